import type { Channel, Outcome, Parcel } from '../domain/channel.ts';
import { isoTime } from '../lib/clock.ts';
import { prefixed } from '../lib/ids.ts';
import { signatureHeaders } from '../lib/webhook-signature.ts';
import type { Outside } from './outside.ts';

/**
 * A program of the user's own: each message is posted to its endpoint, signed like a webhook. 2xx means that it has
 * taken the message (and may name it: `{"id": "…"}`); 408, 429 and 5xx that it should be tried again; anything else no.
 */
export const api: Channel<Outside> = {
  async send(parcel, { outbound, clock }) {
    const { endpoint, secret } = parcel.config;
    const body = JSON.stringify(letterOf(parcel));
    const id = prefixed('msg', parcel.message.uuid);
    const secrets = typeof secret === 'string' && secret !== '' ? [secret] : [];
    const answer = await outbound.send({
      method: 'POST',
      url: String(endpoint),
      headers: {
        'Content-Type': 'application/json',
        'User-Agent': 'Confab-Channel/1',
        ...(secrets.length > 0 && signatureHeaders({ id, at: clock.now(), body, secrets })),
      },
      body,
    });
    if ('error' in answer) return untold(answer.error, answer.message);
    return verdictOf(answer.status, answer.body);
  },
};

/** What the endpoint reads. */
const letterOf = ({ message, conversation, contact, sender }: Parcel) => ({
  event: 'message.created',
  timestamp: isoTime(message.created_at),
  message: {
    id: message.id,
    uuid: message.uuid,
    content: message.content,
    content_type: message.content_type,
    text: message.text,
    sender,
    ...JSON.parse(message.meta),
  },
  conversation: {
    id: conversation.id,
    uuid: conversation.uuid,
    reference: String(conversation.reference),
    subject: conversation.subject,
  },
  contact: {
    id: contact.id,
    uuid: contact.uuid,
    first_name: contact.first_name,
    last_name: contact.last_name,
    email: contact.email,
    phone: contact.phone,
  },
});

function untold(error: string, message: string): Outcome {
  if (error === 'refused_address' || error === 'bad_request') return { reason: message };
  throw new Error(message);
}

function verdictOf(status: number, body: string): Outcome {
  if (status >= 200 && status < 300) return { externalId: idIn(body) };
  if (status === 408 || status === 429 || status >= 500) throw new Error(`The endpoint answered ${status}.`);
  return { reason: `The endpoint answered ${status}.` };
}

function idIn(body: string) {
  try {
    const { id } = JSON.parse(body);
    return typeof id === 'string' && id !== '' && id.length <= 200 ? id : null;
  } catch {
    return null;
  }
}
