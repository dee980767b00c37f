import { isOpenAt, openTimesBetween } from '../../lib/working-time.ts';
import type { calendars as calendarsOf } from '../calendars.ts';
import type { Core } from '../core.ts';
import type { teams as teamsOf } from '../teams.ts';
import { type Filter, rulesIn } from './filter.ts';

type Parts = { calendars: ReturnType<typeof calendarsOf>; teams: ReturnType<typeof teamsOf> };
const NO_TEAM = 0;

/** When teams are at work, as JSON; worked out only for a filter that asks for it. */
export function openingHours({ clock }: Pick<Core, 'clock'>, { calendars, teams }: Parts) {
  const asksForIt = (filter: Filter) =>
    rulesIn(filter, '').some(({ rule }) => rule.field === 'business_hours');
  const everyTeam = () => [NO_TEAM, ...teams.all().map(({ id }) => id)];
  const calendarOf = (id: number) => calendars.of(id === NO_TEAM ? null : id);

  /** Those that are at work now. */
  function openTeams(filter: Filter) {
    if (!asksForIt(filter)) return '[]';
    return JSON.stringify(everyTeam().filter((id) => isOpenAt(calendarOf(id), clock.now())));
  }

  /** All that has been open since: team, from, to. */
  function openTimesSince(filter: Filter, since: number) {
    if (!asksForIt(filter)) return '[]';
    const timesOf = (id: number) => openTimesBetween(calendarOf(id), since, clock.now() + 1);
    return JSON.stringify(everyTeam().flatMap((id) => timesOf(id).map(({ start, end }) => [id, start, end])));
  }

  return { openTeams, openTimesSince };
}
