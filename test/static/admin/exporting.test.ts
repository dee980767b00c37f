import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import { begunIn, queryOf } from '../../../static/admin/exporting/address.ts';

const exporting = suite('what an export begins with');

const there = (begun: Parameters<typeof queryOf>[0]) => begunIn(new URLSearchParams(queryOf(begun)));

exporting('comes out of the address as it was put in', () => {
  const rules = [{ field: 'subject', operator: 'contains', value: 'a & b=c' }];
  const begun = {
    format: 'pdf' as const,
    scope: { conversation_ids: [12, 7, 300], search: 'зуб*', filter: { logic: 'and' as const, rules } },
  };
  equal(there(begun), begun);
  equal(there({ scope: {} }), { scope: {}, format: undefined });
});

exporting('is nothing where an address was cut short or made up', () => {
  const nothing = { scope: {}, format: undefined };
  equal(begunIn(new URLSearchParams('format=doc&ids=x.-3.0&scope=%7B%22a')), nothing);
  equal(begunIn(new URLSearchParams('scope=null')), nothing);
});

exporting('fits into the address for a thousand conversations', () => {
  const ids = Array.from({ length: 1000 }, (_, at) => 1_000_000 + at);
  equal(there({ scope: { conversation_ids: ids } }).scope.conversation_ids, ids);
  equal(new URLSearchParams(queryOf({ scope: { conversation_ids: ids } })).toString().length < 8100, true);
});

exporting.run();
