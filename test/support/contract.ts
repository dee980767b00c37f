import { readFileSync } from 'node:fs';
import type { World } from './world.ts';

/** What is documented of an answer: the types of its parts. */
export type Shape = string | [Shape] | { [name: string]: Shape };
export type Schema = {
  $ref?: string;
  type?: string;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  items?: Schema;
};
type Described = {
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content: Record<string, { schema: Schema }> }>;
};
type Document = {
  servers: { url: string }[];
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema> };
};

/** The operations of a product as its documents show them, by method and path. */
export const operationsIn = <Operation>(fixture: string): [string, Operation][] =>
  Object.entries(JSON.parse(readFileSync(`test/fixtures/${fixture}.json`, 'utf8')));

/** What a dialect says of itself, to be held against such operations. */
export async function documentOf(here: World, inner: string) {
  const { json: document }: { json: Document } = await here.request(`GET ${inner}/openapi.json`);

  function resolved(schema: Schema | undefined): Schema {
    if (schema?.$ref) return resolved(document.components.schemas[schema.$ref.split('/').at(-1) ?? '']);
    const real = schema?.anyOf?.find(({ type }) => type !== 'null');
    return real ? resolved(real) : (schema ?? {});
  }

  /** What of a documented shape a schema of ours lacks, by its path. */
  function missing(wanted: Shape, schema: Schema | undefined, place: string): string[] {
    const found = resolved(schema);
    if (typeof wanted === 'string')
      return wanted === 'any' || found.type === wanted ? [] : [`${place}: ${wanted}`];
    if (Array.isArray(wanted))
      return found.type === 'array' ? missing(wanted[0], found.items, `${place}[]`) : [place];
    return Object.entries(wanted).flatMap(([name, shape]) =>
      missing(shape, found.properties?.[name], `${place}.${name}`),
    );
  }

  return { document, resolved, missing };
}
