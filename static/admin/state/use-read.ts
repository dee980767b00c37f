import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type LiveEvent, onLive } from '../live/stream.ts';
import { complain } from '../ui/toast.tsx';
import { newest } from './newest.ts';
import { soon } from './soon.ts';

const SOON_MS = 120;

/** Something that is read while it is shown, and again when what happens concerns it. Null until it is there. */
export function useRead<Value>(
  read: () => Promise<Value>,
  inputs: readonly unknown[],
  concerns: (event: LiveEvent) => boolean,
) {
  const value = useSignal<Value | null>(null);
  useEffect(() => {
    let isShown = true;
    const take = newest((found: Value) => {
      if (isShown) value.value = found;
    });
    const look = () => take(read);
    const refresh = soon(look, SOON_MS);
    look().catch(complain);
    const stop = onLive((event) => {
      if (event.type === 'reconnected' || event.type === 'reset' || concerns(event)) refresh();
    });
    return () => {
      isShown = false;
      stop();
      refresh.stop();
    };
  }, inputs);
  return value.value;
}
