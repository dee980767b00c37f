import type { ExportOrder, Steps } from '../domain/exports/order.ts';
import type { Parcel } from '../domain/intelligence.ts';
import { stepBack } from '../lib/thread-priority.ts';
import { nightlyBackup } from '../store/backup.ts';
import { faultsIn } from '../store/check.ts';
import type { LongRead } from '../store/long-reads.ts';
import { migrateFolder } from '../store/open-store.ts';
import { connectionFor, readerOf } from '../store/reader.ts';
import type { ThreadData } from './thread-data.ts';

/** What the pool's threads can do, by name. */
export const threadTasks = {
  migrate: (data: ThreadData, _input: Record<never, never>, progress: (sentence: string) => void) =>
    migrateFolder(data.folder, progress),
  understand: async (_data: ThreadData, parcel: Parcel) => {
    // Loaded only here: its words take memory, and nothing else needs them.
    const { analysisOf } = await import('../intelligence/built-in/analysis.ts');
    return analysisOf(parcel);
  },
  export: async (
    { folder, nativeBinding }: ThreadData,
    { order, file }: { order: ExportOrder; file: string },
    progress: (steps: Steps) => void,
  ) => {
    stepBack();
    // Loaded only here: nothing else needs fonts and all that draws with them.
    const { writeExport } = await import('../exporting/write-export.ts');
    return writeExport({ db: connectionFor(folder, nativeBinding), folder, file }, order, progress);
  },
  check: (data: ThreadData, _input: Record<never, never>) => faultsIn(data.folder, data.nativeBinding),
  backup: (data: ThreadData, input: { kept: number; at: number }) => nightlyBackup(data, input),
  read: (
    { folder, nativeBinding }: ThreadData,
    { reads, limitMs }: { reads: readonly LongRead[]; limitMs: number },
  ) => readerOf(folder, nativeBinding)(reads, limitMs),
};
export type ThreadTasks = typeof threadTasks;
