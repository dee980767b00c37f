import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { DAY, SECOND } from '../../../src/lib/clock.ts';
import { conversation, said } from '../../support/desk.ts';
import { hear, summariesOf, summarised, talk } from '../../support/talking.ts';
import { type World, world } from '../../support/world.ts';

const summaries = suite('summaries');

const as = 'bek';
const path = (id: number, rest = '') => `/api/v1/conversations/${id}/summaries${rest}`;
const shown = async (here: World, id: number) =>
  (await here.request(`GET /api/v1/conversations/${id}`, { as })).json;
const setting = (here: World, body: object) => here.request('PATCH /api/v1/settings', { as: 'ada', body });
const note = (here: World, id: number, text: string) =>
  here.write(() => here.domain.messages.note(here.bek, id, said(text)));
const resolve = (here: World, id: number, status = 'Resolved') =>
  here.write(() => here.domain.conversations.setStatus(here.ada, id, status));

summaries('are asked for, made by a job, and told of', async () => {
  await using here = await world();
  const { id } = await talk(here);
  const asked = await here.request(`POST ${path(id)}`, { as, body: { style: 'bullets' } });
  equal([asked.status, asked.events], [202, ['summary.requested']]);
  const { uuid, status, style, content, finished_at: finishedAt, agent_id: agentId } = asked.json;
  equal(
    [status, style, content, finishedAt, agentId],
    ['processing', 'bullets', '', null, here.people.bek.id],
  );
  is((await here.request(`GET ${path(id, '/latest')}`, { as })).json.error.code, 'summary_not_found');
  is((await shown(here, id)).summary_status, 'processing');
  const before = here.domain.events.newestId();
  await here.app.start();
  await here.rest();
  const told = here.eventsAfter(before).map(({ name }) => name);
  equal(told, ['summary.completed']);
  const { json } = await here.request(`GET ${path(id, '/latest')}`, { as });
  equal([json.uuid, json.status, json.engine, json.model], [uuid, 'completed', 'built_in', null]);
  match(json.content, /^[-•] /);
  equal([json.language, json.sentiment, json.message_id], ['en', 'very_negative', 2]);
  ok(json.title.length > 3 && json.topics.length > 0);
  ok(json.action_items.some(({ when }: { when: string | null }) => /Friday|tomorrow/i.test(when ?? '')));
  equal((await here.request(`GET /api/v1/summaries/${uuid}`, { as })).json, json);
});

summaries('make a conversation known by sentiment, language and topics', async () => {
  await using here = await world({ started: true });
  const { id } = await talk(here);
  const { version } = await shown(here, id);
  const summary = await summarised(here, id);
  const conversation = await shown(here, id);
  equal(
    [conversation.summary_status, conversation.sentiment, conversation.language, conversation.topics],
    ['completed', summary.sentiment, 'en', summary.topics],
  );
  ok(conversation.version > version, 'so that lists show it');
  const { json } = await here.request(`GET /api/v1/conversations/${id}/classifications`, { as });
  const kinds: string[] = json.data.map(({ kind }: { kind: string }) => kind);
  equal(kinds.slice(0, 4), ['language', 'sentiment', 'issue_type', 'topic']);
  for (const { confidence, reason, engine, version: by } of json.data)
    ok(confidence > 0 && reason !== '' && engine === 'built_in' && by === '1');
});

summaries('are the ones that are coming when asked for again', async () => {
  await using here = await world();
  const { id } = await talk(here);
  const ask = async (body?: object) => (await here.request(`POST ${path(id)}`, { as, body })).json.id;
  const first = await ask();
  equal([await ask(), await ask({ style: 'concise' })], [first, first]);
  const other = await ask({ language: 'ru' });
  ok(other !== first);
  is((await here.request(`POST ${path(id)}`, { as, body: { language: 'Russian' } })).status, 422);
  is((await summariesOf(here, id)).length, 2);
});

summaries('are written once for a repeated request', async () => {
  await using here = await world();
  const { id } = await talk(here);
  const ask = () => here.request(`POST ${path(id)}`, { as, headers: { 'idempotency-key': 'k' } });
  const first = await ask();
  await here.write(() => here.domain.summaries.fail(first.json.id, 'No.'));
  equal((await ask()).json, first.json);
  is((await summariesOf(here, id)).length, 1);
});

summaries('want something that was said', async () => {
  await using here = await world({ started: true });
  const { id } = await conversation(here, { says: null });
  const { status, json } = await here.request(`POST ${path(id)}`, { as });
  equal([status, json.error.code], [409, 'nothing_to_summarise']);
  await note(here, id, 'A note.');
  const { status: state, failure } = await summarised(here, id);
  equal([state, (await shown(here, id)).summary_status], ['failed', 'failed']);
  match(failure, /no text/);
});

summaries('never tell what agents note among themselves', async () => {
  await using here = await world({ started: true });
  const { id } = await talk(here);
  await note(here, id, 'Xyzzyplugh! The customer Xyzzyplugh is a fraud, refund Xyzzyplugh.');
  const summary = await summarised(here, id, { style: 'detailed' });
  is(JSON.stringify(summary).includes('Xyzzyplugh'), false);
});

summaries('of a long conversation go by its beginning and its end, and say so', async () => {
  await using here = await world();
  const { id } = await talk(here, ...Array.from({ length: 12 }, (_, n) => `${n} ${'I wait. '.repeat(600)}`));
  const { json } = await here.request(`POST ${path(id)}`, { as });
  const read = here.domain.summaries.readFor(json.id);
  const texts = read?.parcel.messages.map(({ text }) => text.slice(0, 3)) ?? [];
  equal([texts[0], texts.at(-1), texts.includes('4 I')], ['The', '11 ', false]);
  ok((read?.parcel.messages.map(({ text }) => text).join('').length ?? 0) <= 40_000);
  await here.app.start();
  await here.rest();
  match((await here.request(`GET ${path(id, '/latest')}`, { as })).json.notice, /middle was not read/);
});

summaries('tell of the answer too that goes out a moment after all is resolved', async () => {
  await using here = await world({ started: true });
  const { id } = await talk(here);
  const body = { content: 'I have sent it again.', undo_seconds: 10, change: { status: 'Resolved' } };
  await here.request(`POST /api/v1/conversations/${id}/messages`, { as, body });
  await here.pass(12 * SECOND);
  const { id: newest } =
    here.domain.messages.page(here.ada, id, {}, { limit: 1, offset: 0 }).messages[0] ?? {};
  is((await here.request(`GET ${path(id, '/latest')}`, { as })).json.message_id, newest);
});

summaries('come by themselves when a conversation is resolved, once for what was said', async () => {
  await using here = await world({ started: true });
  const { id } = await talk(here);
  await here.rest();
  equal(await summariesOf(here, id), []);
  for (const status of ['Resolved', 'Open', 'Resolved', 'Closed']) {
    await resolve(here, id, status);
    await here.rest();
  }
  const [summary, ...more] = await summariesOf(here, id);
  equal([summary.status, summary.agent_id, more.length], ['completed', null, 0]);
  await hear(here, id);
  await here.rest();
  is((await summariesOf(here, id)).length, 1);
  await resolve(here, id);
  await here.rest();
  is((await summariesOf(here, id)).length, 2);
});

summaries('come again in the same way when so much has been said since', async () => {
  await using here = await world({ started: true });
  const { id } = await talk(here, ...Array.from({ length: 13 }, (_, n) => `Word ${n}.`));
  await summarised(here, id, { style: 'detailed' });
  const count = async () => (await summariesOf(here, id)).length;
  // Fifteen are there: a third of them is five.
  for (const expected of [1, 1, 1, 1, 2]) {
    await hear(here, id);
    await here.rest();
    is(await count(), expected);
  }
  equal(
    [(await summariesOf(here, id))[0].style, (await summariesOf(here, id))[0].agent_id],
    ['detailed', null],
  );
});

summaries('come early where they are wanted always, and never where they are not', async () => {
  await using here = await world({ started: true });
  await setting(here, { summaries: 'always', summary_style: 'bullets' });
  const { id } = await talk(here, 'Hello?');
  await here.rest();
  equal(await summariesOf(here, id), []);
  await hear(here, id);
  await here.rest();
  equal(
    (await summariesOf(here, id)).map(({ style }: { style: string }) => style),
    ['bullets'],
  );
  await setting(here, { summaries: 'off' });
  for (const _ of 'abcdefgh') await hear(here, id);
  await resolve(here, id);
  await here.rest();
  is((await summariesOf(here, id)).length, 1);
});

summaries('follow what was merged into a conversation', async () => {
  await using here = await world({ started: true });
  const [one, other] = [await talk(here, 'a', 'b', 'c'), await talk(here, 'd', 'e', 'f')];
  await summarised(here, other.id);
  const merged = await here.write(() => here.domain.conversations.merge(here.ada, one.id, other.id));
  await here.rest();
  is((await summariesOf(here, other.id)).length, 2);
  is((await here.request(`GET ${path(one.id, '/latest')}`, { as })).json.conversation_id, other.id);
  await here.write(() => here.domain.conversations.undoRearrangement(here.ada, merged.id));
  await here.rest();
  is((await summariesOf(here, other.id)).length, 3);
  equal(await summariesOf(here, one.id), []);
});

summaries('are kept, the last twenty of them', async () => {
  await using here = await world({ started: true });
  const { id } = await talk(here);
  for (let n = 0; n < 23; n++) await summarised(here, id);
  const { json } = await here.request(`GET ${path(id)}?limit=15`, { as });
  const rest = await here.request(`GET ${path(id)}?limit=15&cursor=${json.page.next}`, { as });
  equal([json.data.length, rest.json.data.length, rest.json.page.has_more], [15, 5, false]);
  is(json.data[0].id, 23);
});

summaries('that were asked for earlier do not undo what a later one found', async () => {
  await using here = await world();
  const { id } = await talk(here);
  const { summaries: made } = here.domain;
  const ask = async (style: string) =>
    (await here.request(`POST ${path(id)}`, { as, body: { style } })).json.id;
  const [early, late] = [await ask('concise'), await ask('detailed')];
  const read = made.readFor(late);
  if (!read) throw new Error('Nobody waits for it');
  const analysis = await here.app.tools.analyse(read.parcel, new AbortController().signal, id);
  await here.write(() => made.finish(late, analysis, read));
  const glad = { ...analysis, sentiment: { ...analysis.sentiment, value: 'very_positive' as const } };
  await here.write(() => made.finish(early, glad, read));
  await here.write(() => made.finish(early, analysis, read));
  equal(
    [(await shown(here, id)).sentiment, (await shown(here, id)).summary_status],
    ['very_negative', 'completed'],
  );
  is((await here.request(`GET ${path(id, '/latest')}`, { as })).json.id, late);
});

summaries('that cannot be made have failed after some attempts, with a reason', async () => {
  await using here = await world({ started: true });
  const { id } = await talk(here);
  here.app.tools.analyse = async () => {
    throw new Error('The thread ended');
  };
  await here.request(`POST ${path(id)}`, { as });
  await here.rest();
  const before = here.domain.events.newestId();
  for (let n = 0; n < 4; n++) await here.pass(DAY);
  equal(
    here.eventsAfter(before).map(({ name }) => name),
    ['summary.failed', 'job.died'],
  );
  const [{ status, failure }] = await summariesOf(here, id);
  is(status, 'failed');
  match(failure, /several times/);
});

summaries('tell in the timeline who wanted one', async () => {
  await using here = await world({ started: true });
  const { id } = await talk(here);
  await summarised(here, id);
  await hear(here, id);
  await resolve(here, id);
  await here.rest();
  is((await summariesOf(here, id)).length, 2);
  const { json } = await here.request(`GET /api/v1/conversations/${id}/timeline`, { as });
  const told = json.data.filter(({ type }: { type: string }) => type.startsWith('summary.'));
  equal(
    told.map(({ type, actor }: { type: string; actor: { id: number } }) => [type, actor.id]),
    [['summary.requested', here.people.bek.id]],
  );
});

summaries('are for those who may read what was said', async () => {
  await using here = await world({ started: true });
  const { id } = await talk(here);
  const made = await summarised(here, id);
  await here.write(() => here.domain.conversations.assignAgent(here.ada, id, here.people.ada.id));
  for (const call of [`GET ${path(id)}`, `GET ${path(id, '/latest')}`, `GET /api/v1/summaries/${made.uuid}`])
    is((await here.request(call, { as })).json.error.code, 'conversation_hidden');
  is((await here.request(`POST ${path(id)}`, { as })).status, 403);
  const narrow = async (...scopes: string[]) => {
    const { json } = await here.request('POST /api/v1/keys', { as: 'ada', body: { name: 'n', scopes } });
    return { authorization: `Bearer ${json.token}` };
  };
  const headers = await narrow('conversations:read', 'conversations:read_all', 'events:read');
  is((await here.request(`GET ${path(id)}`, { headers })).status, 403);
  const { json } = await here.request('GET /api/v1/events?after=0', { headers });
  is(
    json.data.some(({ type }: { type: string }) => type.startsWith('summary.')),
    false,
  );
  const { text } = await here.request('GET /api/v1/events', { as: 'ada' });
  ok(text.includes('summary.completed') && !text.includes(made.content), 'events hold no text');
});

summaries('of what lies in the trash are not made', async () => {
  await using here = await world({ started: true });
  const { id } = await talk(here);
  await here.write(() => here.domain.conversations.putInTrash(here.ada, id));
  is((await here.request(`POST ${path(id)}`, { as: 'ada' })).json.error.code, 'conversation_trashed');
});

summaries('go with their conversation', async () => {
  await using here = await world({ started: true });
  const { id } = await talk(here);
  const { id: summaryId } = await summarised(here, id);
  const { status } = await here.request(`DELETE /api/v1/conversations/${id}?permanently=true`, { as: 'ada' });
  is(status, 204);
  is(here.domain.summaries.find(summaryId), undefined);
  for (const table of ['summaries', 'classifications', 'conversation_topics'])
    is(here.domain.store.values<[], number>('test.left', `select count(*) from ${table}`).one(), 0);
});

summaries('go with the words of a contact who is erased', async () => {
  await using here = await world({ started: true });
  const [one, other] = [
    await conversation(here, { from: 'olim@mail.example', says: 'My invoice 4471 is wrong.' }),
    await talk(here),
  ];
  await here.write(() => here.domain.conversations.merge(here.ada, one.id, other.id));
  await here.rest();
  await summarised(here, other.id, { style: 'detailed' });
  await here.request(`DELETE /api/v1/contacts/${one.contact_id}?permanently=true`, { as: 'ada' });
  await here.rest();
  const { summary_status: state, sentiment, topics } = await shown(here, other.id);
  equal([state, sentiment, topics, await summariesOf(here, other.id)], [null, null, [], []]);
});

summaries('are what conversations are found by', async () => {
  await using here = await world({ started: true });
  const { id } = await talk(here);
  await conversation(here);
  const { topics } = await summarised(here, id);
  const topic = String(topics[0]);
  const found = async (rule: object) => {
    const filters = JSON.stringify({ logic: 'and', rules: [rule] });
    const list = `GET /api/v1/folders/all/conversations?filter=${encodeURIComponent(filters)}`;
    const { json, status, text } = await here.request(list, { as: 'ada' });
    if (status !== 200) throw new Error(text);
    return json.data.map((one: { id: number }) => one.id);
  };
  equal(await found({ field: 'sentiment', operator: 'in', value: ['negative', 'very_negative'] }), [id]);
  equal(await found({ field: 'topics', operator: 'equals', value: topic.toUpperCase() }), [id]);
  equal(await found({ field: 'language', operator: 'equals', value: 'en' }), [id]);
  equal(await found({ field: 'summary_status', operator: 'equals', value: 'completed' }), [id]);
  const searched = async (query: string) =>
    (await here.request(`GET /api/v1/search?q=dashboard&${query}`, { as: 'ada' })).json.data.length;
  const topicQuery = encodeURIComponent(topic.toUpperCase());
  equal(
    [
      await searched('sentiment=very_negative&sentiment=negative'),
      await searched('sentiment=positive'),
      await searched('language=en'),
      await searched('language=ru'),
      await searched(`topic=${topicQuery}`),
      await searched('topic=other'),
    ],
    [1, 0, 1, 0, 1, 0],
  );
});

summaries.run();
