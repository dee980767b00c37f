import { integer, object } from '../lib/schema.ts';
import { job } from './job.ts';

/** What follows an event whose reactions failed when it was handed on. */
export const reactAgain = job({
  kind: 'events.react',
  payload: object({ eventId: integer() }),
  async run({ domain, react }, { eventId }) {
    const event = domain.events.get(eventId);
    if (event) await domain.store.write(() => react(event));
  },
});
