import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { onLive } from '../../live/stream.ts';
import { soon } from '../../state/soon.ts';

const SOON_MS = 250;

export type Reading<T> = {
  value: ReadonlySignal<T | null>;
  failure: ReadonlySignal<unknown>;
  reload: () => Promise<void>;
  /** Shows what is known already, such as the answer to a change. */
  put: (value: T) => void;
};

/** Reads something for as long as a component shows it, and again when an event of a matching type says that it changed. */
export function useReading<T>(
  read: () => Promise<T>,
  inputs: readonly unknown[],
  changedBy?: RegExp,
): Reading<T> {
  const value = useSignal<T | null>(null);
  const failure = useSignal<unknown>(null);
  const reading = useMemo(() => {
    let newest = 0;
    let ended = 0;
    async function reload() {
      const mine = ++newest;
      try {
        const answer = await read();
        if (mine === newest) [value.value, failure.value] = [answer, null];
      } catch (error) {
        if (mine === newest) failure.value = error;
      }
      ended = Math.max(ended, mine);
    }
    function put(known: T) {
      value.value = known;
      // What is just being read may be what was before, and more.
      if (ended < newest) void reload();
    }
    return { value, failure, reload, put };
  }, inputs);
  useEffect(() => {
    void reading.reload();
  }, [reading]);
  useLive(reading.reload, changedBy);
  return reading;
}

/** Does something again, soon, whenever an event of a matching type comes. */
export function useLive(reload: () => Promise<void>, changedBy?: RegExp) {
  useEffect(() => {
    if (!changedBy) return;
    const refresh = soon(reload, SOON_MS);
    return onLive(({ type }) => (changedBy.test(type) || MISSED.test(type)) && refresh());
  }, [reload, changedBy?.source]);
}

// What happened meanwhile is not known.
const MISSED = /^(reconnected|reset)$/;
