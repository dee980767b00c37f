import type { Channel, Connection, Outcome, Outside } from '../domain/channel.ts';
import { isoTime } from '../lib/clock.ts';
import { prefixed } from '../lib/ids.ts';
import { signatureHeaders } from '../lib/webhook-signature.ts';
import { letterOf } from './api-letter.ts';

/**
 * A program of the user's own: each message is posted to its endpoint, signed like a webhook. 2xx means that it has
 * taken the message (and may name it: `{"id": "…"}`); 408, 429 and 5xx that it should be tried again; anything else no.
 * A message may come twice, but always under the same `webhook-id`.
 */
export const api: Channel = {
  async send(parcel, outside) {
    const { config, message } = parcel;
    const answer = await post(config, message.uuid, letterOf(parcel, outside.linkTo), outside);
    if ('error' in answer) return untold(answer.error, answer.message);
    return verdictOf(answer.status, answer.body);
  },

  async test(config, uuid, outside) {
    const letter = { event: 'inbox.tested', timestamp: isoTime(outside.clock.now()) };
    const answer = await post(config, uuid, letter, outside);
    const { durationMs } = answer;
    if ('error' in answer) return { ok: false, status: null, error: answer.message, answer: '', durationMs };
    const { status, body } = answer;
    return { ok: isTaken(status), status, error: null, answer: body, durationMs };
  },
};

function post({ endpoint, secret }: Connection, uuid: string, letter: object, { outbound, clock }: Outside) {
  const body = JSON.stringify(letter);
  const id = prefixed('msg', uuid);
  const secrets = typeof secret === 'string' && secret !== '' ? [secret] : [];
  return outbound.send({
    method: 'POST',
    url: String(endpoint),
    headers: {
      'Content-Type': 'application/json',
      'User-Agent': 'Confab-Channel/1',
      // Without a secret nothing is signed; by the id a program still knows what it has had already.
      ...(secrets.length > 0
        ? signatureHeaders({ id, at: clock.now(), body, secrets })
        : { 'webhook-id': id }),
    },
    body,
  });
}

function untold(error: string, message: string): Outcome {
  if (error === 'refused_address' || error === 'bad_request') return { reason: message };
  throw new Error(message);
}

function verdictOf(status: number, body: string): Outcome {
  if (isTaken(status)) return { externalId: idIn(body) };
  if (status === 408 || status === 429 || status >= 500) throw new Error(`The endpoint answered ${status}.`);
  return { reason: `The endpoint answered ${status}.` };
}

const isTaken = (status: number) => status >= 200 && status < 300;

function idIn(body: string) {
  try {
    const { id } = JSON.parse(body);
    return typeof id === 'string' && id !== '' && id.length <= 200 ? id : null;
  } catch {
    return null;
  }
}
