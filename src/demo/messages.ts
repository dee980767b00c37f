import { uuidAt } from './ids.ts';
import { isFromUs, type Step } from './outline.ts';
import type { Channel, Person } from './person.ts';
import type { Random } from './random.ts';
import type { MessageRow } from './rows.ts';

type Around = {
  conversationId: number;
  person: Person;
  contactId: number;
  agentId: number;
  subject: string;
  chance: Random;
};

/** One step of a dialogue as the message that it left behind. */
export function messageRow(id: number, step: Step, text: string, around: Around): MessageRow {
  const { conversationId, person, contactId, agentId, chance } = around;
  const isOurs = isFromUs(step);
  const isNote = step.part === 'note';
  const uuid = uuidAt(step.at, chance);
  const isMail = person.channel === 'email' && !isNote;
  const status = statusOf(step, person.channel, chance);
  return {
    id,
    uuid,
    conversation_id: conversationId,
    kind: isOurs ? 'outgoing' : 'incoming',
    private: isNote ? 1 : 0,
    sender_kind: isOurs ? 'agent' : 'contact',
    sender_id: isOurs ? agentId : contactId,
    content: isMail && isOurs ? asHtml(text) : text,
    content_type: isMail && isOurs ? 'html' : 'text',
    text,
    status,
    failure: status === 'failed' ? '550 5.2.2 The mailbox is full' : null,
    external_id: isMail ? `<${uuid}@example.com>` : null,
    meta: isMail ? metaOf(around, isOurs) : '{}',
    sent_at: isOurs ? step.at : null,
    created_at: step.at,
  };
}

function statusOf(step: Step, channel: Channel, chance: Random): MessageRow['status'] {
  if (!isFromUs(step)) return 'received';
  if (step.part === 'note' || channel === 'api') return 'sent';
  if (channel === 'email') return chance.chance(0.005) ? 'failed' : 'sent';
  return chance.chance(0.8) ? 'read' : 'delivered';
}

const metaOf = ({ person, subject }: Around, isOurs: boolean) =>
  JSON.stringify(
    isOurs ? { to: [person.email], subject: `Re: ${subject}` } : { from: [person.email], subject },
  );

const asHtml = (text: string) =>
  `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`;
