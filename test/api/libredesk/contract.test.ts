import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { world } from '../../support/world.ts';

const contract = suite('the contract of Libredesk');

/**
 * What its clients were made from: each operation with its query, the properties of its body, and the shape of its
 * answer. Ours may say more, never less and nothing else. Two places where the contract disagrees with itself are
 * decided: the list of agents is flat, and `meta` of a conversation is a list.
 */
type Shape = string | [Shape] | { [name: string]: Shape };
type Operation = { query?: string[]; body?: { type: string; properties: string[] }; answer: Shape };
const operations = Object.entries(
  JSON.parse(readFileSync('test/fixtures/libredesk-contract.json', 'utf8')) as Record<string, Operation>,
);

type Schema = {
  $ref?: string;
  type?: string;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  items?: Schema;
  required?: string[];
};
type Described = {
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content: Record<string, { schema: Schema }> }>;
};
type Document = {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema> };
};

await using here = await world();
const { json: document }: { json: Document } = await here.request('GET /libredesk/api/v1/openapi.json');

const described = (name: string) => {
  const [method = '', path = ''] = name.split(' ');
  return document.paths[path]?.[method] ?? document.paths[path.replace('/api/v1', '')]?.[method];
};

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

contract('has fifty-four operations, and so have we', () => {
  is(operations.length, 54);
  equal(
    operations.map(([name]) => name).filter((name) => !described(name)),
    [],
  );
});

for (const [name, { query = [], body, answer }] of operations)
  contract(`${name} takes and answers what it documents`, () => {
    const operation = described(name);
    ok(operation);
    const asked =
      operation.parameters?.filter(({ in: where }) => where === 'query').map((each) => each.name) ?? [];
    equal(
      query.filter((each) => !asked.includes(each)),
      [],
    );
    if (body) {
      const { properties = {} } = resolved(operation.requestBody?.content[body.type]?.schema);
      equal(
        body.properties.filter((property) => !(property in properties)),
        [],
        'body',
      );
    }
    equal(missing(answer, operation.responses['200']?.content['application/json']?.schema, 'answer'), []);
  });

contract.run();
