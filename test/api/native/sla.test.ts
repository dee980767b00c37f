import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { system } from '../../../src/domain/actor.ts';
import type { EventName } from '../../../src/domain/event-names.ts';
import { DAY, HOUR, MINUTE } from '../../../src/lib/clock.ts';
import { newHours, newPolicy, newTeam } from '../../support/arranged.ts';
import { answer, conversation, said } from '../../support/desk.ts';
import { type World, world } from '../../support/world.ts';

const sla = suite('what is promised in a conversation');

const gold = { first_response_minutes: 30, next_response_minutes: 60, resolution_minutes: 480 };
const at = (text: string) => Date.parse(text);
const put = (here: World, id: number, policyId: number | null) =>
  here.request(`PUT /api/v1/conversations/${id}/sla`, { as: 'ada', body: { policy_id: policyId } });
const get = async (here: World, id: number) =>
  (await here.request(`GET /api/v1/conversations/${id}`, { as: 'ada' })).json;
const patch = (here: World, path: string, body: object) => here.request(`PATCH ${path}`, { as: 'ada', body });
const tell = (here: World, id: number) =>
  here.write(() => here.domain.messages.receive(system, id, said('Is anybody there?')));
const status = (here: World, id: number, name: string, until: number | null = null) =>
  here.write(() => here.domain.conversations.setStatus(system, id, name, { snoozedUntil: until }));
/** What became of promises, as the timeline has it. */
const news = ({ domain }: World, id: number) =>
  domain.events
    .ofConversation(id, 0, 100)
    .filter(({ name }) => name.startsWith('sla.'))
    .map(({ name, data }) => [name, data.metric].filter(Boolean).join(' '));
/** By kind: until when, or what else there is to say. */
const clocks = async (here: World, id: number) => {
  const { json } = await here.request(`GET /api/v1/conversations/${id}/sla`, { as: 'ada' });
  type Clock = Record<'metric' | 'deadline_at' | 'met_at' | 'breached_at' | 'cancelled_at', string> & {
    paused: boolean;
  };
  return Object.fromEntries(json.sla.clocks.map((clock: Clock) => [clock.metric, stateOf(clock)]));
  function stateOf({ met_at, breached_at, cancelled_at, deadline_at, paused }: Clock) {
    const states = [
      breached_at && 'breached',
      met_at && 'met',
      cancelled_at && 'cancelled',
      paused && 'paused',
    ];
    return states.filter(Boolean).join(', ') || deadline_at;
  }
};
async function promised(here: World, more: object = {}) {
  const { id: policyId } = await newPolicy(here, { ...gold, ...more });
  const { id } = await conversation(here);
  await put(here, id, policyId);
  return { id, policyId };
}

sla('is shown with its deadlines', async () => {
  await using here = await world({ at: at('2026-03-16T09:00:00Z') });
  const { id, policyId } = await promised(here);
  const shown = await get(here, id);
  is(shown.next_sla_deadline_at, '2026-03-16T09:30:00.000Z');
  equal(shown.sla.policy, { id: policyId, name: 'Gold' });
  equal(await clocks(here, id), {
    first_response: '2026-03-16T09:30:00.000Z',
    resolution: '2026-03-16T17:00:00.000Z',
  });
  equal((await here.request('GET /api/v1/conversations', { as: 'ada' })).json.data[0].sla, shown.sla);
});

sla('counts the same policy once, and begins anew under another', async () => {
  await using here = await world();
  const { id, policyId } = await promised(here);
  equal((await put(here, id, policyId)).events, []);
  const { id: silver } = await newPolicy(here, { name: 'Silver' });
  const { status: code, events } = await put(here, id, silver);
  equal([code, events], [200, ['sla.removed', 'sla.applied']]);
  equal(Object.keys(await clocks(here, id)), ['resolution']);
  const gone = await put(here, id, null);
  equal([gone.json, gone.events], [{ sla: null }, ['sla.removed']]);
  is((await get(here, id)).next_sla_deadline_at, null);
});

sla(
  'is refused for a policy that there is not, in the trash, and by who does not look after policies',
  async () => {
    await using here = await world();
    const { id, policyId } = await promised(here);
    is((await put(here, id, 99)).status, 422);
    is((await put(here, 99, policyId)).status, 404);
    const body = { policy_id: null };
    is((await here.request(`PUT /api/v1/conversations/${id}/sla`, { as: 'bek', body })).status, 403);
    await here.write(() => here.domain.conversations.putInTrash(system, id));
    is((await put(here, id, null)).status, 409);
  },
);

sla('is warned of, and breached, at the very moment', async () => {
  await using here = await world({ started: true });
  const { id } = await promised(here, { warn_before_minutes: 10 });
  await here.pass(20 * MINUTE - 1);
  equal(news(here, id), ['sla.applied']);
  await here.pass(1);
  equal(news(here, id), ['sla.applied', 'sla.warned first_response']);
  await here.pass(10 * MINUTE - 1);
  equal(news(here, id).length, 2);
  await here.pass(1);
  equal(news(here, id).at(-1), 'sla.breached first_response');
  is((await get(here, id)).sla.clocks[0].breached_at, new Date(here.clock.now()).toISOString());
  await answer(here, id);
  equal((await clocks(here, id)).first_response, 'breached, met');
});

sla('shows in the timeline, and changes the version of what lists show', async () => {
  await using here = await world({ started: true });
  const { id } = await promised(here);
  const before = await get(here, id);
  await here.pass(30 * MINUTE);
  is((await get(here, id)).version > before.version, true);
  const timeline = here.domain.conversations.timelineOf(here.ada, id).map(({ name }) => name);
  equal(
    timeline.filter((name: EventName) => name.startsWith('sla.')),
    ['sla.applied', 'sla.breached'],
  );
});

sla('is kept by an answer, and each later word waits for another', async () => {
  await using here = await world();
  const { id } = await promised(here);
  await answer(here, id);
  equal((await clocks(here, id)).first_response, 'met');
  here.clock.advance(HOUR);
  await tell(here, id);
  const { next_response: until } = await clocks(here, id);
  is(until, new Date(here.clock.now() + HOUR).toISOString());
  here.clock.advance(MINUTE);
  await tell(here, id);
  is((await clocks(here, id)).next_response, until);
  await answer(here, id);
  equal(news(here, id), ['sla.applied', 'sla.met first_response', 'sla.met next_response']);
});

sla('is kept by no note, by nothing the program says, and by no answer that did not go out', async () => {
  await using here = await world();
  const { id: policyId } = await newPolicy(here, gold);
  const { id } = await conversation(here, { channel: 'api' });
  await put(here, id, policyId);
  const { messages, store } = here.domain;
  const connect = store.change<[config: string]>(
    'test.connect',
    'update inboxes set config = ? where id = 1',
  );
  await here.write(() => connect.run('{"endpoint":"https://desk.example/in"}'));
  await here.write(() => messages.note(here.bek, id, said('Who takes this?')));
  await here.write(() => messages.reply(system, id, said('We have received it.')));
  const reply = await answer(here, id);
  await here.write(() => messages.settle(reply.id, { reason: 'Nobody there.' }));
  equal(news(here, id), ['sla.applied']);
  here.clock.advance(5 * MINUTE);
  await here.write(() => messages.retry(here.bek, reply.id));
  await here.write(() => messages.settle(reply.id, { externalId: 'x' }));
  equal(news(here, id), ['sla.applied', 'sla.met first_response']);
});

sla('of an answer is cancelled when it is resolved without one', async () => {
  await using here = await world({ started: true });
  const { id } = await promised(here);
  await status(here, id, 'Resolved');
  equal(await clocks(here, id), { first_response: 'cancelled', resolution: 'met' });
  await here.pass(DAY);
  equal(news(here, id), ['sla.applied', 'sla.met resolution']);
});

const solveWith = (here: World, id: number, undoSeconds: number) =>
  here.request(`POST /api/v1/conversations/${id}/messages`, {
    as: 'bek',
    body: { content: 'It is done.', undo_seconds: undoSeconds, change: { status: 'Resolved' } },
  });

sla('of an answer is kept by the one that goes out a moment after all is resolved', async () => {
  await using here = await world({ started: true });
  const { id } = await promised(here, { next_response_minutes: null });
  is((await solveWith(here, id, 10)).status, 201);
  equal(await clocks(here, id), { first_response: 'cancelled', resolution: 'met' });
  here.clock.advance(10_000);
  await here.rest();
  equal(await clocks(here, id), { first_response: 'met', resolution: 'met' });
  equal(news(here, id), ['sla.applied', 'sla.met resolution', 'sla.met first_response']);
});

sla(
  'that was cancelled is kept neither by an answer that comes too late nor by one after it was opened',
  async () => {
    await using here = await world({ started: true });
    const { id: late } = await promised(here);
    const { id: opened } = await promised(here, { name: 'Other' });
    for (const id of [late, opened]) await status(here, id, 'Resolved');
    await status(here, opened, 'Open');
    await answer(here, opened);
    await status(here, opened, 'Resolved');
    here.clock.advance(31 * MINUTE);
    await answer(here, late);
    for (const id of [late, opened]) is((await clocks(here, id)).first_response, 'cancelled');
  },
);

sla('stands still while it is snoozed, where the policy says so', async () => {
  await using here = await world({ started: true });
  const { id } = await promised(here, { pause_when: ['snoozed'] });
  await here.pass(20 * MINUTE);
  await status(here, id, 'Snoozed', here.clock.now() + 5 * HOUR);
  equal(await clocks(here, id), { first_response: 'paused', resolution: 'paused' });
  is((await get(here, id)).next_sla_deadline_at, null);
  await here.pass(5 * HOUR);
  const { first_response: until } = await clocks(here, id);
  is(until, new Date(here.clock.now() + 10 * MINUTE).toISOString());
});

sla('stands still while it is the contact’s turn, where the policy says so', async () => {
  await using here = await world();
  const { id } = await promised(here, { pause_when: ['waiting_on_contact'] });
  here.clock.advance(20 * MINUTE);
  await answer(here, id);
  is((await clocks(here, id)).resolution, 'paused');
  here.clock.advance(3 * DAY);
  await tell(here, id);
  is((await clocks(here, id)).resolution, new Date(here.clock.now() + 460 * MINUTE).toISOString());
});

for (const [restarts, left] of [
  [true, 480],
  [false, 420],
] as const)
  sla(`of the resolution ${restarts ? 'begins anew' : 'goes on'} when it is reopened`, async () => {
    await using here = await world();
    const { id } = await promised(here, { restart_on_reopen: restarts });
    here.clock.advance(HOUR);
    await status(here, id, 'Resolved');
    here.clock.advance(DAY);
    await status(here, id, 'Open');
    is((await clocks(here, id)).resolution, new Date(here.clock.now() + left * MINUTE).toISOString());
  });

sla('comes with the team, and goes by its hours from then on', async () => {
  await using here = await world({ at: at('2026-03-16T09:00:00Z') });
  const { id: policyId } = await newPolicy(here, gold);
  const { id: hours } = await newHours(here, { windows: { tuesday: [{ open: '09:00', close: '18:00' }] } });
  const { id: front } = await newTeam(here, { name: 'Front', sla_policy_id: policyId });
  const { id: back } = await newTeam(here, {
    name: 'Back',
    sla_policy_id: policyId,
    business_hours_id: hours,
  });
  const { id } = await conversation(here);
  const give = (teamId: number) => here.write(() => here.domain.conversations.assignTeam(system, id, teamId));
  await give(front);
  is((await get(here, id)).next_sla_deadline_at, '2026-03-16T09:30:00.000Z');
  here.clock.advance(20 * MINUTE);
  await give(back);
  is((await get(here, id)).next_sla_deadline_at, '2026-03-17T09:10:00.000Z');
  equal(news(here, id), ['sla.applied']);
});

sla('follows hours, holidays and policies that change', async () => {
  await using here = await world({ at: at('2026-03-16T09:00:00Z'), started: true });
  const { id: hours } = await newHours(here, {
    windows: { monday: [{ open: '08:00', close: '18:00' }], tuesday: [{ open: '08:00', close: '18:00' }] },
  });
  await patch(here, '/api/v1/settings', { business_hours_id: hours });
  const { id, policyId } = await promised(here);
  const deadline = async () => {
    await here.rest();
    return (await get(here, id)).next_sla_deadline_at;
  };
  is(await deadline(), '2026-03-16T09:30:00.000Z');
  await patch(here, `/api/v1/business-hours/${hours}`, {
    holidays: [{ name: 'Nowruz', date: '2026-03-16' }],
  });
  is(await deadline(), '2026-03-17T08:30:00.000Z');
  await patch(here, '/api/v1/settings', { timezone: 'Asia/Tashkent' });
  is(await deadline(), '2026-03-17T03:30:00.000Z');
  await patch(here, `/api/v1/sla-policies/${policyId}`, { first_response_minutes: 60 });
  is(await deadline(), '2026-03-17T04:00:00.000Z');
  await patch(here, `/api/v1/sla-policies/${policyId}`, { first_response_minutes: null });
  await here.rest();
  is((await clocks(here, id)).first_response, 'cancelled');
});

sla('is breached at once by a policy that promises less than has passed', async () => {
  await using here = await world({ started: true });
  const { id, policyId } = await promised(here);
  await here.pass(20 * MINUTE);
  await patch(here, `/api/v1/sla-policies/${policyId}`, { first_response_minutes: 10 });
  await here.rest();
  is((await get(here, id)).sla.clocks[0].breached_at, new Date(here.clock.now()).toISOString());
});

sla('goes on by the hours of the organisation when its team is deleted', async () => {
  await using here = await world({ at: at('2026-03-16T09:00:00Z'), started: true });
  const { id: policyId } = await newPolicy(here, gold);
  const { id: hours } = await newHours(here, { windows: { tuesday: [{ open: '09:00', close: '18:00' }] } });
  const { id: team } = await newTeam(here, { sla_policy_id: policyId, business_hours_id: hours });
  const { id } = await conversation(here);
  await here.write(() => here.domain.conversations.assignTeam(system, id, team));
  is((await get(here, id)).next_sla_deadline_at, '2026-03-17T09:30:00.000Z');
  is((await here.request(`DELETE /api/v1/teams/${team}`, { as: 'ada' })).status, 204);
  await here.rest();
  is((await get(here, id)).next_sla_deadline_at, '2026-03-16T09:30:00.000Z');
});

sla('rests in the trash, and goes on when it is restored', async () => {
  await using here = await world({ started: true });
  const { id } = await promised(here);
  const { conversations } = here.domain;
  await here.pass(10 * MINUTE);
  await here.write(() => conversations.putInTrash(system, id));
  await here.pass(DAY);
  equal(news(here, id), ['sla.applied']);
  await here.write(() => conversations.restore(system, id));
  is((await clocks(here, id)).first_response, new Date(here.clock.now() + 20 * MINUTE).toISOString());
  await here.pass(20 * MINUTE);
  is(news(here, id).at(-1), 'sla.breached first_response');
});

sla('of what was merged away rests until that is undone', async () => {
  await using here = await world({ started: true });
  const { id } = await promised(here);
  const { id: other } = await conversation(here, { from: 'olim@mail.example' });
  const { conversations } = here.domain;
  const done = await here.write(() => conversations.merge(system, id, other));
  await here.pass(DAY);
  equal(news(here, id), ['sla.applied']);
  await here.write(() => conversations.undoRearrangement(system, done.id));
  await here.pass(30 * MINUTE);
  equal(news(here, id), ['sla.applied', 'sla.breached first_response']);
});

sla('comes with the team to what is split off', async () => {
  await using here = await world();
  const { id: policyId } = await newPolicy(here, gold);
  const { id: team } = await newTeam(here, { sla_policy_id: policyId });
  const { id } = await conversation(here);
  await here.write(() => here.domain.conversations.assignTeam(system, id, team));
  const second = await tell(here, id);
  const done = await here.write(() => here.domain.conversations.split(system, id, second.id));
  equal(Object.keys(await clocks(here, done.into_id)), ['first_response', 'resolution']);
  equal(Object.keys(await clocks(here, id)), ['first_response', 'resolution']);
});

sla('goes with a conversation that is erased, and nothing is due', async () => {
  await using here = await world({ started: true });
  const { id } = await promised(here);
  await here.write(() => here.domain.conversations.erase(system, id));
  await here.pass(DAY);
  is(here.domain.events.ofConversation(id, 0, 100).at(-1)?.name, 'conversation.erased');
  equal(here.domain.jobs.counts(), []);
});

sla.run();
