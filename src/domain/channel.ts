import type { Contact } from './contacts/contacts.ts';
import type { Conversation } from './conversations/row.ts';
import type { Message } from './messages/row.ts';

/** Everything a channel needs to know to bring one message to a contact. */
export type Parcel = {
  message: Message;
  conversation: Conversation;
  contact: Contact;
  sender: { name: string; email: string | null };
  /** How the inbox is connected, with its secrets in the clear. */
  config: Record<string, unknown>;
};
/** Taken, with the channel's own id of it if there is one; or refused, so that trying again would change nothing. */
export type Outcome = { externalId: string | null } | { reason: string };

/** What brings messages to contacts by one medium. It throws when the medium cannot be reached: that is tried again. */
export type Channel<Outside> = { send(parcel: Parcel, outside: Outside): Promise<Outcome> };
