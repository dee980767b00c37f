import type { Metric } from '../../src/domain/sla/clock-rows.ts';

/** A policy in minutes. */
export type Promised = Record<Metric, number | null> & {
  warnBefore: number | null;
  pauseWhen: ('snoozed' | 'waiting_on_contact')[];
  restart: boolean;
};
type Clock = {
  metric: Metric;
  target: number;
  started: number;
  used: number;
  isPaused: boolean;
  warned: number | null;
  met: number | null;
  breached: number | null;
  cancelled: number | null;
};
/** More minutes than any play lasts. */
const FAR = 20_000;
const METRICS = ['first_response', 'next_response', 'resolution'] as const;

/**
 * What should become of the promises in a conversation: a notebook in which every minute is entered by hand. `isOpen`
 * says whether a minute counts for a team. Slow, and so plain that it can be believed.
 */
export function slaOracle(promised: Promised, isOpen: (team: number, minute: number) => boolean) {
  const clocks: Clock[] = [];
  let now = 0;
  let team = 0;
  let state: 'open' | 'snoozed' | 'resolved' = 'open';
  let wakesAt = 0;
  let isWaiting = false;
  let wasAnswered = false;
  let resolvedAt = 0;
  /** Deadlines, as they were when last the time of a clock passed. */
  const dues = new Map<Clock, number | null>();

  const running = () => clocks.filter(({ met, cancelled }) => met === null && cancelled === null);
  const awaited = (metric: Metric) => running().some((clock) => clock.metric === metric);

  function pass(minutes: number) {
    for (let left = minutes; left > 0; left -= 1) passOne();
  }

  function passOne() {
    for (const clock of running())
      if (!clock.isPaused && isOpen(team, now)) {
        clock.used += 1;
        strike(clock, now + 1);
      }
    now += 1;
    if (state === 'snoozed' && now === wakesAt) become('open');
  }

  function strike(clock: Clock, at: number) {
    const { target, used } = clock;
    if (clock.breached !== null) return;
    if (used === target) clock.breached = at;
    else if (
      promised.warnBefore !== null &&
      target > promised.warnBefore &&
      used === target - promised.warnBefore
    )
      clock.warned = at;
  }

  function start(metric: Metric) {
    const target = promised[metric];
    if (target === null) return;
    const unhappened = { warned: null, met: null, breached: null, cancelled: null };
    clocks.push({ metric, target, started: now, used: 0, isPaused: false, ...unhappened });
  }

  /** Of what was cancelled when all was resolved: an answer before its deadline keeps the promise after all. */
  function keepAfterAll() {
    if (state !== 'resolved') return;
    for (const metric of ['first_response', 'next_response'] as const) {
      const clock = clocks.findLast((each) => each.metric === metric);
      if (!clock || clock.cancelled === null || clock.cancelled < resolvedAt || clock.cancelled === now)
        continue;
      if (clock.breached !== null || now >= (dues.get(clock) ?? Number.POSITIVE_INFINITY)) continue;
      for (let minute = clock.cancelled; minute < now; minute += 1) if (isOpen(team, minute)) clock.used += 1;
      Object.assign(clock, { met: now, cancelled: null });
    }
  }

  /** When it would be breached if all stayed as it is, as far as anybody looks. */
  function dueOf({ target, used }: Clock) {
    let left = target - used;
    for (let minute = now; minute < now + FAR; minute += 1)
      if (isOpen(team, minute) && --left === 0) return minute + 1;
    return null;
  }

  function expectAnswer() {
    if (isWaiting && state !== 'resolved' && !awaited('first_response') && !awaited('next_response'))
      start('next_response');
  }

  function hold() {
    const isContactsTurn = !isWaiting && wasAnswered;
    const isHeld =
      (state === 'snoozed' && promised.pauseWhen.includes('snoozed')) ||
      (isContactsTurn && promised.pauseWhen.includes('waiting_on_contact'));
    const open = new Set(running());
    for (const clock of clocks) {
      const isNow = isHeld && open.has(clock);
      if (isNow && !clock.isPaused) dues.set(clock, dueOf(clock));
      clock.isPaused = isNow;
    }
  }

  function become(wanted: typeof state) {
    const was = state;
    state = wanted;
    if (wanted === 'resolved' && was !== 'resolved') {
      resolvedAt = now;
      for (const clock of running()) {
        if (!clock.isPaused) dues.set(clock, dueOf(clock));
        clock[clock.metric === 'resolution' ? 'met' : 'cancelled'] = now;
      }
    }
    if (was === 'resolved' && wanted !== 'resolved') goOn();
    expectAnswer();
    hold();
  }

  function goOn() {
    const last = clocks.findLast(({ metric }) => metric === 'resolution');
    if (!last || promised.restart) start('resolution');
    else last.met = null;
  }

  const actions = {
    contact() {
      if (state !== 'open') become('open');
      isWaiting = true;
      expectAnswer();
      hold();
    },
    answer() {
      for (const clock of running()) if (clock.metric !== 'resolution') clock.met = now;
      keepAfterAll();
      isWaiting = false;
      wasAnswered = true;
      hold();
    },
    note() {},
    snooze(minutes: number) {
      wakesAt = now + minutes;
      become('snoozed');
    },
    open: () => become('open'),
    resolve: () => become('resolved'),
    team: (wanted: number) => void (team = wanted),
  };

  /** When the next deadline comes, or the first of those that are past came; null if not within so many minutes. */
  function nextDeadline(within: number) {
    const late = running().flatMap(({ isPaused, breached }) =>
      isPaused || breached === null ? [] : breached,
    );
    if (late.length > 0) return Math.min(...late);
    const ticking = running().filter(({ isPaused }) => !isPaused);
    const left = ticking.map(({ target, used }) => target - used);
    for (let minute = now; minute < now + within && left.length > 0; minute += 1)
      if (isOpen(team, minute)) {
        left.forEach((_, index) => void (left[index] = (left[index] ?? 0) - 1));
        if (left.includes(0)) return minute + 1;
      }
    return null;
  }

  start('first_response');
  if (promised.first_response === null) expectAnswer();
  start('resolution');

  const byKind = () => METRICS.flatMap((metric) => clocks.filter((clock) => clock.metric === metric));
  return { ...actions, pass, nextDeadline, clocks: byKind };
}
