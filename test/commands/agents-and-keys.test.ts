import { existsSync, mkdirSync, statSync } from 'node:fs';
import { suite } from 'uvu';
import { equal, is, match, not, ok } from 'uvu/assert';
import { confab } from '../support/confab.ts';

const password = 'correct horse battery staple\n';
const ada = 'agent create --email ada@clinic.example --role Admin --name'.split(' ').concat('Ada de la Cruz');

const agents = suite('agents on the command line');

agents('are added to a folder that is made for them, and that is said', async () => {
  using here = confab();
  const { code, out, errors } = await here.typed([...ada, '--password-stdin'], { input: password });
  is(code, 0);
  match(out, /^Agent \d+ \(ada@clinic\.example\) with the role Admin was added\.$/);
  is(errors, `A new installation was made in ${here.data}.`);
  is(statSync(here.data).mode & 0o077, 0);
  const bek = 'agent create --email bek@clinic.example --role Agent --name Bek';
  equal([(await here.typed(bek)).errors, (await here.typed('key list')).errors], ['', '']);
});

const refused: [what: string, words: string[], input: string, sentence: RegExp][] = [
  ['an address that is taken', ['--email', 'ADA@clinic.example'], '', /^There is an agent .* already\.$/],
  ['an unknown role', ['--role', 'Chief'], '', /^There is no role Chief\. There are: Admin, Agent\.$/],
  ['no address', ['--email', 'ada'], '', /^ada is not an email address\.$/],
  ['a blank name', ['--name', '  '], '', /^A name has/],
  ['a weak password', ['--password-stdin'], 'short\n', /^A password needs at least 10 characters\.$/],
];
for (const [what, words, input, sentence] of refused) {
  agents(`are refused with ${what}`, async () => {
    using here = confab();
    await here.typed(ada);
    const bek = ['agent', 'create', '--email', 'bek@clinic.example', '--name', 'Bek', '--role', 'Agent'];
    const { code, errors } = await here.typed([...bek, ...words], { input });
    is(code, 2);
    match(errors, sentence);
  });
}

agents('get a new password, if they are there', async () => {
  using here = confab();
  await here.typed(ada);
  const words = 'agent password --password-stdin --email'.split(' ');
  is(
    (await here.typed([...words, 'ada@clinic.example'], { input: password })).out,
    'Done for ada@clinic.example.',
  );
  is((await here.typed([...words, 'bob@clinic.example'], { input: password })).code, 2);
  is(
    (await here.typed('agent password --email ada@clinic.example')).errors,
    'Say --password-stdin or --remove-totp.',
  );
});

agents.run();

const keys = suite('API keys on the command line');
const create = 'key create --agent ada@clinic.example --name site';

keys('are printed once, as JSON if asked', async () => {
  using here = confab();
  await here.typed(ada);
  const made = JSON.parse((await here.typed(`${create} --json`)).out);
  equal(Object.keys(made), ['key', 'secret', 'token']);
  match(made.key, /^ck_/);
  match(made.secret, /^cs_/);
  is(made.token, `${made.key}.${made.secret}`);
  const { out } = await here.typed(create);
  match(out, /^key {5}ck_\w+\nsecret {2}cs_[\w-]+\ntoken {3}ck_\w+\.cs_[\w-]+\n/);
});

keys('are listed with what they may and whether they work, without secrets', async () => {
  using here = confab();
  await here.typed(ada);
  is((await here.typed('key list')).out, 'There are no API keys.');
  await here.typed(`${create} --scopes leads:read,dialect:thikaa --business default --expires 2990-01-31`);
  const [listed] = JSON.parse((await here.typed('key list --json')).out);
  equal(
    [listed.name, listed.agent, listed.business, listed.state],
    ['site', 'ada@clinic.example', 'default', 'active'],
  );
  equal(listed.scopes, ['leads:read', 'dialect:thikaa']);
  is(listed.expires_at, '2990-02-01T00:00:00.000Z');
  const { out } = await here.typed('key list');
  match(out, /^ck_\w+ {2}active {3}ada@clinic\.example {2}leads:read,dialect:thikaa {2}in default {2}site$/);
  not.match(out, /cs_/);
});

keys('are revoked by their name or by the whole token, as often as one likes', async () => {
  using here = confab();
  await here.typed(ada);
  const { key, token } = JSON.parse((await here.typed(`${create} --json`)).out);
  for (const named of [token, key])
    equal(await here.typed(`key revoke ${named}`), { code: 0, out: `${key} is revoked.`, errors: '' });
  is(JSON.parse((await here.typed('key list --json')).out)[0].state, 'revoked');
});

const wrong: [what: string, words: string, sentence: RegExp][] = [
  [
    'an unknown agent',
    'key create --agent bob@clinic.example --name x',
    /^There is no agent bob@clinic\.example\.$/,
  ],
  ['an unknown scope', `${create} --scopes leads:read,leads:eat`, /^Unknown scope leads:eat/],
  ['an empty scope', `${create} --scopes leads:read,`, /^--scopes must be names/],
  ['an unknown business', `${create} --business nowhere`, /^There is no business nowhere\.$/],
  ['a day that never comes', `${create} --expires 2990-02-30`, /^--expires must be a date/],
  ['a day that is over', `${create} --expires 2020-01-31`, /^--expires must be a date/],
  ['a time without a zone', `${create} --expires 2990-01-31T12:00`, /^--expires must be a date/],
  ['an unknown key', 'key revoke ck_nothing', /^There is no API key ck_nothing\.$/],
];
for (const [what, words, sentence] of wrong) {
  keys(`are refused with ${what}`, async () => {
    using here = confab();
    await here.typed(ada);
    const { code, errors } = await here.typed(words);
    is(code, 2);
    match(errors, sentence);
  });
}

for (const words of ['key list', 'key revoke ck_x', create, 'agent password --email a@b.c --remove-totp']) {
  keys(`make no installation of a misspelt folder: ${words}`, async () => {
    using here = confab();
    const { code, errors } = await here.typed(`${words} --data ${here.file('misspelt')}`);
    is(code, 2);
    match(errors, /^There is no database in .*misspelt\. Name the data folder with --data\.$/);
    ok(!existsSync(here.file('misspelt')));
  });
}

keys('can be made first of all when the settings name the administrator', async () => {
  using here = confab();
  const environment = { CONFAB_ADMIN_EMAIL: 'ada@clinic.example', CONFAB_ADMIN_PASSWORD: password };
  const first = await here.typed(create, { environment });
  equal([first.code, first.errors], [0, `A new installation was made in ${here.data}.`]);
  is((await here.typed(create)).code, 0);
});

keys.run();

const folders = suite('a data folder that cannot be used');

folders('is refused when it holds files of others', async () => {
  using here = confab();
  mkdirSync(here.data);
  mkdirSync(here.file('data/photos'));
  const { code, errors } = await here.typed(ada);
  is(code, 2);
  match(errors, /holds files that are not Confab's \(photos\)/);
});

folders('is refused when it cannot be made', async () => {
  using here = confab();
  const { code, errors } = await here.typed([...ada, '--data', '/dev/null/data']);
  is(code, 2);
  is(errors, 'The data folder /dev/null/data cannot be made: a part of the path is not a folder.');
});

folders('is refused at once where nothing can be made', async () => {
  if (process.platform !== 'linux') return;
  using here = confab();
  const { code, errors } = await here.typed([...ada, '--data', '/proc/data']);
  is(code, 2);
  is(errors, 'The data folder /proc/data cannot be made: it does not exist.');
});

folders.run();
