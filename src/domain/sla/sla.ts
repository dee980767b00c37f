import { Problem } from '../../lib/problem.ts';
import { type Actor, authorize, system } from '../actor.ts';
import type { Changing } from '../conversations/changing.ts';
import type { Core } from '../core.ts';
import type { EventName } from '../event-names.ts';
import type { Event } from '../events.ts';
import { dueAt } from './clocks.ts';
import type { SlaEngine } from './engine.ts';
import type { slaPolicies as slaPoliciesOf } from './policies.ts';
import { shownSla } from './shown.ts';

type Parts = {
  changing: Changing;
  engine: SlaEngine;
  slaPolicies: ReturnType<typeof slaPoliciesOf>;
};
const PAGE = 100;

/** What was promised in a conversation: given, shown, and looked at when something is due. */
export function sla({ jobs }: Core, { changing, engine, slaPolicies }: Parts) {
  const { rows } = engine;

  /** Null takes back what was promised. */
  function apply(actor: Actor, conversationId: number, policyId: number | null) {
    authorize(actor, 'sla:manage');
    const conversation = changing.openTo(actor, conversationId);
    if (policyId !== null && !slaPolicies.find(policyId))
      throw Problem.invalid('policy_id', `There is no SLA policy ${policyId}.`);
    return engine.give(actor, conversation, policyId);
  }

  /** When a deadline or its warning has come. */
  const review = (conversationId: number, actor: Actor = system) => engine.look(actor, conversationId);

  function nextReviewAt(conversationId: number) {
    const applied = rows.current.get(conversationId);
    return applied ? dueAt(rows.latestOf(applied.id)) : null;
  }

  /** Whether what has been changed may move deadlines. */
  function react({ name, data }: Event) {
    const moving = MOVING[name];
    const changed = Array.isArray(data.changed) ? data.changed : [];
    if (moving === 'all' || changed.some((each) => moving?.includes(each)))
      jobs.ask('sla.recompute', {}, { uniqueKey: 'all' });
  }

  /** Those after a certain conversation, by the hours and policies of now. The answer is where to go on, if anywhere. */
  function recomputePage(after: number) {
    const ids = rows.underway.all(after, PAGE);
    for (const id of ids) engine.look(system, id);
    return ids.length === PAGE ? (ids.at(-1) ?? null) : null;
  }

  return { apply, review, nextReviewAt, react, recomputePage, ...shownSla({ rows, slaPolicies }) };
}

const MOVING: Partial<Record<EventName, 'all' | readonly string[]>> = {
  'business_hours.updated': 'all',
  'sla_policy.updated': 'all',
  'team.deleted': 'all',
  'team.updated': ['business_hours_id', 'timezone'],
  'settings.changed': ['business_hours_id', 'timezone'],
};
