import { suite } from 'uvu';
import { equal, is, throws } from 'uvu/assert';
import { readConfig } from '../src/config.ts';

const reading = suite('the settings');

reading('have defaults that work', () => {
  const { data, host, port, publicUrl, adminEmail, webhookPrivate, metrics } = readConfig({});
  equal(
    { data, host, port, publicUrl, adminEmail, webhookPrivate, metrics },
    {
      data: './confab-data',
      host: '127.0.0.1',
      port: 8080,
      publicUrl: null,
      adminEmail: null,
      webhookPrivate: true,
      metrics: 'key',
    },
  );
});

reading('come from the environment, but an option wins', () => {
  const environment = { CONFAB_DATA: '/srv/confab', CONFAB_PORT: '9000', CONFAB_HOST: '0.0.0.0' };
  const { data, port, host } = readConfig(environment, { port: '0' });
  equal({ data, port, host }, { data: '/srv/confab', port: 0, host: '0.0.0.0' });
});

reading('take an empty variable for none', () => {
  is(readConfig({ CONFAB_PORT: '', CONFAB_PUBLIC_URL: '' }).port, 8080);
});

reading('list hosts by the dialect that they speak', () => {
  const { hosts } = readConfig({ CONFAB_HOSTS: 'libredesk=Help.example.com, thikaa=leads.example.com' });
  equal(
    [...hosts],
    [
      ['help.example.com', 'libredesk'],
      ['leads.example.com', 'thikaa'],
    ],
  );
});

const bad: [environment: Record<string, string>, mistake: string][] = [
  [{ CONFAB_PORT: 'http' }, 'CONFAB_PORT must be a port between 0 and 65535'],
  [{ CONFAB_PORT: '65536' }, 'CONFAB_PORT must be a port between 0 and 65535'],
  [{ CONFAB_PUBLIC_URL: 'help' }, 'CONFAB_PUBLIC_URL must be a URL such as https://help.example.com'],
  [{ CONFAB_METRICS: 'all' }, 'CONFAB_METRICS must be one of key, public, off'],
  [{ CONFAB_WEBHOOK_PRIVATE: 'maybe' }, 'CONFAB_WEBHOOK_PRIVATE must be on or off'],
  [
    { CONFAB_WEBHOOK_ALLOW: '127.0.0.0/8,intranet' },
    'CONFAB_WEBHOOK_ALLOW has intranet, which is neither an address nor a network such as 10.0.0.0/8',
  ],
  [
    { CONFAB_TRUSTED_PROXIES: '10.0.0.0/99' },
    'CONFAB_TRUSTED_PROXIES has 10.0.0.0/99, which is neither an address nor a network such as 10.0.0.0/8',
  ],
  [{ CONFAB_DTAA: 'x' }, 'CONFAB_DTAA is not a setting'],
  [{ CONFAB_ADMIN_EMAIL: 'ada@example.com' }, 'CONFAB_ADMIN_EMAIL and CONFAB_ADMIN_PASSWORD belong together'],
  [
    { CONFAB_ADMIN_EMAIL: 'ada', CONFAB_ADMIN_PASSWORD: 'correct horse battery' },
    'CONFAB_ADMIN_EMAIL must be an email address',
  ],
  [
    { CONFAB_ADMIN_EMAIL: 'ada@example.com', CONFAB_ADMIN_PASSWORD: 'short' },
    'CONFAB_ADMIN_PASSWORD cannot be used (A password needs at least 10 characters)',
  ],
];
for (const [environment, mistake] of bad) {
  reading(`refuse ${JSON.stringify(environment)}`, () => {
    throws(
      () => readConfig(environment),
      (error: Error) => error.message === `Bad settings: ${mistake}.`,
    );
  });
}

reading('tell all mistakes at once, those of options by their name', () => {
  throws(
    () => readConfig({ CONFAB_METRICS: 'all', CONFAB_PUBLIC_URL: 'help' }, { port: '-1' }),
    (error: Error) => /--port .*; CONFAB_PUBLIC_URL .*; CONFAB_METRICS .*\.$/.test(error.message),
  );
});

reading.run();
