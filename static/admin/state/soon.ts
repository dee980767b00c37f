/** Does something soon after it was asked for, once for however many ask, and never twice at a time. */
export function soon(run: () => Promise<unknown>, waitMs: number) {
  let state: 'resting' | 'asked' | 'running' | 'asked again' = 'resting';

  function ask() {
    if (state === 'running') state = 'asked again';
    if (state !== 'resting') return;
    state = 'asked';
    setTimeout(start, waitMs);
  }

  async function start() {
    state = 'running';
    await run().catch(() => {});
    const isWanted = finished() === 'asked again';
    state = 'resting';
    if (isWanted) ask();
  }

  // Asked by a function, because it may have changed during the await, which the compiler does not see.
  const finished = () => state;

  return ask;
}
