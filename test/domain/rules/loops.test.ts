import fc from 'fast-check';
import { suite } from 'uvu';
import { equal, ok } from 'uvu/assert';
import { system } from '../../../src/domain/actor.ts';
import { isByRule } from '../../../src/domain/events.ts';
import { isHappening, occasions } from '../../../src/domain/rules/occasions.ts';
import { MOST_RUNS } from '../../../src/domain/rules/running.ts';
import { conversation, said } from '../../support/desk.ts';
import { anotherHour, newRule, runsOf } from '../../support/rules.ts';
import { type World, world } from '../../support/world.ts';

const loops = suite('rules, whatever they say,');

const actions = fc.oneof(
  fc.record({ action: fc.constant('set_status'), status: fc.constantFrom('Open', 'Resolved', 'Closed') }),
  fc.record({ action: fc.constant('set_priority'), priority: fc.constantFrom('Low', 'High', null) }),
  fc.record({ action: fc.constantFrom('add_tags', 'remove_tags', 'set_tags'), tags: fc.constant(['x']) }),
  fc.record({ action: fc.constant('assign_agent'), agent_id: fc.constantFrom(1, 2, 3, null) }),
  fc.record({ action: fc.constantFrom('add_note', 'reply'), content: fc.constant('Again.') }),
  fc.record({ action: fc.constant('snooze'), for: fc.constant('1m') }),
  fc.record({ action: fc.constant('send_csat') }),
);
const conditions = fc.constantFrom(
  undefined,
  { logic: 'and', rules: [{ field: 'status', operator: 'equals', value: 'Open' }] },
  { logic: 'and', rules: [{ field: 'message_from', operator: 'in', value: ['system', 'contact'] }] },
);
const rule = fc.record({
  occasions: fc.uniqueArray(fc.constantFrom(...occasions), { minLength: 1, maxLength: 5 }),
  conditions,
  actions: fc.array(actions, { minLength: 1, maxLength: 3 }),
  is_last: fc.boolean(),
});
const deeds = ['hear', 'answer', 'resolve', 'tag', 'hour', 'minute'] as const;
const plan = fc.record({
  rules: fc.array(rule, { minLength: 1, maxLength: 4 }),
  deeds: fc.array(fc.constantFrom(...deeds), { minLength: 1, maxLength: 8 }),
});

const doings: Record<(typeof deeds)[number], (here: World, id: number) => Promise<unknown>> = {
  hear: (here, id) => here.write(() => here.domain.messages.receive(system, id, said('Hello?'))),
  answer: (here, id) => here.write(() => here.domain.messages.reply(here.ada, id, said('Yes.'))),
  resolve: (here, id) => here.write(() => here.domain.conversations.setStatus(here.ada, id, 'Resolved')),
  tag: (here, id) => here.write(() => here.domain.conversations.tag(here.ada, id, { add: ['person'] })),
  hour: anotherHour,
  minute: (here) => here.pass(60_001),
};

loops('never set each other off, never run twice for one occasion, and come to rest', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async ({ rules, deeds: wanted }) => {
      await using here = await world({ started: true });
      const made = [];
      for (const each of rules) made.push(await newRule(here, each));
      const { id } = await conversation(here);
      for (const deed of wanted) {
        await doings[deed](here, id);
        await here.rest();
      }
      const all = here.eventsAfter(0);
      const ran = all.filter(({ name }) => name === 'rule.ran');
      const genuine = all.filter((event) => isHappening(event.name) && !isByRule(event)).length;
      const hours = wanted.filter((deed) => deed === 'hour').length;
      ok(ran.length <= (genuine + hours) * rules.length, `${ran.length} runs of ${genuine} occasions`);
      ok(ran.length <= MOST_RUNS + 1);
      ok(ran.every(isByRule));
      for (const { id: ruleId } of made) equal(await unfounded(here, ruleId), []);
    }),
    { numRuns: 40, seed: 20270315 },
  );
});

/** Runs whose occasion is something that a rule did, or that are not the only one of their occasion. */
async function unfounded(here: World, ruleId: number) {
  const runs: { event_id: number | null }[] = await runsOf(here, ruleId);
  const occasionsSeen = runs.flatMap(({ event_id: eventId }) => eventId ?? []);
  const twice = occasionsSeen.filter((eventId, index) => occasionsSeen.indexOf(eventId) !== index);
  const byRule = occasionsSeen.filter((eventId) => {
    const event = here.domain.events.get(eventId);
    return !event || isByRule(event);
  });
  return [...twice, ...byRule];
}

loops.run();
