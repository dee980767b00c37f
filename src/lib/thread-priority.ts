import { setPriority } from 'node:os';

const BEHIND_OTHERS = 10;

/**
 * Lets the threads that answer requests go first. Only Linux knows a priority of threads, and takes 0 for the one that
 * asks; elsewhere it would be that of the whole process.
 */
export function stepBack() {
  if (process.platform === 'linux') setPriority(0, BEHIND_OTHERS);
}
