import { suite } from 'uvu';
import { equal, is, match, not, ok } from 'uvu/assert';
import { DAY, MINUTE, SECOND } from '../../../src/lib/clock.ts';
import { connect, SECRET } from '../../support/api-inbox.ts';
import { answer, conversation } from '../../support/desk.ts';
import { LOOPBACK } from '../../support/hooks.ts';
import { newRule } from '../../support/rules.ts';
import { askAlways, resolve, solved, survey, surveysOf } from '../../support/surveys.ts';
import { type World, world } from '../../support/world.ts';

const surveys = suite('satisfaction surveys');

const publicUrl = { CONFAB_PUBLIC_URL: 'https://help.clinic.example' };
const rate = (here: World, uuid: string, body: unknown) =>
  here.request(`POST /api/v1/csat/${uuid}`, { body });
const texts = (here: World, id: number) =>
  here.domain.messages
    .page(here.ada, id, {}, { limit: 20, offset: 0 })
    .messages.map(({ text, sender_kind: kind }) => [kind, text] as const);
const reopen = (here: World, id: number) => resolve(here, id, 'Open');

surveys('are sent once an agent has solved what they answered', async () => {
  await using here = await world({ started: true, environment: publicUrl });
  const id = await solved(here);
  const [sent, ...others] = await surveysOf(here);
  equal([others, sent?.agent_id, sent?.rating], [[], here.people.bek.id, null]);
  const [[kind, text] = []] = texts(here, id);
  is(kind, 'system');
  ok(text?.endsWith(`https://help.clinic.example/csat/${sent?.uuid}`), text);
  const after = here.domain.conversations.get(id);
  ok((after.last_reply_at ?? 0) <= here.clock.now());
  is(here.domain.statuses.get(after.status_id).name, 'Resolved', 'the survey opens nothing');
  is(here.eventsAfter(0).filter(({ name }) => name === 'csat.sent').length, 1);
});

surveys('are in the language of the organisation', async () => {
  await using here = await world({ started: true });
  await here.request('PATCH /api/v1/settings', { as: 'ada', body: { language: 'uz' } });
  const id = await solved(here);
  match(texts(here, id)[0]?.[1] ?? '', 'mamnunsiz');
});

const unasked: [why: string, doing: (here: World) => Promise<unknown>][] = [
  [
    'where the inbox does not want it',
    async (here) => {
      const { id } = await conversation(here);
      await answer(here, id);
      await resolve(here, id);
    },
  ],
  [
    'where no agent has answered',
    async (here) => {
      await askAlways(here);
      await resolve(here, (await conversation(here)).id);
    },
  ],
  [
    'where a rule has resolved it',
    async (here) => {
      await askAlways(here);
      const actions = [{ action: 'set_status', status: 'Resolved' }];
      await newRule(here, { occasions: ['conversation.tags_changed'], actions });
      const { id } = await conversation(here);
      await answer(here, id);
      await here.write(() => here.domain.conversations.tag(here.bek, id, { add: ['x'] }));
    },
  ],
  [
    'about what was thrown away at once',
    async (here) => {
      await askAlways(here);
      const { id } = await conversation(here);
      await answer(here, id);
      await here.write(() => {
        here.domain.conversations.setStatus(here.bek, id, 'Resolved');
        here.domain.conversations.putInTrash(here.ada, id);
      });
    },
  ],
];
for (const [why, doing] of unasked)
  surveys(`are not sent ${why}`, async () => {
    await using here = await world({ started: true });
    await doing(here);
    await here.rest();
    equal(await surveysOf(here), []);
  });

surveys('are not sent again when what is resolved is closed', async () => {
  await using here = await world({ started: true });
  await here.request('PATCH /api/v1/settings', { as: 'ada', body: { csat_pause_days: 0 } });
  const id = await solved(here);
  await here.pass(1000);
  await resolve(here, id, 'Closed');
  await here.rest();
  is((await surveysOf(here)).length, 1);
});

surveys('leave a contact in peace for some days, whichever conversation it is', async () => {
  await using here = await world({ started: true });
  const id = await solved(here);
  await here.pass(6 * DAY);
  await solved(here);
  await reopen(here, id);
  await resolve(here, id);
  await here.rest();
  is((await surveysOf(here)).length, 1);
  await solved(here, 'olim@mail.example');
  is((await surveysOf(here)).length, 2, 'somebody else');
  await here.pass(2 * DAY);
  await reopen(here, id);
  await here.pass(1000);
  await resolve(here, id);
  await here.rest();
  is((await surveysOf(here)).length, 3);
});

const solveWith = (here: World, id: number) =>
  here.request(`POST /api/v1/conversations/${id}/messages`, {
    as: 'bek',
    body: { content: 'It is done.', undo_seconds: 10, change: { status: 'Resolved' } },
  });

surveys('come behind the answer that solves everything at once', async () => {
  await using here = await world({ started: true });
  await askAlways(here);
  const { id } = await conversation(here);
  const { json: reply } = await solveWith(here, id);
  await here.rest();
  equal(await surveysOf(here), []);
  await here.pass(12 * SECOND);
  is((await surveysOf(here)).length, 1);
  equal(
    texts(here, id).map(([kind]) => kind),
    ['system', 'agent', 'contact'],
  );
  is(reply.status, 'scheduled');
});

surveys('wait for the channel to take the only answer', async () => {
  await using here = await world({ started: true, environment: LOOPBACK });
  await connect(here, { endpoint: 'http://127.0.0.1:1/', secret: SECRET });
  await here.request('PATCH /api/v1/inboxes/1', { as: 'ada', body: { csat_enabled: true } });
  const { id } = await conversation(here, { channel: 'api' });
  const reply = await answer(here, id);
  await resolve(here, id);
  await here.rest();
  await here.write(() => here.domain.messages.settle(reply.id, { externalId: 'x' }));
  equal(await surveysOf(here), []);
  await here.pass(2 * MINUTE);
  is((await surveysOf(here)).length, 1);
});

surveys('are not sent where the only answer was taken back', async () => {
  await using here = await world({ started: true });
  await askAlways(here);
  const { id } = await conversation(here);
  const { json: reply } = await solveWith(here, id);
  await here.rest();
  is((await here.request(`POST /api/v1/messages/${reply.id}/undo`, { as: 'bek' })).status, 200);
  await here.pass(12 * SECOND);
  equal(await surveysOf(here), []);
});

surveys('come once however often the event is told', async () => {
  await using here = await world({ started: true });
  await here.request('PATCH /api/v1/settings', { as: 'ada', body: { csat_pause_days: 0 } });
  await solved(here);
  const event = here.eventsAfter(0).find(({ name }) => name === 'conversation.status_changed');
  await here.write(() => event && here.domain.csat.follow(event));
  await here.rest();
  is((await surveysOf(here)).length, 1);
});

surveys('are sent by a rule that says so, whatever the inbox wants', async () => {
  await using here = await world({ started: true });
  await newRule(here, { actions: [{ action: 'send_csat' }] });
  const { id } = await conversation(here);
  await here.rest();
  is((await surveysOf(here)).length, 1);
  is(texts(here, id).length, 2);
});

surveys('are answered by whoever has the link, once', async () => {
  await using here = await world({ started: true });
  const { uuid, id } = await survey(here);
  const first = await rate(here, uuid, { rating: 4, comment: '  Quick. ' });
  equal([first.status, first.json], [200, { rating: 4, comment: 'Quick.' }]);
  equal(first.events, ['csat.answered']);
  const told = here.eventsAfter(0).at(-1);
  equal(
    [told?.subjectId, told?.actor.kind, told?.data],
    [id, 'contact', { agent_id: here.people.bek.id, rating: 4 }],
    'what was written is not in the log',
  );
  const second = await rate(here, uuid, { rating: 1 });
  equal([second.status, second.json.error.code, second.events], [409, 'survey_answered', []]);
  equal(
    (await surveysOf(here)).map(({ rating, comment }) => [rating, comment]),
    [[4, 'Quick.']],
  );
});

const refused: [why: string, body: unknown, status: number][] = [
  ['no rating', {}, 422],
  ['no stars at all', { rating: 0 }, 422],
  ['six stars', { rating: 6 }, 422],
  ['half a star', { rating: 4.5 }, 422],
  ['a book', { rating: 4, comment: 'x'.repeat(1001) }, 422],
];
for (const [why, body, status] of refused)
  surveys(`are not answered with ${why}`, async () => {
    await using here = await world({ started: true });
    const { uuid } = await survey(here);
    is((await rate(here, uuid, body)).status, status);
    is((await surveysOf(here))[0]?.rating, null);
  });

surveys('that nobody was sent are 404', async () => {
  await using here = await world();
  is((await rate(here, '0197b5a0-0000-7000-8000-000000000000', { rating: 5 })).status, 404);
  is((await rate(here, 'guessed', { rating: 5 })).status, 404);
});

surveys('cannot be guessed: an address has so many attempts', async () => {
  await using here = await world();
  const guess = () => rate(here, '0197b5a0-0000-7000-8000-000000000000', { rating: 5 });
  for (let attempt = 0; attempt < 60; attempt++) equal([attempt, (await guess()).status], [attempt, 404]);
  const { status, headers } = await guess();
  is(status, 429);
  ok(Number(headers.get('retry-after')) > 0);
  here.clock.advance(60_000);
  is((await guess()).status, 404);
});

surveys('are an occasion for rules', async () => {
  await using here = await world({ started: true });
  const conditions = { logic: 'and', rules: [{ field: 'csat_rating', operator: 'less_than', value: 3 }] };
  await newRule(here, { occasions: ['csat.answered'], conditions });
  const { uuid } = await survey(here);
  await rate(here, uuid, { rating: 2 });
  await here.rest();
  equal(here.domain.conversations.tagsOf(1), ['seen']);
});

surveys('are listed for those who may read reports, by time and by agent', async () => {
  await using here = await world({ started: true });
  const start = here.clock.now();
  const at = (ms: number) => encodeURIComponent(new Date(start + ms).toISOString());
  await solved(here);
  await here.pass(DAY);
  await solved(here, 'olim@mail.example');
  const ids = async (query: string) => (await surveysOf(here, query)).map(({ id }) => id);
  equal(await ids(''), [2, 1]);
  equal(await ids(`?from=${at(DAY / 2)}`), [2]);
  equal(await ids(`?to=${at(DAY / 2)}`), [1]);
  equal(await ids(`?from=${at(2 * DAY)}`), []);
  equal(await ids(`?agent=${here.people.bek.id}&limit=1`), [2]);
  equal(await ids(`?agent=${here.people.ada.id}`), []);
  is((await here.request('GET /api/v1/csat', { as: 'bek' })).status, 403);
  is((await here.request('GET /api/v1/reports/csat', { as: 'bek' })).status, 403);
  const bound = { ...here.ada, businessId: 2 };
  equal(here.domain.csat.page(bound, {}, 99, 10), []);
  equal(here.domain.csat.page(bound, { agentId: here.people.bek.id }, 99, 10), []);
  is(here.domain.csat.summary(bound, {}).count, 0);
});

surveys('are counted together and for each agent', async () => {
  await using here = await world({ started: true });
  for (const [from, rating] of [
    ['a', 5],
    ['b', 4],
    ['c', null],
  ] as const) {
    await solved(here, `${from}@mail.example`);
    const [newest] = await surveysOf(here);
    if (rating !== null) await rate(here, newest?.uuid ?? '', { rating });
  }
  const { json } = await here.request('GET /api/v1/reports/csat', { as: 'ada' });
  const figures = {
    count: 3,
    answered: 2,
    average: 4.5,
    distribution: [1, 2, 3, 4, 5].map((rating) => ({ rating, count: rating > 3 ? 1 : 0 })),
  };
  equal(json, { ...figures, agents: [{ agent_id: here.people.bek.id, ...figures }] });
  const later = encodeURIComponent(new Date(here.clock.now() + DAY).toISOString());
  equal((await here.request(`GET /api/v1/reports/csat?from=${later}`, { as: 'ada' })).json.average, null);
  const within = async (days: string) =>
    (await here.request(`GET /api/v1/reports/csat?${days}`, { as: 'ada' })).json.average;
  const [today, tomorrow] = [here.clock.now(), here.clock.now() + DAY].map((at) =>
    new Date(at).toISOString().slice(0, 10),
  );
  equal(await within(`from=${today}&to=${today}`), json.average);
  equal(await within(`from=${tomorrow}`), null);
  is((await here.request('GET /api/v1/reports/csat?from=2026-02-31', { as: 'ada' })).status, 422);
});

const ENCODED = { 'content-type': 'application/x-www-form-urlencoded' };
const form = (fields: Record<string, string>) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return body;
};

surveys('have a page that needs no script, in the reader’s language', async () => {
  await using here = await world({ started: true });
  await here.request('PATCH /api/v1/settings', {
    as: 'ada',
    body: { organisation_name: '<b>Klinika</b>' },
  });
  const { uuid } = await survey(here);
  const page = await here.request(`GET /csat/${uuid}`, { headers: { 'accept-language': 'ar-EG,en;q=0.5' } });
  is(page.status, 200);
  match(page.text, '<html lang="ar" dir="rtl">');
  match(page.text, '&lt;b&gt;Klinika&lt;/b&gt;');
  not.match(page.text, '<script');
  match(page.headers.get('content-security-policy') ?? '', /^default-src 'none'; style-src 'self';/);
  match((await here.request(`GET /csat/${uuid}?lang=ru`)).text, 'Насколько вы довольны');
  match((await here.request(`GET /csat/${uuid}?lang=xx`)).text, 'How satisfied');
});

const ways: [
  way: string,
  written: (fields: Record<string, string>) => { body: unknown; headers?: object },
][] = [
  ['as a form', (fields) => ({ body: form(fields) })],
  ['as an encoded form', (fields) => ({ body: String(new URLSearchParams(fields)), headers: ENCODED })],
];
for (const [way, written] of ways)
  surveys(`are answered on their page ${way}, once`, async () => {
    await using here = await world({ started: true });
    const { uuid } = await survey(here);
    const send = (fields: Record<string, string>) => {
      const { body, headers } = written(fields);
      return here.request(`POST /csat/${uuid}?lang=en`, {
        body,
        headers: { accept: 'text/html', ...headers },
      });
    };

    const empty = await send({ comment: '<i>"Hm"' });
    equal([empty.status, empty.events], [422, []]);
    match(empty.text, 'Please choose one of the five answers.');
    match(empty.text, '\n&lt;i&gt;&quot;Hm&quot;</textarea>');
    const long = await send({ rating: '3', comment: 'x'.repeat(1001) });
    equal([long.status, long.events], [422, []]);
    match(long.text, /value="3" required checked/);

    const sent = await send({ rating: '3', comment: `${'x'.repeat(998)}\r\ny` });
    equal([sent.status, sent.events], [200, ['csat.answered']]);
    match(sent.text, '<h1>Thank you</h1>');
    const again = await send({ rating: '5' });
    equal([again.status, again.events], [409, []]);
    match(again.text, 'You have answered already');
    match((await here.request(`GET /csat/${uuid}`)).text, 'You have answered already');
  });

const unreadable: [what: string, headers: Record<string, string>, body: string, status: number][] = [
  ['of another kind', { 'content-type': 'text/plain' }, 'rating=5', 415],
  ['without its parts', { 'content-type': 'multipart/form-data' }, 'rating=5', 400],
  ['as long as a library', ENCODED, `rating=5&comment=${'x'.repeat(2 ** 21)}`, 413],
  ['with a NUL', ENCODED, 'rating=5&comment=%00', 422],
];
for (const [what, headers, body, status] of unreadable)
  surveys(`tell people on a page that an answer ${what} did not arrive`, async () => {
    await using here = await world();
    const call = 'POST /csat/0197b5a0-0000-7000-8000-000000000000?lang=ru';
    const answer = await here.request(call, { headers: { accept: 'text/html,*/*;q=0.8', ...headers }, body });
    equal([answer.status, answer.headers.get('content-type')], [status, 'text/html; charset=utf-8']);
    match(answer.text, '<h1>Не получилось</h1>');
    match(answer.headers.get('content-security-policy') ?? '', /style-src 'self'/);
  });

surveys('tell programs in JSON what was wrong on the page', async () => {
  await using here = await world({ started: true });
  const { uuid } = await survey(here);
  const send = (body: string, headers: Record<string, string>) =>
    here.request(`POST /csat/${uuid}`, { headers, body });
  const asking = { ...ENCODED, accept: 'application/json, text/plain, */*' };
  const codeOf = async (answer: ReturnType<typeof send>) => (await answer).json?.error.code;
  is(await codeOf(send('comment=x', asking)), 'validation_error');
  is(await codeOf(send('{"rating":5}', { 'content-type': 'application/json' })), 'unsupported_media_type');
  is((await send('rating=5', ENCODED)).status, 200);
  is(await codeOf(send('rating=5', asking)), 'survey_answered');
  const unknown = await here.request('GET /csat/nothing', { headers: { accept: 'application/json' } });
  is(unknown.json.error.code, 'survey_not_found');
});

surveys('that do not exist say so kindly, and so does a flood', async () => {
  await using here = await world();
  const look = () => here.request('GET /csat/nothing-of-ours');
  const first = await look();
  is(first.status, 404);
  match(first.text, 'There is nothing to rate here');
  for (let time = 1; time < 60; time++) await look();
  const flooded = await look();
  is(flooded.status, 429);
  match(flooded.text, 'One moment, please');
});

surveys.run();
