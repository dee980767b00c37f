/** A document comes from outside: nothing in it is believed to have a type until it was asked for here. */
export type Json = null | boolean | number | string | Json[] | Bag;
export type Bag = { [key: string]: Json };

export const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const bagOf = (value: unknown): Bag => (isBag(value) ? value : {});
export const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value : []);
export const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
export const textsOf = (value: unknown) => [value].flat().filter((entry) => typeof entry === 'string');

/** A property of the document's own; `constructor` and its kin of every object do not count. */
export const own = (bag: Bag, key: string): Json | undefined =>
  Object.hasOwn(bag, key) ? bag[key] : undefined;

/** Only these keys of a bag, as entries whose values are bags. */
export const bagEntries = (value: unknown) =>
  Object.entries(bagOf(value)).map(([key, entry]) => [key, bagOf(entry)] as const);
