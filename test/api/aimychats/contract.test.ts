import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { world } from '../../support/world.ts';

const contract = suite('the contract of AimyChats');

/** What its documentation shows of each operation. Ours may say more, never less and nothing else. */
type Shape = string | [Shape] | { [name: string]: Shape };
type Operation = {
  status?: number;
  query?: string[];
  body?: string[];
  form?: string[];
  filters?: string[];
  answer: Shape;
};
const operations = Object.entries(
  JSON.parse(readFileSync('test/fixtures/aimychats-contract.json', 'utf8')) as Record<string, Operation>,
);

type Schema = {
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

await using here = await world();
const { json: document }: { json: Document } = await here.request('GET /aimychats/v1/openapi.json');

const described = (name: string) => {
  const [method = '', path = ''] = name.split(' ');
  return document.paths[path]?.[method];
};

function resolved(schema: Schema | undefined): Schema {
  if (schema?.$ref) return resolved(document.components.schemas[schema.$ref.split('/').at(-1) ?? '']);
  const real = schema?.anyOf?.find(({ type }) => type !== 'null');
  return real ? resolved(real) : (schema ?? {});
}

/** What of a documented shape a schema of ours lacks, by its path. */
function missing(wanted: Shape, schema: Schema | undefined, place: string): string[] {
  const found = resolved(schema);
  if (typeof wanted === 'string') return found.type === wanted ? [] : [`${place}: ${wanted}`];
  if (Array.isArray(wanted))
    return found.type === 'array' ? missing(wanted[0], found.items, `${place}[]`) : [place];
  return Object.entries(wanted).flatMap(([name, shape]) =>
    missing(shape, found.properties?.[name], `${place}.${name}`),
  );
}

const lacking = (wanted: readonly string[] = [], there: readonly string[]) =>
  wanted.filter((name) => !there.includes(name));

contract('has fourteen operations, and so have we', () => {
  is(operations.length, 14);
  equal(
    operations.map(([name]) => name).filter((name) => !described(name)),
    [],
  );
  ok(document.servers[0]?.url.endsWith('/aimychats/v1'));
});

for (const [name, { status = 200, query, body, form, filters, answer }] of operations)
  contract(`${name} takes and answers what it documents`, () => {
    const operation = described(name);
    ok(operation);
    const asked = operation.parameters?.filter(({ in: where }) => where === 'query') ?? [];
    equal(
      lacking(
        query,
        asked.map((each) => each.name),
      ),
      [],
    );
    const { content = {} } = operation.requestBody ?? {};
    const propertiesIn = (type: string) => resolved(content[type]?.schema).properties ?? {};
    const json = propertiesIn('application/json');
    equal(lacking(body, Object.keys(json)), [], 'body');
    equal(lacking(form, Object.keys(propertiesIn('multipart/form-data'))), [], 'form');
    equal(lacking(filters, Object.keys(resolved(json.filters).properties ?? {})), [], 'filters');
    const given = operation.responses[String(status)]?.content['application/json']?.schema;
    equal(missing(answer, given, 'answer'), []);
  });

contract.run();
