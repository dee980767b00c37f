import { suite } from 'uvu';
import { equal, is, match } from 'uvu/assert';
import { MINUTE } from '../../../src/lib/clock.ts';
import { answer, conversation } from '../../support/desk.ts';
import { libredesk } from '../../support/libredesk.ts';
import { world } from '../../support/world.ts';

const filters = suite('filters of Libredesk');

/** Three conversations: Bek's, closed and tagged; nobody's, urgent; nobody's. */
async function three() {
  const here = await world();
  const ask = libredesk(here);
  for (const nth of [1, 2, 3]) {
    await conversation(here, { from: `p${nth}@mail.example` });
    here.clock.advance(MINUTE);
  }
  await here.write(() => {
    const { conversations } = here.domain;
    conversations.assignAgent(here.ada, 1, here.people.bek.id);
    conversations.tag(here.ada, 1, { add: ['vip'] });
    conversations.setStatus(here.ada, 1, 'Closed');
    conversations.setPriority(here.ada, 2, 'High');
  });
  const found = async (filter: unknown, more = '', list = 'all', as: 'ada' | 'bek' = 'ada') => {
    const query = filter === null ? '' : `filters=${encodeURIComponent(JSON.stringify(filter))}`;
    const { status, json } = await ask(`GET /conversations/${list}?${query}${more}`, { as });
    return status === 200 ? json.data.results.map(({ id }: { id: number }) => id) : json.message;
  };
  return { here, ask, found, [Symbol.asyncDispose]: () => here[Symbol.asyncDispose]() };
}
const rule = (field: string, operator: string, value?: unknown, model = 'conversations') => ({
  model,
  field,
  operator,
  value,
});

filters('are lists of rules that must all hold', async () => {
  await using all = await three();
  const { here, found } = all;
  equal(await found([rule('status_id', 'equals', '4')]), [1]);
  equal(await found([rule('name', 'not equals', 'Closed', 'conversation_statuses')]), [3, 2]);
  equal(await found([rule('assigned_user_id', 'not set'), rule('priority_id', 'set')]), [2]);
  equal(await found([rule('assigned_user_id', 'in', `["${here.people.bek.id}"]`)]), [1]);
  equal(await found([rule('email', 'ilike', 'P3@', 'users')]), [3]);
  equal(await found([rule('channel', 'equals', 'web', 'inboxes')]), [3, 2, 1]);
  equal(await found([rule('tags', 'contains', '["vip"]')]), [1]);
  equal(await found([rule('tags', 'not contains', '["vip"]')]), [3, 2]);
  equal(await found([rule('created_at', 'between', '2026-03-14T09:00:30Z,2026-03-14T09:01:30Z')]), [2]);
});

filters('are groups within groups too', async () => {
  await using all = await three();
  const { found } = all;
  const either = {
    logic: 'OR',
    rules: [rule('priority_id', 'set'), { logic: 'AND', rules: [rule('tags', 'set')] }],
  };
  equal(await found(either), [2, 1]);
});

filters('narrow the list they are sent with', async () => {
  await using all = await three();
  const { found } = all;
  equal(await found([rule('status_id', 'equals', '4')], '', 'assigned', 'bek'), [1]);
  equal(await found([rule('status_id', 'equals', '1')], '', 'assigned', 'bek'), []);
  equal(await found([rule('priority_id', 'set')], '', 'unassigned', 'bek'), [2]);
});

filters('go with an order', async () => {
  await using all = await three();
  const { found } = all;
  equal(await found(null, '&order=asc'), [1, 2, 3]);
  equal(await found(null, '&order_by=conversations.priority_id&order=desc'), [2, 3, 1]);
  equal(await found(null, '&order_by=priority_id&order=desc'), [2, 3, 1]);
  equal(await found(null, '&order_by=created_at&order=asc'), [1, 2, 3]);
  equal(await found(null, '&order_by=status_id&order=desc'), [1, 3, 2]);
  await all.here.write(() =>
    all.here.domain.conversations.setStatus(all.here.ada, 3, 'Snoozed', {
      snoozedUntil: all.here.clock.now() + MINUTE,
    }),
  );
  equal(await found(null, '&order_by=conversations.snoozed_until&order=asc'), [3, 1, 2]);
  await answer(all.here, 2);
  equal(await found(null, '&order_by=conversations.last_interaction_at'), [2, 3, 1]);
  for (const by of [
    'users.password',
    'users.created_at',
    'conversations.conversations.created_at',
    'constructor',
  ])
    match(
      await found(null, `&order_by=${by}`),
      `There is no order by ${by}. There are conversations.last_message_at, `,
    );
});

filters('that make no sense say so', async () => {
  await using all = await three();
  const { ask, found } = all;
  match(await found([rule('password', 'set', undefined, 'users')]), /There is no field users.password/);
  for (const operator of ['like', 'constructor'])
    match(
      await found([rule('status_id', operator, '1')]),
      `There is no operator ${operator} for this field.`,
    );
  match(await found([rule('status_id', 'equals', 'Done')]), /Done/);
  match(await found([{ logic: 'XOR', rules: [] }]), /`logic` and `rules`/);
  is((await ask('GET /conversations/all?filters=%5B')).status, 400);
});

filters('that name what is not there list what is, and say where they stand', async () => {
  await using all = await three();
  const { found } = all;
  const known = 'names no status there is: Zork. There are Closed, Open, Resolved, Snoozed.';
  const zork = rule('status_id', 'equals', 'Zork');
  is(await found([rule('tags', 'set'), zork]), `filters.1.value ${known}`);
  is(await found({ logic: 'and', rules: [zork] }), `filters.rules.0.value ${known}`);
  is(await found([{}]), 'A rule has `model`, `field` and `operator`.');
});

filters('are offered the operators that they may then use', async () => {
  await using all = await three();
  const { found } = all;
  const refusal = await found([rule('created_at', 'in', '[]')]);
  const offered = 'equals, not equals, greater than, less than, set, not set, between';
  is(refusal, `There is no operator in for this field. There are ${offered}.`);
  match(
    await found([rule('tags', 'not equals', '["vip"]')]),
    'There are set, not set, in, contains, ilike, not contains.',
  );
});

filters('are groups four deep', async () => {
  await using all = await three();
  const nested = (depth: number): object => ({
    logic: 'and',
    rules: [depth === 1 ? rule('tags', 'set') : nested(depth - 1)],
  });
  equal(await all.found(nested(4)), [1]);
  is(await all.found(nested(5)), 'Groups go 4 deep at most.');
});

filters('saved as a view are a list of their own', async () => {
  await using all = await three();
  const { here, ask } = all;
  const filters = { logic: 'and', rules: [{ field: 'priority', operator: 'set' }] };
  const wanted = { name: 'Pressing', filters, visibility: 'private' };
  const { json } = await here.request('POST /api/v1/views', { as: 'bek', body: wanted });
  const { data } = (await ask(`GET /views/${json.id}/conversations`, { as: 'bek' })).json;
  equal([data.results.map(({ id }: { id: number }) => id), data.total], [[2], 1]);
  is((await ask(`GET /views/${json.id}/conversations`)).status, 404);
  is((await ask('GET /views/77/conversations')).status, 404);
});

filters.run();
