import { Outage } from './outage.ts';

export type TimeLimits = ReturnType<typeof timeLimits>;

/** Two time-outs over one request, the first only until it is connected. `expiry` rejects and `signal` aborts with the reason. */
export function timeLimits(connectMs: number, totalMs: number) {
  const expired = new AbortController();
  const expiry = new Promise<never>((_resolve, reject) => {
    expired.signal.addEventListener('abort', () => reject(expired.signal.reason));
  });
  const giveUp = (reason: Outage) => expired.abort(reason);
  const untilConnected = setTimeout(
    () => giveUp(new Outage('timeout', `There was no connection within ${connectMs} ms.`)),
    connectMs,
  );
  const untilAnswered = setTimeout(
    () => giveUp(new Outage('timeout', `There was no complete answer within ${totalMs} ms.`)),
    totalMs,
  );
  const connected = () => clearTimeout(untilConnected);

  function clear() {
    clearTimeout(untilConnected);
    clearTimeout(untilAnswered);
  }

  return { signal: expired.signal, expiry, giveUp, connected, clear };
}
