import { useRef, useState } from 'preact/hooks';
import { t } from '../../../i18n/i18n.ts';
import { type Cell, cellAt, cellIn, moved, paintingOf } from './cells.ts';
import { dayName, hourName, timeName } from './day-names.ts';
import {
  DAY,
  days,
  isOpenAt,
  painted,
  SLOT,
  SLOTS,
  type Stretch,
  stretchesOf,
  type Windows,
} from './week.ts';

type Props = { windows: Windows; change: (windows: Windows) => void };
/** From where to where somebody draws, and whether that opens or closes. */
type Drawing = { from: Cell; to: Cell; isOpen: boolean };

/**
 * The week in half hours. Draw over it to open, or, from what is open, to close. By keyboard arrows move, with Shift
 * they stretch the part, and Space opens or closes it.
 */
export function WeekPainter({ windows, change }: Props) {
  const [cursor, setCursor] = useState<Cell>({ day: 0, slot: 18 });
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [isByHand, setByHand] = useState(false);
  const grid = useRef<HTMLTableElement>(null);
  const before = stretchesOf(windows);
  const shown = drawing && isByHand ? stretchesOf(painted(windows, paintingOf(drawing))) : before;
  const isOpen = ({ day, slot }: Cell) => isOpenAt(before, day * DAY + slot * SLOT);

  function begin(event: PointerEvent) {
    const cell = cellAt(event);
    if (!cell || event.button !== 0) return;
    grid.current?.setPointerCapture(event.pointerId);
    setByHand(true);
    setCursor(cell);
    setDrawing({ from: cell, to: cell, isOpen: !isOpen(cell) });
  }
  function draw(event: PointerEvent) {
    const cell = drawing && isByHand ? cellAt(event) : null;
    if (cell && drawing) setDrawing({ ...drawing, to: cell });
  }
  function finish() {
    if (drawing) change(painted(windows, paintingOf(drawing)));
    setDrawing(null);
  }
  function onKeyDown(event: KeyboardEvent) {
    const next = moved(event.key, cursor);
    if (next) {
      const from = drawing?.from ?? cursor;
      setDrawing(event.shiftKey ? { from, to: next, isOpen: !isOpen(from) } : null);
      setCursor(next);
      setByHand(false);
      focus(grid.current, next);
    } else if (event.key === ' ' || event.key === 'Enter') {
      const part = drawing ?? { from: cursor, to: cursor, isOpen: !isOpen(cursor) };
      change(painted(windows, paintingOf(part)));
      setDrawing(null);
    } else return;
    event.preventDefault();
  }

  return (
    <table
      ref={grid}
      class="week"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is worked in is a grid
      role="grid"
      tabIndex={-1}
      aria-label={t('hours.week')}
      onFocusIn={({ target }) => setCursor(cellIn(target) ?? cursor)}
      onPointerDown={begin}
      onPointerMove={draw}
      onPointerUp={finish}
      onPointerCancel={() => setDrawing(null)}
      onKeyDown={onKeyDown}
    >
      <Scale />
      <tbody>
        {days.map((_, day) => (
          <DayRow key={day} day={day} shown={shown} cursor={cursor} drawing={isByHand ? null : drawing} />
        ))}
      </tbody>
    </table>
  );
}

const Scale = () => (
  <thead aria-hidden="true">
    <tr>
      <td />
      {[0, 6, 12, 18].map((hour) => (
        <td key={hour} colSpan={SLOTS / 4}>
          {hourName(hour)}
        </td>
      ))}
    </tr>
  </thead>
);

type RowProps = { day: number; shown: readonly Stretch[]; cursor: Cell; drawing: Drawing | null };

const DayRow = ({ day, shown, cursor, drawing }: RowProps) => (
  <tr>
    <th scope="row">{dayName(day, 'short')}</th>
    {Array.from({ length: SLOTS }, (_, slot) => (
      <HalfHour
        key={slot}
        cell={{ day, slot }}
        state={stateOf(shown, day * DAY + slot * SLOT)}
        isHere={cursor.day === day && cursor.slot === slot}
        isMarked={drawing !== null && isWithin(drawing, { day, slot })}
      />
    ))}
  </tr>
);

type CellProps = { cell: Cell; state: 'open' | 'partly' | 'closed'; isHere: boolean; isMarked: boolean };

const HalfHour = ({ cell: { day, slot }, state, isHere, isMarked }: CellProps) => (
  <td
    class="half-hour"
    tabIndex={isHere ? 0 : -1}
    data-day={day}
    data-slot={slot}
    data-state={state}
    data-marked={isMarked}
    aria-label={`${dayName(day, 'long')} ${timeName(slot * SLOT)}: ${t(`hours.${state}`)}`}
  />
);

const stateOf = (shown: readonly Stretch[], from: number) => {
  const open = shown.reduce(
    (sum, one) => sum + Math.max(0, Math.min(one.to, from + SLOT) - Math.max(one.from, from)),
    0,
  );
  if (open === 0) return 'closed';
  return open === SLOT ? 'open' : 'partly';
};

const isBetween = (value: number, one: number, other: number) =>
  value >= Math.min(one, other) && value <= Math.max(one, other);
const isWithin = ({ from, to }: Drawing, { day, slot }: Cell) =>
  isBetween(day, from.day, to.day) && isBetween(slot, from.slot, to.slot);

const focus = (grid: HTMLElement | null, { day, slot }: Cell) =>
  grid?.querySelector<HTMLElement>(`[data-day="${day}"][data-slot="${slot}"]`)?.focus();
