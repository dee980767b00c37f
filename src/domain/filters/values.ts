import type { Field } from './field.ts';
import { type Kind, MOST_VALUES, type Operator } from './filter.ts';
import { periodOf } from './moments.ts';

const LONGEST = 1000;
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= LONGEST;
const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value);
const isId = (value: unknown) => Number.isSafeInteger(value) && Number(value) > 0;
const ANY_TIME = { now: 0, zone: 'UTC' };

type Form = { takes: (value: unknown) => boolean; sentence: string };
const text = { takes: isText, sentence: `must be a text of 1 to ${LONGEST} characters` };
const named = {
  takes: (value: unknown) => isId(value) || isText(value),
  sentence: 'must be an id or a name',
};
const aNumber = { takes: isNumber, sentence: 'must be a number' };

/** What one value of a field must be. */
const forms: Readonly<Record<Kind, Form>> = {
  reference: named,
  members: named,
  keyword: text,
  text,
  number: aNumber,
  hours: aNumber,
  time: {
    takes: (value) => typeof value === 'string' && periodOf(value, ANY_TIME) !== null,
    sentence:
      'must be a time: 2027-01-31T09:30:00Z, 2027-01-31, now, today, yesterday, tomorrow, or a distance such as -7d, +2h, -30m or -2w',
  },
  flag: { takes: (value) => typeof value === 'boolean', sentence: 'must be true or false' },
  attribute: {
    takes: (value) => isText(value) || isNumber(value) || typeof value === 'boolean',
    sentence: 'must be a text, a number, true or false',
  },
};

const formOf = ({ kind, words }: Field): Form =>
  words
    ? {
        takes: (value) => words.includes(value as string),
        sentence: `must be one of ${words.join(', ')}`,
      }
    : forms[kind];

/** What is wrong with what a rule compares to; null when nothing is. */
export function faultOfValue(field: Field, operator: Operator, value: unknown): string | null {
  const form = formOf(field);
  if (operator === 'set' || operator === 'not_set')
    return value === undefined ? null : `must not be there: ${operator} compares to nothing`;
  if (operator === 'in' || operator === 'not_in') return faultOfList(form, value, 1, MOST_VALUES);
  if (operator === 'between') return faultOfList(form, value, 2, 2);
  return form.takes(value) ? null : form.sentence;
}

function faultOfList({ takes, sentence }: Form, value: unknown, fewest: number, most: number) {
  if (!Array.isArray(value) || value.length < fewest || value.length > most)
    return fewest === most
      ? `must be a list of ${most} values`
      : `must be a list of ${fewest} to ${most} values`;
  return value.every(takes)
    ? null
    : `must be a list in which each value ${sentence.replace(/^must be /, 'is ')}`;
}
