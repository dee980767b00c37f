import fc from 'fast-check';

const between = (first: number, last: number) =>
  fc.integer({ min: first, max: last }).map((code) => String.fromCodePoint(code));

/**
 * Any character there is: of ASCII, of the scripts in daily use, or of all. fast-check's own unit `binary` says much the
 * same, but makes a table of a million characters first, which takes half a second.
 */
export const character = fc.oneof(between(0, 0x7f), between(0, 0xd7ff), between(0xe000, 0x10ffff));
