import type { Conversations } from '../conversations/conversations.ts';
import type { Core } from '../core.ts';
import type { inboxes as inboxesOf } from '../inboxes.ts';
import type { Messages } from '../messages/messages.ts';
import type { settings as settingsOf } from '../settings.ts';
import type { statuses as statusesOf } from '../statuses.ts';
import { answers } from './answers.ts';
import { invitations } from './invitations.ts';
import { csatReport } from './report.ts';
import { surveyRows } from './survey-rows.ts';

export type { Survey } from './survey-rows.ts';

type Parts = {
  conversations: Conversations;
  messages: Messages;
  inboxes: ReturnType<typeof inboxesOf>;
  statuses: ReturnType<typeof statusesOf>;
  settings: ReturnType<typeof settingsOf>;
};

/** How satisfied contacts are: who is asked when, what they answer, and what comes of it. */
export function csat(core: Core, parts: Parts) {
  const rows = surveyRows(core);
  const { record, ...asking } = invitations(core, { ...parts, rows });
  return {
    ...asking,
    ...answers(core, { ...parts, rows, record }),
    ...csatReport(core),
    find: (id: number) => rows.byId.get(id),
  };
}
