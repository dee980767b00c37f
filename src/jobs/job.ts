import type { Channel, Outside } from '../domain/channel.ts';
import type { Domain } from '../domain/domain.ts';
import type { Event } from '../domain/events.ts';
import type { WriteExport } from '../domain/exports/order.ts';
import type { Intelligence } from '../domain/intelligence.ts';
import type { JobKind, JobKinds } from '../domain/job-queue.ts';
import type { PresentEvent } from '../domain/webhooks/dispatch.ts';
import { MINUTE, SECOND } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';
import type { Outbound } from '../lib/outbound.ts';
import type { Schema } from '../lib/schema.ts';
import { accepts } from '../lib/validate.ts';
import type { ThreadPool } from './pool.ts';

/** What a job may use besides the domain: the outside world, and threads for long reads. */
export type Tools = {
  domain: Domain;
  outbound: Outbound;
  /** What brings messages out, by channel. */
  channels: Readonly<Record<string, Channel>>;
  /** What a channel may use. */
  outside: Outside;
  threads: ThreadPool;
  /** Understands a conversation, by a language model if one is set. */
  analyse: Intelligence['analyse'];
  /** Writes conversations into a file, where requests do not wait for it. */
  writeExport: WriteExport;
  log: Log;
  /** Does what follows an event, inside store.write. */
  react: (event: Event) => void;
  /** How each dialect words an event. */
  present: Record<string, PresentEvent>;
  /** Makes up conversations for an agent; until it is done, or told to stop. */
  fillDemo: (viewerId: number, signal: AbortSignal) => Promise<void>;
  /** Where links that are sent outside begin. */
  origin: () => string;
};

type Manner = {
  /** How many of this kind run at once. */
  concurrency: number;
  /** Longer than this and the attempt counts as failed. */
  timeoutMs: number;
  /** Waits between failed attempts start here and double. */
  retryMs: number;
};
/** A job is shallow and may run twice: it calls domain verbs that make that harmless. */
type Declared<K extends JobKind> = {
  kind: K;
  payload: Schema<JobKinds[K]>;
  run(tools: Tools, payload: JobKinds[K], signal: AbortSignal): Promise<void>;
  /** Told in the transaction that buries the job, after its last attempt. */
  gaveUp?(tools: Tools, payload: JobKinds[K], reason: string): void;
  /** Asked in the transaction that ends the job: when it has to run again, if there is more to do by then. */
  again?(tools: Tools, payload: JobKinds[K]): number | null;
};

/** What the worker knows of a job: what is asked of it is between its own declaration and the domain. */
export type Job = Manner & {
  kind: JobKind;
  asked(payload: unknown): Asked;
  gaveUp(tools: Tools, payload: unknown, reason: string): void;
};
type Asked = {
  run(tools: Tools, signal: AbortSignal): Promise<void>;
  again(tools: Tools): number | null;
};

const usual = { concurrency: 1, timeoutMs: 5 * MINUTE, retryMs: 10 * SECOND };

export function job<K extends JobKind>({
  payload,
  run,
  again,
  gaveUp,
  ...declared
}: Declared<K> & Partial<Manner>): Job {
  const isPayload = accepts(payload);
  return {
    ...usual,
    ...declared,
    gaveUp(tools, wanted, reason) {
      if (isPayload(wanted)) gaveUp?.(tools, wanted, reason);
    },
    asked(wanted) {
      if (!isPayload(wanted))
        throw new Error(`This is not what ${declared.kind} takes: ${JSON.stringify(wanted)}`);
      return {
        run: (tools, signal) => run(tools, wanted, signal),
        again: (tools) => again?.(tools, wanted) ?? null,
      };
    },
  };
}
