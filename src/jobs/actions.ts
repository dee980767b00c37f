import { MINUTE } from '../lib/clock.ts';
import { prefixed } from '../lib/ids.ts';
import { integer, object, text } from '../lib/schema.ts';
import { job } from './job.ts';

/** Posts what a macro or a rule did, and the conversation as it is now, to the address that it names. */
export const postAbout = job({
  kind: 'actions.post',
  payload: object({ eventId: integer(), url: text() }),
  concurrency: 8,
  timeoutMs: MINUTE,
  async run({ domain, outbound, present, log }, { eventId, url }) {
    const event = domain.events.get(eventId);
    const presented = event && present.native?.(event);
    if (!event || !presented) return;
    const answer = await outbound.send({
      method: 'POST',
      url,
      headers: {
        'Content-Type': 'application/json',
        'User-Agent': 'Confab-Webhooks/1',
        'Webhook-Event': presented.name,
        'Webhook-Id': prefixed('msg', event.uuid),
      },
      body: JSON.stringify(presented.body),
    });
    if ('error' in answer) {
      if (answer.error !== 'refused_address' && answer.error !== 'bad_request')
        throw new Error(answer.message);
      return log.warn({ event_id: eventId, reason: answer.message }, 'an action may not post there');
    }
    if (answer.status === 408 || answer.status === 429 || answer.status >= 500)
      throw new Error(`The receiver answered ${answer.status}.`);
    if (answer.status >= 300)
      log.warn({ event_id: eventId, status: answer.status }, 'a receiver refused what an action posted');
  },
});
