import type { FieldFaults } from '../../lib/problem.ts';
import type { SqlValue } from '../../store/sql-value.ts';
import { type Actor, system } from '../actor.ts';
import { visibleTo } from '../conversations/access.ts';
import type { Core } from '../core.ts';
import type { settings as settingsOf } from '../settings.ts';
import type { teamMembers as teamMembersOf } from '../team-members.ts';
import { type Compiled, compileFilter } from './compile.ts';
import { fieldOf } from './fields.ts';
import { type Filter, rulesIn, valuesOf } from './filter.ts';
import { parseFilter, refuse } from './parse.ts';
import { references } from './references.ts';

type Parts = { settings: ReturnType<typeof settingsOf>; teamMembers: ReturnType<typeof teamMembersOf> };

/** Questions about conversations: what may be asked, and the same answer for a list as for a single conversation. */
export function filters(core: Core, { settings, teamMembers }: Parts) {
  const { store, clock } = core;
  const { idsOf, faultOf } = references(core, { teamMembers });
  const matching = store.varying<[Record<string, SqlValue>], number>('filters.matching');

  /** A filter as it was sent; `place` is where in the request it stands. */
  function parse(given: unknown, place = 'filters') {
    const filter = parseFilter(given, place);
    refuse(namesAmiss(filter, place));
    return filter;
  }

  function namesAmiss(filter: Filter, place: string) {
    const faults: FieldFaults = {};
    for (const { rule, place: here } of rulesIn(filter, place)) {
      const of = fieldOf(rule.field)?.of;
      for (const value of of === undefined ? [] : valuesOf(rule)) {
        const fault = typeof value === 'boolean' || of === undefined ? null : faultOf(of, value);
        if (fault !== null)
          faults[`${here}.value`] = [`${here}.value ${fault}: ${String(value).slice(0, 80)}.`];
      }
    }
    return faults;
  }

  const asked = (filter: Filter, actor: Actor): Compiled =>
    compileFilter(filter, {
      now: clock.now(),
      zone: settings.get().timezone,
      viewer: actor.kind === 'agent' ? actor.id : null,
      idsOf,
    });

  /** A condition over the table `conversations`: what is listed, what the actor may see, what the filter asks for. */
  function compile(filter: Filter, actor: Actor): Compiled {
    const [seen, wanted] = [visibleTo(actor), asked(filter, actor)];
    return {
      sql: `conversations.listed = 1 and ${seen.sql} and ${wanted.sql}`,
      bound: { ...seen.bound, ...wanted.bound },
    };
  }

  /** Whether a conversation is what a filter asks for, wherever it is listed and whoever may see it. */
  function matches(filter: Filter, conversationId: number, actor: Actor = system) {
    const { sql, bound } = asked(filter, actor);
    const text = `select 1 from conversations where conversations.id = @conversationId and ${sql}`;
    return matching(text).get({ ...bound, conversationId }) !== undefined;
  }

  return { parse, compile, matches };
}
