import type { BusinessHours as DomainHours } from '../../domain/business-hours.ts';
import { isoTime } from '../../lib/clock.ts';
import {
  array,
  boolean,
  dateTime,
  type Infer,
  integer,
  named,
  nullable,
  object,
  partial,
  text,
  uuid,
} from '../../lib/schema.ts';
import type { Window } from '../../lib/working-time.ts';

const name = text({ minLength: 1, maxLength: 140, pattern: '\\S' });
const timezone = nullable(text({ format: 'time-zone', description: "null: the organisation's." }));
const window = object({
  open: text({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', description: 'HH:MM' }),
  close: text({
    pattern: '^(([01]\\d|2[0-3]):[0-5]\\d|24:00)$',
    description: 'HH:MM or 24:00; not later than it opens: on the next day.',
  }),
});
const everyDay = <T>(day: T) => ({
  monday: day,
  tuesday: day,
  wednesday: day,
  thursday: day,
  friday: day,
  saturday: day,
  sunday: day,
});
const windows = object({}, everyDay(array(window, { maxItems: 24 })));
const holidayName = text({ minLength: 1, maxLength: 140, pattern: '\\S' });
const date = text({ format: 'date', description: 'Closed for the whole local day.' });
const holidays = array(
  object({ name: holidayName, date }, { recurring: boolean({ default: false, description: 'Every year.' }) }),
  { maxItems: 1000 },
);
const alwaysOpen = boolean({ description: 'Around the clock but for holidays, whatever the windows say.' });

export const BusinessHours = named(
  'BusinessHours',
  object({
    id: integer(),
    uuid: uuid(),
    name: text(),
    always_open: alwaysOpen,
    timezone: nullable(text()),
    windows: object(everyDay(array(window))),
    holidays: array(object({ name: text(), date: text(), recurring: boolean() })),
    version: integer(),
    created_at: dateTime(),
    updated_at: dateTime(),
  }),
);

export const NewBusinessHours = named(
  'NewBusinessHours',
  object({ name }, { always_open: alwaysOpen, timezone, windows, holidays }),
);

export const BusinessHoursChange = named(
  'BusinessHoursChange',
  partial(object({ name, always_open: alwaysOpen, timezone, windows, holidays })),
);

/** What the domain is asked for: what is not named stays as it is. */
export const parseBusinessHours = <B extends Infer<typeof BusinessHoursChange>>({
  always_open,
  holidays,
  ...rest
}: B) => ({
  ...rest,
  ...(always_open !== undefined && { alwaysOpen: always_open }),
  ...(holidays && { holidays: holidays.map((holiday) => ({ recurring: false, ...holiday })) }),
});

export const presentBusinessHours = (hours: DomainHours): Infer<typeof BusinessHours> => ({
  id: hours.id,
  uuid: hours.uuid,
  name: hours.name,
  always_open: hours.alwaysOpen,
  timezone: hours.timezone,
  windows: { ...everyDay<Window[]>([]), ...hours.windows },
  holidays: hours.holidays,
  version: hours.version,
  created_at: isoTime(hours.created_at),
  updated_at: isoTime(hours.updated_at),
});
