import { Problem } from '../lib/problem.ts';
import { overlapIn, type Window } from '../lib/working-week.ts';
import type { Actor } from './actor.ts';
import { type BusinessHours, businessHoursRows, type Times } from './business-hours-rows.ts';
import type { Core } from './core.ts';
import { managed } from './managed.ts';

export type { BusinessHours } from './business-hours-rows.ts';

type Wanted = Times & Pick<BusinessHours, 'name' | 'timezone'>;
export type NewBusinessHours = Partial<Wanted> & { name: string };

const nothing = { alwaysOpen: false, timezone: null, windows: {}, holidays: [] };
const IN_USE = 'business_hours_in_use';

/** When people work. Teams keep some hours, the organisation has others as its default. */
export function businessHours(core: Core) {
  const { clock, ids } = core;
  const rows = businessHoursRows(core);
  const manage = managed(core, {
    kind: 'business_hours',
    noun: 'set of business hours',
    permission: 'business_hours:manage',
  });

  function get(id: number) {
    const found = rows.byId(id);
    if (!found) throw Problem.missing('business hours', id);
    return found;
  }

  function create(actor: Actor, wanted: NewBusinessHours) {
    manage.refuseUnlessMayManage(actor);
    manage.refuseTaken(wanted.name, rows.all());
    const whole = { ...nothing, ...wanted };
    const id = rows.insert({ uuid: ids.uuid(), ...saved(whole) });
    rows.keepHolidays(id, whole.holidays);
    const made = get(id);
    manage.recordCreated(actor, made);
    return made;
  }

  function update(actor: Actor, id: number, wanted: Partial<Wanted>) {
    manage.refuseUnlessMayManage(actor);
    const edited = { ...get(id), ...wanted };
    manage.refuseTaken(edited.name, rows.all(), id);
    rows.save.get({ id, ...saved(edited) });
    if (wanted.holidays) rows.keepHolidays(id, wanted.holidays);
    manage.recordUpdated(actor, edited, wanted);
    return get(id);
  }

  function destroy(actor: Actor, id: number) {
    manage.refuseUnlessMayManage(actor);
    const found = get(id);
    refuseInUse(found);
    rows.remove.run(id);
    manage.recordDeleted(actor, found);
  }

  function saved({ name, timezone, alwaysOpen, windows }: Wanted) {
    if (!alwaysOpen && Object.values(windows).every((ofDay) => ofDay.length === 0))
      throw Problem.invalid('windows', 'It would never be open: give at least one window, or always_open.');
    refuseOverlaps(windows);
    const times = { always_open: Number(alwaysOpen), windows: JSON.stringify(windows) };
    return { name, timezone, ...times, updated_at: clock.now() };
  }

  function refuseInUse({ id, name }: BusinessHours) {
    const teams = rows.teamsWith.all(id);
    if (teams.length > 0)
      throw Problem.conflict(IN_USE, `Teams keep the hours ${name}: ${teams.join(', ')}.`, { teams });
    if (rows.isDefault.get(id) === 1)
      throw Problem.conflict(IN_USE, `The hours ${name} are those of the organisation, by its settings.`);
  }

  return { all: rows.all, get, find: rows.byId, create, update, destroy };
}

/** One of two that overlap is a slip of the pen, and it could be either. */
function refuseOverlaps(windows: Wanted['windows']) {
  const overlap = overlapIn(windows);
  if (overlap === null) return;
  const { weekday, one, other } = overlap;
  const sentence = `On ${weekday}, ${shown(one)} and ${shown(other)} overlap. Make one of them, or part them.`;
  throw Problem.invalid('windows', sentence);
}

const shown = ({ open, close }: Window) => `${open}–${close}`;
