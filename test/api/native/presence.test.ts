import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { follow } from '../../../src/api/native/live.ts';
import { SECOND } from '../../../src/lib/clock.ts';
import { conversation } from '../../support/desk.ts';
import { listen } from '../../support/live.ts';
import { scenarios } from '../../support/scenarios.ts';
import { type World, world } from '../../support/world.ts';

const presence = suite('presence');

type Who = 'ada' | 'bek';
const PATH = '/api/v1/conversations/1/presence';
const show = (here: World, as: Who, state: string) => here.request(`PUT ${PATH}`, { as, body: { state } });
const viewers = async (here: World, as: Who = 'ada') =>
  (await here.request(`GET ${PATH}`, { as })).json.viewers;
const open = (here: World, as: Who) =>
  listen(`${here.origin}/api/v1/stream`, { authorization: `Bearer ${here.people[as].token}` });
const giveTo = (here: World, as: Who) =>
  here.request('PATCH /api/v1/conversations/1', { as: 'ada', body: { assignee_id: here.people[as].id } });
const seen = (here: World, as: Who, state: string) => ({
  agent_id: here.people[as].id,
  name: as === 'ada' ? 'Ada' : 'Bek',
  state,
});

scenarios(presence, [
  {
    name: 'is nobody’s at first',
    given: (here) => conversation(here),
    call: `GET ${PATH}`,
    status: 200,
    answer: { conversation_id: 1, viewers: [], sending: [] },
  },
  { name: 'is of conversations that exist', call: `PUT ${PATH}`, body: { state: 'viewing' }, status: 404 },
  {
    name: 'is viewing, typing, typing a note or gone',
    given: (here) => conversation(here),
    call: `PUT ${PATH}`,
    body: { state: 'sleeping' },
    status: 422,
  },
]);

presence('is told to whoever sees the conversation, without a place in the log', async () => {
  await using here = await world();
  await conversation(here);
  await using live = await open(here, 'ada');
  await show(here, 'bek', 'viewing');
  await show(here, 'bek', 'viewing');
  await show(here, 'bek', 'typing');
  await show(here, 'bek', 'typing_note');
  await show(here, 'bek', 'gone');
  const frames = await live.waitFor(4);
  equal(
    frames.map(({ id, event }) => [id, event]),
    Array(4).fill([null, 'presence']),
  );
  equal(
    frames.map(({ data }) => data.viewers),
    [[seen(here, 'bek', 'viewing')], [seen(here, 'bek', 'typing')], [seen(here, 'bek', 'typing_note')], []],
  );
  is(frames[0]?.data.conversation_id, 1);
});

presence('is kept from who does not see the conversation', async () => {
  await using here = await world();
  await conversation(here);
  await giveTo(here, 'ada');
  await using bek = await open(here, 'bek');
  await show(here, 'ada', 'typing');
  is((await show(here, 'bek', 'viewing')).status, 403);
  is((await here.request(`GET ${PATH}`, { as: 'bek' })).status, 403);
  await giveTo(here, 'bek');
  await bek.waitFor(1);
  equal(bek.names(), ['conversation.assigned']);
});

presence(
  'tells whose reply is about to go out, not what it says, until it is out or taken back',
  async () => {
    await using here = await world({ started: true });
    await conversation(here);
    await using live = await open(here, 'ada');
    const body = { content: 'At nine.', undo_seconds: 10 };
    const reply = () => here.request('POST /api/v1/conversations/1/messages', { as: 'bek', body });
    const { json } = await reply();
    await here.request(`POST /api/v1/messages/${json.id}/undo`, { as: 'bek' });
    const again = (await reply()).json;
    equal((await here.request(`GET ${PATH}`, { as: 'ada' })).json.sending, [
      { agent_id: here.people.bek.id, name: 'Bek', send_at: again.send_at },
    ]);
    here.clock.advance(11 * SECOND);
    await here.rest();
    const told = (await live.waitFor(5)).filter(({ event }) => event === 'presence');
    equal(
      told.map(({ data }) => JSON.stringify(data.sending).match(/"Bek"/g)?.length ?? 0),
      [1, 0, 1, 0],
    );
    is(JSON.stringify(told).includes('At nine'), false);
  },
);

presence('shows several at once', async () => {
  await using here = await world();
  await conversation(here);
  await show(here, 'ada', 'viewing');
  await show(here, 'bek', 'typing');
  equal(await viewers(here), [seen(here, 'ada', 'viewing'), seen(here, 'bek', 'typing')]);
});

presence('is over after thirty seconds unless it is said again', async () => {
  await using here = await world();
  await conversation(here);
  await using live = await open(here, 'ada');
  await show(here, 'bek', 'viewing');
  here.clock.advance(20 * SECOND);
  await show(here, 'bek', 'viewing');
  here.clock.advance(29 * SECOND);
  equal(await viewers(here), [seen(here, 'bek', 'viewing')]);
  here.clock.advance(SECOND);
  equal((await live.waitFor(2)).at(-1)?.data.viewers, []);
  equal(await viewers(here), []);
});

presence('ends with the last stream of who hangs up', async () => {
  await using here = await world();
  await conversation(here);
  await using live = await open(here, 'ada');
  const [one, other] = [await open(here, 'bek'), await open(here, 'bek')];
  await show(here, 'bek', 'typing');
  await one[Symbol.asyncDispose]();
  await show(here, 'ada', 'viewing');
  await live.waitFor(2);
  equal(await viewers(here), [seen(here, 'bek', 'typing'), seen(here, 'ada', 'viewing')]);
  await other[Symbol.asyncDispose]();
  equal((await live.waitFor(3)).at(-1)?.data.viewers, [seen(here, 'ada', 'viewing')]);
});

presence('ends when its agent is disabled', async () => {
  await using here = await world();
  await conversation(here);
  await using live = await open(here, 'ada');
  await using bek = await open(here, 'bek');
  await show(here, 'bek', 'typing');
  await here.request(`PATCH /api/v1/agents/${here.people.bek.id}`, { as: 'ada', body: { enabled: false } });
  await bek.over();
  await live.waitUntil(
    () => live.frames.some(({ event, data }) => event === 'presence' && String(data.viewers) === ''),
    'Bek to be gone',
  );
});

presence('is not lost on who reads slowly: they learn how it stands', async () => {
  await using here = await world();
  await conversation(here);
  const sent: string[] = [];
  const drains: (() => void)[] = [];
  let isSlow = true;
  const { domain, ada: viewer, origin } = here;
  const stop = follow({ domain, viewer, origin }, domain.events.newestId(), {
    send: (bytes) => sent.push(String(bytes)) > 0 && !isSlow,
    drained: (then) => void drains.push(then),
    close: () => {},
  });
  for (const state of ['viewing', 'typing', 'gone']) await show(here, 'bek', state);
  equal([sent.length, drains.length], [1, 1]);
  isSlow = false;
  drains[0]?.();
  equal(sent.length, 2);
  is(sent[1]?.includes('"viewers":[]'), true);
  stop();
});

presence('of a conversation goes with it: who loses sight of it is told so', async () => {
  await using here = await world();
  const { id, business_id: business } = await conversation(here);
  await using bek = await open(here, 'bek');
  await giveTo(here, 'bek');
  await giveTo(here, 'ada');
  const [, hidden] = await bek.waitFor(2);
  equal(
    [hidden?.event, hidden?.data],
    [
      'conversation.hidden',
      { type: 'conversation.hidden', ids: { subject: id, business, conversation: id } },
    ],
  );
  is(hidden?.id, here.domain.events.newestId());
});

presence('that was never seen is not hidden', async () => {
  await using here = await world();
  const { domain, write } = here;
  await conversation(here);
  await giveTo(here, 'ada');
  const [mine, theirs, others] = await write(() => [
    domain.teams.create(here.ada, { name: 'Mine', members: [here.people.bek.id] }),
    domain.teams.create(here.ada, { name: 'Theirs', members: [here.people.ada.id] }),
    domain.teams.create(here.ada, { name: 'Others' }),
  ]);
  const moveTo = (teamId: number | undefined) =>
    here.request('PATCH /api/v1/conversations/1', { as: 'ada', body: { team_id: teamId } });
  await using bek = await open(here, 'bek');
  await moveTo(theirs?.id);
  await here.request('PATCH /api/v1/conversations/1', { as: 'ada', body: { assignee_id: null } });
  await moveTo(mine?.id);
  await moveTo(theirs?.id);
  await moveTo(others?.id);
  await moveTo(mine?.id);
  await bek.waitFor(3);
  equal(bek.names(), ['conversation.team_changed', 'conversation.hidden', 'conversation.team_changed']);
});

presence.run();
