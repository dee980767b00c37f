import { suite } from 'uvu';
import { ok } from 'uvu/assert';
import type { Filter } from '../../../src/domain/filters/filter.ts';
import { orderSql } from '../../../src/domain/views/order.ts';
import { parameters } from '../../../src/store/parameters.ts';
import { world } from '../../support/world.ts';

const plans = suite('how SQLite finds what a narrow filter asks for');

const rows: [why: string, rule: unknown, plan: RegExp][] = [
  [
    'one status',
    { field: 'status', operator: 'equals', value: 'Open' },
    /conversations_by_status \(status_id=\? AND listed=\?\)$/,
  ],
  [
    'one’s own',
    { field: 'assignee', operator: 'equals', value: 'me' },
    /conversations_by_assignee \(assignee_id=\?\)$/,
  ],
  ['nobody’s', { field: 'assignee', operator: 'not_set' }, /conversations_by_assignee \(assignee_id=\?\)$/],
  [
    'one inbox',
    { field: 'inbox', operator: 'in', value: [1] },
    /conversations_by_inbox \(inbox_id=\? AND listed=\?\)$/,
  ],
  [
    'a channel',
    { field: 'channel', operator: 'equals', value: 'web' },
    /conversations_by_channel \(channel=\?\)$/,
  ],
  [
    'how contacts feel',
    { field: 'sentiment', operator: 'equals', value: 'negative' },
    /conversations_by_sentiment \(sentiment=\?\)$/,
  ],
  [
    'a topic',
    { field: 'topics', operator: 'equals', value: 'Pricing' },
    /SEARCH conversations USING INTEGER PRIMARY KEY.*SEARCH about USING .*conversation_topics_by_name \(folded=\?\)/,
  ],
  [
    'a language',
    { field: 'language', operator: 'in', value: ['uz'] },
    /conversations_by_language \(language=\?\)$/,
  ],
  [
    'a time',
    { field: 'last_message_at', operator: 'greater_than', value: '-1d' },
    /conversations_by_activity \(last_message_at>\?\)$/,
  ],
];

for (const [why, rule, plan] of rows)
  plans(`by an index in the order of the list: ${why}`, async () => {
    await using here = await world();
    const filter: Filter = here.domain.filters.parse({ logic: 'and', rules: [rule] });
    const { sql } = here.domain.filters.compile(filter, here.ada);
    const order = orderSql({ orderBy: 'last_message_at', direction: 'desc' });
    const { text } = parameters(
      `explain query plan select id from conversations where ${sql} order by ${order}`,
    );
    const explained = here.domain.store.rows<null[], { detail: string }>('test.explain', text);
    const steps = explained
      .all(...Array(text.match(/\?/g)?.length ?? 0).fill(null))
      .map(({ detail }) => detail);
    ok(plan.test(steps.join('; ')), steps.join('; '));
  });

plans.run();
