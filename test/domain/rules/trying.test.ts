import { suite } from 'uvu';
import { equal, ok } from 'uvu/assert';
import { system } from '../../../src/domain/actor.ts';
import { DAY, HOUR } from '../../../src/lib/clock.ts';
import { newHours, newTeam } from '../../support/arranged.ts';
import { answer, conversation, said } from '../../support/desk.ts';
import { newRule, when } from '../../support/rules.ts';
import { type World, world } from '../../support/world.ts';

const trying = suite('a rule that is tried');

const ALWAYS = { logic: 'and', rules: [] };
const tried = async (here: World, occasions: string[], conditions: unknown = ALWAYS) => {
  const body = { occasions, conditions };
  const { json } = await here.request('POST /api/v1/rules/dry-run', { as: 'ada', body });
  return json;
};
const found = async (here: World, occasions: string[], conditions?: unknown) =>
  (await tried(here, occasions, conditions)).data.map(({ id }: { id: number }) => id);

trying('finds only what its occasion came to', async () => {
  await using here = await world();
  const urgent = await conversation(here);
  const other = await conversation(here, { from: 'olim@mail.example' });
  await here.write(() => here.domain.conversations.setPriority(here.ada, urgent.id, 'High'));
  equal(await found(here, ['conversation.priority_changed']), [urgent.id]);
  equal(await found(here, ['conversation.created', 'conversation.priority_changed']), [urgent.id, other.id]);
  equal(await found(here, ['csat.answered']), []);
  equal(await found(here, ['conversation.created'], when('priority', 'equals', 'Low')), []);
});

trying('forgets occasions of more than thirty days ago, even if the conversation goes on', async () => {
  await using here = await world();
  const old = await conversation(here);
  here.clock.advance(31 * DAY);
  await answer(here, old.id);
  const { id } = await conversation(here, { from: 'olim@mail.example' });
  equal(await found(here, ['message.received']), [id]);
  equal(await found(here, ['message.created']), [old.id]);
});

trying('looks at the message that came then', async () => {
  await using here = await world();
  const { id } = await conversation(here, { says: 'It hurts.' });
  await here.write(() => here.domain.messages.receive(system, id, said('Thank you.')));
  equal(await found(here, ['message.received'], when('message_content', 'contains', 'hurts')), [id]);
  equal(await found(here, ['conversation.created'], when('message_content', 'contains', 'hurts')), []);
});

trying('looks at the clocks of that moment', async () => {
  // A Monday, at three in the morning.
  await using here = await world({ at: Date.parse('2027-03-15T03:00:00Z') });
  const { id: teamId } = await newTeam(here, { business_hours_id: (await newHours(here)).id });
  const night = await conversation(here);
  const day = await conversation(here, { from: 'olim@mail.example' });
  const give = (id: number) => here.write(() => here.domain.conversations.assignTeam(here.ada, id, teamId));
  await give(night.id);
  here.clock.advance(8 * HOUR);
  await give(day.id);
  const given = ['conversation.team_changed'];
  equal(await found(here, given, when('business_hours', 'equals', 'outside')), [night.id]);
  equal(await found(here, given, when('business_hours', 'equals', 'inside')), [day.id]);
  equal(await found(here, given, when('hours_since_created', 'greater_than', 4)), [day.id]);
});

trying('takes nothing that a rule did for an occasion', async () => {
  await using here = await world({ started: true });
  await newRule(here, { occasions: ['conversation.created'] });
  const { id } = await conversation(here);
  await here.rest();
  equal(await found(here, ['conversation.tags_changed']), []);
  await here.write(() => here.domain.conversations.tag(here.ada, id, { add: ['person'] }));
  equal(await found(here, ['conversation.tags_changed']), [id]);
});

trying('every hour, is asked now', async () => {
  await using here = await world();
  const open = await conversation(here);
  const { id } = await conversation(here, { from: 'olim@mail.example' });
  await here.write(() => here.domain.conversations.setStatus(here.ada, id, 'Resolved'));
  const conditions = when('status', 'equals', 'Open');
  equal(await found(here, ['every_hour'], conditions), [open.id]);
  equal(await found(here, ['every_hour', 'conversation.status_changed']), [id, open.id]);
  here.clock.advance(31 * DAY);
  equal(await found(here, ['every_hour'], conditions), []);
});

trying('looks as nobody, like the rule itself', async () => {
  await using here = await world();
  const { id } = await conversation(here);
  await here.write(() => here.domain.conversations.assignAgent(here.ada, id, here.people.ada.id));
  equal(await found(here, ['conversation.assigned'], when('assignee', 'equals', 'me')), []);
});

trying('finds its occasions behind many others, and says how far it came', async () => {
  await using here = await world();
  const { id } = await conversation(here);
  const start = here.clock.now();
  here.clock.advance(HOUR);
  await others(here, 120_000);
  equal(await found(here, ['message.received']), [id]);
  equal((await tried(here, ['message.received'])).since, new Date(start + HOUR - 30 * DAY).toISOString());
  await others(here, 900_000);
  const { data, since } = await tried(here, ['message.received']);
  equal([data, since], [[], new Date(start + HOUR).toISOString()]);
});

const others = (here: World, count: number) =>
  here.write(() => {
    const { changes } = here.domain.store
      .change<[{ count: number; at: number }]>(
        'test.others',
        `with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < @count)
         insert into events (uuid, at, name, actor_kind) select n, @at, 'tag.created', 'system' from numbers`,
      )
      .run({ count, at: here.clock.now() });
    ok(changes === count);
  });

trying.run();
