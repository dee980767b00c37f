import { isOpenAt } from '../../lib/working-time.ts';
import type { calendars as calendarsOf } from '../calendars.ts';
import type { Core } from '../core.ts';
import type { teams as teamsOf } from '../teams.ts';
import { type Filter, rulesIn } from './filter.ts';

type Parts = { calendars: ReturnType<typeof calendarsOf>; teams: ReturnType<typeof teamsOf> };
const NO_TEAM = 0;

/** Which teams are at work now, as JSON; worked out only for a filter that asks for it. */
export function openingHours({ clock }: Pick<Core, 'clock'>, { calendars, teams }: Parts) {
  return function openTeams(filter: Filter) {
    if (!rulesIn(filter, '').some(({ rule }) => rule.field === 'business_hours')) return '[]';
    const ids = [NO_TEAM, ...teams.all().map(({ id }) => id)];
    const isOpen = (id: number) => isOpenAt(calendars.of(id === NO_TEAM ? null : id), clock.now());
    return JSON.stringify(ids.filter(isOpen));
  };
}
