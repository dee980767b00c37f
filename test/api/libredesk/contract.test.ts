import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { documentOf, operationsIn, type Shape } from '../../support/contract.ts';
import { world } from '../../support/world.ts';

const contract = suite('the contract of Libredesk');

/**
 * What its clients were made from: each operation with its query, the properties of its body, and the shape of its
 * answer. Ours may say more, never less and nothing else. Two places where the contract disagrees with itself are
 * decided: the list of agents is flat, and `meta` of a conversation is a list.
 */
type Operation = { query?: string[]; body?: { type: string; properties: string[] }; answer: Shape };
const operations = operationsIn<Operation>('libredesk-contract');

await using here = await world();
const { document, resolved, missing } = await documentOf(here, '/libredesk/api/v1');

const described = (name: string) => {
  const [method = '', path = ''] = name.split(' ');
  return document.paths[path]?.[method] ?? document.paths[path.replace('/api/v1', '')]?.[method];
};

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
