import { useEffect } from 'preact/hooks';
import type { Export } from '../../api/contract.ts';
import { onLive } from '../../live/stream.ts';
import type { Cursor } from '../parts/cursor.ts';

type Progress = Pick<Export, 'id' | 'state' | 'done' | 'total'>;

/** Shows how far each is, as the server tells it while it is made. */
export function useProgress({ value, put }: Cursor<Export>) {
  useEffect(
    () =>
      onLive(({ type, object }) => {
        const shown = value.peek();
        if (type !== 'export.progress' || !shown || !isProgress(object)) return;
        const { id, done, total } = object;
        const rows = shown.rows.map((one) => (isUnderway(one, id) ? { ...one, done, total } : one));
        put({ ...shown, rows });
      }),
    [value, put],
  );
}

// What comes late does not take back that it has ended.
const isUnderway = ({ id, state }: Export, wanted: number) => id === wanted && state === 'processing';
const isProgress = (object: unknown): object is Progress =>
  typeof object === 'object' && object !== null && 'done' in object && 'total' in object;
