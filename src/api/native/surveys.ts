import { LONGEST_COMMENT } from '../../domain/csat/answers.ts';
import type { Domain } from '../../domain/domain.ts';
import { route } from '../../http/route.ts';
import {
  array,
  dateTime,
  described,
  either,
  integer,
  named,
  nullable,
  number,
  object,
  text,
  uuid,
} from '../../lib/schema.ts';
import { day, endIn, startIn } from './days.ts';
import { NEWEST, paged, pageOf, pageQuery } from './paging.ts';
import { presentSurvey, Survey } from './surveys.shape.ts';

const tag = 'Satisfaction';
const span = {
  from: described(
    'Asked at this time or later, or from the beginning of this day.',
    either(dateTime(), day('Such as 2027-01-31.')),
  ),
  to: described(
    'Asked before this time, or to the end of this day.',
    either(dateTime(), day('Such as 2027-01-31.')),
  ),
};
const figures = {
  count: integer({ description: 'How many were asked.' }),
  answered: integer(),
  average: nullable(number()),
  distribution: array(object({ rating: integer(), count: integer() })),
};

export const listSurveys = route({
  method: 'get',
  path: '/api/v1/csat',
  tag,
  summary: 'List surveys',
  description: 'The newest first, answered or not.',
  access: 'reports:manage',
  query: object({}, { ...pageQuery, ...span, agent: integer({ minimum: 1 }) }),
  returns: pageOf(Survey),
  handle: ({ domain, actor, query }) =>
    paged(
      query,
      NEWEST,
      (before, limit) =>
        domain.csat.page(actor, { ...spanOf(query, domain), agentId: query.agent }, before, limit),
      presentSurvey,
    ),
});

export const reportSatisfaction = route({
  method: 'get',
  path: '/api/v1/reports/csat',
  tag,
  summary: 'How satisfied contacts are',
  access: 'reports:manage',
  query: object({}, span),
  returns: named(
    'SatisfactionReport',
    object({ ...figures, agents: array(object({ agent_id: nullable(integer()), ...figures })) }),
  ),
  handle({ domain, actor, query }) {
    const { agents, ...all } = domain.csat.summary(actor, spanOf(query, domain));
    return { ...all, agents: agents.map(({ agentId, ...own }) => ({ agent_id: agentId, ...own })) };
  },
});

export const answerSurvey = route({
  method: 'post',
  path: '/api/v1/csat/:uuid',
  tag,
  summary: 'Answer a survey',
  description: 'For whoever has its link, once.',
  access: 'public',
  params: object({ uuid: uuid() }),
  body: object(
    { rating: integer({ minimum: 1, maximum: 5 }) },
    { comment: text({ maxLength: LONGEST_COMMENT }) },
  ),
  returns: object({ rating: integer(), comment: text() }),
  async prepare({ domain, actor }) {
    const refusal = domain.csat.flooding(actor);
    if (refusal) throw refusal;
  },
  change({ domain, actor, params, body }) {
    const { comment } = domain.csat.answer(actor, params.uuid, body);
    return { rating: body.rating, comment };
  },
});

function spanOf({ from, to }: { from?: string; to?: string }, { settings }: Domain) {
  const { timezone } = settings.get();
  return {
    ...(from !== undefined && { from: isDay(from) ? startIn('from', from, timezone) : Date.parse(from) }),
    ...(to !== undefined && { to: isDay(to) ? endIn('to', to, timezone) : Date.parse(to) }),
  };
}

const isDay = (typed: string) => !typed.includes(':');
