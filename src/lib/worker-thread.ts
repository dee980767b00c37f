import { basename } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { isExecutable, readAsset } from './assets.ts';

/**
 * Starts a worker thread: `workerThread(new URL('./pool-thread.ts', import.meta.url), { workerData })`. The executable
 * carries the thread's code as a bundle of its own (`pool-thread.cjs`, made by build.mjs), which has no path to name.
 */
export const workerThread = (source: URL, options: WorkerOptions = {}) =>
  isExecutable
    ? new Worker(readAsset(`${basename(source.pathname, '.ts')}.cjs`).toString(), { ...options, eval: true })
    : new Worker(source, options);
