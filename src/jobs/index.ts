import { handOut, release } from './assigning.ts';
import { importContacts } from './contact-imports.ts';
import { emptyTrash, wakeConversation } from './conversations.ts';
import { followSolution, sendSurvey } from './csat.ts';
import { fillDemo, removeDemo } from './demo.ts';
import { discardExport, expireExports, runExport } from './exports.ts';
import type { Job } from './job.ts';
import { sendLater, sendMessage } from './messages.ts';
import { reactAgain } from './react.ts';
import { rulesOfTheHour } from './rules.ts';
import { rebuildIndex, reindexConversation } from './search.ts';
import { recomputeSla, reviewSla } from './sla.ts';
import { makeSummary } from './summaries.ts';
import { backup, check, collect, prune } from './upkeep.ts';
import { catchUpWebhook, deliverWebhook, eraseWebhook, reviewWebhook } from './webhooks.ts';

/** Every kind of job there is. */
export const jobs: readonly Job[] = [
  reactAgain,
  sendMessage,
  sendLater,
  wakeConversation,
  emptyTrash,
  handOut,
  release,
  rulesOfTheHour,
  followSolution,
  sendSurvey,
  deliverWebhook,
  catchUpWebhook,
  reviewWebhook,
  eraseWebhook,
  reviewSla,
  recomputeSla,
  makeSummary,
  reindexConversation,
  rebuildIndex,
  importContacts,
  runExport,
  expireExports,
  discardExport,
  fillDemo,
  removeDemo,
  prune,
  check,
  backup,
  collect,
];
