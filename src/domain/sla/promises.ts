import type { Calendar } from '../../lib/working-time.ts';
import type { Conversation } from '../conversations/row.ts';
import type { Category } from '../statuses.ts';
import { type AppliedSla, type Metric, metrics, type NewClock, type SlaClock } from './clock-rows.ts';
import { aimed, counted, ended, isOpen, paused, resumed, settled, timed } from './clocks.ts';
import type { SlaPolicy } from './policy-rows.ts';

/** All that clocks go by. */
export type Situation = {
  now: number;
  conversation: Conversation;
  category: Category;
  policy: SlaPolicy;
  applied: AppliedSla;
  calendar: Calendar;
  /** That of the team which had it until now. */
  calendarBefore: Calendar;
};

/** The clocks as the situation wants them; those without an id are new. Pure, and the same when asked twice. */
export function clocksIn(situation: Situation, before: readonly SlaClock[]): (SlaClock | NewClock)[] {
  const { calendar, policy, now } = situation;
  const kept = before.map((clock) => followed(situation, clock));
  const begun = starting(situation, kept).map((metric) => started(situation, metric));
  return [...kept, ...begun].map((clock) => settled(timed(clock, calendar, policy.warn_before_ms), now));
}

function followed(situation: Situation, clock: SlaClock) {
  const { now, policy, calendar, calendarBefore } = situation;
  const reached = settled(timed(clock, calendarBefore, policy.warn_before_ms), now);
  const moved =
    isOpen(reached) && calendar !== calendarBefore ? counted(reached, calendarBefore, now) : reached;
  const goingOn = continued(situation, aimedAnew(situation, over(situation, moved)));
  return held(situation, keptAfterAll(situation, goingOn));
}

/**
 * Resolved with an answer still on its way (it may be undone for a while, or its channel takes its time): the promise was
 * cancelled, and is kept when the answer goes out before the deadline that it had.
 */
function keptAfterAll({ conversation, policy, calendar }: Situation, clock: SlaClock): SlaClock {
  const { resolved_at: resolvedAt, last_reply_at: answeredAt } = conversation;
  const { metric, cancelled_at: cancelledAt, deadline_at: deadlineAt } = clock;
  if (metric === 'resolution' || targetOf(policy, metric) === null || clock.breached_at !== null)
    return clock;
  if (resolvedAt === null || answeredAt === null || cancelledAt === null) return clock;
  const isOfThisTime = cancelledAt >= resolvedAt && answeredAt > cancelledAt;
  const isLate = deadlineAt !== null && answeredAt >= deadlineAt;
  return isOfThisTime && !isLate
    ? ended({ ...clock, cancelled_at: null }, 'met_at', calendar, answeredAt)
    : clock;
}

/** In the trash, or merged away, nothing ends: what it holds may be elsewhere, and come back. */
function over(situation: Situation, clock: SlaClock) {
  const isLive = isOpen(clock) && situation.conversation.listed === 1;
  const how = isLive ? endOf(situation, clock) : null;
  return how ? ended(clock, how.as, situation.calendar, how.at) : clock;
}

type End = { as: 'met_at' | 'cancelled_at'; at: number };

/** How a clock ends, if it does. A conversation that is over without an answer has missed none. */
function endOf({ now, policy, conversation, category }: Situation, clock: SlaClock): End | null {
  const cancelled: End = { as: 'cancelled_at', at: now };
  if (targetOf(policy, clock.metric) === null) return cancelled;
  if (clock.metric === 'resolution') return category === 'resolved' ? { as: 'met_at', at: now } : null;
  const { first_reply_at: first, last_reply_at: last, waiting_since: waits } = conversation;
  const isAnswered = clock.metric === 'first_response' ? first !== null : waits === null;
  if (!isAnswered) return category === 'resolved' ? cancelled : null;
  // What was said elsewhere, and came here by a merge, or has gone with a split, kept no promise of this clock's.
  return last !== null && last >= clock.started_at ? { as: 'met_at', at: last } : cancelled;
}

function aimedAnew({ policy, calendar, now }: Situation, clock: SlaClock) {
  const target = targetOf(policy, clock.metric);
  const isOther = target !== null && target !== clock.target_ms;
  return isOther && isOpen(clock) && clock.breached_at === null
    ? aimed(counted(clock, calendar, now), target)
    : clock;
}

/** Reopened: what was left when it was resolved is left again. */
function continued({ now, policy, category }: Situation, clock: SlaClock): SlaClock {
  const isReopened = clock.metric === 'resolution' && clock.met_at !== null && category !== 'resolved';
  if (!isReopened || policy.restart_on_reopen || policy.resolution_ms === null) return clock;
  return { ...clock, met_at: null, counted_from: now };
}

function held(situation: Situation, clock: SlaClock) {
  if (!isOpen(clock) || isHeld(situation) === (clock.paused_at !== null)) return clock;
  const { calendar, now } = situation;
  return clock.paused_at === null ? paused(clock, calendar, now) : resumed(clock, now);
}

/** Whether nobody's time passes: by the policy, or because it lies in the trash or goes on in another conversation. */
function isHeld({ conversation, policy: { pause_when: when } }: Situation) {
  const { listed, snoozed_until: snoozed, waiting_since: waits, last_reply_at: replied } = conversation;
  const isContactsTurn = waits === null && replied !== null;
  return (
    listed === 0 ||
    (snoozed !== null && when.includes('snoozed')) ||
    (isContactsTurn && when.includes('waiting_on_contact'))
  );
}

/** What is promised from now on. While the first answer is awaited, nothing else is promised of answers. */
function starting({ conversation, category, policy }: Situation, clocks: readonly NewClock[]): Metric[] {
  if (category === 'resolved' || conversation.listed === 0) return [];
  const has = (metric: Metric, test = (_: NewClock) => true) =>
    clocks.some((clock) => clock.metric === metric && test(clock));
  const first = conversation.first_reply_at === null && !has('first_response');
  const isFirst = (first && policy.first_response_ms !== null) || has('first_response', isOpen);
  const next = conversation.waiting_since !== null && !isFirst && !has('next_response', isOpen);
  const wanted = { first_response: first, next_response: next, resolution: !has('resolution', isOpen) };
  return metrics.filter((metric) => wanted[metric] && targetOf(policy, metric) !== null);
}

function started(situation: Situation, metric: Metric): NewClock {
  const { now, policy, applied } = situation;
  const target = targetOf(policy, metric) ?? 0;
  return {
    applied_sla_id: applied.id,
    conversation_id: applied.conversation_id,
    metric,
    target_ms: target,
    started_at: now,
    counted_from: now,
    remaining_ms: target,
    paused_at: isHeld(situation) ? now : null,
    warn_at: null,
    deadline_at: null,
    warned_at: null,
    met_at: null,
    breached_at: null,
    cancelled_at: null,
  };
}

const targetOf = (policy: SlaPolicy, metric: Metric) => policy[`${metric}_ms`];
