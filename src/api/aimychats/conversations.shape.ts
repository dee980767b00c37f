import type { Conversation as DomainConversation } from '../../domain/conversations/conversations.ts';
import type { Line } from '../../domain/messages/transcript.ts';
import { actionItemsIn } from '../../domain/summaries/row.ts';
import type { Standing } from '../../domain/summaries/summaries.ts';
import { isoTime } from '../../lib/clock.ts';
import { prefixed } from '../../lib/ids.ts';
import {
  anything,
  array,
  dateTime,
  type Infer,
  named,
  nullable,
  object,
  record,
  text,
} from '../../lib/schema.ts';
import { Attachment } from './attachments.shape.ts';
import { idText } from './ids.ts';
import { presentSentiment, Sentiment, Source, Status, sourceOf, statusOf } from './vocabulary.ts';

const head = {
  id: idText('conv'),
  title: nullable(text({ description: 'null: it has none, as on channels without subjects.' })),
  source: Source,
  status: Status,
  created_at: dateTime(),
  updated_at: dateTime(),
};
const gist = {
  title: text(),
  content: text(),
  sentiment: nullable(Sentiment),
  topics: array(text()),
};

export const ConversationListItem = named(
  'ConversationListItem',
  object({ ...head, summary: nullable(object(gist)) }),
);
export const ConversationSummary = named(
  'ConversationSummary',
  object({ ...gist, action_items: array(text()) }),
);
export const Conversation = named(
  'Conversation',
  object({
    ...head,
    content: text({
      description: 'What was brought here; of a talk that went on all that was said, oldest first.',
    }),
    metadata: record(anything()),
    summary: nullable(ConversationSummary),
    attachments: array(Attachment),
  }),
);

const presentHead = (conversation: DomainConversation) => ({
  id: prefixed('conv', conversation.uuid),
  title: conversation.subject === '' ? null : conversation.subject,
  source: sourceOf(conversation.channel),
  status: statusOf(conversation),
  created_at: isoTime(conversation.created_at),
  updated_at: isoTime(conversation.updated_at),
});

const presentGist = ({ summary, topics }: Standing) => ({
  title: summary.title,
  content: summary.content,
  sentiment: presentSentiment(summary.sentiment),
  topics,
});

export const presentListItem = (
  conversation: DomainConversation,
  standing: Standing | null,
): Infer<typeof ConversationListItem> => ({
  ...presentHead(conversation),
  summary: standing && presentGist(standing),
});

export const presentSummed = (standing: Standing): Infer<typeof ConversationSummary> => ({
  ...presentGist(standing),
  action_items: actionItemsIn(standing.summary).map((item) => item.text),
});

/** `contact`: by what the contact is known, for a talk that took place here. */
export type Parts = {
  conversation: DomainConversation;
  standing: Standing | null;
  content: string;
  contact: string | null;
  attachments: Infer<typeof Attachment>[];
};

export const presentConversation = (parts: Parts): Infer<typeof Conversation> => ({
  ...presentHead(parts.conversation),
  content: parts.content,
  metadata: metadataOf(parts),
  summary: parts.standing && presentSummed(parts.standing),
  attachments: parts.attachments,
});

const metadataOf = ({ conversation, contact }: Parts): Record<string, unknown> => ({
  ...(contact !== null && { participants: [contact] }),
  ...JSON.parse(conversation.metadata),
});

/** The stored text while there is one, else who said what. */
export function contentOf(lines: readonly Line[]) {
  const [only, ...more] = lines;
  if (only && more.length === 0) return only.text;
  return lines
    .map(({ by, name, text: said }) => `${name === '' ? speakers[by] : name}: ${said}`)
    .join('\n\n');
}
const speakers: Record<Line['by'], string> = {
  contact: 'Contact',
  agent: 'Agent',
  bot: 'Bot',
  system: 'System',
};
