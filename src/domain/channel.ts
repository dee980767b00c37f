import type { Clock } from '../lib/clock.ts';
import type { Outbound } from '../lib/outbound.ts';
import type { Contact } from './contacts/contacts.ts';
import type { Conversation } from './conversations/row.ts';
import type { Media } from './media/media.ts';
import type { Message } from './messages/row.ts';

/** How an inbox is connected, with its secrets in the clear. */
export type Connection = Record<string, unknown>;
/** Everything a channel needs to know to bring one message to a contact. */
export type Parcel = {
  message: Message;
  attachments: Media[];
  conversation: Conversation;
  contact: Contact;
  sender: { name: string; email: string | null };
  config: Connection;
};
/** Taken, with the channel's own id of it if there is one; or refused, so that trying again would change nothing. */
export type Outcome = { externalId: string | null } | { reason: string };
/** What came back when a connection was tried. */
export type Trial = {
  ok: boolean;
  status: number | null;
  error: string | null;
  answer: string;
  durationMs: number;
};
/** What a channel may use of the world. */
export type Outside = {
  outbound: Outbound;
  clock: Clock;
  /** Where anybody may fetch a file for a day. */
  linkTo(file: Media): string;
};

/** What brings messages to contacts by one medium. It throws when the medium cannot be reached: that is tried again. */
export type Channel = {
  send(parcel: Parcel, outside: Outside): Promise<Outcome>;
  /** Sends something that is meant for nobody, to see whether it arrives. */
  test(config: Connection, id: string, outside: Outside): Promise<Trial>;
};
