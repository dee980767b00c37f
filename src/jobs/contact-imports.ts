import { HOUR } from '../lib/clock.ts';
import { integer, object } from '../lib/schema.ts';
import { job } from './job.ts';

const LOST = 'The file is not in the data folder any more. Import it again.';

/** Takes contacts in from a file, a portion at a time; where a crash cut it off it goes on. */
export const importContacts = job({
  kind: 'contacts.import',
  payload: object({ importId: integer() }),
  timeoutMs: 12 * HOUR,
  async run({ domain: { store, contactImports } }, { importId }, signal) {
    const underway = contactImports.find(importId);
    if (underway?.state !== 'running') return;
    if (!(await contactImports.isThere(underway)))
      return void (await store.write(() => contactImports.end(importId, 'failed', LOST)));
    let done = underway.done;
    for await (const portion of contactImports.rest(underway)) {
      if (signal.aborted) return;
      const from = done;
      await store.write(() => contactImports.take(importId, from, portion));
      done += portion.length;
    }
    await store.write(() => contactImports.end(importId, 'finished'));
  },
  gaveUp: ({ domain }, { importId }, reason) => domain.contactImports.end(importId, 'failed', reason),
});
