import { type AiCall as DomainCall, redactedIn } from '../../domain/ai-calls.ts';
import { features, LONGEST_CONTENT } from '../../domain/intelligence.ts';
import { route } from '../../http/route.ts';
import { isoTime } from '../../lib/clock.ts';
import { redactable, redacted } from '../../lib/redaction.ts';
import {
  array,
  dateTime,
  described,
  type Infer,
  integer,
  named,
  nullable,
  object,
  oneOf,
  text,
} from '../../lib/schema.ts';
import { NEWEST, paged, pageOf, pageQuery } from './paging.ts';

const tag = 'AI';
const access = 'ai:manage';
const counts = object({ email: integer(), phone: integer(), card: integer() });

const AiCall = named(
  'AiCall',
  object({
    id: integer(),
    at: dateTime(),
    feature: oneOf(...features),
    provider: text(),
    model: text(),
    conversation_id: nullable(integer()),
    characters: integer({ description: 'That were sent.' }),
    redacted: described('How much was hidden.', counts),
    outcome: described(
      'useless: it answered, but not with what could be used.',
      oneOf('answered', 'useless', 'failed'),
    ),
    tokens_in: integer(),
    tokens_out: integer(),
    duration_ms: integer(),
  }),
);

export const listAiCalls = route({
  method: 'get',
  path: '/api/v1/ai/calls',
  tag,
  summary: 'What left the house for the language model, the newest first',
  description: 'When, for what and how much of it was hidden; never what it was. Kept for ninety days.',
  access,
  query: object({}, pageQuery),
  returns: pageOf(AiCall),
  handle: ({ domain, actor, query }) =>
    paged(query, NEWEST, (before, limit) => domain.aiCalls.page(actor, before, limit), presentCall),
});

export const previewRedaction = route({
  method: 'post',
  path: '/api/v1/ai/redaction/preview',
  tag,
  summary: 'Try what is hidden from the language model',
  description: 'Nothing is sent anywhere and nothing is kept.',
  access,
  body: named(
    'RedactionTrial',
    object(
      { text: text({ minLength: 1, maxLength: LONGEST_CONTENT }) },
      {
        kinds: described(
          'As the setting ai_redaction says, unless given.',
          array(oneOf(...redactable), { uniqueItems: true }),
        ),
      },
    ),
  ),
  returns: named(
    'Redaction',
    object({ text: text({ description: 'As it would be sent.' }), redacted: counts }),
  ),
  handle({ domain, body: { text: tried, kinds = domain.settings.get().ai_redaction } }) {
    const { text: shown, counts: found } = redacted(tried, kinds);
    return { text: shown, redacted: found };
  },
});

const presentCall = (call: DomainCall): Infer<typeof AiCall> => ({
  ...call,
  at: isoTime(call.at),
  redacted: redactedIn(call),
});
