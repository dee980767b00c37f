import type { Job } from './job.ts';
import { reactAgain } from './react.ts';
import { backup, check, collect, prune } from './upkeep.ts';
import { catchUpWebhook, deliverWebhook, eraseWebhook, reviewWebhook } from './webhooks.ts';

/** Every kind of job there is. */
export const jobs: readonly Job[] = [
  reactAgain,
  deliverWebhook,
  catchUpWebhook,
  reviewWebhook,
  eraseWebhook,
  prune,
  check,
  backup,
  collect,
];
