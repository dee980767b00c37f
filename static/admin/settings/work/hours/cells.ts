import { days, type Painting, SLOT, SLOTS } from './week.ts';

/** A half hour of the grid. */
export type Cell = { day: number; slot: number };
type Drawing = { from: Cell; to: Cell; isOpen: boolean };

/** Below the pointer, wherever it was pressed. */
export function cellAt({ clientX, clientY }: PointerEvent): Cell | null {
  return cellIn(document.elementFromPoint(clientX, clientY));
}

export function cellIn(target: EventTarget | null): Cell | null {
  if (!(target instanceof HTMLElement) || target.dataset.slot === undefined) return null;
  return { day: Number(target.dataset.day), slot: Number(target.dataset.slot) };
}

/** Both ends are painted, in whichever direction it was drawn. */
export const paintingOf = ({ from, to, isOpen }: Drawing): Painting => ({
  days: [from.day, to.day],
  minutes: [Math.min(from.slot, to.slot) * SLOT, (Math.max(from.slot, to.slot) + 1) * SLOT],
  isOpen,
});

/** Where an arrow leads; null for other keys. Days run to the left where writing does. */
export function moved(key: string, { day, slot }: Cell): Cell | null {
  const ahead = document.documentElement.dir === 'rtl' ? -1 : 1;
  const moves: Record<string, Cell> = {
    ArrowRight: { day, slot: slot + ahead },
    ArrowLeft: { day, slot: slot - ahead },
    ArrowDown: { day: day + 1, slot },
    ArrowUp: { day: day - 1, slot },
    Home: { day, slot: 0 },
    End: { day, slot: SLOTS - 1 },
  };
  const to = moves[key];
  return to ? { day: within(to.day, days.length), slot: within(to.slot, SLOTS) } : null;
}

const within = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1);
