import { BlockList } from 'node:net';
import { availableParallelism } from 'node:os';
import type { DialectName } from './domain/key-limits.ts';
import { dialectNames } from './domain/key-limits.ts';
import { weaknessOf } from './domain/passwords.ts';
import { isEmailAddress } from './lib/email-address.ts';
import { logLevels } from './lib/log.ts';
import { parseNetwork } from './lib/networks.ts';
import { Problem } from './lib/problem.ts';

/**
 * Every setting of the process, with default, parser and sentence of help. What an administrator changes while the
 * server runs is elsewhere (domain/settings.ts). The table in the README is made from this one.
 */
type Setting<T> = {
  name: string;
  flag: string | null;
  fallback: string;
  parse: (typed: string) => T;
  help: string;
};
const setting = <T>(
  name: string,
  fallback: string,
  parse: (typed: string) => T,
  help: string,
  flag: string | null = null,
): Setting<T> => ({
  name: `CONFAB_${name}`,
  flag,
  fallback,
  parse,
  help,
});

export const settings = {
  data: setting('DATA', './confab-data', text, 'The data folder: everything Confab keeps is in it.', 'data'),
  host: setting('HOST', '127.0.0.1', text, 'The address to listen on; 0.0.0.0 for every network.', 'host'),
  port: setting('PORT', '8080', port, 'The port to listen on; 0 picks a free one.', 'port'),
  publicUrl: setting(
    'PUBLIC_URL',
    '',
    optionalUrl,
    'What this server is called outside, such as https://help.example.com; used in links.',
  ),
  adminEmail: setting(
    'ADMIN_EMAIL',
    '',
    optionalEmail,
    'With CONFAB_ADMIN_PASSWORD: the first administrator, made at the first start.',
  ),
  adminPassword: setting(
    'ADMIN_PASSWORD',
    '',
    optionalPassword,
    'The password of the first administrator, at least 10 characters.',
  ),
  hosts: setting(
    'HOSTS',
    '',
    hosts,
    'Host names that speak one dialect at their root: libredesk=help.example.com,thikaa=…',
  ),
  trustedProxies: setting(
    'TRUSTED_PROXIES',
    '',
    networks,
    'Addresses or networks of reverse proxies whose X-Forwarded headers are believed.',
  ),
  webhookAllow: setting(
    'WEBHOOK_ALLOW',
    '',
    networkNames,
    'Networks that outgoing requests may reach although loopback, link-local or private: 127.0.0.0/8,…',
  ),
  webhookPrivate: setting(
    'WEBHOOK_PRIVATE',
    'on',
    onOff,
    'Whether webhooks may reach private networks: on or off.',
  ),
  secretKey: setting(
    'SECRET_KEY',
    '',
    optional,
    'Seals stored secrets instead of the key file in the data folder. Keep it safe: without it they are lost.',
  ),
  metrics: setting(
    'METRICS',
    'key',
    oneOf('key', 'public', 'off'),
    'Who may read /metrics: holders of a key with settings:manage (key), everybody (public), nobody (off).',
  ),
  logLevel: setting(
    'LOG_LEVEL',
    'info',
    oneOf(...logLevels),
    'What is logged: debug, info, warn, error or silent.',
  ),
} satisfies Record<string, Setting<unknown>>;

type Values = { [K in keyof typeof settings]: ReturnType<(typeof settings)[K]['parse']> };
export type Config = Values & { threads: number; verify: boolean };
type Given = Record<string, string | undefined>;

/** Flags win over the environment. All mistakes are reported together. */
export function readConfig(environment: Given, flags: Given = {}): Config {
  const mistakes: string[] = [...unknownNames(environment), ...halfAnAdmin(environment)];
  const read = (entry: Setting<unknown>) => {
    const typed = (entry.flag && flags[entry.flag]) || environment[entry.name] || entry.fallback;
    try {
      return entry.parse(typed);
    } catch (error) {
      const name = entry.flag && flags[entry.flag] ? `--${entry.flag}` : entry.name;
      mistakes.push(`${name} ${(error as Error).message}`);
      return null;
    }
  };
  const values = Object.fromEntries(
    Object.entries(settings).map(([key, entry]) => [key, read(entry)]),
  ) as Values;
  if (mistakes.length > 0)
    throw new Problem('invalid', 'bad_setting', `Bad settings: ${mistakes.join('; ')}.`);
  return { ...values, threads: Math.max(1, availableParallelism()), verify: false };
}

function halfAnAdmin({ CONFAB_ADMIN_EMAIL: email, CONFAB_ADMIN_PASSWORD: password }: Given) {
  return Boolean(email) === Boolean(password)
    ? []
    : ['CONFAB_ADMIN_EMAIL and CONFAB_ADMIN_PASSWORD belong together'];
}

/** A misspelt setting would otherwise be silently without effect. */
function unknownNames(environment: Given) {
  const known = new Set(Object.values(settings).map(({ name }) => name));
  const unknown = Object.keys(environment).filter((name) => name.startsWith('CONFAB_') && !known.has(name));
  return unknown.map((name) => `${name} is not a setting`);
}

function text(typed: string) {
  return typed;
}

function optional(typed: string) {
  return typed === '' ? null : typed;
}

function optionalEmail(typed: string) {
  if (typed === '' || isEmailAddress(typed)) return optional(typed);
  throw new Error('must be an email address');
}

function optionalPassword(typed: string) {
  const weakness = typed === '' ? null : weaknessOf(typed);
  if (weakness !== null) throw new Error(`cannot be used (${weakness.replace(/\.$/, '')})`);
  return optional(typed);
}

function port(typed: string) {
  const number = Number(typed);
  if (/^\d{1,5}$/.test(typed) && number <= 65535) return number;
  throw new Error('must be a port between 0 and 65535');
}

function optionalUrl(typed: string) {
  if (typed === '') return null;
  if (/^https?:$/.test(URL.canParse(typed) ? new URL(typed).protocol : '')) return typed.replace(/\/+$/, '');
  throw new Error('must be a URL such as https://help.example.com');
}

function list(typed: string) {
  return typed
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function onOff(typed: string) {
  if (/^(on|true|1)$/i.test(typed)) return true;
  if (/^(off|false|0)$/i.test(typed)) return false;
  throw new Error('must be on or off');
}

function oneOf<const V extends readonly string[]>(...values: V) {
  return (typed: string): V[number] => {
    if (values.includes(typed)) return typed;
    throw new Error(`must be one of ${values.join(', ')}`);
  };
}

function hosts(typed: string) {
  const pairs = list(typed).map((pair) => {
    const [dialect = '', host = ''] = pair.split('=').map((part) => part.trim().toLowerCase());
    const name = dialectNames.find((known) => known === dialect);
    if (name && /^[a-z0-9.-]+$/.test(host)) return [host, name] as [string, DialectName];
    throw new Error(`must list dialect=host.name pairs; the dialects are ${dialectNames.join(', ')}`);
  });
  return new Map(pairs);
}

function networkNames(typed: string) {
  const entries = list(typed);
  for (const entry of entries) networkIn(entry);
  return entries;
}

function networks(typed: string) {
  const trusted = new BlockList();
  for (const { address, prefix, family } of list(typed).map(networkIn))
    trusted.addSubnet(address, prefix, family);
  return trusted;
}

function networkIn(entry: string) {
  try {
    return parseNetwork(entry);
  } catch {
    throw new Error(`has ${entry}, which is neither an address nor a network such as 10.0.0.0/8`);
  }
}
