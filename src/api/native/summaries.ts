import { route } from '../../http/route.ts';
import { array, object } from '../../lib/schema.ts';
import { NEWEST, paged, pageOf, pageQuery } from './paging.ts';
import { idParams } from './shapes.ts';
import {
  Classification,
  NewSummary,
  presentClassification,
  presentSummary,
  Summary,
} from './summaries.shape.ts';

const tag = 'Summaries';
// They tell what was said.
const access = 'messages:read';
const path = '/api/v1/conversations/:id/summaries';

export const listSummaries = route({
  method: 'get',
  path,
  tag,
  summary: 'List what was understood of a conversation',
  description: 'The newest first, whatever became of them; the last twenty are kept.',
  access,
  params: idParams,
  query: object({}, pageQuery),
  returns: pageOf(Summary),
  handle({ domain, actor, params, query }) {
    const id = domain.idOf('conversations', params.id);
    return paged(
      query,
      NEWEST,
      (before, limit) => domain.summaries.page(actor, id, before, limit),
      presentSummary,
    );
  },
});

export const requestSummary = route({
  method: 'post',
  path,
  tag,
  summary: 'Summarise a conversation',
  description:
    'It is made in a moment (`summary.completed`), by the language model if one is set, else by the built-in engine; ' +
    'with it come sentiment, topics, issue type and language. Asked for again while it is made, it is the same one.',
  access: 'messages:write',
  params: idParams,
  body: NewSummary,
  bodyOptional: true,
  status: 202,
  returns: Summary,
  change: ({ domain, actor, params, body }) =>
    presentSummary(domain.summaries.request(actor, domain.idOf('conversations', params.id), body)),
});

export const latestSummary = route({
  method: 'get',
  path: `${path}/latest`,
  tag,
  summary: 'The newest summary of a conversation that has been made',
  access,
  params: idParams,
  returns: Summary,
  handle: ({ domain, actor, params }) =>
    presentSummary(domain.summaries.latest(actor, domain.idOf('conversations', params.id))),
});

export const getSummary = route({
  method: 'get',
  path: '/api/v1/summaries/:id',
  tag,
  summary: 'Get a summary',
  access,
  params: idParams,
  returns: Summary,
  handle: ({ domain, actor, params }) =>
    presentSummary(domain.summaries.get(actor, domain.idOf('summaries', params.id))),
});

export const listClassifications = route({
  method: 'get',
  path: '/api/v1/conversations/:id/classifications',
  tag,
  summary: 'What a conversation is, and why',
  description: 'Language, sentiment, issue type and topics, as whoever read it last has it.',
  access,
  params: idParams,
  returns: object({ data: array(Classification) }),
  handle: ({ domain, actor, params }) => ({
    data: domain.summaries
      .verdictsOf(actor, domain.idOf('conversations', params.id))
      .map(presentClassification),
  }),
});
