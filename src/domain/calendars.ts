import type { Calendar } from '../lib/working-time.ts';
import type { businessHours as businessHoursOf } from './business-hours.ts';
import type { Core } from './core.ts';
import type { settings as settingsOf } from './settings.ts';

type Parts = {
  settings: ReturnType<typeof settingsOf>;
  businessHours: ReturnType<typeof businessHoursOf>;
};
type Keeping = { business_hours_id: number | null; timezone: string | null };

/** Whose time counts. */
export function calendars({ store }: Pick<Core, 'store'>, { settings, businessHours }: Parts) {
  const hoursOfTeam = store.rows<[id: number], Keeping>(
    'calendars.ofTeam',
    'select business_hours_id, timezone from teams where id = ?',
  );

  /** That of a team: its own hours or else the organisation's, in its own zone, or else theirs; no hours are always. */
  function of(teamId: number | null): Calendar {
    const team = teamId === null ? undefined : hoursOfTeam.get(teamId);
    const usual = settings.get();
    const hours = hoursOf(team?.business_hours_id) ?? hoursOf(usual.business_hours_id);
    return {
      timezone: team?.timezone ?? hours?.timezone ?? usual.timezone,
      alwaysOpen: hours?.alwaysOpen ?? true,
      windows: hours?.windows ?? {},
      holidays: hours?.holidays ?? [],
    };
  }

  const hoursOf = (id: number | null | undefined) => (id == null ? undefined : businessHours.find(id));

  return { of };
}
