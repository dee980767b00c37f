import type { ProblemKind } from '../lib/problem.ts';

/** What a thread of the pool is told when it begins. */
export type ThreadData = { folder: string; nativeBinding: string | undefined; keyIsGiven: boolean };
/** What it says of a failure: between threads an error keeps its message only. */
export type Failure = { message: string; kind?: ProblemKind; code?: string };
