import { availableParallelism } from 'node:os';
import {
  asTyped,
  emailOrNull,
  hosts,
  networkNames,
  networks,
  oneOf,
  onOff,
  passwordOrNull,
  port,
  textOrNull,
  urlOrNull,
} from './config-values.ts';
import { logLevels } from './lib/log.ts';
import { Problem } from './lib/problem.ts';
import { messageOf } from './lib/thrown.ts';

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
  data: setting(
    'DATA',
    './confab-data',
    asTyped,
    'The data folder: everything Confab keeps is in it.',
    'data',
  ),
  host: setting('HOST', '127.0.0.1', asTyped, 'The address to listen on; 0.0.0.0 for every network.', 'host'),
  port: setting('PORT', '8080', port, 'The port to listen on; 0 picks a free one.', 'port'),
  publicUrl: setting(
    'PUBLIC_URL',
    '',
    urlOrNull,
    'What this server is called outside, such as https://help.example.com; used in links.',
  ),
  adminEmail: setting(
    'ADMIN_EMAIL',
    '',
    emailOrNull,
    'With CONFAB_ADMIN_PASSWORD: the first administrator, made at the first start.',
  ),
  adminPassword: setting(
    'ADMIN_PASSWORD',
    '',
    passwordOrNull,
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
    textOrNull,
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
      mistakes.push(`${name} ${messageOf(error)}`);
      return null;
    }
  };
  // The cast: `fromEntries` forgets which names there are.
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
