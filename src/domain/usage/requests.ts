import { SECOND } from '../../lib/clock.ts';
import { Problem } from '../../lib/problem.ts';
import { type Actor, agentOf } from '../actor.ts';
import type { Core } from '../core.ts';
import type { DialectName } from '../key-limits.ts';
import type { settings as settingsOf } from '../settings.ts';
import type { LocalDay, localDay } from './local-day.ts';
import { type RequestCount, requestRows } from './request-rows.ts';

type Parts = { settings: ReturnType<typeof settingsOf>; today: ReturnType<typeof localDay> };
type Counter = RequestCount & { saved: number };
/** What somebody asked for on one day, in all and by place. */
type Account = { total: number; counters: Map<string, Counter> };
/** Which dialect, and what in it: known of each route beforehand, and the same for all that are counted together. */
export type Place = { name: string; dialect: DialectName; endpoint: string };

/**
 * How many requests whoever has a key or a session makes: counted in memory and written every few seconds, because a
 * request must not cost a write. One process serves, so what it knows of today is all there is to know.
 */
export function requestCounts(core: Pick<Core, 'store' | 'clock'>, { settings, today }: Parts) {
  const { store, clock } = core;
  const rows = requestRows(core);
  const changed = new Set<Counter>();
  let accounts = new Map<number, Account>();
  let day = '';

  /** Lets somebody in, unless the key has made all the requests that it may make today. */
  function spend(actor: Actor, place: Place) {
    const account = accountOf(actor, today());
    if (actor.key) refuseSpent(account.total);
    account.total += 1;
    const counter = account.counters.get(place.name) ?? newCounter(account, actor, place);
    // Of each that differs from what is written there is one in the set already.
    if (counter.requests === counter.saved) changed.add(counter);
    counter.requests += 1;
  }

  function accountOf(actor: Actor, { day: current }: LocalDay) {
    if (current !== day) {
      accounts = new Map();
      day = current;
    }
    const owner = actor.key?.id ?? -agentOf(actor);
    const known = accounts.get(owner);
    if (known) return known;
    const opened = opening(agentOf(actor), actor.key?.id ?? 0);
    accounts.set(owner, opened);
    return opened;
  }

  /** With what was counted before a restart, or before the clock or the zone went back to this day. */
  function opening(agentId: number, keyId: number): Account {
    const stored = rows.ofOwner.all(day, agentId, keyId).map((row) => ({ ...row, saved: row.requests }));
    const unsaved = [...changed].filter(
      (one) => one.day === day && one.agent_id === agentId && one.key_id === keyId,
    );
    const counters = new Map([...stored, ...unsaved].map((one) => [nameOf(one), one]));
    return { counters, total: [...counters.values()].reduce((sum, { requests }) => sum + requests, 0) };
  }

  function newCounter({ counters }: Account, actor: Actor, { name, dialect, endpoint }: Place) {
    const owner = { agent_id: agentOf(actor), key_id: actor.key?.id ?? 0 };
    const counter: Counter = { day, ...owner, dialect, endpoint, requests: 0, saved: 0 };
    counters.set(name, counter);
    return counter;
  }

  function refuseSpent(total: number) {
    const limit = settings.get().requests_per_day;
    if (limit === null || total < limit) return;
    throw spent(limit, Math.max(1, Math.ceil((today().to + 1 - clock.now()) / SECOND)));
  }

  /** Writes what has changed. What finds no room on the disk is tried again with the next. */
  async function flush() {
    if (changed.size === 0) return;
    const before = [...changed].map((counter) => ({ counter, saved: counter.saved }));
    try {
      await store.write(() => before.forEach(({ counter }) => save(counter)));
    } catch (error) {
      for (const { counter, saved } of before) {
        counter.saved = saved;
        changed.add(counter);
      }
      throw error;
    }
  }

  // Within the transaction, so that whoever reads later in it counts nothing twice.
  function save(counter: Counter) {
    const { saved: _, ...row } = counter;
    rows.put.run(row);
    counter.saved = counter.requests;
    changed.delete(counter);
  }

  return {
    spend,
    flush,
    /** What is counted and not written yet. */
    unsaved: (): RequestCount[] =>
      [...changed].map(({ saved, ...row }) => ({ ...row, requests: row.requests - saved })),
    todayOf: (actor: Actor) => accountOf(actor, today()).total,
    forgetBefore: (oldest: string) => void rows.forget.run(oldest),
  };
}

export const nameOf = ({ dialect, endpoint }: Pick<Place, 'dialect' | 'endpoint'>) =>
  `${dialect} ${endpoint}`;
export const placeIn = (dialect: DialectName, endpoint: string): Place => ({
  name: nameOf({ dialect, endpoint }),
  dialect,
  endpoint,
});

const spent = (limit: number, seconds: number) =>
  new Problem(
    'busy',
    'daily_limit_reached',
    `This key has made all the ${limit} requests that it may make in a day. Retry in ${seconds} s.`,
    {
      details: { limit_per_day: limit, retry_after_seconds: seconds },
      headers: { 'Retry-After': String(seconds) },
    },
  );
