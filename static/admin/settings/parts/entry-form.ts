import { useMemo } from 'preact/hooks';
import { form } from './form.ts';
import type { Reading } from './read.ts';
import { unchanged } from './versions.ts';

type Versioned = { version: number };
type Send<T, V> = (changes: Partial<V>, headers: Record<string, string>) => Promise<T>;

/** The form of something that was read. What is saved is what was changed, if nobody else has changed it meanwhile. */
export function useEntryForm<T extends Versioned, V extends object>(
  reading: Reading<T>,
  known: T,
  valuesOf: (known: T) => V,
  send: Send<T, V>,
) {
  const filled = useMemo(() => form(valuesOf(known)), []);

  async function save() {
    const version = reading.value.peek() ?? known;
    begin(await send(filled.changes(), unchanged(version)));
  }
  async function onStale() {
    await reading.reload();
    const fresh = reading.value.peek();
    if (fresh) begin(fresh);
  }
  function begin(fresh: T) {
    reading.put(fresh);
    filled.restart(valuesOf(fresh));
  }
  return { form: filled, save, onStale: () => void onStale() };
}
