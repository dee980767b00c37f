import { DAY } from '../../lib/clock.ts';
import type { LongReads } from '../../store/long-reads.ts';
import { type Actor, authorize } from '../actor.ts';
import type { Core } from '../core.ts';
import type { Filter } from '../filters/filter.ts';
import type { filters as filtersOf } from '../filters/filters.ts';
import { openTimesSql } from '../filters/occasion.ts';
import { EVERY_HOUR, type RuleOccasion } from './occasions.ts';

type Parts = { filters: ReturnType<typeof filtersOf>; read: LongReads };
/** Of a rule, only these matter to what it would touch. */
export type Tried = { occasions: readonly RuleOccasion[]; conditions?: unknown };

const LOOKED_BACK_MS = 30 * DAY;
const MOST_SHOWN = 100;
/** So many events are read at once, a tenth of a second or so: other lists come in between. */
const WINDOW = 50_000;
/** Beyond them nobody looks back, however busy the thirty days were; the answer says since when it did. */
const MOST_EVENTS = 1_000_000;

/**
 * What a rule would have touched in the last thirty days. What can be told of the moment is asked of it: which message
 * it was, how late it was, who was at work. Everything else is known only as it is now.
 */
export function trying({ clock, events }: Pick<Core, 'clock' | 'events'>, { filters, read }: Parts) {
  async function dryRun(actor: Actor, { occasions, conditions }: Tried) {
    authorize(actor, 'automations:manage');
    const filter = filters.parse(conditions, 'conditions', 'rules');
    const since = clock.now() - LOOKED_BACK_MS;
    const happenings = occasions.filter((occasion) => occasion !== EVERY_HOUR);
    const found = await atEvents(happenings, filter, actor, since);
    const ids = new Set([
      ...found.ids,
      ...(occasions.includes(EVERY_HOUR) ? await byTheClock(filter, actor, since) : []),
    ]);
    return { since: found.since, count: ids.size, ids: [...ids].slice(0, MOST_SHOWN) };
  }

  /** Goes back through the log, the newest first. */
  async function atEvents(names: readonly string[], filter: Filter, actor: Actor, since: number) {
    const ids = new Set<number>();
    const newest = names.length === 0 ? 0 : events.newestId();
    const end = Math.max(0, newest - MOST_EVENTS);
    let upTo = newest;
    for (; upTo > end && timeOf(upTo) >= since; upTo -= WINDOW)
      for (const id of await within({ from: upTo - WINDOW, upTo, since, names, filter, actor })) ids.add(id);
    return { ids, since: upTo > 0 ? Math.max(since, timeOf(upTo)) : since };
  }

  const timeOf = (eventId: number) => events.get(eventId)?.at ?? clock.now();

  async function within({ names, filter, actor, ...bounds }: Window) {
    const { sql, bound } = filters.compileRuleAtEvents(filter, actor, bounds.since);
    const [found = []] = await read(
      [
        {
          sql: `${openTimesSql}
          select conversations.id from events cross join conversations on conversations.id = events.conversation_id
          where in_time(events.id) and events.id > @from and events.id <= @upTo and events.at >= @since
            and events.name in (select json_each.value from json_each(@names))
            and json_extract(events.data, '$.by_rule') is null and ${sql}
          group by conversations.id order by max(events.id) desc`,
          bound: { ...bound, ...bounds, names: JSON.stringify(names) },
        },
      ],
      actor.id,
    );
    return found.map(Number);
  }

  /** What the next hour would find among the conversations with a message of the last thirty days. */
  async function byTheClock(filter: Filter, actor: Actor, since: number) {
    const { sql, bound } = filters.compileRule(filter, actor);
    const [found = []] = await read(
      [
        {
          sql: `select conversations.id from conversations
          where in_time(conversations.id) and conversations.last_message_at > @since and ${sql}
          order by conversations.last_message_at desc, conversations.id desc`,
          bound: { ...bound, since },
        },
      ],
      actor.id,
    );
    return found.map(Number);
  }

  return { dryRun };
}

type Window = {
  from: number;
  upTo: number;
  since: number;
  names: readonly string[];
  filter: Filter;
  actor: Actor;
};
