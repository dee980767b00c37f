import type { WriteExport } from '../domain/exports/order.ts';
import { threadPool } from './pool.ts';
import type { ThreadData } from './thread-data.ts';

/**
 * What is read lives for a moment: a small nursery is emptied more often, and that is all. Of the rest V8 lets garbage lie
 * for as long as there is room, of which a machine has more than an export should take.
 */
const LITTLE = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 512 };

/**
 * Each export has a thread to itself, which ends with it: so it can be stopped without taking anything else down, and
 * leaves no memory behind.
 */
export const exporter =
  (data: ThreadData): WriteExport =>
  async (order, file, signal, onProgress) => {
    const threads = threadPool(data, LITTLE);
    try {
      return await threads.run('export', { order, file }, signal, onProgress);
    } finally {
      await threads.close();
    }
  };
