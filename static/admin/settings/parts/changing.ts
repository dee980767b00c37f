import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { giveFocusBack } from '../../ui/giving-back.ts';
import { complain } from '../../ui/toast.tsx';
import type { Reading } from './read.ts';

type Change<T> = (known: T) => T;
type Send<T> = (known: T) => Promise<Change<T>>;
export type Changing<T> = Reading<T> & {
  /** Shows at once what will be, and sends it when what was changed before has been answered: with what is known then. */
  change: (wanted: Change<T>, send: Send<T>) => void;
};

/**
 * Something that was read and is changed bit by bit, as fast as somebody likes: what the server says of one change, and
 * what is read meanwhile, never hides the next, and no change overtakes another on its way.
 */
export function useChanging<T>(reading: Reading<T>): Changing<T> {
  return useMemo(() => ({ ...reading, ...changing(reading) }), [reading]);
}

function changing<T>({ value: said, put }: Reading<T>) {
  const asked = signal<readonly Change<T>[]>([]);
  const value: ReadonlySignal<T | null> = computed(() => {
    const known = said.value;
    return known === null ? null : asked.value.reduce<T>((before, wanted) => wanted(before), known);
  });
  let last: Promise<void> = Promise.resolve();

  function change(wanted: Change<T>, send: Send<T>) {
    const focused = document.activeElement;
    asked.value = [...asked.value, wanted];
    // After it was drawn: what was moved with the focus in it has lost it.
    queueMicrotask(() => giveFocusBack(focused));
    last = last.then(() => answered(wanted, send));
  }

  async function answered(wanted: Change<T>, send: Send<T>) {
    const answer = await sent(send);
    const known = said.peek();
    batch(() => {
      if (answer && known !== null) put(answer(known));
      asked.value = asked.peek().filter((one) => one !== wanted);
    });
  }

  async function sent(send: Send<T>) {
    const known = said.peek();
    if (known === null) return null;
    try {
      return await send(known);
    } catch (error) {
      complain(error);
      return null;
    }
  }

  return { value, change };
}
