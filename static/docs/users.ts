import type { Api, Operation } from './api.ts';
import { bagEntries, bagOf } from './json.ts';

/** The operations whose parameters, body or answers lead to a schema, directly or through other schemas. */
export function usersOf(api: Api, name: string) {
  const leading = schemasLeadingTo(api, name);
  return api.operations.filter((operation) => namesIn(partsOf(operation)).some((used) => leading.has(used)));
}

function schemasLeadingTo(api: Api, name: string) {
  const leading = new Set([name]);
  const schemas = bagEntries(bagOf(api.source.components).schemas);
  const uses = schemas.map(([holder, schema]) => [holder, namesIn(schema)] as const);
  for (let known = 0; known < leading.size; ) {
    known = leading.size;
    for (const [holder, used] of uses) if (used.some((other) => leading.has(other))) leading.add(holder);
  }
  return leading;
}

const partsOf = ({ parameters, body, responses }: Operation) => [
  parameters.map(({ schema }) => schema),
  body?.contents.map(({ schema }) => schema),
  responses.map(({ contents }) => contents.map(({ schema }) => schema)),
];

const REFERENCE = /"\$ref":"#\/components\/schemas\/([^"]+)"/g;
const namesIn = (value: unknown) =>
  [...(JSON.stringify(value) ?? '').matchAll(REFERENCE)].map((found) => found[1] ?? '');
