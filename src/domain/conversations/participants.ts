import type { Core } from '../core.ts';

export type Participant = {
  kind: 'agent' | 'contact';
  id: number;
  first_name: string;
  last_name: string;
  avatar_media_id: number | null;
};

/** Everybody who has said something in a conversation, notes included, in the order they came. */
export function participants({ store, clock }: Core) {
  const add = store.change<[conversationId: number, kind: Participant['kind'], id: number, at: number]>(
    'participants.add',
    `insert into participants (conversation_id, person_kind, person_id, joined_at) values (?, ?, ?, ?)
     on conflict do nothing`,
  );
  const all = store.rows<[conversationId: number], Participant>(
    'participants.all',
    `select person_kind as kind, person_id as id, coalesce(agents.first_name, contacts.first_name, '') as first_name,
            coalesce(agents.last_name, contacts.last_name, '') as last_name,
            coalesce(agents.avatar_media_id, contacts.avatar_media_id) as avatar_media_id
     from participants
     left join agents on person_kind = 'agent' and agents.id = person_id
     left join contacts on person_kind = 'contact' and contacts.id = person_id
     where conversation_id = ? order by joined_at, person_id`,
  );

  return {
    join: (conversationId: number, kind: Participant['kind'], id: number) =>
      void add.run(conversationId, kind, id, clock.now()),
    participantsOf: (conversationId: number) => all.all(conversationId),
  };
}
