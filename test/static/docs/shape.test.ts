import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import type { Bag } from '../../../static/docs/json.ts';
import { shapeOf } from '../../../static/docs/shape.ts';

const shapes = suite('a schema as people read it');
const source: Bag = {
  components: {
    schemas: {
      Lead: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
      Person: { type: 'object', properties: { manager: { $ref: '#/components/schemas/Person' } } },
      Loop: { $ref: '#/components/schemas/Loop' },
      Tower: { type: 'array', items: { $ref: '#/components/schemas/Tower' } },
    },
  },
};
const lead = { $ref: '#/components/schemas/Lead' };
const typeOf = (schema: unknown) => {
  const { prefix, type, name, isNullable } = shapeOf(source, schema).label;
  return `${prefix}${name ?? type}${isNullable ? ' or null' : ''}`;
};
const rulesOf = (schema: unknown) => shapeOf(source, schema).rules;
const childrenOf = (schema: unknown) =>
  shapeOf(source, schema).children.map(({ kind, name, isRequired }) => [kind, name, isRequired]);

shapes('names its type, its format and whether null will do', () => {
  equal(typeOf({ type: 'string', format: 'uuid' }), 'string (uuid)');
  equal(typeOf({ type: ['integer', 'null'] }), 'integer or null');
  equal(typeOf({ type: 'string', nullable: true }), 'string or null');
  equal(typeOf({ anyOf: [lead, { type: 'null' }] }), 'Lead or null');
  equal(typeOf({ anyOf: [{ type: 'string' }, { type: 'integer' }, { type: 'null' }] }), 'one of 2 or null');
  equal(typeOf({ const: 'ok' }), 'string');
  equal(typeOf({}), 'any value');
});

shapes('says what lists and maps are made of', () => {
  equal(typeOf({ type: 'array', items: lead }), 'list of Lead');
  equal(typeOf({ type: 'array', items: { type: ['string', 'null'] } }), 'list of string or null');
  equal(
    typeOf({ type: 'object', additionalProperties: { type: 'array', items: lead } }),
    'map of list of Lead',
  );
});

shapes('lists the fields of an object, of a list of objects and of all parts of allOf', () => {
  equal(childrenOf(lead), [['field', 'name', true]]);
  equal(childrenOf({ type: 'array', items: { type: 'array', items: lead } }), [['field', 'name', true]]);
  const both = { allOf: [lead, { properties: { phone: { type: 'string' } }, required: ['phone'] }] };
  equal(childrenOf(both), [
    ['field', 'name', true],
    ['field', 'phone', true],
  ]);
});

shapes('shows variants, the fields of what a map holds, and that others may be added', () => {
  const named = { title: 'Text', type: 'string' };
  equal(childrenOf({ oneOf: [named, lead] }), [
    ['variant', 'Text', false],
    ['variant', 'variant 2', false],
  ]);
  equal(childrenOf({ type: 'object', additionalProperties: lead }), [['field', 'name', true]]);
  equal(childrenOf({ properties: { id: {} }, additionalProperties: { type: 'string' } }), [
    ['field', 'id', false],
    ['others', 'any other name', false],
  ]);
  equal(childrenOf({ type: 'object', additionalProperties: {} }), []);
});

shapes('puts rules into words', () => {
  equal(rulesOf({ minLength: 1, maxLength: 1 }), ['exactly 1 character']);
  equal(rulesOf({ minItems: 2 }), ['at least 2 items']);
  equal(rulesOf({ minimum: 1, maximum: 100, default: 20 }), ['1 to 100', 'default 20']);
  equal(rulesOf({ minimum: 0, exclusiveMinimum: true, maximum: 5 }), ['more than 0', 'at most 5']);
  equal(rulesOf({ exclusiveMinimum: 0 }), ['more than 0']);
  equal(rulesOf({ minProperties: 1 }), ['at least 1 property']);
});

shapes('shows allowed values, of a list its items’', () => {
  equal(shapeOf(source, { enum: ['a', 1, null] }).values, ['"a"', '1', 'null']);
  equal(shapeOf(source, { type: 'array', items: { enum: ['a'] } }).values, ['"a"']);
});

shapes('survives schemas that contain or are themselves', () => {
  equal(typeOf({ $ref: '#/components/schemas/Loop' }), 'Loop');
  equal(typeOf({ $ref: '#/components/schemas/Tower' }), 'Tower');
  equal(childrenOf({ $ref: '#/components/schemas/Tower' }), []);
  equal(childrenOf({ $ref: '#/components/schemas/Person' }), [['field', 'manager', false]]);
});

shapes('reads what points elsewhere, at prototypes or at nothing as anything', () => {
  for (const $ref of ['https://evil.example/x.json', '#/constructor/prototype', '#/__proto__', '#/nowhere'])
    equal([$ref, typeOf({ $ref })], [$ref, 'any value']);
});

shapes.run();
