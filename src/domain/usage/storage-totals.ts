import type { MediaKind } from '../../lib/media-kind.ts';
import type { Foundation } from '../foundation.ts';

export type StorageTotal =
  | { what: 'messages'; kind: ''; items: number; bytes: number }
  | { what: 'files'; kind: MediaKind; items: number; bytes: number };

/** How much is stored, kept in the transaction that changes it, so that nobody has to add up all there is. */
export function storageTotals({ store }: Pick<Foundation, 'store'>) {
  const add = store.change<[StorageTotal]>(
    'storage.add',
    `insert into storage_totals (what, kind, items, bytes) values (@what, @kind, @items, @bytes)
     on conflict (what, kind) do update set items = items + excluded.items, bytes = bytes + excluded.bytes`,
  );
  const dropEmpty = store.change<[what: string, kind: string]>(
    'storage.dropEmpty',
    'delete from storage_totals where what = ? and kind = ? and items = 0',
  );
  const all = store.rows<[], StorageTotal>('storage.all', 'select * from storage_totals');
  const bytes = store.values<[], number>(
    'storage.bytes',
    'select coalesce(sum(bytes), 0) from storage_totals',
  );

  function note(change: StorageTotal) {
    add.run(change);
    if (change.items < 0) dropEmpty.run(change.what, change.kind);
  }

  return {
    noteMessages: (items: number, bytes: number) => {
      if (items !== 0) note({ what: 'messages', kind: '', items, bytes });
    },
    /** A content that came or went; whether there is another file with it, the caller knows. */
    noteContent: (kind: MediaKind, items: 1 | -1, size: number) =>
      note({ what: 'files', kind, items, bytes: items * size }),
    all: () => all.all(),
    bytes: () => bytes.one(),
  };
}

/** What a message takes: what was written, in UTF-8. Its plain text beside HTML and the index of words are ours. */
export const bytesOf = ({ content }: { content: string }) => Buffer.byteLength(content);
