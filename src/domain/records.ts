import { isEmailAddress } from '../lib/email-address.ts';
import { Problem } from '../lib/problem.ts';
import { type Actor, authorize } from './actor.ts';
import type { businesses as businessesOf } from './businesses.ts';
import type { contacts as contactsOf } from './contacts/contacts.ts';
import type { Conversations } from './conversations/conversations.ts';
import type { Metadata } from './conversations/metadata.ts';
import type { Core } from './core.ts';
import type { erasure as erasureOf } from './erasure.ts';
import type { inboxes as inboxesOf } from './inboxes.ts';
import type { Messages } from './messages/messages.ts';
import type { summaries as summariesOf } from './summaries/summaries.ts';

type Parts = {
  businesses: ReturnType<typeof businessesOf>;
  contacts: ReturnType<typeof contactsOf>;
  conversations: Conversations;
  inboxes: ReturnType<typeof inboxesOf>;
  messages: Messages;
  summaries: ReturnType<typeof summariesOf>;
  erasure: ReturnType<typeof erasureOf>;
};
/** `channel`: what it came by, wherever that was. `participants`: the first who has an address is its contact. */
export type NewRecord = {
  title: string;
  content: string;
  channel: string;
  metadata: Metadata;
  participants: readonly string[];
};

/** Conversations that took place elsewhere and are brought here as one text, to be understood and found. */
export function records(core: Core, parts: Parts) {
  const { businesses, contacts, conversations, inboxes, messages, summaries, erasure } = parts;
  const isKnownOtherwise = core.store.values<[{ contactId: number }], number>(
    'records.isKnownOtherwise',
    `select 1 from contacts where id = @contactId and (first_name <> '' or last_name <> '' or avatar_media_id is not null or custom_attributes <> '{}')
     union all select 1 from contact_identities where contact_id = @contactId
     union all select 1 from contact_notes where contact_id = @contactId
     union all select 1 from contacts where merged_into_id = @contactId
     union all select 1 from conversations where contact_id = @contactId
     union all select 1 from participants where person_kind = 'contact' and person_id = @contactId
     union all select 1 from leads where contact_id = @contactId
     limit 1`,
  );

  /** It is summarised at once, whatever the settings say of others. */
  function keep(actor: Actor, { title, content, channel, metadata, participants }: NewRecord) {
    authorizeBringing(actor);
    const businessId = businesses.homeOf(actor);
    const { id } = conversations.begin(actor, {
      inboxId: inboxOf(businessId),
      contactId: contactAmong(actor, businessId, participants).id,
      subject: title,
      channel,
      metadata,
      isRecord: true,
    });
    messages.begin(actor, id, 'contact', { written: { content, contentType: 'text', text: content } });
    summaries.begin(actor, conversations.get(id), {});
    return conversations.get(id);
  }

  function inboxOf(businessId: number) {
    const id = inboxes.firstOf(businessId, 'api');
    if (id !== undefined) return id;
    const sentence =
      'There is no inbox of the channel api that is on. An administrator makes one, or turns one on.';
    throw Problem.conflict('no_api_inbox', sentence);
  }

  function contactAmong(actor: Actor, businessId: number, participants: readonly string[]) {
    const email = participants.map((one) => one.trim()).find(isEmailAddress);
    return email === undefined
      ? contacts.stranger(actor, businessId)
      : contacts.findOrCreate(actor, businessId, { name: '', email });
  }

  /** For good; with a record goes a contact of whom nothing else is known. */
  function erase(actor: Actor, id: number) {
    const { contact_id: contactId, is_record: isRecord } = conversations.seenBy(actor, id);
    conversations.erase(actor, id);
    const contact = contacts.find(contactId);
    if (isRecord === 1 && contact && isKnownOtherwise.get({ contactId }) !== 1)
      erasure.erasePeople(actor, contact, [contactId]);
  }

  return { keep, erase };
}

/** What is brought is nobody's at first: whoever brings it must see such conversations, and is told so by name. */
function authorizeBringing(actor: Actor) {
  authorize(actor, 'conversations:write');
  authorize(actor, 'conversations:read');
  if (!actor.permissions.has('conversations:read_all')) authorize(actor, 'conversations:read_unassigned');
}
