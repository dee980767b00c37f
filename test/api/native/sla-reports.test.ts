import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { system } from '../../../src/domain/actor.ts';
import { MINUTE } from '../../../src/lib/clock.ts';
import { newPolicy, newTeam } from '../../support/arranged.ts';
import { conversation } from '../../support/desk.ts';
import { contains } from '../../support/scenarios.ts';
import { type World, world } from '../../support/world.ts';

const reports = suite('how promises were kept');

const ask = (here: World, query: string, as: 'ada' | 'bek' = 'ada') =>
  here.request(`GET /api/v1/reports/sla?${query}`, { as });
const TODAY = 'from=2026-03-14&to=2026-03-14';

/** Answered after so many minutes each; null: not at all. */
async function answeredAfter(here: World, minutes: readonly (number | null)[], teamId: number | null = null) {
  const { id: policyId } = await newPolicy(here, {
    name: `Within half an hour ${teamId}`,
    first_response_minutes: 30,
    resolution_minutes: null,
  });
  const { conversations, sla } = here.domain;
  for (const wait of minutes) {
    const { id } = await conversation(here);
    await here.write(() => {
      conversations.assignTeam(system, id, teamId);
      sla.apply(system, id, policyId);
    });
    await here.pass((wait ?? 0) * MINUTE);
    if (wait !== null) await here.write(() => here.domain.messages.reply(here.ada, id, said));
  }
  return policyId;
}
const said = { written: { content: 'Soon.', contentType: 'text' as const, text: 'Soon.' } };

reports('count what was met, what was not, and how long it took', async () => {
  await using here = await world({ started: true });
  const id = await answeredAfter(here, [1, 2, 3, 4, 5, 6, 7, 8, 9, 40, null]);
  const { status, json } = await ask(here, TODAY);
  equal(status, 200);
  is(json.data.length, 1);
  contains(json.data[0], {
    policy: { id, name: 'Within half an hour null' },
    metric: 'first_response',
    met: 9,
    breached: 1,
    cancelled: 0,
    running: 1,
    share_met: 0.9,
    median_minutes: 5,
    p90_minutes: 9,
  });
});

reports('say nothing of shares and times where there were none', async () => {
  await using here = await world({ started: true });
  await answeredAfter(here, [null]);
  const [line] = (await ask(here, TODAY)).json.data;
  equal([line.running, line.share_met, line.median_minutes, line.p90_minutes], [1, null, null, null]);
});

reports('keep to the team and the policy that are asked for', async () => {
  await using here = await world({ started: true });
  const { id: team } = await newTeam(here);
  const [mine, other] = [await answeredAfter(here, [1], team), await answeredAfter(here, [1, 2])];
  const policies = async (more: string) =>
    (await ask(here, `${TODAY}&${more}`)).json.data.map((line: { policy: { id: number }; met: number }) => [
      line.policy.id,
      line.met,
    ]);
  equal(await policies(`team=${team}`), [[mine, 1]]);
  equal(await policies(`policy=${other}`), [[other, 2]]);
  equal(await policies(''), [
    [mine, 1],
    [other, 2],
  ]);
});

reports('take days as they are in the zone of the organisation', async () => {
  await using here = await world({ started: true, at: Date.parse('2026-03-14T20:00:00Z') });
  const body = { timezone: 'Asia/Tashkent' };
  await here.request('PATCH /api/v1/settings', { as: 'ada', body });
  await answeredAfter(here, [1]);
  const lines = async (day: string) => (await ask(here, `from=${day}&to=${day}`)).json.data.length;
  equal([await lines('2026-03-14'), await lines('2026-03-15'), await lines('2026-03-16')], [0, 1, 0]);
});

reports('are refused without days, for days that there are not, and to who may not see reports', async () => {
  await using here = await world();
  const status = async (query: string, as?: 'bek') => (await ask(here, query, as)).status;
  equal(
    [
      await status('from=2026-03-14'),
      await status('from=2026-02-30&to=2026-03-01'),
      await status('from=2026-03-14&to=2026-03-13'),
      await status(TODAY, 'bek'),
    ],
    [422, 422, 422, 403],
  );
});

reports('show a key that is bound to a business only what was promised there', async () => {
  await using here = await world({ started: true });
  await answeredAfter(here, [1]);
  const asked = { from: 0, to: Number.MAX_SAFE_INTEGER, teamId: null, policyId: null };
  const linesFor = (businessId: number) => here.domain.sla.report({ ...here.ada, businessId }, asked).length;
  equal([linesFor(1), linesFor(2)], [1, 0]);
});

reports.run();
