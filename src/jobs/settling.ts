import type { Domain } from '../domain/domain.ts';
import { SECOND } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';

const SETTLE_MS = 5 * SECOND;

/** What is counted in memory and would cost a write each time is written down now and then, and at the end. */
export function settling({ domain, log }: { domain: Domain; log: Log }) {
  const { clock } = domain;
  let stopWaiting = () => {};

  function start() {
    stopWaiting = clock.after(SETTLE_MS, () => {
      domain.principals.flush().catch((error) => log.error({ err: error }, 'last uses were not saved'));
      domain.usage.flush().catch((error) => log.error({ err: error }, 'usage was not saved'));
      domain.attendance.settle().catch((error) => log.error({ err: error }, 'who is there was not saved'));
      start();
    });
  }

  async function stop() {
    stopWaiting();
    await Promise.all([domain.principals.flush(), domain.usage.flush()]);
  }

  return { start, stop };
}
