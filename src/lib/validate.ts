import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Ajv2020 } from 'ajv/dist/2020.js';
import { together } from './alternatives.ts';
import { findHostilities } from './hostile-json.ts';
import * as onFirstUse from './on-first-use.cjs';
import { once } from './once.ts';
import { type FieldFaults, type FieldRules, Problem, type Rule } from './problem.ts';
import { type JsonSchema, propertiesOf, type Schema } from './schema.ts';
import { isTimeZone } from './time-zone.ts';

/** What is wrong with each field, in sentences and as the rules that they tell of. */
type Faults = { fields: FieldFaults; rules: FieldRules };
type Check = (value: unknown) => Faults | null;
// Whether the schemas are schemas a test has found out: asking it at each start would take as long as opening the database.
const plain = {
  validateSchema: false,
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allErrors: true,
  useDefaults: true,
  discriminator: true,
} as const;

// Bodies are taken as they are; what comes as text (paths and queries) is read as the type the contract names.
const uses = {
  bodies: plain,
  texts: { ...plain, coerceTypes: 'array' },
  answers: { ...plain, useDefaults: false, allErrors: false },
} as const;
type Use = keyof typeof uses;

const compilerFor = once((use: Use) => {
  const Ajv = onFirstUse.ajv();
  const ajv: Ajv2020 = new Ajv(uses[use]);
  onFirstUse.ajvFormats().default(ajv);
  return ajv.addFormat('time-zone', isTimeZone).addFormat('language', /^[a-z]{2,3}$/);
});

/** Compiled on first use, so that 250 routes cost nothing at start. */
function lazily(use: Use, schema: JsonSchema): Check {
  let validate: ValidateFunction | null = null;
  return (value) => {
    validate ??= compilerFor(use).compile(schema);
    return validate(value) ? null : faultsOf(validate.errors ?? []);
  };
}

export function bodyCheck(schema: JsonSchema): Check {
  const check = lazily('bodies', schema);
  return (value) => hostilityIn(value) ?? check(value);
}

/** Whether a value is what a schema says. */
export function accepts<T>(schema: Schema<T>) {
  const check = bodyCheck(schema);
  return (value: unknown): value is T => check(value) === null;
}

/** Unknown names in a query are ignored, whatever the schema says; wrong values of known ones are not. */
export function textCheck(schema: JsonSchema): Check {
  const check = lazily('texts', { ...schema, additionalProperties: true });
  const properties = Object.entries(propertiesOf(schema));
  const integers = properties.flatMap(([name, { type }]) => (type === 'integer' ? [name] : []));
  return (value) => hostilityIn(value) ?? strangeIntegers(value, integers) ?? check(value);
}

// ajv would take 0x10, 1e3 and, bounds or not, Infinity for integers.
function strangeIntegers(value: unknown, names: string[]): Faults | null {
  const given: Record<string, unknown> = { ...(typeof value === 'object' && value) };
  const strange = names.filter((name) => {
    const typed = given[name];
    return typeof typed === 'string' && !/^-?\d{1,16}$/.test(typed);
  });
  if (strange.length === 0) return null;
  return faultsIn(
    strange.map((name) => ({
      field: name,
      sentence: 'must be an integer',
      rule: { rule: 'type', type: 'integer' },
    })),
  );
}

function hostilityIn(value: unknown): Faults | null {
  const found = findHostilities(value);
  if (found.length === 0) return null;
  return faultsIn(
    found
      .slice(0, MOST_FAULTS)
      .map(({ path, fault }) => ({ field: nameOf(path), sentence: fault, rule: { rule: 'hostile' } })),
  );
}

export const answerCheck = (schema: JsonSchema) => lazily('answers', schema);

export function refuseFaults(faults: Faults | null) {
  if (faults === null) return;
  const sentence = Object.values(faults.fields)[0]?.[0] ?? 'The request is not valid.';
  throw new Problem('invalid', 'validation_error', sentence, faults);
}

const MOST_FAULTS = 50;

const faultsOf = (errors: ErrorObject[]) =>
  faultsIn(
    together(errors)
      .slice(0, MOST_FAULTS)
      .map((all) => ({ field: fieldOf(all[0]), sentence: sentenceOfAll(all), rule: ruleOf(all[0]) })),
  );

function faultsIn(all: readonly { field: string; sentence: string; rule: Rule | null }[]): Faults {
  // Without a prototype: a field may be called __proto__ or toString.
  const fields: FieldFaults = Object.create(null);
  const rules: FieldRules = Object.create(null);
  for (const { field, sentence, rule } of all) {
    fields[field] = [...(fields[field] ?? []), `${field} ${sentence}.`];
    if (rule) rules[field] = [...(rules[field] ?? []), rule];
  }
  return { fields: { ...fields }, rules: { ...rules } };
}

function fieldOf({ instancePath, keyword, params }: ErrorObject) {
  const extra =
    keyword === 'required'
      ? params.missingProperty
      : keyword === 'additionalProperties'
        ? params.additionalProperty
        : null;
  return nameOf(extra === null ? instancePath : `${instancePath}/${extra}`);
}

const nameOf = (path: string) => {
  const name = path.split('/').slice(1).join('.').replaceAll('~1', '/').replaceAll('~0', '~');
  return name === '' ? 'body' : name.slice(0, 200);
};

const formats: Record<string, string> = {
  email: 'must be an email address',
  'date-time': 'must be a date and time such as 2026-03-14T09:30:00Z',
  date: 'must be a date such as 2026-03-14',
  time: 'must be a time such as 09:30:00',
  uri: 'must be a URL',
  uuid: 'must be a UUID',
  'time-zone': 'must be a time zone such as Asia/Tashkent',
  language: 'must be an ISO 639 code such as en',
};

const sentences: Record<string, (params: Record<string, unknown>) => string> = {
  required: () => 'is required',
  additionalProperties: () => 'is not known here',
  type: ({ type }) => `must be ${article(String(type))}`,
  enum: ({ allowedValues }) => `must be one of ${listed(allowedValues)}`,
  format: ({ format }) => formats[String(format)] ?? `must have the format ${format}`,
  pattern: ({ pattern }) => (pattern === NOT_BLANK ? 'must not be blank' : 'has the wrong form'),
  minLength: ({ limit }) => (limit === 1 ? 'must not be empty' : `must have at least ${limit} characters`),
  maxLength: ({ limit }) => `must have at most ${limit} characters`,
  minimum: ({ limit }) => `must be at least ${limit}`,
  maximum: ({ limit }) => `must be at most ${limit}`,
  exclusiveMinimum: ({ limit }) => `must be more than ${limit}`,
  minItems: ({ limit }) => `must have at least ${limit} entries`,
  maxItems: ({ limit }) => `must have at most ${limit} entries`,
  minProperties: () => 'must not be empty',
  discriminator: ({ tag }) => `has no ${tag} that is known here`,
  maxProperties: ({ limit }) => `must have at most ${limit} entries`,
};

const NOT_BLANK = '\\S';

// What is not known here is for programmers alone, and there may be much of it.
function ruleOf({ keyword, params }: ErrorObject): Rule | null {
  if (keyword === 'additionalProperties') return null;
  const { limit, format, type } = params;
  const rule = keyword === 'pattern' && params.pattern === NOT_BLANK ? 'blank' : keyword;
  return {
    rule,
    ...(limit !== undefined && { limit }),
    ...(format !== undefined && { format }),
    ...(type !== undefined && { type: String(type) }),
  };
}

/** "must be a string or an array". */
function sentenceOfAll(errors: readonly ErrorObject[]) {
  const [first = '', ...others] = new Set(errors.map(sentenceOf));
  return [first, ...others.map((other) => other.replace(/^must be /, ''))].join(' or ');
}

const sentenceOf = ({ keyword, params, message }: ErrorObject) =>
  sentences[keyword]?.(params) ?? message ?? 'is not valid';
const listed = (values: unknown) => (Array.isArray(values) ? values.join(', ') : String(values));
const article = (type: string) => (/^[aeio]/.test(type) ? `an ${type}` : `a ${type}`);
