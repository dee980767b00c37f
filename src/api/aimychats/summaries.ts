import { summaryStyles } from '../../domain/intelligence.ts';
import type { Summary as DomainSummary } from '../../domain/summaries/summaries.ts';
import { route } from '../../http/route.ts';
import { isoTime } from '../../lib/clock.ts';
import { prefixed } from '../../lib/ids.ts';
import {
  dateTime,
  described,
  type Infer,
  named,
  nullable,
  object,
  oneOf,
  openObject,
  text,
} from '../../lib/schema.ts';
import { conversationIn } from './conversations.ts';
import { idParams, idText } from './ids.ts';
import { Status } from './vocabulary.ts';

export const SummaryJob = named(
  'SummaryJob',
  object({ id: idText('summary'), conversation_id: idText('conv'), status: Status, created_at: dateTime() }),
);

export const regenerateSummary = route({
  method: 'post',
  path: '/v1/conversations/:id/summaries',
  operationId: 'regenerateSummary',
  tag: 'Summaries',
  summary: 'Regenerate Summary',
  description:
    'Regenerate AI summary for a conversation. The conversation shows it once it is `completed`. Asked for again ' +
    'while it is made, it is the same one.',
  access: 'messages:write',
  countedAs: '/summaries',
  params: idParams('conv'),
  body: named(
    'NewSummary',
    openObject(
      {},
      {
        language: nullable(
          text({
            format: 'language',
            description: 'ISO 639, such as en, ar, uz, ru; by itself that of the conversation.',
          }),
        ),
        style: described('By itself as the organisation has set it.', oneOf(...summaryStyles)),
      },
    ),
  ),
  bodyOptional: true,
  status: 201,
  returns: SummaryJob,
  change(call) {
    const { domain, actor, body } = call;
    const summary = domain.summaries.request(actor, conversationIn(call), body);
    return presentSummaryJob(summary, domain.conversations.get(summary.conversation_id).uuid);
  },
});

export const presentSummaryJob = (summary: DomainSummary, uuid: string): Infer<typeof SummaryJob> => ({
  id: prefixed('summary', summary.uuid),
  conversation_id: prefixed('conv', uuid),
  status: summary.state,
  created_at: isoTime(summary.created_at),
});
