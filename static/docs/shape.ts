import { flatten, type Plain, typesOf } from './flatten.ts';
import { type Bag, bagEntries, bagOf, isBag, listOf, textOf, textsOf } from './json.ts';
import { rulesOf } from './rules.ts';

/** What the tree shows of one schema; its children are looked at only when they are opened. */
export type Shape = {
  label: TypeLabel;
  description: string;
  rules: string[];
  values: string[];
  isDeprecated: boolean;
  children: Child[];
};
/** "array of Lead or null": `name` links to a component, `type` is for everything that has no name. */
export type TypeLabel = { prefix: string; type: string; name: string | null; isNullable: boolean };
export type Child = { kind: 'field' | 'others' | 'variant'; name: string; isRequired: boolean; schema: Bag };

const DEEPEST_NEST = 5;

export function shapeOf(source: Bag, reference: unknown): Shape {
  const plain = flatten(source, reference);
  const { schema } = plain;
  return {
    label: labelOf(source, plain),
    description: textOf(bagOf(reference).description) || textOf(schema.description),
    rules: rulesOf(schema),
    values: valuesOf(source, schema),
    isDeprecated: schema.deprecated === true,
    children: childrenOf(source, plain),
  };
}

function labelOf(source: Bag, { schema, name, isNullable, alternatives }: Plain, depth = 0): TypeLabel {
  const inner = innerSchema(schema);
  if (name || !inner || depth === DEEPEST_NEST)
    return { prefix: '', type: typeOf(schema, alternatives), name, isNullable };
  const label = labelOf(source, flatten(source, inner.schema), depth + 1);
  const type = label.isNullable ? `${label.type} or null` : label.type;
  return { prefix: `${inner.prefix}${label.prefix}`, type, name: label.name, isNullable };
}

function typeOf(schema: Bag, alternatives: Bag[]) {
  if (alternatives.length > 0) return `one of ${alternatives.length}`;
  const types = typesOf(schema);
  const format = textOf(schema.format);
  if (types.length === 0) return impliedType(schema);
  return `${types.join(' or ')}${format && ` (${format})`}`;
}

function impliedType(schema: Bag) {
  if (isBag(schema.properties)) return 'object';
  const values = [...listOf(schema.enum), ...('const' in schema ? [schema.const] : [])];
  const types = new Set(values.filter((value) => value !== null).map((value) => typeof value));
  return types.size > 0 ? [...types].join(' or ') : 'any value';
}

/** What a list or a map is made of. */
function innerSchema(schema: Bag) {
  if (isBag(schema.items)) return { prefix: 'list of ', schema: schema.items };
  const isMap = isBag(schema.additionalProperties) && bagEntries(schema.properties).length === 0;
  return isMap ? { prefix: 'map of ', schema: bagOf(schema.additionalProperties) } : null;
}

/** The fields of an object, and of whatever a list or a map is made of. */
function childrenOf(source: Bag, { schema, alternatives }: Plain, depth = 0): Child[] {
  if (alternatives.length > 0) return alternatives.map(variant);
  const inner = innerSchema(schema);
  if (inner && depth < DEEPEST_NEST) return childrenOf(source, flatten(source, inner.schema), depth + 1);
  const required = new Set(textsOf(schema.required));
  const fields = bagEntries(schema.properties).map(
    ([name, field]): Child => ({ kind: 'field', name, isRequired: required.has(name), schema: field }),
  );
  return [...fields, ...otherFields(schema)];
}

/** Beside named fields an object may take others; that these may have any value needs no line of its own. */
function otherFields({ additionalProperties: schema }: Bag): Child[] {
  if (!isBag(schema) || Object.keys(schema).length === 0) return [];
  return [{ kind: 'others', name: 'any other name', isRequired: false, schema }];
}

const variant = (schema: Bag, index: number): Child => ({
  kind: 'variant',
  name: textOf(schema.title) || `variant ${index + 1}`,
  isRequired: false,
  schema,
});

function valuesOf(source: Bag, schema: Bag) {
  const inner = innerSchema(schema);
  const { enum: several, const: only } = inner ? flatten(source, inner.schema).schema : schema;
  return (only === undefined ? listOf(several) : [only]).map((value) => JSON.stringify(value));
}
