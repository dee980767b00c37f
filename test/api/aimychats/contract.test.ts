import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { documentOf, operationsIn, type Shape } from '../../support/contract.ts';
import { world } from '../../support/world.ts';

const contract = suite('the contract of AimyChats');

/** What its documentation shows of each operation. Ours may say more, never less and nothing else. */
type Operation = {
  status?: number;
  query?: string[];
  body?: string[];
  form?: string[];
  filters?: string[];
  answer: Shape;
};
const operations = operationsIn<Operation>('aimychats-contract');

await using here = await world();
const { document, resolved, missing } = await documentOf(here, '/aimychats/v1');

const described = (name: string) => {
  const [method = '', path = ''] = name.split(' ');
  return document.paths[path]?.[method];
};

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
