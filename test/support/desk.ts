import { system } from '../../src/domain/actor.ts';
import type { Conversation } from '../../src/domain/conversations/conversations.ts';
import type { Message } from '../../src/domain/messages/messages.ts';
import type { World } from './world.ts';

export const said = (content: string) => ({
  written: { content, contentType: 'text' as const, text: content },
});
type Wish = { from?: string; subject?: string; says?: string | null; channel?: 'api' | 'web' };

/** A conversation with Salima, who has a toothache, unless somebody else is wanted. */
export const conversation = (
  here: World,
  {
    from = 'salima@mail.example',
    subject = 'Toothache',
    says = 'My tooth hurts.',
    channel = 'web',
  }: Wish = {},
): Promise<Conversation> =>
  here.write(() => {
    const { contacts, conversations, messages } = here.domain;
    const contact = contacts.findOrCreate(system, 1, { name: from.split('@')[0] ?? '', email: from });
    const inboxId = channel === 'api' ? 1 : 2;
    const { id } = conversations.open(system, { inboxId, contactId: contact.id, subject });
    if (says !== null) messages.receive(system, id, said(says));
    return conversations.get(id);
  });

/** What Bek answers. */
export const answer = (here: World, id: number, content = 'Come at nine.'): Promise<Message> =>
  here.write(() => here.domain.messages.reply(here.bek, id, said(content)));
