import { flatten, typesOf } from './flatten.ts';
import { type Bag, bagEntries, bagOf, isBag, listOf, textOf, textsOf } from './json.ts';

/** `answer` shows every field; `request` leaves out what only answers carry; `minimal` is the least a request needs. */
export type Purpose = 'answer' | 'request' | 'minimal';
type Place = { source: Bag; purpose: Purpose; trail: (string | null)[]; spent: { values: number } };

const DEEPEST = 10;
const MOST_VALUES = 2000;

/** An example made from the schema alone: what the document gives, else a plausible value of that type. */
export const exampleOf = (source: Bag, schema: unknown, purpose: Purpose = 'answer', name = '') =>
  make({ source, purpose, trail: [], spent: { values: 0 } }, schema, name);

function make(place: Place, reference: unknown, key: string): unknown {
  const { schema, name, isNullable, alternatives } = flatten(place.source, reference);
  const given = givenExample(schema);
  if (given !== undefined) return given;
  const isCircle = name !== null && place.trail.includes(name);
  // A small document can describe a value of astronomic size, so there is an end to it.
  const isTooMuch = place.trail.length >= DEEPEST || place.spent.values++ >= MOST_VALUES;
  if (isCircle || isTooMuch) return isNullable ? null : undefined;
  const inside = { ...place, trail: [...place.trail, name] };
  return alternatives[0] ? make(inside, alternatives[0], key) : ofType(inside, schema, key);
}

function givenExample(schema: Bag) {
  const { example, examples, const: only, default: usual, enum: several } = schema;
  const choices = [example, listOf(examples)[0], only, usual, listOf(several)[0]];
  return choices.find((choice) => choice !== undefined);
}

function ofType(place: Place, schema: Bag, key: string) {
  const type = typesOf(schema)[0] ?? (isBag(schema.properties) ? 'object' : '');
  if (type === 'object') return objectExample(place, schema);
  if (type === 'array') return listExample(place, schema, key);
  if (type === 'integer' || type === 'number') return numberExample(schema);
  if (type === 'boolean') return true;
  return type === 'string' || key ? textExample(schema, key) : {};
}

function objectExample(place: Place, schema: Bag) {
  const fields = bagEntries(schema.properties).filter(([, field]) => isShown(place, field));
  const needed = textsOf(schema.required);
  const isPicky = place.purpose === 'minimal' && fields.some(([name]) => needed.includes(name));
  const wanted = isPicky ? fields.filter(([name]) => needed.includes(name)) : fields;
  const named = wanted.map(([name, field]) => [name, make(place, field, name)]);
  const isMap = fields.length === 0 && isBag(schema.additionalProperties);
  return Object.fromEntries(isMap ? [['name', make(place, schema.additionalProperties, 'value')]] : named);
}

function isShown({ purpose }: Place, field: Bag) {
  return purpose === 'answer' ? field.writeOnly !== true : field.readOnly !== true;
}

// What has no example, a circle above all, leaves the list empty.
function listExample(place: Place, schema: Bag, key: string) {
  if (!isBag(schema.items)) return [];
  return [make(place, schema.items, key.replace(/s$/, ''))].filter((item) => item !== undefined);
}

function numberExample({ minimum, exclusiveMinimum, maximum }: Bag) {
  if (typeof exclusiveMinimum === 'number') return exclusiveMinimum + 1;
  if (typeof minimum === 'number' && minimum > 1) return minimum;
  return typeof maximum === 'number' ? Math.min(maximum, 1) : 1;
}

const BY_FORMAT: Bag = {
  'date-time': '2026-03-14T09:30:00Z',
  date: '2026-03-14',
  time: '09:30:00+05:00',
  uuid: '019cea81-4c2b-7d11-9f3a-5b0e6a7c8d90',
  email: 'someone@example.com',
  uri: 'https://example.com/path',
  'uri-reference': '/path',
  hostname: 'example.com',
  ipv4: '192.0.2.10',
  ipv6: '2001:db8::10',
  binary: '(file)',
  byte: 'bWVzc2FnZQ==',
};
const BY_KEY: [RegExp, string][] = [
  [/(^id|_id|Id|^idempotency-key)$/i, '019cea81-4c2b-7d11-9f3a-5b0e6a7c8d90'],
  [/email$/i, 'someone@example.com'],
  [/phone(_?number)?$/i, '+998901234567'],
  [/(url|uri|link)$/i, 'https://example.com/path'],
  [/time_?zone$/i, 'Asia/Tashkent'],
  [/language$/i, 'en'],
  [/currency$/i, 'UZS'],
  [/(_at|At)$/, '2026-03-14T09:30:00Z'],
];

function textExample(schema: Bag, key: string) {
  const byFormat = textOf(bagOf(BY_FORMAT)[textOf(schema.format)]);
  const byKey = BY_KEY.find(([pattern]) => pattern.test(key))?.[1];
  const words = key
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return byFormat || fitted(byKey ?? (words || 'text'), schema);
}

function fitted(words: string, { minLength, maxLength }: Bag) {
  const least = typeof minLength === 'number' && minLength < 200 ? minLength : 0;
  const most = typeof maxLength === 'number' ? maxLength : words.length;
  return words.padEnd(least, '.').slice(0, Math.max(most, least));
}
