import { MINUTE } from '../lib/clock.ts';
import { integer, object } from '../lib/schema.ts';
import { job } from './job.ts';

const message = object({ messageId: integer() });

/** Hands a message to its channel. What the channel refuses has failed; what it could not be told is tried again. */
export const sendMessage = job({
  kind: 'messages.send',
  payload: message,
  concurrency: 16,
  timeoutMs: MINUTE,
  async run({ domain, channels, outside }, { messageId }) {
    const parcel = domain.messages.parcelOf(messageId);
    const channel = parcel && channels[parcel.channel];
    if (!channel) return;
    const outcome = await channel.send(parcel, outside);
    await domain.store.write(() => domain.messages.settle(messageId, outcome));
  },
  gaveUp: ({ domain }, { messageId }, reason) => domain.messages.settle(messageId, { reason }),
});

/** The time in which a reply could be taken back is over. */
export const sendLater = job({
  kind: 'messages.send_later',
  payload: message,
  run: ({ domain }, { messageId }) => domain.store.write(() => domain.messages.sendScheduled(messageId)),
});
