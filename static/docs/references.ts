import { type Bag, bagOf, own, textOf } from './json.ts';

const LONGEST_CHAIN = 20;
const COMPONENT = '#/components/schemas/';

/** Follows `$ref` within the document; what points elsewhere, nowhere or in a circle reads as empty. */
export function resolve(source: Bag, value: unknown): Bag {
  let found = bagOf(value);
  for (let hop = 0; hop < LONGEST_CHAIN && textOf(found.$ref); hop++) {
    const { $ref, ...beside } = found;
    found = { ...target(source, textOf($ref)), ...beside };
  }
  return textOf(found.$ref) ? {} : found;
}

/** The component a reference names, for the link to it. */
export function componentName(value: unknown) {
  const reference = textOf(bagOf(value).$ref);
  return reference.startsWith(COMPONENT) ? unescaped(reference.slice(COMPONENT.length)) : null;
}

function target(source: Bag, reference: string) {
  if (!reference.startsWith('#/')) return {};
  const names = reference.slice(2).split('/').map(unescaped);
  return bagOf(names.reduce<unknown>((within, name) => own(bagOf(within), name), source));
}

function unescaped(name: string) {
  const plain = name.replaceAll('~1', '/').replaceAll('~0', '~');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}
