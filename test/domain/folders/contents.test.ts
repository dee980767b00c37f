import { suite } from 'uvu';
import { ok } from 'uvu/assert';
import { contentOf, filterOf, type StandardKey } from '../../../src/domain/folders/contents.ts';
import { orderSql } from '../../../src/domain/views/order.ts';
import { parameters } from '../../../src/store/parameters.ts';
import { world } from '../../support/world.ts';

const contents = suite('what only a filter finds in a folder');

const plans: [key: StandardKey, plan: RegExp][] = [
  ['mentions', /SEARCH conversations USING INTEGER PRIMARY KEY \(rowid=\?\).*INDEX mentions_by_person/],
  ['trash', /conversations USING COVERING INDEX conversations_in_trash/],
  ['snoozed', /conversations USING COVERING INDEX conversations_by_status \(status_id/],
];

for (const [key, plan] of plans)
  contents(`is found by an index: ${key}`, async () => {
    await using here = await world();
    const content = contentOf(here.ada, { kind: 'standard', key, id: null, name: null });
    const { sql } = here.domain.filters.compile(filterOf(content, content.state), here.ada, content.among);
    const { text } = parameters(
      `explain query plan select id from conversations where ${sql} order by ${orderSql(content.order)}`,
    );
    const steps = here.domain.store
      .rows<null[], { detail: string }>('test.explain', text)
      .all(...Array(text.match(/\?/g)?.length ?? 0).fill(null))
      .map(({ detail }) => detail);
    ok(plan.test(steps.join('; ')), steps.join('; '));
  });

contents.run();
