import { type JsonSchema, object, text } from '../lib/schema.ts';
import { bodyCheck, refuseFaults } from '../lib/validate.ts';
import type { Vault } from '../store/vault.ts';
import type { Channel } from './channels.ts';

export type Config = Record<string, unknown>;
type Kind = { shape: JsonSchema; secrets: readonly string[] };

/** What stands for a secret in answers; sent back, it keeps the secret that there is. */
export const MASKED = '********';

/** How an inbox is connected, by channel; one that is not named needs nothing. */
const kinds: Partial<Record<Channel, Kind>> = {
  api: {
    shape: object(
      {},
      {
        endpoint: text({ format: 'uri', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://', maxLength: 2000 }),
        secret: text({ minLength: 1, maxLength: 500 }),
      },
    ),
    secrets: ['secret'],
  },
};
const plain: Kind = { shape: object({}), secrets: [] };
const kindOf = (channel: Channel) => kinds[channel] ?? plain;

/** The configurations of inboxes: checked on the way in, secrets sealed while stored and masked in answers. */
export function inboxConfig({ seal, open }: Vault) {
  /** Given values take the place of those before; null takes one away. */
  function merged(channel: Channel, stored: Config, given: Config): Config {
    const { shape, secrets } = kindOf(channel);
    const isKept = (name: string, value: unknown) =>
      secrets.includes(name) && value === MASKED && name in stored;
    const changes = Object.entries(given).filter(([name, value]) => !isKept(name, value));
    const wanted = Object.fromEntries(changes.filter(([, value]) => value !== null));
    refuseFaults(bodyCheck(object({ config: shape }))({ config: wanted }));
    const left = Object.entries(stored).filter(([name]) => !changes.some(([changed]) => changed === name));
    return { ...Object.fromEntries(left), ...mapSecrets(channel, wanted, seal) };
  }

  return {
    merged,
    opened: (channel: Channel, stored: Config) => mapSecrets(channel, stored, open),
    masked: (channel: Channel, stored: Config) => mapSecrets(channel, stored, () => MASKED),
  };
}

function mapSecrets(channel: Channel, config: Config, change: (secret: string) => string): Config {
  const { secrets } = kindOf(channel);
  return Object.fromEntries(
    Object.entries(config).map(([name, value]) => [
      name,
      secrets.includes(name) && typeof value === 'string' ? change(value) : value,
    ]),
  );
}
