import { HOUR } from '../lib/clock.ts';
import { object } from '../lib/schema.ts';
import { job } from './job.ts';

/** Rules that look at the clock, a window of conversations at a time, so that requests come in between. */
export const rulesOfTheHour = job({
  kind: 'rules.every_hour',
  payload: object({}),
  timeoutMs: HOUR,
  async run({ domain: { rules, store } }, _none, signal) {
    for (let after: number | null = 0; after !== null && !signal.aborted; ) {
      const { ids, next }: Awaited<ReturnType<typeof rules.dueAfter>> = await rules.dueAfter(after);
      for (const id of ids) await store.write(() => rules.lookAgain(id));
      after = next;
    }
  },
});
