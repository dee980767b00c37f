import type { Random } from './random.ts';

/** A version 7 uuid of that time whose other bits come from repeatable chance. */
export function uuidAt(at: number, { bits }: Random) {
  const [first, second, third] = [bits(), bits(), bits()];
  const time = hex(at, 12);
  const high = hex(0x7000 | (first >>> 20), 4);
  const low = hex(0x8000 | (first & 0x3fff), 4);
  return `${time.slice(0, 8)}-${time.slice(8)}-${high}-${low}-${hex(second, 8)}${hex(third & 0xffff, 4)}`;
}

const hex = (number: number, digits: number) => number.toString(16).padStart(digits, '0');
