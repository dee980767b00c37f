import { MINUTE } from '../lib/clock.ts';
import { type Actor, agentOf, system } from './actor.ts';
import type { Availability, agents as agentsOf } from './agents.ts';
import type { Core } from './core.ts';

const IDLE_MS = 5 * MINUTE;
const SAVED_EVERY_MS = MINUTE;

/**
 * Who is at their desk. When somebody was last active is kept in memory and written once a minute at most; who has been
 * silent for five minutes is offline until they are back, unless they said themselves that they are away.
 */
export function attendance(
  { store, clock, events }: Core,
  { agents }: { agents: ReturnType<typeof agentsOf> },
) {
  const markActive = store.change<[at: number, id: number]>(
    'attendance.markActive',
    'update agents set last_active_at = ? where id = ?',
  );
  const isIdle = store.values<[id: number], number>(
    'attendance.isIdle',
    'select 1 from agents where id = ? and idle_since is not null',
  );
  const setIdle = store.change<
    [{ id: number; availability: Availability; since: number | null; now: number }]
  >(
    'attendance.setIdle',
    `update agents set availability = @availability, idle_since = @since, version = version + 1, updated_at = @now
     where id = @id`,
  );
  const silentSince = store.values<[at: number], number>(
    'attendance.silentSince',
    "select id from agents where availability in ('online', 'away') and last_active_at <= ?",
  );
  const activeAt = new Map<number, number>();
  const savedAt = new Map<number, number>();

  const note = (agentId: number) => void activeAt.set(agentId, clock.now());

  /** Saying the same again only says that one is there. */
  function choose(actor: Actor, availability: Availability) {
    const agent = agents.get(agentOf(actor));
    if (agent.availability !== availability || agent.idle_since !== null)
      return agents.update(actor, agent.id, { availability });
    markActive.run(clock.now(), agent.id);
    return agents.get(agent.id);
  }

  /** Asked now and then: writes who has been active, brings back who was idle, and sends away who fell silent. */
  async function settle() {
    const active = [...activeAt].filter(([id, at]) => at - (savedAt.get(id) ?? 0) >= SAVED_EVERY_MS);
    const silent = fallenSilent();
    if (active.length === 0 && silent.length === 0) return;
    await store.write(() => {
      for (const [id, at] of active) comeBack(id, at);
      for (const id of fallenSilent()) become(id, 'offline', clock.now());
    });
    for (const [id, at] of active) savedAt.set(id, at);
  }

  function fallenSilent() {
    const limit = clock.now() - IDLE_MS;
    return silentSince.all(limit).filter((id) => (activeAt.get(id) ?? 0) <= limit);
  }

  function comeBack(id: number, at: number) {
    markActive.run(at, id);
    if (isIdle.get(id) === 1) become(id, 'online', null);
  }

  function become(id: number, availability: Availability, since: number | null) {
    setIdle.run({ id, availability, since, now: clock.now() });
    events.record('agent.updated', id, system, { data: { changed: ['availability'] } });
  }

  return { note, choose, settle };
}
