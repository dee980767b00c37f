import fc from 'fast-check';
import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { conversation, said } from '../support/desk.ts';
import { rounds } from '../support/rounds.ts';
import { type World, world } from '../support/world.ts';

const rearranging = suite('merging and splitting conversations');

const pair = async (here: World) => {
  const one = await conversation(here, { says: 'My tooth hurts.' });
  const other = await conversation(here, { from: 'olim@mail.example', says: 'Her tooth, I mean.' });
  return [one.id, other.id] as const;
};
const say = (here: World, id: number, content: string) =>
  here.write(() => here.domain.messages.receive(here.ada, id, said(content)));
const textsIn = (here: World, id: number) =>
  here.domain.messages
    .thread(here.ada, id, Number.MAX_SAFE_INTEGER, 100)
    .map(({ text }) => text)
    .reverse();
/** Everything about a conversation that a merge may touch, and an undo has to bring back. */
const stateOf = (here: World, id: number) => {
  const { version: _, updated_at: __, ...row } = here.domain.conversations.row(id);
  return {
    row,
    texts: row.merged_into_id === null ? textsIn(here, id) : [],
    tags: here.domain.conversations.tagsOf(id),
    people: here.domain.conversations.participantsOf(id).map((each) => each.id),
  };
};

rearranging('moves what was said, and both names lead to it', async () => {
  await using here = await world();
  const [from, into] = await pair(here);
  const { status, events } = await here.request(`POST /api/v1/conversations/${from}/merge`, {
    as: 'ada',
    body: { into_id: into },
  });
  equal([status, events], [201, ['conversation.merged', 'conversation.merged']]);
  const { json } = await here.request(`GET /api/v1/conversations/${from}`, { as: 'ada' });
  equal([json.id, json.message_count], [into, 2]);
  equal(textsIn(here, into), ['My tooth hurts.', 'Her tooth, I mean.']);
  is((await here.request('GET /api/v1/conversations', { as: 'ada' })).json.data.length, 1);
  is(here.domain.conversations.total(here.ada, {}), 1);
});

rearranging('leaves with the survivor what was said after the merge, when it is undone', async () => {
  await using here = await world();
  const [from, into] = await pair(here);
  const { json } = await here.request(`POST /api/v1/conversations/${from}/merge`, {
    as: 'ada',
    body: { into_id: into },
  });
  await say(here, into, 'It is better now.');
  const undone = await here.request(`POST /api/v1/rearrangements/${json.id}/undo`, { as: 'ada' });
  equal(
    [undone.status, undone.json],
    [200, { ...json, undone_at: new Date(here.clock.now()).toISOString() }],
  );
  equal(textsIn(here, from), ['My tooth hurts.']);
  equal(textsIn(here, into), ['Her tooth, I mean.', 'It is better now.']);
  is(here.domain.conversations.get(into).last_message_text, 'It is better now.');
  is(
    (await here.request(`POST /api/v1/rearrangements/${json.id}/undo`, { as: 'ada' })).json.error.code,
    'undone_already',
  );
});

rearranging('splits at a message, and undoes that as well', async () => {
  await using here = await world();
  const { id } = await conversation(here);
  const second = await say(here, id, 'And what does a crown cost?');
  await say(here, id, 'In gold.');
  const before = stateOf(here, id);
  const body = { message_id: second.id, subject: 'Crown' };
  const { json } = await here.request(`POST /api/v1/conversations/${id}/split`, { as: 'ada', body });
  equal(textsIn(here, id), ['My tooth hurts.']);
  equal(textsIn(here, json.into_id), ['And what does a crown cost?', 'In gold.']);
  is(here.domain.conversations.get(json.into_id).subject, 'Crown');
  await here.request(`POST /api/v1/rearrangements/${json.id}/undo`, { as: 'ada' });
  equal(stateOf(here, id), before);
  is((await here.request(`GET /api/v1/conversations/${json.into_id}`, { as: 'ada' })).json.id, id);
});

rearranging('lists also what a conversation went through before it was merged away', async () => {
  await using here = await world();
  const [one, other] = await pair(here);
  const second = await say(here, one, 'And what does a crown cost?');
  const post = (path: string, body: object) => here.request(`POST /api/v1${path}`, { as: 'ada', body });
  const { json: split } = await post(`/conversations/${one}/split`, { message_id: second.id });
  const { json: away } = await post(`/conversations/${one}/merge`, { into_id: other });
  const { json: back } = await post(`/conversations/${split.into_id}/merge`, { into_id: other });
  const listed = async (id: number) =>
    (await here.request(`GET /api/v1/conversations/${id}/rearrangements`, { as: 'ada' })).json.data;
  equal(await listed(one), [split, away, back]);
  equal(await listed(split.into_id), [split, away, back]);
  equal(await listed(other), [away, back]);
});

rearranging('refuses to move everything, nothing, or what is elsewhere', async () => {
  await using here = await world();
  const [one, other] = await pair(here);
  const split = async (message: number) =>
    (
      await here.request(`POST /api/v1/conversations/${one}/split`, {
        as: 'ada',
        body: { message_id: message },
      })
    ).status;
  equal([await split(1), await split(2)], [422, 422]);
  const merge = (body: object) =>
    here.request(`POST /api/v1/conversations/${one}/merge`, { as: 'ada', body });
  is((await merge({ into_id: one })).status, 422);
  is((await merge({ into_id: 99 })).status, 404);
  is(
    (await here.request(`POST /api/v1/conversations/${other}/split`, { as: 'ada', body: { message_id: 2 } }))
      .status,
    422,
  );
});

rearranging('puts nothing back where nobody would see it', async () => {
  await using here = await world();
  const [one, other] = await pair(here);
  const second = await say(here, one, 'And what does a crown cost?');
  const post = (path: string, body?: object) => here.request(`POST /api/v1${path}`, { as: 'ada', body });
  const { json: split } = await post(`/conversations/${one}/split`, { message_id: second.id });
  const { json: merge } = await post(`/conversations/${one}/merge`, { into_id: other });
  is((await post(`/rearrangements/${split.id}/undo`)).json.error.code, 'merged_since');
  await post(`/rearrangements/${merge.id}/undo`);
  await here.request(`DELETE /api/v1/conversations/${one}`, { as: 'ada' });
  is((await post(`/rearrangements/${split.id}/undo`)).json.error.code, 'conversation_trashed');
});

rearranging('brings back what was there, whatever was merged into what', async () => {
  const talks = fc.array(fc.record({ in: fc.nat(3), tag: fc.constantFrom('a', 'b', null) }), {
    maxLength: 12,
  });
  const merges = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(talks, merges, async (said, pairs) => {
      await using here = await world();
      const { conversations } = here.domain;
      const ids: number[] = [];
      for (const nth of [0, 1, 2, 3])
        ids.push((await conversation(here, { from: `p${nth}@mail.example` })).id);
      for (const { in: nth, tag } of said) {
        await say(here, ids[nth] as number, 'more');
        if (tag) await here.write(() => conversations.tag(here.ada, ids[nth] as number, { add: [tag] }));
      }
      const before = ids.map((id) => stateOf(here, id));
      const done: number[] = [];
      for (const [one, other] of pairs) {
        const [from, into] = [conversations.get(ids[one] as number), conversations.get(ids[other] as number)];
        if (from.id !== into.id)
          done.push((await here.write(() => conversations.merge(here.ada, from.id, into.id))).id);
      }
      for (const id of done.reverse()) await here.write(() => conversations.undoRearrangement(here.ada, id));
      equal(
        ids.map((id) => stateOf(here, id)),
        before,
      );
      is(conversations.total(here.ada, {}), 4);
    }),
    { numRuns: rounds(8) },
  );
});

rearranging.run();
