import { suite } from 'uvu';
import { equal, ok } from 'uvu/assert';
import { exampleOf } from '../../../static/docs/example.ts';
import type { Bag } from '../../../static/docs/json.ts';

const examples = suite('an example made from a schema');
const person: Bag = {
  type: 'object',
  required: ['id', 'name'],
  properties: {
    id: { type: 'integer', readOnly: true },
    name: { type: 'string', maxLength: 3 },
    password: { type: 'string', writeOnly: true, minLength: 12 },
    friends: { type: 'array', items: { $ref: '#/components/schemas/Person' } },
    boss: { anyOf: [{ $ref: '#/components/schemas/Person' }, { type: 'null' }] },
  },
};
const source: Bag = { components: { schemas: { Person: person } } };

examples('shows in a response what responses carry, and closes circles', () => {
  equal(exampleOf(source, { $ref: '#/components/schemas/Person' }), {
    id: 1,
    name: 'nam',
    friends: [],
    boss: null,
  });
});

examples('shows in a request what may be sent, or only what must be', () => {
  const keysFor = (purpose: 'request' | 'minimal') => Object.keys(Object(exampleOf(source, person, purpose)));
  equal(keysFor('request'), ['name', 'password', 'friends', 'boss']);
  equal(keysFor('minimal'), ['name']);
});

examples('shows every field of a change in which none is required', () => {
  const change = { type: 'object', properties: { status: { enum: ['open', 'closed'] } } };
  equal(exampleOf({}, change, 'minimal'), { status: 'open' });
});

examples('prefers what the document gives', () => {
  equal(exampleOf({}, { type: 'string', example: 'given', enum: ['a'] }), 'given');
  equal(exampleOf({}, { type: 'string', examples: ['first', 'second'] }), 'first');
  equal(exampleOf({}, { type: 'integer', default: 20 }), 20);
  equal(exampleOf({}, { const: null }), null);
});

examples('fits formats, bounds and names', () => {
  equal(exampleOf({}, { type: 'string', format: 'date' }), '2026-03-14');
  equal(exampleOf({}, { type: 'integer', minimum: 18 }), 18);
  equal(exampleOf({}, { type: 'integer', exclusiveMinimum: 0 }), 1);
  const named = {
    type: 'object',
    properties: { avatarUrl: { type: 'string' }, firstName: { type: 'string' } },
  };
  equal(exampleOf({}, named), { avatarUrl: 'https://example.com/path', firstName: 'first name' });
});

examples('keeps a field called __proto__ a field', () => {
  const schema = JSON.parse('{"type":"object","properties":{"__proto__":{"const":1}}}');
  equal(JSON.stringify(exampleOf({}, schema)), '{"__proto__":1}');
});

examples('comes to an end however large the described value is', () => {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const next = { $ref: `#/components/schemas/L${level + 1}` };
    return [
      `L${level}`,
      { type: 'object', properties: Object.fromEntries([...'abcdefghij'].map((key) => [key, next])) },
    ];
  });
  const bomb: Bag = { components: { schemas: { ...Object.fromEntries(levels), L9: { type: 'string' } } } };
  ok(JSON.stringify(exampleOf(bomb, { $ref: '#/components/schemas/L0' })).length < 200_000);
});

examples.run();
