import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { array, integer, nullable, object, oneOf, text } from '../../../src/lib/schema.ts';
import { bodyCheck } from '../../../src/lib/validate.ts';
import { Refusal } from '../../../static/admin/api/refusal.ts';
import { faultsIn } from '../../../static/admin/ui/faults.ts';

const faults = suite('what is wrong with an input');

const check = bodyCheck(
  object({
    missing: text(),
    blank: text({ pattern: '\\S' }),
    code: text({ pattern: '^[a-z]+$' }),
    empty: text({ minLength: 1 }),
    short: text({ minLength: 3 }),
    long: text({ maxLength: 1 }),
    few: array(text(), { minItems: 2 }),
    many: array(text(), { maxItems: 1 }),
    small: integer({ minimum: 5 }),
    large: integer({ maximum: 5 }),
    count: integer(),
    kind: oneOf('a', 'b'),
    email: text({ format: 'email' }),
    url: text({ format: 'uri' }),
    zone: nullable(text({ format: 'time-zone' })),
    day: text({ format: 'date' }),
    moment: text({ format: 'date-time' }),
  }),
);
const wrong = {
  blank: ' ',
  code: 'A1',
  empty: '',
  short: 'ab',
  long: 'ab',
  few: ['a'],
  many: ['a', 'b'],
  small: 1,
  large: 9,
  count: 'x',
  kind: 'c',
  email: 'a',
  url: 'a',
  zone: 'Mars',
  day: 'x',
  moment: 'x',
};
const refusal = (details: object) => new Refusal(422, 'validation_error', 'No.', { ...details });

faults('is said in words for people, whatever the server looks at', () => {
  const found = check(wrong);
  const said = faultsIn(refusal(found ?? {}));
  equal(Object.keys(said), Object.keys(found?.fields ?? {}));
  for (const [name, sentences] of Object.entries(said))
    for (const sentence of sentences) is(sentence.startsWith(name), false, `${name}: ${sentence}`);
  equal(said.zone, ['This must be a time zone such as Asia/Tashkent.']);
  equal(said.long, ['At most 1 character.']);
});

faults('is said as the server does where it names no rule', () => {
  const fields = { teams: ['There is no team 7.'] };
  equal(faultsIn(refusal({ fields })), fields);
  equal(faultsIn(refusal({ fields, rules: { teams: [{ rule: 'unheard-of' }] } })), fields);
  equal(faultsIn(new Error('something else')), {});
});

faults('is the same as long as the refusal is', () => {
  const refused = refusal(check(wrong) ?? {});
  is(faultsIn(refused), faultsIn(refused));
});

faults.run();
