import { integer, object } from '../lib/schema.ts';
import { job } from './job.ts';

/** Makes up conversations for somebody to look around in. */
export const fillDemo = job({
  kind: 'demo.fill',
  payload: object({ viewerId: integer() }),
  run: ({ fillDemo }, { viewerId }, signal) => fillDemo(viewerId, signal),
});

/** A few rows at a time, so that requests come in between. */
export const removeDemo = job({
  kind: 'demo.remove',
  payload: object({}),
  async run({ domain: { store, demo } }, _none, signal) {
    while (!signal.aborted && (await store.write(() => demo.clearPage()))) {}
    if (!signal.aborted) await store.write(() => demo.told('demo.removed'));
  },
});
