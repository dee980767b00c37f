import { HOUR } from '../lib/clock.ts';
import { Problem } from '../lib/problem.ts';
import { integer, object, text } from '../lib/schema.ts';
import { job, type Tools } from './job.ts';

/** Writes an export on a thread of its own; what a crash cut off begins again. */
export const runExport = job({
  kind: 'exports.run',
  payload: object({ exportId: integer() }),
  timeoutMs: 12 * HOUR,
  async run(tools, { exportId }, signal) {
    if (tools.domain.exports.find(exportId)?.state !== 'processing') return;
    const nobodyWants = unwanted(tools, exportId);
    try {
      await written(tools, exportId, AbortSignal.any([signal, nobodyWants.signal]));
    } catch (error) {
      if (nobodyWants.signal.aborted) return;
      if (signal.aborted || !(error instanceof Problem)) throw error;
      // What its sentence tells is for people to mend: trying again would change nothing.
      await tools.domain.store.write(() => tools.domain.exports.fail(exportId, error.message));
    } finally {
      nobodyWants.stop();
    }
  },
  gaveUp: ({ domain }, { exportId }) => domain.exports.fail(exportId, GAVE_UP),
});

export const GAVE_UP =
  'The export was tried several times and did not come to an end. An administrator finds why in the log.';

async function written({ domain, writeExport, origin }: Tools, id: number, signal: AbortSignal) {
  const { store, exports, media } = domain;
  const underway = exports.find(id);
  if (!underway) return;
  const order = exports.orderFor(underway, origin());
  const file = await media.files.takeFrom((temporary) =>
    writeExport(order, temporary, signal, (steps) => {
      void store
        .write(() => exports.progressed(id, steps))
        .then(() => exports.tell(id))
        // It is told again soon, and a disk that is full stops the export itself.
        .catch(() => {});
    }),
  );
  try {
    if (!(await store.write(() => exports.finish(id, file)))) await discarded(domain, file.sha256);
  } finally {
    media.files.letGo(file.sha256);
  }
}

/** Aborted when somebody cancels or deletes it while it is made. */
function unwanted({ domain: { store, exports } }: Tools, id: number) {
  const controller = new AbortController();
  const stop = store.onCommit(() => {
    if (exports.find(id)?.state !== 'processing') controller.abort();
  });
  return { signal: controller.signal, stop };
}

const discarded = ({ store, jobs }: Tools['domain'], sha256: string) =>
  store.write(() => void jobs.ask('exports.discard', { sha256 }, { uniqueKey: sha256 }));

/** Takes away what has been kept for seven days. */
export const expireExports = job({
  kind: 'exports.expire',
  payload: object({}),
  async run({ domain: { store, exports } }) {
    while ((await store.write(exports.expire)) > 0) {}
  },
  again: ({ domain }) => domain.exports.nextExpiry(),
});

/** Removes the file of an export that nobody can fetch any more. */
export const discardExport = job({
  kind: 'exports.discard',
  payload: object({ sha256: text() }),
  async run({ domain: { store, media } }, { sha256 }) {
    await store.write(() => media.discard(sha256));
  },
});
