import type { FieldFaults } from '../../lib/problem.ts';
import type { SqlValue } from '../../store/sql-value.ts';
import { type Actor, system } from '../actor.ts';
import type { calendars as calendarsOf } from '../calendars.ts';
import { type Condition, visibleTo } from '../conversations/access.ts';
import type { Core } from '../core.ts';
import type { settings as settingsOf } from '../settings.ts';
import type { teamMembers as teamMembersOf } from '../team-members.ts';
import type { teams as teamsOf } from '../teams.ts';
import { type Compiled, compileFilter } from './compile.ts';
import type { Occasion } from './field.ts';
import { fieldOf, type Use } from './fields.ts';
import { type Filter, rulesIn, valuesOf } from './filter.ts';
import { atEvents, rightNow } from './occasion.ts';
import { openingHours } from './opening-hours.ts';
import { parseFilter, refuse } from './parse.ts';
import { references } from './references.ts';

type Parts = {
  settings: ReturnType<typeof settingsOf>;
  teams: ReturnType<typeof teamsOf>;
  teamMembers: ReturnType<typeof teamMembersOf>;
  calendars: ReturnType<typeof calendarsOf>;
};
/** Who looks; and, where a rule looks, at which message. */
type Looking = { actor?: Actor; messageId?: number | null };

/** Questions about conversations: what may be asked, and the same answer for a list as for a single conversation. */
export function filters(core: Core, { settings, teamMembers, ...parts }: Parts) {
  const { store, clock } = core;
  const { openTeams, openTimesSince } = openingHours(core, parts);
  const { idsOf, faultOf } = references(core, { teamMembers });
  const matching = store.varying<[Record<string, SqlValue>], number>('filters.matching');

  /** A filter as it was sent; `place` is where in the request it stands. */
  function parse(given: unknown, place = 'filters', use: Use = 'lists') {
    const filter = parseFilter(given, place, use);
    refuse(namesAmiss(filter, place));
    return filter;
  }

  function namesAmiss(filter: Filter, place: string) {
    const faults: FieldFaults = {};
    for (const { rule, place: here } of rulesIn(filter, place)) {
      const of = fieldOf(rule.field)?.of;
      for (const value of of === undefined ? [] : valuesOf(rule)) {
        const fault = typeof value === 'boolean' || of === undefined ? null : faultOf(of, value);
        if (fault !== null) faults[`${here}.value`] = [`${here}.value ${fault}.`];
      }
    }
    return faults;
  }

  const asked = (filter: Filter, actor: Actor, occasion: Occasion): Compiled =>
    compileFilter(filter, {
      now: clock.now(),
      zone: settings.get().timezone,
      viewer: actor.kind === 'agent' ? actor.id : null,
      idsOf,
      occasion,
    });

  function askedNow(filter: Filter, actor: Actor, messageId: number | null): Compiled {
    const { sql, bound } = asked(filter, actor, rightNow);
    return { sql, bound: { ...bound, messageId, openTeams: openTeams(filter) } };
  }

  /** A condition over the table `conversations`: what is listed, what the actor may see, what the filter asks for. */
  const compile = (filter: Filter, actor: Actor, among = LISTED) =>
    shownTo(actor, askedNow(filter, actor, null), among);

  /** What the actor may see of what a rule asks for now; a rule looks as nobody. */
  const compileRule = (filter: Filter, actor: Actor) => shownTo(actor, askedNow(filter, system, null), RULED);

  /** The same at each of the `events` since then that a query joins (`openTimesSql`). */
  function compileRuleAtEvents(filter: Filter, actor: Actor, since: number) {
    const { sql, bound } = asked(filter, system, atEvents);
    const times = { openTimes: openTimesSince(filter, since) };
    return shownTo(actor, { sql, bound: { ...bound, ...times } }, RULED);
  }

  /** Whether a conversation is what a filter asks for, wherever it is listed and whoever may see it. */
  function matches(
    filter: Filter,
    conversationId: number,
    { actor = system, messageId = null }: Looking = {},
  ) {
    const { sql, bound } = askedNow(filter, actor, messageId);
    const text = `select 1 from conversations where conversations.id = @conversationId and ${sql}`;
    return matching(text).get({ ...bound, conversationId }) !== undefined;
  }

  return { parse, compile, compileRule, compileRuleAtEvents, matches };
}

function shownTo(actor: Actor, wanted: Compiled, among = LISTED): Compiled {
  const seen = visibleTo(actor);
  return {
    sql: `${among.sql} and ${seen.sql} and ${wanted.sql}`,
    bound: { ...among.bound, ...seen.bound, ...wanted.bound },
  };
}

/** What every list shows, but that of the trash. */
const LISTED: Condition = { sql: 'conversations.listed = 1', bound: {} };
/** What rules are asked about: not what is only kept. */
const RULED: Condition = { sql: `${LISTED.sql} and conversations.is_record = 0`, bound: {} };
