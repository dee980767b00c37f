import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import { operationHref, parsePlace, schemaHref } from '../../../static/docs/place.ts';

const places = suite('an address of the docs page');

places('leads to each kind of page', () => {
  equal(parsePlace(''), { page: 'home' });
  equal(parsePlace('#/'), { page: 'home' });
  equal(parsePlace('#/thikaa'), { page: 'dialect', dialect: 'thikaa' });
  equal(parsePlace('#/thikaa/'), { page: 'dialect', dialect: 'thikaa' });
  equal(parsePlace('#/thikaa/createLead'), { page: 'operation', dialect: 'thikaa', operation: 'createLead' });
  equal(parsePlace('#/thikaa/schemas'), { page: 'schemas', dialect: 'thikaa' });
  equal(parsePlace('#/thikaa/schemas/Lead'), { page: 'schema', dialect: 'thikaa', schema: 'Lead' });
});

places('survives odd names both ways', () => {
  for (const odd of ['a/b', '100%', 'a b', '"><script>', '..'])
    equal(parsePlace(operationHref('x', odd)), { page: 'operation', dialect: 'x', operation: odd });
  equal(parsePlace(schemaHref('x', 'a/b')), { page: 'schema', dialect: 'x', schema: 'a/b' });
  equal(parsePlace('#/x/%E0%A4%A'), { page: 'operation', dialect: 'x', operation: '%E0%A4%A' });
});

places.run();
