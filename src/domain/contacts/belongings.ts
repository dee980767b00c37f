import type { Core } from '../core.ts';

/** Whose rows a contact's are, table by table. A new table that names contacts gets its line here. */
const tables = {
  identities: 'contact_identities',
  notes: 'contact_notes',
  leads: 'leads',
  conversations: 'conversations',
} as const;
type Kind = keyof typeof tables;
type Participation = { conversation_id: number; joined_at: number };
type Way = { from: number; to: number };
/** The ids of what moved; for participations those of the conversations. Where both took part, the other's was dropped. */
export type Moved = Record<Kind, number[]> & { participations: number[]; dropped: Participation[] };

/** Moves what belongs to one contact to another, and back row by row. Messages keep who wrote them. */
export function belongings({ store, clock }: Pick<Core, 'store' | 'clock'>) {
  const each = Object.entries(tables).map(([kind, table]) => ({ kind, ...statementsFor(table) }));

  function statementsFor(table: string) {
    const touched = table === 'conversations' ? ', version = version + 1, updated_at = @now' : '';
    const move = `update ${table} set contact_id = @to${touched} where contact_id = @from`;
    return {
      moveAll: store.values<[Way & { now: number }], number>(`merges.move.${table}`, `${move} returning id`),
      moveOne: store.change<[Way & { now: number; id: number }]>(
        `merges.moveOne.${table}`,
        `${move} and id = @id`,
      ),
    };
  }

  const join = store.values<[Way], number>(
    'merges.join',
    `update or ignore participants set person_id = @to
     where person_kind = 'contact' and person_id = @from returning conversation_id`,
  );
  const drop = store.rows<[contactId: number], Participation>(
    'merges.drop',
    `delete from participants where person_kind = 'contact' and person_id = ?
     returning conversation_id, joined_at`,
  );
  const joinOne = store.change<[Way & { conversationId: number }]>(
    'merges.joinOne',
    `update or ignore participants set person_id = @to
     where conversation_id = @conversationId and person_kind = 'contact' and person_id = @from`,
  );
  const pickUp = store.change<[Participation & { contactId: number }]>(
    'merges.pickUp',
    `insert into participants (conversation_id, person_kind, person_id, joined_at)
     select id, 'contact', @contactId, @joined_at from conversations where id = @conversation_id
     on conflict do nothing`,
  );

  function moveAll(way: Way): Moved {
    const now = clock.now();
    const moved = Object.fromEntries(each.map(({ kind, moveAll }) => [kind, moveAll.all({ ...way, now })]));
    const participations = join.all(way);
    return { ...(moved as Record<Kind, number[]>), participations, dropped: drop.all(way.from) };
  }

  /** What has gone elsewhere since, or is gone, stays so. */
  function moveBack(moved: Moved, way: Way) {
    const now = clock.now();
    for (const { kind, moveOne } of each)
      for (const id of moved[kind as Kind]) moveOne.run({ ...way, now, id });
    for (const conversationId of moved.participations) joinOne.run({ ...way, conversationId });
    for (const participation of moved.dropped) pickUp.run({ ...participation, contactId: way.to });
  }

  return { moveAll, moveBack };
}
