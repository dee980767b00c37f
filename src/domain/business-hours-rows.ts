import type { Calendar, Holiday } from '../lib/working-time.ts';
import type { Core } from './core.ts';

type Row = {
  id: number;
  uuid: string;
  name: string;
  always_open: number;
  timezone: string | null;
  windows: string;
  version: number;
  created_at: number;
  updated_at: number;
};
export type NamedHoliday = Holiday & { name: string };
export type Times = { alwaysOpen: boolean; windows: Calendar['windows']; holidays: NamedHoliday[] };
export type BusinessHours = Omit<Row, 'always_open' | 'windows'> & Times;
type Saved = Pick<Row, 'name' | 'always_open' | 'timezone' | 'windows' | 'updated_at'>;
type HolidayRow = { name: string; date: string; recurring: number };

/** The statements about business hours; what they mean is in business-hours.ts. */
export function businessHoursRows({ store }: Pick<Core, 'store'>) {
  const all = store.rows<[], Row>('businessHours.all', 'select * from business_hours order by id');
  const byId = store.rows<[id: number], Row>(
    'businessHours.byId',
    'select * from business_hours where id = ?',
  );
  const insert = store.rows<[Saved & { uuid: string }], Row>(
    'businessHours.insert',
    `insert into business_hours (uuid, name, always_open, timezone, windows, created_at, updated_at)
     values (@uuid, @name, @always_open, @timezone, @windows, @updated_at, @updated_at) returning *`,
  );
  const save = store.rows<[Saved & { id: number }], Row>(
    'businessHours.save',
    `update business_hours set name = @name, always_open = @always_open, timezone = @timezone, windows = @windows,
            version = version + 1, updated_at = @updated_at where id = @id returning *`,
  );
  const remove = store.change<[id: number]>(
    'businessHours.remove',
    'delete from business_hours where id = ?',
  );
  const holidaysOf = store.rows<[id: number], HolidayRow>(
    'businessHours.holidaysOf',
    'select name, date, recurring from holidays where business_hours_id = ? order by date, id',
  );
  const addHoliday = store.change<[{ id: number } & HolidayRow]>(
    'businessHours.addHoliday',
    'insert into holidays (business_hours_id, name, date, recurring) values (@id, @name, @date, @recurring)',
  );
  const dropHolidays = store.change<[id: number]>(
    'businessHours.dropHolidays',
    'delete from holidays where business_hours_id = ?',
  );
  const teamsWith = store.values<[id: number], string>(
    'businessHours.teamsWith',
    'select name from teams where business_hours_id = ? order by id',
  );
  // From the table itself: what is remembered of the settings is only renewed when a transaction has ended.
  const isDefault = store.values<[id: number], number>(
    'businessHours.isDefault',
    "select 1 from settings where key = 'business_hours_id' and cast(value as integer) = ?",
  );

  function keepHolidays(id: number, holidays: readonly NamedHoliday[]) {
    dropHolidays.run(id);
    for (const { name, date, recurring } of holidays)
      addHoliday.run({ id, name, date, recurring: Number(recurring) });
  }

  const fromRow = ({ always_open, windows, ...row }: Row): BusinessHours => ({
    ...row,
    alwaysOpen: always_open === 1,
    windows: JSON.parse(windows),
    holidays: holidaysOf.all(row.id).map((holiday) => ({ ...holiday, recurring: holiday.recurring === 1 })),
  });

  return {
    all: () => all.all().map(fromRow),
    byId(id: number) {
      const row = byId.get(id);
      return row && fromRow(row);
    },
    insert: (wanted: Saved & { uuid: string }) => (insert.get(wanted) as Row).id,
    save,
    remove,
    keepHolidays,
    teamsWith,
    isDefault,
  };
}
