import type { ComponentChildren } from 'preact';
import { NEW } from '../page.ts';
import { Loaded } from '../parts/loaded.tsx';
import { useReading } from '../parts/read.ts';

type Versioned = { version: number };
type Props<T extends Versioned> = {
  id: string;
  read: (id: string) => Promise<T>;
  /** Of one that is not there yet nothing is known. */
  children: (one: T | undefined, reload: () => Promise<void>) => ComponentChildren;
};

/** One entry of a list, or a new one: `key` the form inside by the version, so that it begins again when it was read again. */
export function Entry<T extends Versioned>({ id, read, children }: Props<T>) {
  const reading = useReading(async () => ({ one: id === NEW ? undefined : await read(id) }), [id]);
  return <Loaded reading={reading}>{({ one }) => children(one, reading.reload)}</Loaded>;
}
