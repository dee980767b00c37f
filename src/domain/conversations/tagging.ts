import { Problem } from '../../lib/problem.ts';
import { type Actor, authorize } from '../actor.ts';
import type { Core } from '../core.ts';
import type { tags as tagsOf } from '../tags.ts';
import type { Changing } from './changing.ts';

type Parts = { changing: Changing; tags: ReturnType<typeof tagsOf> };
export type Tagging = { set?: string[]; add?: string[]; remove?: string[] };

/** Every list shows all of them. */
const MOST_TAGS = 100;

/** Words that a conversation is sorted by. Unknown ones are made. */
export function tagging({ store, clock }: Core, { changing: { openTo, get, record }, tags }: Parts) {
  const namesOf = store.values<[conversationId: number], string>(
    'tagging.namesOf',
    `select name from conversation_tags join tags on tags.id = tag_id where conversation_id = ? order by tag_id`,
  );
  const put = store.change<[conversationId: number, tagId: number]>(
    'tagging.put',
    'insert into conversation_tags (conversation_id, tag_id) values (?, ?) on conflict do nothing',
  );
  const take = store.change<[conversationId: number, tagId: number]>(
    'tagging.take',
    'delete from conversation_tags where conversation_id = ? and tag_id = ?',
  );
  const touch = store.change<[at: number, id: number]>(
    'tagging.touch',
    'update conversations set version = version + 1, updated_at = ? where id = ?',
  );

  const of = (conversationId: number) => namesOf.all(conversationId);

  function tag(actor: Actor, id: number, wanted: Tagging) {
    authorize(actor, 'conversations:update_tags');
    const conversation = openTo(actor, id);
    const before = new Map(of(conversation.id).map((name) => [folded(name), name]));
    const after = wishedFor(before, wanted);
    if (after.size > Math.max(MOST_TAGS, before.size))
      throw Problem.invalid('tags', `A conversation has at most ${MOST_TAGS} tags.`);
    const added = [...after].filter(([key]) => !before.has(key)).map(([, name]) => name);
    const removed = [...before].filter(([key]) => !after.has(key)).map(([, name]) => name);
    if (added.length === 0 && removed.length === 0) return conversation;
    for (const { id: tagId } of tags.ensure(actor, added)) put.run(conversation.id, tagId);
    for (const { id: tagId } of tags.ensure(actor, removed)) take.run(conversation.id, tagId);
    touch.run(clock.now(), conversation.id);
    record(actor, conversation, 'conversation.tags_changed', { added, removed });
    return get(conversation.id);
  }

  return { tag, tagsOf: of };
}

const folded = (name: string) => name.trim().toLowerCase();
const byKey = (names: string[]): [string, string][] => names.map((name) => [folded(name), name.trim()]);

function wishedFor(before: Map<string, string>, { set, add = [], remove = [] }: Tagging) {
  const wished = new Map([...(set ? byKey(set) : before), ...byKey(add)].filter(([key]) => key !== ''));
  for (const name of remove) wished.delete(folded(name));
  return wished;
}
