import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '../lib/problem.ts';
import { messageOf } from '../lib/thrown.ts';
import { type ThreadTasks, threadTasks } from './pool-tasks.ts';
import type { Failure, ThreadData } from './thread-data.ts';

/** What runs on a thread of the pool: one task after the other, each answered by its number. */
const data: ThreadData = workerData;
type Asked = { id: number; task: keyof ThreadTasks; input: never };

parentPort?.on('message', async ({ id, task, input }: Asked) => {
  const progress = (said: unknown) => parentPort?.postMessage({ id, progress: said });
  try {
    parentPort?.postMessage({
      id,
      value: await threadTasks[task](data, input, progress),
    });
  } catch (error) {
    parentPort?.postMessage({ id, error: described(error) });
  }
});

// Between threads an error keeps its message only; what the user can mend must stay recognisable.
function described(error: unknown): Failure {
  if (error instanceof Problem) return { message: error.message, kind: error.kind, code: error.code };
  return { message: messageOf(error) };
}
