import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { complain } from '../../ui/toast.tsx';
import { type Reading, useReading } from './read.ts';

type Page<T> = { data: T[]; page: { next: string | null } };
type Read<T> = (cursor: string | undefined) => Promise<Page<T>>;
export type Shown<T> = { rows: T[]; next: string | null };
export type Cursor<T> = Reading<Shown<T>> & { more: () => Promise<void> };

/** A list without end, page by page; what changes meanwhile is read again as far as it is shown. */
export function useCursor<T>(read: Read<T>, inputs: readonly unknown[], changedBy?: RegExp): Cursor<T> {
  const pages = useSignal(1);
  useMemo(() => void (pages.value = 1), inputs);
  const reading = useReading(() => readPages(read, pages.peek()), inputs, changedBy);

  async function more() {
    const { rows, next } = reading.value.peek() ?? { rows: [], next: null };
    if (next === null) return;
    try {
      const { data, page } = await read(next);
      pages.value += 1;
      reading.put({ rows: [...rows, ...data], next: page.next });
    } catch (error) {
      complain(error);
    }
  }
  return { ...reading, more };
}

async function readPages<T>(read: Read<T>, count: number): Promise<Shown<T>> {
  const rows: T[] = [];
  let next: string | null = null;
  for (let at = 0; at < count && (at === 0 || next !== null); at++) {
    const { data, page }: Page<T> = await read(next ?? undefined);
    rows.push(...data);
    next = page.next;
  }
  return { rows, next };
}
