import { type Actor, system } from '../../src/domain/actor.ts';
import type { World } from './world.ts';

type Wish = {
  texts?: readonly string[];
  notes?: readonly string[];
  subject?: string;
  from?: { name: string; email?: string; phone?: string };
  businessId?: number;
};

/** Conversations to be found: each with a contact, a subject, and what was said and noted in it. */
export function talks({ domain, write }: World) {
  const { store, ids, clock } = domain;
  const addInbox = store.change<[{ uuid: string; businessId: number; now: number }]>(
    'test.addInbox',
    `insert into inboxes (uuid, business_id, name, channel, created_at, updated_at)
     values (@uuid, @businessId, 'Web', 'web', @now, @now)`,
  );
  const inboxes = new Map<number, number>();

  function inboxOf(businessId: number) {
    const known = inboxes.get(businessId);
    if (known !== undefined) return known;
    const id = addInbox.run({ uuid: ids.uuid(), businessId, now: clock.now() }).lastInsertRowid;
    inboxes.set(businessId, id);
    return id;
  }

  /** The answer is the conversation. */
  const talk = ({ texts = [], notes = [], subject = '', from, businessId = 1 }: Wish) =>
    write(() => {
      const contact = domain.contacts.findOrCreate(system, businessId, from ?? { name: 'Zuhra Karimova' });
      const wanted = { inboxId: inboxOf(businessId), contactId: contact.id, subject };
      const conversation = domain.conversations.open(system, wanted);
      for (const text of texts) domain.messages.receive(system, conversation.id, said(text));
      for (const text of notes) domain.messages.note(system, conversation.id, said(text));
      return conversation;
    });

  const tell = (conversationId: number, text: string) =>
    write(() => domain.messages.receive(system, conversationId, said(text)));

  const query = (typed: string) => ({ query: typed, limit: 20, count: true });
  /** The texts of the messages that are found, newest first. */
  function found(typed: string, actor: Actor = system) {
    const { found: hits } = domain.search.messages(actor, query(typed));
    return hits.map(({ message }) => message?.snippet.plain ?? '');
  }
  /** The subjects of the conversations that are found, newest first. */
  function subjects(typed: string, actor: Actor = system) {
    return domain.search
      .conversations(actor, query(typed))
      .found.map(({ conversation }) => conversation.subject);
  }

  return { talk, tell, found, subjects, inboxOf };
}

const said = (text: string) => ({ written: { content: text, contentType: 'text' as const, text } });
