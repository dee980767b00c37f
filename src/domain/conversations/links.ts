import { Problem } from '../../lib/problem.ts';
import { type Actor, authorize } from '../actor.ts';
import type { Core } from '../core.ts';
import type { Changing } from './changing.ts';
import type { Conversation } from './row.ts';

/** Conversations that have to do with each other. A link is seen from both sides. */
export function links(
  { store, clock }: Core,
  { changing: { openTo, seenBy, record } }: { changing: Changing },
) {
  const put = store.change<[one: number, other: number, at: number]>(
    'links.put',
    'insert into conversation_links (conversation_id, linked_id, created_at) values (?, ?, ?) on conflict do nothing',
  );
  const take = store.change<[one: number, other: number]>(
    'links.take',
    'delete from conversation_links where conversation_id = ? and linked_id = ?',
  );
  const of = store.values<[one: number, same: number], number>(
    'links.of',
    `select linked_id from conversation_links where conversation_id = ?
     union select conversation_id from conversation_links where linked_id = ?`,
  );

  function link(actor: Actor, id: number, otherId: number) {
    const [one, other] = pairOf(actor, id, otherId);
    if (put.run(one.id, other.id, clock.now()).changes > 0)
      tellBoth(actor, one, other, 'conversation.linked');
  }

  function unlink(actor: Actor, id: number, otherId: number) {
    const [one, other] = pairOf(actor, id, otherId);
    if (take.run(one.id, other.id).changes > 0) tellBoth(actor, one, other, 'conversation.unlinked');
  }

  /** In the order of their ids, so that a pair has one row, whoever links whom. */
  function pairOf(actor: Actor, id: number, otherId: number): [Conversation, Conversation] {
    authorize(actor, 'messages:write');
    const [one, other] = [openTo(actor, id), openTo(actor, otherId)];
    if (one.id === other.id)
      throw Problem.invalid('conversation_id', 'A conversation is not linked to itself.');
    return one.id < other.id ? [one, other] : [other, one];
  }

  function tellBoth(
    actor: Actor,
    one: Conversation,
    other: Conversation,
    event: 'conversation.linked' | 'conversation.unlinked',
  ) {
    record(actor, one, event, { other: other.id });
    record(actor, other, event, { other: one.id });
  }

  function linkedTo(actor: Actor, id: number) {
    const { id: one } = seenBy(actor, id);
    return of.all(one, one);
  }

  return { link, unlink, linkedTo };
}
