/** A time as filters have it, taken apart for its inputs: a word, so long ago or ahead, a day, an instant. */
export type Moment =
  | { mode: 'now' | 'today' | 'yesterday' | 'tomorrow' }
  | { mode: 'ago' | 'ahead'; count: number; unit: Unit }
  | { mode: 'day' | 'instant'; at: string };
export const units = ['m', 'h', 'd', 'w'] as const;
export type Unit = (typeof units)[number];
export const modes = ['ago', 'ahead', 'now', 'today', 'yesterday', 'tomorrow', 'day', 'instant'] as const;
export type Mode = (typeof modes)[number];

const DISTANCE = /^([+-])(\d{1,5})([mhdw])$/;
const words = ['now', 'today', 'yesterday', 'tomorrow'] as const;

export function readMoment(written: string): Moment {
  const word = words.find((known) => known === written);
  if (word) return { mode: word };
  const [, sign, count, unit] = DISTANCE.exec(written) ?? [];
  if (count) return { mode: sign === '-' ? 'ago' : 'ahead', count: Number(count), unit: unit as Unit };
  return /^\d{4}-\d\d-\d\d$/.test(written) ? { mode: 'day', at: written } : { mode: 'instant', at: written };
}

export function writeMoment(moment: Moment) {
  if ('at' in moment) return moment.at;
  if ('unit' in moment) return `${moment.mode === 'ago' ? '-' : '+'}${moment.count}${moment.unit}`;
  return moment.mode;
}

/** Another way to say a time begins with something that makes sense. */
export function momentOf(mode: Mode, now = new Date()): Moment {
  if (mode === 'ago' || mode === 'ahead') return { mode, count: 7, unit: 'd' };
  if (mode === 'day') return { mode, at: localInput(now).slice(0, 10) };
  return mode === 'instant' ? { mode, at: now.toISOString() } : { mode };
}

/** An instant as an input of the browser shows it, in the reader's own zone. */
export function localInput(at: Date) {
  if (Number.isNaN(at.getTime())) return '';
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
