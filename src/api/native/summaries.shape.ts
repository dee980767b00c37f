import { feelings, issueTypes, summaryStyles } from '../../domain/intelligence.ts';
import { actionItemsIn, type Summary as DomainSummary, topicsIn } from '../../domain/summaries/row.ts';
import type { Classification as DomainClassification } from '../../domain/summaries/summaries.ts';
import { isoTime, isoTimeOrNull } from '../../lib/clock.ts';
import {
  array,
  dateTime,
  described,
  type Infer,
  integer,
  named,
  nullable,
  number,
  object,
  oneOf,
  text,
  uuid,
} from '../../lib/schema.ts';

const ActionItem = object({
  text: text(),
  by: described('Whose turn it is, where the text says so.', nullable(oneOf('contact', 'agent'))),
  name: nullable(text()),
  when: nullable(text({ description: 'As it was said.' })),
});

export const Summary = named(
  'Summary',
  object({
    id: integer(),
    uuid: uuid(),
    conversation_id: integer(),
    status: oneOf('processing', 'completed', 'failed'),
    style: oneOf(...summaryStyles),
    language: nullable(text({ description: 'ISO 639; until it is made, the one that was asked for.' })),
    title: text(),
    content: text(),
    action_items: array(ActionItem),
    sentiment: nullable(oneOf(...feelings)),
    topics: array(text()),
    issue_type: nullable(oneOf(...issueTypes)),
    engine: nullable(oneOf('built_in', 'model')),
    model: nullable(text()),
    notice: nullable(text({ description: 'Why it is not all that one might expect.' })),
    failure: nullable(text({ description: 'Why there is none.' })),
    message_id: nullable(integer({ description: 'It goes up to this message.' })),
    agent_id: nullable(integer({ description: 'Who asked for it; null: it came by itself.' })),
    created_at: dateTime(),
    finished_at: nullable(dateTime()),
  }),
);
export const NewSummary = named(
  'NewSummary',
  object(
    {},
    {
      style: oneOf(...summaryStyles),
      language: nullable(
        text({ format: 'language', description: 'ISO 639; null: that of the conversation.' }),
      ),
    },
  ),
);
export const Classification = named(
  'Classification',
  object({
    kind: oneOf('language', 'sentiment', 'issue_type', 'topic'),
    value: text(),
    score: nullable(number({ description: 'Of a sentiment: from -1 to 1.' })),
    confidence: number({ description: 'From 0 to 1.' }),
    reason: text(),
    engine: oneOf('built_in', 'model'),
    version: text({ description: 'Of the words and rules of the engine, or of the prompt.' }),
    model: nullable(text()),
    created_at: dateTime(),
  }),
);

export const presentSummary = (summary: DomainSummary): Infer<typeof Summary> => ({
  id: summary.id,
  uuid: summary.uuid,
  conversation_id: summary.conversation_id,
  status: summary.state,
  style: summary.style,
  language: summary.language ?? summary.wanted_language,
  title: summary.title,
  content: summary.content,
  action_items: actionItemsIn(summary),
  sentiment: summary.sentiment,
  topics: topicsIn(summary),
  issue_type: summary.issue_type,
  engine: summary.engine,
  model: summary.model,
  notice: summary.notice,
  failure: summary.failure,
  message_id: summary.message_id,
  agent_id: summary.agent_id,
  created_at: isoTime(summary.created_at),
  finished_at: isoTimeOrNull(summary.finished_at),
});

export const presentClassification = ({
  id: _,
  conversation_id: __,
  engine_version: version,
  created_at: at,
  ...verdict
}: DomainClassification): Infer<typeof Classification> => ({ ...verdict, version, created_at: isoTime(at) });
