import fc from 'fast-check';
import type { Route } from '../../src/http/route.ts';
import type { JsonSchema } from '../../src/lib/schema.ts';
import { character } from './character.ts';

/** Text as strangers write it: empty, long, with quotes, percent signs, other scripts and what databases dislike. */
const strangeText = fc.oneof(
  fc.string({ unit: character, maxLength: 50 }),
  fc.constantFrom(
    '',
    ' ',
    '\0',
    '\ud800',
    "' or 1=1 --",
    '%',
    '"',
    '\\',
    '\u202e',
    'x'.repeat(10_000),
    '1e400',
    '__proto__',
    'constructor',
    'toString',
  ),
);
const strangeNumber = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(0, -0, -1, 2 ** 53, 2 ** 63, -(2 ** 63), 1e308, 5e-324, 0.1),
);
const junk = fc.oneof(
  strangeText,
  strangeNumber,
  fc.constantFrom(null, true, false, [], {}),
  fc.jsonValue({ maxDepth: 4, stringUnit: character }),
);

const samples: Record<string, readonly string[]> = {
  email: ['a@b.co', 'bek@clinic.example', `${'a'.repeat(60)}@${'b'.repeat(60)}.example`],
  uri: [
    'http://example.com',
    'https://user:pw@example.com:1/%00?#',
    'ftp://x',
    'javascript:1',
    'http://127.0.0.1',
    'http://[::1]/',
  ],
  'date-time': [
    '2030-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999+14:00',
    '0000-01-01T00:00:00Z',
    '2030-12-31T23:59:60Z',
  ],
  uuid: ['00000000-0000-0000-0000-000000000000'],
  'time-zone': ['Asia/Tashkent', 'UTC', 'Etc/GMT+12'],
};

const words = ['a', 'Olim', 'default', '*', 'lead.captured', 'Agent', 'leads:read', 'correct horse battery'];

/** What a contract asks for, as far as one can tell from its schema; every part of it may be something else instead. */
export function inputFor(schema: JsonSchema | undefined): fc.Arbitrary<unknown> {
  if (schema === undefined) return junk;
  return fc.oneof({ weight: 25, arbitrary: fitting(schema) }, { weight: 1, arbitrary: junk });
}

function fitting(schema: JsonSchema): fc.Arbitrary<unknown> {
  const { enum: values, anyOf, type } = schema as { enum?: unknown[]; anyOf?: JsonSchema[]; type?: string };
  if (values) return fc.constantFrom(...values);
  if (anyOf) return fc.oneof(...anyOf.map(inputFor));
  return (kinds[type ?? ''] ?? (() => junk))(schema);
}

const kinds: Record<string, (schema: JsonSchema) => fc.Arbitrary<unknown>> = {
  string: ({ format, pattern }) => {
    if (typeof format === 'string' && samples[format]) return fc.constantFrom(...samples[format]);
    return fc.oneof(
      { weight: 1, arbitrary: strangeText },
      { weight: 3, arbitrary: fc.constantFrom(...words) },
      { weight: 3, arbitrary: ofPattern(pattern) },
    );
  },
  integer: ({ minimum, maximum }) =>
    fc.oneof(
      fc.integer({ min: Number(minimum ?? -5), max: Math.min(Number(maximum ?? 1000), 2 ** 31 - 1) }),
      strangeNumber,
    ),
  number: () => strangeNumber,
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
  array: ({ items }) => fc.array(inputFor(items as JsonSchema), { maxLength: 4 }),
  object: ({ properties, additionalProperties, required }) =>
    properties === undefined
      ? fc.dictionary(strangeText, inputFor(asSchema(additionalProperties)), { maxKeys: 4 })
      : fc.record(mapped(properties as Record<string, JsonSchema>), { requiredKeys: required as string[] }),
};

const ofPattern = (pattern: unknown) =>
  typeof pattern === 'string'
    ? fc.stringMatching(new RegExp(pattern), { maxLength: 20 })
    : fc.constantFrom(...words);
const asSchema = (value: unknown) => (typeof value === 'object' ? (value as JsonSchema) : undefined);
const mapped = (properties: Record<string, JsonSchema>) =>
  Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, inputFor(schema)]));

/** A path of the route with something in the place of every parameter. */
export const pathFor = (mount: string, { path }: Route) => {
  const ids = fc.constantFrom(
    '1',
    '1',
    '1',
    '2',
    '2',
    '3',
    '999',
    '00000000-0000-0000-0000-000000000000',
    '%00',
    '-1',
    'x',
    '9'.repeat(30),
  );
  const parameters = path.match(/:\w+/g) ?? [];
  return fc
    .tuple(...parameters.map(() => ids))
    .map(
      (chosen) =>
        mount +
        parameters.reduce((filled, name, index) => filled.replace(name, chosen[index] as string), path),
    );
};

/** A query with something for every name that the route knows. */
export function queryFor({ query }: Route) {
  const names = Object.keys((query?.properties ?? {}) as object).filter((name) => name !== 'wait');
  const value = fc.oneof(strangeText, strangeNumber.map(String));
  return fc
    .array(fc.tuple(fc.constantFrom(...names, 'unknown'), value), { maxLength: 4 })
    .map((pairs) =>
      pairs.map(([name, text]) => `${name}=${encodeURIComponent(text.toWellFormed())}`).join('&'),
    );
}
