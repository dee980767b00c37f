import type { ResourceLimits, Worker } from 'node:worker_threads';
import { Problem } from '../lib/problem.ts';
import { workerThread } from '../lib/worker-thread.ts';
import type { ThreadTasks } from './pool-tasks.ts';
import type { Failure, ThreadData } from './thread-data.ts';

export type ThreadPool = ReturnType<typeof threadPool>;
type Name = keyof ThreadTasks;
// A value, and what is told before it, is of the type that its caller waits for: which one that is, only the number of
// the answer knows.
type Answer = { id: number } & ({ value: never } | { error: Failure } | { progress: never });
type Waiting = { resolve: (value: never) => void; reject: (error: Error) => void; onProgress?: Progress };
type Progress = (said: never) => void;
type Thread = { worker: Worker; waiting: Map<number, Waiting> };

const MOST_THREADS = 2;

/** Threads with database connections of their own, for reads so long that requests must not wait for them. */
export function threadPool(data: ThreadData, resourceLimits: ResourceLimits = {}) {
  const threads: Thread[] = [];
  let lastId = 0;

  function run<N extends Name>(
    task: N,
    input: Parameters<ThreadTasks[N]>[1],
    signal?: AbortSignal,
    onProgress?: Parameters<ThreadTasks[N]>[2],
  ): Promise<Awaited<ReturnType<ThreadTasks[N]>>> {
    const thread = leastBusy();
    const id = ++lastId;
    return new Promise((resolve, reject) => {
      thread.waiting.set(id, { resolve, reject, onProgress });
      // A synchronous read cannot be interrupted: whoever must stop it stops its thread.
      signal?.addEventListener('abort', () => thread.waiting.has(id) && void thread.worker.terminate(), {
        once: true,
      });
      thread.worker.postMessage({ id, task, input });
    });
  }

  function leastBusy() {
    const idle = threads.find((thread) => thread.waiting.size === 0);
    if (idle) return idle;
    if (threads.length < MOST_THREADS) return startThread();
    return threads.reduce((least, thread) => (thread.waiting.size < least.waiting.size ? thread : least));
  }

  function startThread() {
    const worker = workerThread(new URL('./pool-thread.ts', import.meta.url), {
      workerData: data,
      resourceLimits,
    });
    const thread: Thread = { worker, waiting: new Map() };
    thread.worker.unref();
    thread.worker.on('message', (answer: Answer) => settle(thread, answer));
    thread.worker.on('error', (error) => abandon(thread, error));
    thread.worker.on('exit', () => abandon(thread, new Error('The thread ended')));
    threads.push(thread);
    return thread;
  }

  function settle(thread: Thread, answer: Answer) {
    const waiting = thread.waiting.get(answer.id);
    if ('progress' in answer) return waiting?.onProgress?.(answer.progress);
    thread.waiting.delete(answer.id);
    if ('error' in answer) waiting?.reject(errorOf(answer.error));
    else waiting?.resolve(answer.value);
  }

  function abandon(thread: Thread, error: Error) {
    const at = threads.indexOf(thread);
    if (at >= 0) threads.splice(at, 1);
    for (const { reject } of thread.waiting.values()) reject(error);
    thread.waiting.clear();
  }

  const close = () => Promise.all(threads.map(({ worker }) => worker.terminate()));
  return { run, close };
}

const errorOf = ({ message, kind, code = '' }: Failure) =>
  kind ? new Problem(kind, code, message) : new Error(message);
