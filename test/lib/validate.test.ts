import { suite } from 'uvu';
import { equal, is, match } from 'uvu/assert';
import { array, boolean, either, integer, nullable, object, oneOf, text } from '../../src/lib/schema.ts';
import { bodyCheck, textCheck } from '../../src/lib/validate.ts';

const validation = suite('validation');

const page = textCheck(
  object({ limit: integer({ minimum: 1, maximum: 100, default: 20 }) }, { all: boolean() }),
);

validation('reads what comes as text as the type that is named, with defaults', () => {
  const read = (query: Record<string, unknown>) => (page(query) === null ? query : 'refused');
  equal(read({}), { limit: 20 });
  equal(read({ limit: '7', all: 'true', more: 'x' }), { limit: 7, all: true, more: 'x' });
  equal(read({ limit: '007' }), { limit: 7 });
});

validation('takes nothing for an integer that only looks like one to a computer', () => {
  for (const limit of [
    '',
    ' ',
    '0x10',
    '1e1',
    '1.0',
    '1e400',
    '-1e400',
    'Infinity',
    'NaN',
    '٧',
    ' 7',
    '7 ',
    ['1', '2'],
    '9'.repeat(400),
  ])
    is(page({ limit }) === null, false, String(limit));
});

validation('does not read bodies as anything else than they are', () => {
  const check = bodyCheck(object({ size: integer() }, { name: text() }));
  is(check({ size: 7 }), null);
  equal(check({ size: '7' })?.fields, { size: ['size must be an integer.'] });
  equal(check({ size: 7, name: 8 })?.fields, { name: ['name must be a string.'] });
});

validation('names every field that is wrong, and how', () => {
  const check = bodyCheck(
    object(
      { email: text({ format: 'email' }), tags: array(oneOf('a', 'b'), { maxItems: 1 }) },
      { zone: nullable(text({ format: 'time-zone' })) },
    ),
  );
  equal(check({ tags: ['a', 'c'], zone: 'Mars', more: 1 })?.fields, {
    email: ['email is required.'],
    more: ['more is not known here.'],
    tags: ['tags must have at most 1 entries.'],
    'tags.1': ['tags.1 must be one of a, b.'],
    zone: ['zone must be a time zone such as Asia/Tashkent.'],
  });
});

validation('says by which rule each field is wrong, for programs that have words of their own', () => {
  const check = bodyCheck(
    object({
      name: text({ pattern: '\\S', maxLength: 3 }),
      kind: oneOf('a', 'b'),
      zone: nullable(text({ format: 'time-zone' })),
      size: integer({ minimum: 2 }),
    }),
  );
  equal(check({ name: '    ', kind: 'c', zone: 'Mars', size: 1 })?.rules, {
    name: [{ rule: 'maxLength', limit: 3 }, { rule: 'blank' }],
    kind: [{ rule: 'enum' }],
    zone: [{ rule: 'format', format: 'time-zone' }],
    size: [{ rule: 'minimum', limit: 2 }],
  });
  equal(check({})?.rules.name, [{ rule: 'required' }]);
});

validation(
  'tells of a value that may have several shapes once, by the shape that it comes closest to',
  () => {
    const names = array(text({ minLength: 2 }), { minItems: 1 });
    const check = bodyCheck(
      object(
        {},
        {
          day: either(text({ format: 'date' }), text({ format: 'date-time' })),
          tag: nullable(either(text({ minLength: 2 }), names)),
          language: text({ format: 'language' }),
        },
      ),
    );
    equal(check({ day: '2026-13-45', tag: 3, language: 'English' })?.fields, {
      day: ['day must be a date such as 2026-03-14 or a date and time such as 2026-03-14T09:30:00Z.'],
      tag: ['tag must be a string or an array.'],
      language: ['language must be an ISO 639 code such as en.'],
    });
    equal(check({ day: 5 })?.fields, { day: ['day must be a string.'] });
    equal(check({ tag: [3] })?.fields, { 'tag.0': ['tag.0 must be a string.'] });
    equal(check({ tag: 'a' })?.fields, { tag: ['tag must have at least 2 characters.'] });
    is(check({ tag: null, day: '2026-03-14', language: 'uz' }), null);
  },
);

validation('stops at fifty faults, however many there are', () => {
  const check = bodyCheck(array(integer()));
  const faults = check(Array.from({ length: 1000 }, () => 'x'));
  is(Object.keys(faults?.fields ?? {}).length, 50);
});

validation('refuses what is legal JSON but must not enter', () => {
  const check = bodyCheck(object({ value: {} }));
  const deep = JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`);
  for (const [value, fault] of [
    ['a\0b', /NUL/],
    ['\ud800', /surrogate/],
    [JSON.parse('1e999'), /out of range/],
    [deep, /nested deeper than 32/],
    [{ 'a\0': 1 }, /NUL/],
  ] as const)
    match(JSON.stringify(check({ value })), fault);
});

validation('names every field with what must not enter', () => {
  const check = bodyCheck(object({ title: text(), more: {} }));
  equal(Object.keys(check({ title: 'a\0', more: { deep: ['b\0'], 'c\0': 1 } })?.fields ?? {}), [
    'title',
    'more.deep.0',
  ]);
});

validation.run();
