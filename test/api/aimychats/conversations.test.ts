import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { aimychats, completed, conv, created, NOTES, uuidIn } from '../../support/aimychats.ts';
import { conversation } from '../../support/desk.ts';
import { everythingIn } from '../../support/everything.ts';
import { agentsMayNot } from '../../support/rights.ts';
import { scenarios } from '../../support/scenarios.ts';
import { filesIn, formWith } from '../../support/upload.ts';
import { type World, world } from '../../support/world.ts';

const conversations = suite('conversations of AimyChats');
const NOBODY = `conv_${'0'.repeat(32)}`;

conversations('are created as documented, and completed a moment later', async () => {
  await using here = await world();
  const asked = await aimychats(here)('POST /conversations', { body: NOTES });
  is(asked.status, 201);
  equal(asked.events, ['contact.created', 'conversation.created', 'message.received', 'summary.requested']);
  const { id, created_at, updated_at, ...rest } = asked.json;
  match(id, /^conv_[0-9a-f]{32}$/);
  ok(created_at && updated_at);
  equal(rest, { ...NOTES, status: 'processing', summary: null, attachments: [] });
  await here.app.start();
  await here.rest();
  const { json } = await aimychats(here)(`GET /conversations/${id}`);
  is(json.status, 'completed');
  is(json.content, NOTES.content);
  equal(Object.keys(json.summary).sort(), ['action_items', 'content', 'sentiment', 'title', 'topics']);
  is(json.summary.sentiment, 'neutral');
});

conversations('are the same one for a repeated request', async () => {
  await using here = await world();
  const ask = (body: object) =>
    aimychats(here)('POST /conversations', { body, headers: { 'idempotency-key': 'once' } });
  const first = await ask(NOTES);
  const again = await ask(NOTES);
  equal([again.status, again.json, again.events], [201, first.json, []]);
  const other = await ask({ ...NOTES, title: 'Other notes' });
  equal([other.status, other.json.error.code], [422, 'validation_error']);
});

conversations('belong to the first participant who has an address, else to somebody unknown', async () => {
  await using here = await world();
  const contactOf = async (participants?: unknown) => {
    const { id } = await created(here, { metadata: participants === undefined ? {} : { participants } });
    return (await here.request(`GET /api/v1/conversations/${uuidIn(id)}`, { as: 'ada' })).json.contact;
  };
  const known = await contactOf(['The board', ' Jane@Example.com', 'john@example.com']);
  is(known.email, 'jane@example.com');
  is((await contactOf(['jane@example.com'])).id, known.id);
  const strangers = [await contactOf(), await contactOf([7, 'nobody']), await contactOf('jane@example.com')];
  equal(
    strangers.map(({ email }) => email),
    [null, null, null],
  );
  is(new Set(strangers.map(({ id }) => id)).size, 3);
});

conversations('are nobody’s work: no rule runs on them, nobody waits, no promise is made', async () => {
  await using here = await world({ started: true });
  const rule = {
    name: 'Everything is pressing',
    occasions: ['conversation.created', 'message.received'],
    actions: [{ action: 'set_priority', priority: 'High' }],
  };
  const made = await here.request('POST /api/v1/rules', { as: 'ada', body: rule });
  is(made.status, 201, made.text);
  const { id: other } = await conversation(here);
  const { id } = await completed(here);
  const shown = async (which: string | number) =>
    (await here.request(`GET /api/v1/conversations/${which}`, { as: 'ada' })).json;
  is((await shown(other)).priority, 'High');
  const { priority, waiting_since, assignee, team, sla } = await shown(uuidIn(id));
  equal([priority, waiting_since, assignee, team, sla ?? null], [null, null, null, null, null]);
});

conversations('fail with a reason, and can be summarised again', async () => {
  await using here = await world();
  const { id } = await created(here);
  const inside = here.domain.idOf('conversations', uuidIn(id));
  const summary = here.domain.summaries.newest(inside);
  await here.write(() => here.domain.summaries.fail(summary?.id ?? 0, 'The model is on holiday.'));
  const shown = async () => (await aimychats(here)(`GET /conversations/${id}`)).json;
  equal([(await shown()).status, (await shown()).summary], ['failed', null]);
  const again = await aimychats(here)(`POST /conversations/${id}/summaries`, { body: {} });
  is(again.status, 201);
  is((await shown()).status, 'processing');
});

const field = (name: string, ...sentences: string[]) => ({
  error: {
    code: 'validation_error',
    message: 'Validation failed',
    details: { fields: { [name]: sentences } },
  },
});
scenarios(
  conversations,
  [
    {
      name: 'need a title and a content, and say so of both at once',
      call: 'POST /conversations',
      body: {},
      status: 422,
      answer: {
        error: {
          code: 'validation_error',
          message: 'Validation failed',
          details: { fields: { title: ['Title is required'], content: ['Content is required'] } },
        },
      },
    },
    {
      name: 'have less than ten thousand characters',
      call: 'POST /conversations',
      body: { ...NOTES, content: 'я'.repeat(10_000) },
      status: 422,
      answer: field('content', 'Content must be less than 10000 characters'),
    },
    {
      name: 'have at least one of them',
      call: 'POST /conversations',
      body: { ...NOTES, content: ' \n' },
      status: 422,
      answer: field('content', 'Content must not be blank'),
    },
    {
      name: 'have a source that is known',
      call: 'POST /conversations',
      body: { ...NOTES, source: 'telegram' },
      status: 422,
      answer: field('source', 'Source must be one of email, whatsapp, api'),
    },
    {
      name: 'have metadata that fit',
      call: 'POST /conversations',
      body: { ...NOTES, metadata: Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`k${n}`, n])) },
      status: 422,
      answer: field('metadata', 'Metadata must have at most 200 entries'),
    },
    {
      name: 'are created by whoever may begin one',
      given: (here) => agentsMayNot(here, 'conversations:write'),
      call: 'POST /conversations',
      as: 'bek',
      body: NOTES,
      status: 403,
      answer: { error: { code: 'forbidden' } },
    },
    {
      name: 'are created by whoever sees what is nobody’s, and says what is missing',
      given: (here) => agentsMayNot(here, 'conversations:read_all', 'conversations:read_unassigned'),
      call: 'POST /conversations',
      as: 'bek',
      body: NOTES,
      status: 403,
      answer: { error: { details: { permission: 'conversations:read_unassigned' } } },
    },
    {
      name: 'are missing by an id of the wrong form',
      call: 'GET /conversations/conv_123',
      status: 404,
      answer: { error: { code: 'not_found' } },
    },
    {
      name: 'are missing by an id that is nobody’s, without a word of what is inside',
      call: `GET /conversations/${NOBODY}`,
      status: 404,
      answer: {
        error: { code: 'not_found', message: 'There is no conversation with this id.', details: {} },
      },
    },
    {
      name: 'are not changed where there is none',
      call: `PATCH /conversations/${NOBODY}`,
      body: { title: 'New' },
      status: 404,
      answer: { error: { code: 'not_found' } },
    },
    {
      name: 'are told in the shape of the dialect where JSON is broken',
      call: 'POST /conversations',
      body: '{"title": ',
      status: 400,
      answer: { error: { code: 'bad_request' } },
    },
    {
      name: 'are not replaced',
      call: `PUT /conversations/${NOBODY}`,
      body: {},
      status: 405,
      answer: { error: { code: 'method_not_allowed' } },
    },
    {
      name: 'need an inbox of the channel api',
      call: 'POST /conversations',
      given: (here: World) => here.write(() => here.domain.inboxes.update(here.ada, 1, { enabled: false })),
      body: NOTES,
      status: 409,
      answer: { error: { code: 'conflict' } },
    },
  ],
  aimychats,
);

conversations('take exactly what is short of ten thousand characters, letter by letter', async () => {
  await using here = await world();
  const content = `${'👨‍👩‍👧 <b>\\"%_'.repeat(700)}`.slice(0, 9000);
  const { id } = await created(here, { content });
  is((await aimychats(here)(`GET /conversations/${id}`)).json.content, content);
  is((await created(here, { content: '𝒳'.repeat(9999) })).status, 'processing');
});

conversations('are changed in title and metadata, and answered as they are then', async () => {
  await using here = await world({ started: true });
  const { id } = await completed(here);
  const body = { title: 'Updated meeting notes', metadata: { reviewed: true, date: null } };
  const changed = await aimychats(here)(`PATCH /conversations/${id}`, { body });
  equal([changed.status, changed.json.title], [200, 'Updated meeting notes']);
  equal(changed.json.metadata, { participants: NOTES.metadata.participants, reviewed: true });
  equal((await aimychats(here)(`GET /conversations/${id}`)).json, changed.json);
  ok(changed.events.includes('conversation.updated'));
  equal((await aimychats(here)(`PATCH /conversations/${id}`, { body: {} })).json, changed.json);
  const found = await aimychats(here)('GET /conversations?search=updated%20goals');
  is(found.json.meta.total, 1, 'by a word of the new title and one of the content');
});

conversations('are deleted for good: rows, files, words and summaries', async () => {
  await using here = await world({ started: true });
  await here.request('GET /api/v1/me', { as: 'ada' });
  await here.rest();
  const before = everythingIn(here);
  const { id } = await completed(here, { metadata: {} });
  await aimychats(here)(`POST /conversations/${id}/attachments`, { body: formWith('a file') });
  is(filesIn(here).length, 1);
  const gone = await aimychats(here)(`DELETE /conversations/${id}`);
  equal([gone.status, gone.json], [200, { deleted: true, id }]);
  ok(gone.events.includes('conversation.erased') && gone.events.includes('contact.erased'));
  is((await aimychats(here)(`GET /conversations/${id}`)).status, 404);
  is((await aimychats(here)('POST /conversations/search', { body: { query: 'goals' } })).json.meta.total, 0);
  await here.rest();
  const left = everythingIn(here);
  for (const [table, rows] of Object.entries(before))
    if (!['jobs', 'totals', 'api_keys', 'agents', 'conversation_counts', 'storage_totals'].includes(table))
      equal(left[table], rows, table);
  is((await here.request('GET /api/v1/usage/storage', { as: 'ada' })).json.used_bytes, 0);
});

conversations('leave a contact who is known when they are deleted', async () => {
  await using here = await world();
  const { id } = await created(here);
  const gone = await aimychats(here)(`DELETE /conversations/${id}`);
  ok(!gone.events.includes('contact.erased'));
  const { json } = await here.request('GET /api/v1/contacts?search=john', { as: 'ada' });
  is(json.data.length, 1);
});

conversations('that took place here show what was said, never what agents tell each other', async () => {
  await using here = await world({ started: true });
  const { id, uuid } = await conversation(here);
  const shown = async () => (await aimychats(here)(`GET /conversations/${conv(uuid)}`)).json;
  const first = await shown();
  equal(
    [first.content, first.source, first.status, first.summary],
    ['My tooth hurts.', 'api', 'completed', null],
  );
  equal([first.title, first.metadata], ['Toothache', { participants: ['salima@mail.example'] }]);
  const said = (content: string) => ({ written: { content, contentType: 'text' as const, text: content } });
  await here.write(() => {
    here.domain.messages.note(here.bek, id, said('She is afraid.'));
    here.domain.messages.reply(here.bek, id, said('Come at nine.'));
  });
  is((await shown()).content, `salima: My tooth hurts.\n\n${nameOf(here)}: Come at nine.`);
});

const nameOf = ({ domain, people }: World) => {
  const { first_name: first, last_name: last } = domain.agents.itself(people.bek.id);
  return `${first} ${last}`.trim();
};

conversations.run();
