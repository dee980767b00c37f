import { type Bag, bagOf, listOf, textsOf } from './json.ts';
import { componentName, resolve } from './references.ts';

const DEEPEST = 16;

/** A schema with its references followed, `allOf` merged and "or null" taken out: what is left is plain. */
export type Plain = { schema: Bag; name: string | null; isNullable: boolean; alternatives: Bag[] };

export function flatten(source: Bag, reference: unknown, depth = 0): Plain {
  const merged = mergeAll(source, reference, depth);
  const { anyOf, oneOf, ...base } = merged;
  const all = listOf(anyOf ?? oneOf).map(bagOf);
  const alternatives = all.filter((alternative) => resolve(source, alternative).type !== 'null');
  const isNullable = alternatives.length < all.length || allowsNull(base);
  const name = componentName(reference);
  const [only, ...others] = alternatives;
  if (!only || others.length > 0 || depth === DEEPEST)
    return { schema: base, name, isNullable, alternatives };
  const inner = flatten(source, only, depth + 1);
  return {
    ...inner,
    schema: { ...inner.schema, ...base },
    name: name ?? inner.name,
    isNullable: isNullable || inner.isNullable,
  };
}

/** The types but for null; `nullable` is how OpenAPI 3.0 said it. */
export const typesOf = (schema: Bag) => textsOf(schema.type).filter((type) => type !== 'null');

const allowsNull = (schema: Bag) => schema.nullable === true || textsOf(schema.type).includes('null');

function mergeAll(source: Bag, reference: unknown, depth: number): Bag {
  const { allOf, ...base } = resolve(source, reference);
  if (!allOf || depth === DEEPEST) return base;
  const parts = [...listOf(allOf).map((part) => mergeAll(source, part, depth + 1)), base];
  return {
    ...Object.assign({}, ...parts),
    properties: Object.assign({}, ...parts.map((part) => part.properties)),
    required: parts.flatMap((part) => listOf(part.required)),
  };
}
