import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { findHostility } from './hostile-json.ts';
import { type FieldFaults, Problem } from './problem.ts';
import { type JsonSchema, propertiesOf, type Schema } from './schema.ts';
import { isTimeZone } from './time-zone.ts';

type Check = (value: unknown) => FieldFaults | null;
const plain = {
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allErrors: true,
  useDefaults: true,
  discriminator: true,
} as const;

// Bodies are taken as they are; what comes as text (paths and queries) is read as the type the contract names.
const bodies = prepared(new Ajv2020(plain));
const texts = prepared(new Ajv2020({ ...plain, coerceTypes: 'array' }));
const answers = prepared(new Ajv2020({ ...plain, useDefaults: false, allErrors: false }));

function prepared(ajv: Ajv2020) {
  addFormats.default(ajv);
  ajv.addFormat('time-zone', isTimeZone);
  return ajv;
}

/** Compiled on first use, so that 250 routes cost nothing at start. */
function lazily(ajv: Ajv2020, schema: JsonSchema): Check {
  let validate: ValidateFunction | null = null;
  return (value) => {
    validate ??= ajv.compile(schema);
    return validate(value) ? null : faultsOf(validate.errors ?? []);
  };
}

export function bodyCheck(schema: JsonSchema): Check {
  const check = lazily(bodies, schema);
  return (value) => hostilityIn(value) ?? check(value);
}

/** Whether a value is what a schema says. */
export function accepts<T>(schema: Schema<T>) {
  const check = bodyCheck(schema);
  return (value: unknown): value is T => check(value) === null;
}

/** Unknown names in a query are ignored, whatever the schema says; wrong values of known ones are not. */
export function textCheck(schema: JsonSchema): Check {
  const check = lazily(texts, { ...schema, additionalProperties: true });
  const properties = Object.entries(propertiesOf(schema));
  const integers = properties.flatMap(([name, { type }]) => (type === 'integer' ? [name] : []));
  return (value) => hostilityIn(value) ?? strangeIntegers(value, integers) ?? check(value);
}

// ajv would take 0x10, 1e3 and, bounds or not, Infinity for integers.
function strangeIntegers(value: unknown, names: string[]): FieldFaults | null {
  const given: Record<string, unknown> = { ...(typeof value === 'object' && value) };
  const strange = names.filter((name) => {
    const typed = given[name];
    return typeof typed === 'string' && !/^-?\d{1,16}$/.test(typed);
  });
  if (strange.length === 0) return null;
  return Object.fromEntries(strange.map((name) => [name, [`${name} must be an integer.`]]));
}

function hostilityIn(value: unknown): FieldFaults | null {
  const hostile = findHostility(value);
  return hostile && { [nameOf(hostile.path)]: [`${nameOf(hostile.path)} ${hostile.fault}.`] };
}

export const answerCheck = (schema: JsonSchema) => lazily(answers, schema);

export function refuseFaults(faults: FieldFaults | null) {
  if (faults === null) return;
  const sentence = Object.values(faults)[0]?.[0] ?? 'The request is not valid.';
  throw new Problem('invalid', 'validation_error', sentence, { fields: faults });
}

const MOST_FAULTS = 50;

function faultsOf(errors: ErrorObject[]): FieldFaults {
  // Without a prototype: a field may be called __proto__ or toString.
  const faults: FieldFaults = Object.create(null);
  for (const error of errors.filter(isTelling).slice(0, MOST_FAULTS)) {
    const field = fieldOf(error);
    faults[field] = [...(faults[field] ?? []), `${field} ${sentenceOf(error)}.`];
  }
  return { ...faults };
}

// anyOf reports each branch and then itself; the branch for null says nothing a caller could use.
const isTelling = ({ keyword, params }: ErrorObject) =>
  keyword !== 'anyOf' && !(keyword === 'type' && params.type === 'null');

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
};

const sentences: Record<string, (params: Record<string, unknown>) => string> = {
  required: () => 'is required',
  additionalProperties: () => 'is not known here',
  type: ({ type }) => `must be ${article(String(type))}`,
  enum: ({ allowedValues }) => `must be one of ${listed(allowedValues)}`,
  format: ({ format }) => formats[String(format)] ?? `must have the format ${format}`,
  pattern: ({ pattern }) => (pattern === '\\S' ? 'must not be blank' : 'has the wrong form'),
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

const sentenceOf = ({ keyword, params, message }: ErrorObject) =>
  sentences[keyword]?.(params) ?? message ?? 'is not valid';
const listed = (values: unknown) => (Array.isArray(values) ? values.join(', ') : String(values));
const article = (type: string) => (/^[aeio]/.test(type) ? `an ${type}` : `a ${type}`);
