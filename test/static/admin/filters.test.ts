import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import { fields } from '../../../src/domain/filters/fields.ts';
import { operatorsOf as known } from '../../../src/domain/filters/filter.ts';
import { occasionFields } from '../../../src/domain/filters/occasion.ts';
import { parseFilter } from '../../../src/domain/filters/parse.ts';
import { groups } from '../../../static/admin/filters/fields.ts';
import { modes, momentOf, readMoment, writeMoment } from '../../../static/admin/filters/moment.ts';
import { operatorsOf } from '../../../static/admin/filters/operators.ts';
import { filterOf, groupOf, type Rule, ruleFor, withOperator } from '../../../static/admin/filters/rules.ts';

const builder = suite('the filter builder');

const plain = (all: object) =>
  Object.fromEntries(
    Object.entries(all).map(([name, { kind, of, words }]) => [name, { kind, of, words: words?.join() }]),
  );

builder('offers every field that the server knows, as what it is', () => {
  const { occasion, ...lists } = groups;
  equal(plain(Object.assign({}, ...Object.values(lists))), plain(fields));
  equal(plain(occasion), plain(occasionFields));
});

builder('offers no question that the server would refuse', () => {
  for (const [kind, operators] of Object.entries(operatorsOf)) {
    const allowed: readonly string[] = known[kind as keyof typeof known];
    equal(
      operators.filter((operator) => !allowed.includes(operator)),
      [],
      kind,
    );
  }
});

builder('asks of several what was asked of one, in the same words', () => {
  const filter = {
    logic: 'or' as const,
    rules: [
      { field: 'status', operator: 'equals', value: 'Open' },
      { field: 'tags', operator: 'not_contains', value: 3 },
      { field: 'unread', operator: 'not_equals', value: true },
      { logic: 'and', rules: [{ field: 'subject', operator: 'equals', value: 'Bill' }] },
    ],
  };
  equal(filterOf(groupOf(filter)).rules, [
    { field: 'status', operator: 'in', value: ['Open'] },
    { field: 'tags', operator: 'not_in', value: [3] },
    { field: 'unread', operator: 'equals', value: false },
    { logic: 'and', rules: [{ field: 'subject', operator: 'equals', value: 'Bill' }] },
  ]);
});

builder('sends no group in which nothing is left', () => {
  equal(filterOf({ logic: 'and', rules: [{ logic: 'or', rules: [] }] }), { logic: 'and', rules: [] });
});

builder('begins with a time that makes sense, whatever is asked of it', () => {
  for (const operator of operatorsOf.time) {
    const rule: Rule = withOperator(ruleFor('created_at'), operator);
    parseFilter(filterOf({ logic: 'and', rules: [rule] }), 'filters', 'lists');
  }
});

builder('keeps what was compared to while another operator is chosen', () => {
  const rule = { ...ruleFor('message_count'), value: 5 };
  equal(withOperator(rule, 'between'), { field: 'message_count', operator: 'between', value: [5, 5] });
  equal(withOperator(withOperator(rule, 'in'), 'greater_than').value, 5);
  equal(withOperator(rule, 'set'), { field: 'message_count', operator: 'set' });
});

builder('reads and writes every way of saying a time', () => {
  const now = new Date('2027-01-31T09:30:00Z');
  for (const mode of modes) equal(readMoment(writeMoment(momentOf(mode, now))), momentOf(mode, now), mode);
  equal(writeMoment({ mode: 'ahead', count: 2, unit: 'h' }), '+2h');
});

builder.run();
