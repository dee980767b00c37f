import { existsSync } from 'node:fs';
import { suite } from 'uvu';
import { equal, is, match, not, ok } from 'uvu/assert';
import { phoneNumber } from '../../src/lib/phone.ts';
import { openSqlite, type Sqlite } from '../../src/store/open.ts';
import { confab } from '../support/confab.ts';
import { started } from '../support/program.ts';

const UNTIL = '2026-03-14';
const WORDS = `demo --conversations 700 --until ${UNTIL}`;
const EXPECTED_EVENTS = [
  'agent.created',
  'business.created',
  'business.updated',
  'contact.created',
  'conversation.created',
  'inbox.created',
  'lead.captured',
  'prompt.created',
  'role.created',
  'status.created',
  'tag.created',
  'team.created',
];

/** Made once, because it is only looked at. */
let made: Promise<Sqlite> | null = null;
const demo = () => (made ??= makeDemo());

async function makeDemo() {
  const here = confab();
  is((await here.typed(WORDS)).code, 0);
  const db = openSqlite(`${here.data}/confab.db`, { readonly: true });
  process.once('exit', here.remove);
  return db;
}

const all = async <T>(sql: string) => (await demo()).prepare<[], T>(sql).all();
const one = async <T>(sql: string) => (await demo()).prepare<[], T>(sql).pluck().get() as T;
const column = async <T>(sql: string) => (await demo()).prepare<[], T>(sql).pluck().all() as T[];

const making = suite('demo data');

making('says what it made, and how quickly', async () => {
  using here = confab();
  const { out } = await here.typed('demo --conversations 20');
  match(
    out,
    /^20 conversations with \d+ messages, \d+ contacts and \d+ leads are in .*data\.\n\d+ rows in \d+\.\d s: \d+ rows a second\.\n/,
  );
});

making('is the same for the same seed, to the last uuid, and another for another', async () => {
  using first = confab();
  using second = confab();
  using other = confab();
  for (const { typed } of [first, second]) await typed(`demo --conversations 60 --seed tea --until ${UNTIL}`);
  await other.typed(`demo --conversations 60 --seed coffee --until ${UNTIL}`);
  equal(everythingIn(first.data), everythingIn(second.data));
  const texts = (folder: string) =>
    everythingIn(folder).messages?.map((row) => (row as { text: string }).text);
  not.equal(texts(first.data), texts(other.data));
});

function everythingIn(folder: string): Record<string, unknown[]> {
  const db = openSqlite(`${folder}/confab.db`, { readonly: true });
  const tables = db
    .prepare("select name from sqlite_schema where type = 'table' order by name")
    .pluck()
    .all();
  const rows = Object.fromEntries(
    tables.map((table) => [table, db.prepare(`select * from "${table}"`).all()]),
  );
  db.close();
  return rows;
}

making('keeps the counts that lists show', async () => {
  const columns = 'business_id, inbox_id, channel, status_id, coalesce(assignee_id, 0), coalesce(team_id, 0)';
  equal(
    await all(`select * from conversation_counts order by 1, 2, 3, 4, 5, 6`),
    await all(
      `select business_id, inbox_id, channel, status_id, coalesce(assignee_id, 0) as assignee_id,
         coalesce(team_id, 0) as team_id, '' as summary_state, count(*) as count
       from conversations group by ${columns} order by 1, 2, 3, 4, 5, 6`,
    ),
  );
  for (const noun of ['contacts', 'leads'])
    equal(
      await all(`select business_id, count from totals where noun = '${noun}' order by 1`),
      await all(`select business_id, count(*) as count from ${noun} group by 1 order by 1`),
    );
});

making('keeps in every conversation what its messages say', async () => {
  equal(
    await all(`
      select id from conversations c
      where message_count <> (select count(*) from messages where conversation_id = c.id)
         or last_message_id <> (select max(id) from messages where conversation_id = c.id)
         or last_message_at <> (select max(created_at) from messages where conversation_id = c.id)
         or last_message_by <> (select sender_kind from messages where id = last_message_id)
         or last_message_text <> (select substr(text, 1, 200) from messages where id = last_message_id)
         or last_interaction_at <> (select max(created_at) from messages where conversation_id = c.id and private = 0)
         or first_reply_at is not (select min(created_at) from messages
                                   where conversation_id = c.id and kind = 'outgoing' and private = 0)
         or last_reply_at is not (select max(created_at) from messages
                                  where conversation_id = c.id and kind = 'outgoing' and private = 0)
         or created_at <> (select min(created_at) from messages where conversation_id = c.id)
         or updated_at < last_message_at
         or business_id <> (select business_id from contacts where id = contact_id)
         or business_id <> (select business_id from inboxes where id = inbox_id)
         or channel <> (select channel from inboxes where id = inbox_id)`),
    [],
  );
});

making('knows when each contact was last heard of', async () => {
  const unlike = await all(`
    select id from contacts where last_active_at is not (
      select max(messages.created_at) from messages join conversations on conversations.id = conversation_id
      where contact_id = contacts.id and kind = 'incoming')`);
  equal(unlike, []);
});

making('numbers messages and events in the order of time', async () => {
  for (const [table, at] of [
    ['messages', 'created_at'],
    ['events', 'at'],
    ['conversations', 'created_at'],
    ['contacts', 'created_at'],
  ])
    is(
      await one(`select count(*) from (select ${at} as at, lag(${at}) over (order by id) as before from ${table})
                 where at < before`),
      0,
      table,
    );
});

making('spreads over ninety days and every hour, and ends with the day', async () => {
  const [first = 0, last = 0] = Object.values(
    (await all<Record<string, number>>('select min(created_at), max(created_at) from messages'))[0] ?? {},
  );
  ok(last < Date.parse(UNTIL));
  ok(first >= Date.parse(UNTIL) - 90 * 86_400_000 && first < Date.parse(UNTIL) - 88 * 86_400_000);
  const busiest = await column(
    "select strftime('%w', created_at / 1000, 'unixepoch') from conversations group by 1 order by count(*) desc",
  );
  is(busiest.at(-1), '0');
});

making('shows every status, channel, team and kind of message', async () => {
  is(await one('select count(distinct status_id) from conversations'), 4);
  is(await one('select count(distinct channel) from conversations'), 9);
  is(await one('select count(distinct team_id) from conversations'), 3);
  is(await one('select count(distinct assignee_id) from conversations'), 4);
  ok((await one<number>('select count(*) from conversations where assignee_id is null')) > 0);
  is(await one('select count(distinct priority_id) from conversations'), 3);
  is(await one('select count(distinct kind || private) from messages'), 3);
  for (const table of [
    'conversation_tags',
    'participants',
    'last_seen',
    'drafts',
    'contact_notes',
    'leads',
    'team_members',
  ])
    ok(((await one(`select count(*) from ${table}`)) as number) > 0, table);
  is(await one('select count(*) from conversations where status_id = 2 and snoozed_until is null'), 0);
  is(await one('select count(*) from conversations where status_id in (3, 4) and resolved_at is null'), 0);
});

making('is written in many languages, with no gap left in a sentence', async () => {
  const texts = await column<string>('select text from messages union all select subject from conversations');
  for (const [language, pattern] of Object.entries({
    English: /\b(Hello|Hi there)\b/,
    Arabic: /\p{Script=Arabic}/u,
    Uzbek: /oʻ/,
    Russian: /\p{Script=Cyrillic}/u,
    Turkish: /ş/,
    German: /ß/,
    Spanish: /¿/,
    Chinese: /\p{Script=Han}/u,
  }))
    ok(
      texts.some((text) => pattern.test(text)),
      language,
    );
  equal(
    texts.filter((text) => /[{}[\]|]|undefined/.test(text)),
    [],
  );
});

making('names nobody who could be written or rung up', async () => {
  const emails = await column<string>(
    'select email from contacts where email is not null union all select email from agents',
  );
  equal(
    emails.filter((email) => !/@(team\d\.)?example\.(com|org|net)$|^system@localhost$/.test(email)),
    [],
  );
  const phones = await column<string>('select phone from contacts where phone is not null');
  ok(phones.length > 100);
  is(new Set(phones).size, phones.length);
  equal(
    phones.filter((phone) => phoneNumber(phone, null) !== phone),
    [],
  );
});

making('has uuids of version 7 that tell the time', async () => {
  for (const table of ['messages', 'contacts', 'leads', 'conversations']) {
    for (const { uuid, at } of await all<{ uuid: string; at: number }>(
      `select uuid, created_at as at from ${table}`,
    )) {
      match(uuid, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      is(Number.parseInt(uuid.replaceAll('-', '').slice(0, 12), 16), at);
    }
  }
});

making('happened as far as the event feed tells, but sets nothing off', async () => {
  equal(await column('select distinct name from events order by 1'), EXPECTED_EVENTS);
  is(
    await one("select event_id from cursors where name = 'dispatcher'"),
    await one('select max(id) from events'),
  );
  is(await one('select count(*) from jobs'), 0);
});

making('is sound', async () => {
  const db = await demo();
  is(db.pragma('integrity_check', { simple: true }), 'ok');
  equal(db.pragma('foreign_key_check'), []);
});

making('leaves the first administrator to be made, and what is there to be served', async () => {
  using here = confab();
  await here.typed('demo --conversations 200');
  const server = await started(here);
  match(String(server.said[0]), /Make the first administrator at/);
  await here.typed('agent create --email ada@clinic.example --name Ada --role Admin');
  const { token } = JSON.parse(
    (await here.typed('key create --agent ada@clinic.example --name x --json')).out,
  );
  const answer = await server.get('/thikaa/api/v1/leads', { headers: { 'x-api-key': token } });
  const { total } = JSON.parse(await answer.text());
  ok(total > 0);
  is((await server.end('SIGTERM')).code, 0);
});

making('stays away from real customers', async () => {
  using here = confab();
  await here.typed('demo --conversations 5');
  const { code, errors } = await here.typed('demo --conversations 5');
  is(code, 2);
  is(
    errors,
    'There are conversations in this data folder already. Demo data needs one without: name it with --data.',
  );
});

for (const [words, sentence] of [
  ['--conversations none', '--conversations must be a number from 1 to 10000000.'],
  ['--conversations 0', '--conversations must be a number from 1 to 10000000.'],
  ['--conversations 1e6', '--conversations must be a number from 1 to 10000000.'],
  ['--until 2026-02-30', '--until must be a date such as 2027-01-31, and not in the future.'],
  ['--until 2990-01-01', '--until must be a date such as 2027-01-31, and not in the future.'],
]) {
  making(`refuses ${words}`, async () => {
    using here = confab();
    equal(await here.typed(`demo ${words}`), { code: 2, out: '', errors: sentence });
    ok(!existsSync(here.data));
  });
}

making.run();
