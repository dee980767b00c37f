import type { JsonSchema } from '../lib/schema.ts';

/**
 * The text fields of a form as what the contract says they are. What is declared a string stays as it was sent; what
 * cannot be read as its type stays too, for the check to name it.
 */
export function formValues(schema: JsonSchema, fields: readonly (readonly [string, string])[]) {
  const properties = (schema.properties ?? {}) as Record<string, JsonSchema>;
  const values: [string, unknown][] = [];
  for (const [name, texts] of Map.groupBy(fields, ([field]) => field)) {
    const wanted = Object.hasOwn(properties, name) ? (properties[name] as JsonSchema) : {};
    const given = texts.map(([, value]) => value);
    values.push([
      name,
      wanted.type === 'array' ? listOf(wanted, given) : valueOf(wanted, given.at(-1) ?? ''),
    ]);
  }
  return Object.fromEntries(values);
}

const listOf = ({ items }: JsonSchema, given: string[]) =>
  given.map((value) => valueOf((items ?? {}) as JsonSchema, value));

function valueOf({ type, anyOf }: JsonSchema, value: string): unknown {
  if (Array.isArray(anyOf)) return firstOf(anyOf as JsonSchema[], value);
  return readers[String(type)]?.(value) ?? value;
}

/** An empty field stands for null, unless it may be a string. */
function firstOf(branches: JsonSchema[], value: string) {
  if (branches.some(({ type }) => type === 'string')) return value;
  if (value === '' && branches.some(({ type }) => type === 'null')) return null;
  return branches.map((branch) => valueOf(branch, value)).find((read) => read !== value) ?? value;
}

const readers: Record<string, (value: string) => unknown> = {
  integer: (value) => (/^-?\d{1,16}$/.test(value) ? Number(value) : undefined),
  number: (value) => (/^-?\d{1,16}(\.\d{1,16})?$/.test(value) ? Number(value) : undefined),
  boolean: (value) => (/^(true|false)$/.test(value) ? value === 'true' : undefined),
  object: json,
};

function json(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
