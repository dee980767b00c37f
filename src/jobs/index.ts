import type { Job } from './job.ts';
import { backup, check, prune } from './upkeep.ts';
import { catchUpWebhook, deliverWebhook } from './webhooks.ts';

/** Every kind of job there is. */
export const jobs: readonly Job[] = [deliverWebhook, catchUpWebhook, prune, check, backup];
