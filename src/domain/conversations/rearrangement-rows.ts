import type { Core } from '../core.ts';

export type Rearrangement = {
  id: number;
  uuid: string;
  kind: 'merge' | 'split';
  from_id: number;
  into_id: number;
  moved: string;
  agent_id: number | null;
  created_at: number;
  undone_at: number | null;
};
/** By the ids of their rows, so that undoing moves exactly these back, and nothing that came later. */
export type Moved = { messages: number[]; tags: number[]; people: Person[] };
export type Person = { kind: 'agent' | 'contact'; id: number };
type Way = { from: number; into: number };

/** The statements that move rows from one conversation to another, and keep a record of it. */
export function rearrangementRows({ store, clock }: Pick<Core, 'store' | 'clock'>) {
  const messagesFrom = store.values<[conversationId: number, first: number], number>(
    'rearrangements.messagesFrom',
    'select id from messages where conversation_id = ? and id >= ? order by id',
  );
  const newTags = store.values<[Way], number>(
    'rearrangements.newTags',
    `select tag_id from conversation_tags where conversation_id = @from
     except select tag_id from conversation_tags where conversation_id = @into`,
  );
  const newPeople = store.rows<[Way], Person>(
    'rearrangements.newPeople',
    `select person_kind as kind, person_id as id from participants where conversation_id = @from
     except select person_kind, person_id from participants where conversation_id = @into`,
  );
  // Who has moved on meanwhile is left where it is: only what is still where it was put moves.
  const moveMessage = store.change<[Way & { id: number }]>(
    'rearrangements.moveMessage',
    'update messages set conversation_id = @into where id = @id and conversation_id = @from',
  );
  const moveMentions = store.change<[Way & { id: number }]>(
    'rearrangements.moveMentions',
    'update mentions set conversation_id = @into where message_id = @id and conversation_id = @from',
  );
  const putTag = store.change<[conversationId: number, tagId: number]>(
    'rearrangements.putTag',
    'insert into conversation_tags (conversation_id, tag_id) values (?, ?) on conflict do nothing',
  );
  const takeTag = store.change<[conversationId: number, tagId: number]>(
    'rearrangements.takeTag',
    'delete from conversation_tags where conversation_id = ? and tag_id = ?',
  );
  const putPerson = store.change<[conversationId: number, kind: string, id: number, at: number]>(
    'rearrangements.putPerson',
    `insert into participants (conversation_id, person_kind, person_id, joined_at) values (?, ?, ?, ?)
     on conflict do nothing`,
  );
  const takePerson = store.change<[Person & { conversationId: number }]>(
    'rearrangements.takePerson',
    `delete from participants
     where conversation_id = @conversationId and person_kind = @kind and person_id = @id and not exists (
       select 1 from messages where conversation_id = @conversationId and sender_kind = @kind and sender_id = @id)`,
  );
  const insert = store.rows<[Omit<Rearrangement, 'id' | 'undone_at'>], Rearrangement>(
    'rearrangements.insert',
    `insert into rearrangements (uuid, kind, from_id, into_id, moved, agent_id, created_at)
     values (@uuid, @kind, @from_id, @into_id, @moved, @agent_id, @created_at) returning *`,
  );
  const byId = store.rows<[id: number], Rearrangement>(
    'rearrangements.byId',
    'select * from rearrangements where id = ?',
  );
  const ofConversation = store.rows<[same: number, id: number], Rearrangement>(
    'rearrangements.ofConversation',
    'select * from rearrangements where from_id = ? union select * from rearrangements where into_id = ?',
  );
  const noteUndone = store.change<[at: number, id: number]>(
    'rearrangements.noteUndone',
    'update rearrangements set undone_at = ? where id = ?',
  );

  function moveMessages(from: number, into: number, ids: readonly number[]) {
    for (const id of ids) {
      moveMessage.run({ id, from, into });
      moveMentions.run({ id, from, into });
    }
  }

  return {
    messagesFrom: (conversationId: number, first: number) => messagesFrom.all(conversationId, first),
    newTags: (way: Way) => newTags.all(way),
    newPeople: (way: Way) => newPeople.all(way),
    moveMessages,
    put(conversationId: number, { tags, people }: Omit<Moved, 'messages'>) {
      for (const tag of tags) putTag.run(conversationId, tag);
      for (const { kind, id } of people) putPerson.run(conversationId, kind, id, clock.now());
    },
    take(conversationId: number, { tags, people }: Omit<Moved, 'messages'>) {
      for (const tag of tags) takeTag.run(conversationId, tag);
      for (const person of people) takePerson.run({ conversationId, ...person });
    },
    insert: (row: Omit<Rearrangement, 'id' | 'undone_at'>) => insert.get(row) as Rearrangement,
    find: (id: number) => byId.get(id),
    ofConversation: (id: number) => ofConversation.all(id, id),
    noteUndone(done: Rearrangement): Rearrangement {
      const at = clock.now();
      noteUndone.run(at, done.id);
      return { ...done, undone_at: at };
    },
  };
}
