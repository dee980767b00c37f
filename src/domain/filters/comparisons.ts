import type { Bind, Test } from './field.ts';
import type { Operator, Scalar } from './filter.ts';
import type { Period } from './moments.ts';

/** Each operator as SQL over one value. Nothing that was asked for stands in the text: it is bound, every piece of it. */
export type Asked<V> = { operator: Operator; values: readonly V[]; bind: Bind };

/** Ids and words: one of them is found by an index, and in its order. */
export function oneOfThem({ operator, values, bind }: Asked<string | number>): Test {
  if (operator === 'set') return (value) => `${value} is not null`;
  const [first] = values;
  if (first === undefined) return () => 'false';
  if (values.length === 1) return equalTo(bind(first));
  return within(bind(JSON.stringify(values)));
}

/** In any case; an empty text is none. */
export function textual({ operator, values, bind }: Asked<string>): Test {
  if (operator === 'set') return (value) => `${value} <> ''`;
  const wanted = values.map((value) => value.toLowerCase());
  if (operator === 'in') return inAnyCase(within(bind(JSON.stringify(wanted))));
  const place = bind(wanted[0] ?? '');
  if (operator === 'contains') return (value) => `instr(folded(${value}), ${place}) > 0`;
  if (operator === 'starts_with') return (value) => `instr(folded(${value}), ${place}) = 1`;
  return inAnyCase(equalTo(place));
}

/** Numbers, and words in the order of their letters. */
export function ranked({ operator, values, bind }: Asked<string | number>): Test {
  const [low = null, high = null] = values;
  if (operator === 'greater_than') return over('>', bind(low));
  if (operator === 'less_than') return over('<', bind(low));
  if (operator !== 'between') return oneOfThem({ operator, values, bind });
  const [from, to] = [bind(low), bind(high)];
  return (value) => `${value} between ${from} and ${to}`;
}

/** A moment is a period that ends as it begins; a day is one that lasts until its last instant. */
export function timed({ operator, values: [first, last = first], bind }: Asked<Period>): Test {
  if (operator === 'set') return (value) => `${value} is not null`;
  if (operator === 'greater_than') return over('>', bind(first?.to ?? null));
  if (operator === 'less_than') return over('<', bind(first?.from ?? null));
  const [from, to] = [bind(first?.from ?? null), bind(last?.to ?? null)];
  return (value) => `${value} between ${from} and ${to}`;
}

export const flagged =
  ({ values: [wanted] }: Pick<Asked<Scalar>, 'values'>): Test =>
  (value) =>
    wanted === true ? value : `not ${value}`;

const IS_NUMBER = `entry.type in ('integer', 'real')`;
const WORDING = `case entry.type when 'true' then 'true' when 'false' then 'false' else cast(entry.value as text) end`;

/** What anybody may have stored under a name: numbers are compared as numbers, everything else as text. */
export function attributed({ operator, values, bind }: Asked<Scalar>): Test {
  const numbers = values.filter((value) => typeof value === 'number');
  const test =
    operator !== 'set' && numbers.length === values.length
      ? `${IS_NUMBER} and ${numeric({ operator, values: numbers, bind })}`
      : worded({ operator, values: values.map(String), bind });
  return () => `(${test})`;
}

const numeric = (asked: Asked<number>) =>
  asked.operator === 'contains' || asked.operator === 'starts_with'
    ? textual({ ...asked, values: asked.values.map(String) })('cast(entry.value as text)')
    : ranked(asked)('entry.value');

const worded = (asked: Asked<string>) =>
  isRanking(asked.operator) ? ranked(asked)(WORDING) : textual(asked)(WORDING);

const isRanking = (operator: Operator) => ['greater_than', 'less_than', 'between'].includes(operator);

const equalTo =
  (place: string): Test =>
  (value) =>
    `${value} = ${place}`;
const within =
  (place: string): Test =>
  (value) =>
    `${value} in (select json_each.value from json_each(${place}))`;
const over =
  (sign: '<' | '>', place: string): Test =>
  (value) =>
    `${value} ${sign} ${place}`;
const inAnyCase =
  (test: Test): Test =>
  (value) =>
    test(`folded(${value})`);
