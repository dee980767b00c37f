import { Problem } from '../lib/problem.ts';

/** What an organisation notes of its contacts or conversations beyond what every one of them has. */
export type Attributes = Record<string, string | number | boolean>;

export const MOST_ATTRIBUTES = 100;
const LONGEST_KEY = 100;
const LONGEST_TEXT = 5000;

/** Merged by key: what is not named stays, null removes. */
export function mergedAttributes(before: Attributes, change: Record<string, unknown>): Attributes {
  const after = new Map(Object.entries(before));
  for (const [key, value] of Object.entries(change)) {
    refuseKey(key);
    if (value === null) after.delete(key);
    else after.set(key, plainValue(key, value));
  }
  if (after.size > MOST_ATTRIBUTES)
    throw Problem.invalid('custom_attributes', `There can be at most ${MOST_ATTRIBUTES} custom attributes.`);
  return Object.fromEntries(after);
}

function refuseKey(key: string) {
  if (key === '' || key.length > LONGEST_KEY)
    throw Problem.invalid(
      'custom_attributes',
      `The name of a custom attribute must have from 1 to ${LONGEST_KEY} characters.`,
    );
}

function plainValue(key: string, value: unknown) {
  if (typeof value === 'string' && value.length > LONGEST_TEXT)
    throw Problem.invalid(fieldOf(key), `${fieldOf(key)} must have at most ${LONGEST_TEXT} characters.`);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw Problem.invalid(
    fieldOf(key),
    `${fieldOf(key)} must be a text, a number, true or false, or null to remove it.`,
  );
}

const fieldOf = (key: string) => `custom_attributes.${key}`;
