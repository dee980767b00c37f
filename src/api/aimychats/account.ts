import { agentOf } from '../../domain/actor.ts';
import type { ByEndpoint } from '../../domain/usage/request-sums.ts';
import { USUAL_DAYS } from '../../domain/usage/usage.ts';
import { route } from '../../http/route.ts';
import { isoTime } from '../../lib/clock.ts';
import { prefixed } from '../../lib/ids.ts';
import { object } from '../../lib/schema.ts';
import { Account, megabytes, presentSources, presentStorage, Usage } from './account.shape.ts';
import { moment } from './spans.ts';

const tag = 'Account';

export const getAccount = route({
  method: 'get',
  path: '/v1/account',
  operationId: 'getAccount',
  tag,
  summary: 'Get Account Info',
  description: 'Get current account information: of the agent whose key it is.',
  access: 'signed-in',
  returns: Account,
  handle({ domain, actor }) {
    const { uuid, email, created_at: createdAt } = domain.agents.itself(agentOf(actor));
    const account = domain.usage.account(actor);
    return {
      id: prefixed('user', uuid),
      email,
      plan: account.plan,
      storage: {
        used_mb: megabytes(account.storedBytes),
        limit_mb: account.storageLimitBytes && megabytes(account.storageLimitBytes),
      },
      api_usage: { requests_today: account.requestsToday, limit_per_day: account.requestsPerDay },
      created_at: isoTime(createdAt),
    };
  },
});

export const getUsage = route({
  method: 'get',
  path: '/v1/account/usage',
  operationId: 'getUsage',
  tag,
  summary: 'Get Usage Statistics',
  description:
    'Get detailed usage statistics: conversations that began and requests of this key in these days, and what is stored today.',
  access: 'usage:read',
  query: object(
    {},
    {
      from: moment(
        `Start date (ISO 8601), a whole day of the organisation's zone; by itself the last ${USUAL_DAYS} days.`,
      ),
      to: moment('End date (ISO 8601); by itself today.'),
    },
  ),
  returns: Usage,
  async handle({ domain, actor, query }) {
    const { usage } = domain;
    const period = usage.daysOf({ from: dateIn(query.from), to: dateIn(query.to) });
    const { total, bySource } = usage.conversations(actor, period);
    const requests = await usage.own(actor, period);
    return {
      period,
      conversations: { total, by_source: presentSources(bySource) },
      storage: presentStorage(usage.storage(actor).totals),
      api_requests: { total: requests.total, by_endpoint: byEndpoint(requests.byEndpoint) },
    };
  },
});

/** Of a time its date, as it was written. */
const dateIn = (typed: string | undefined) => typed?.slice(0, 10);

/** What is called the same in several APIs is one here. */
function byEndpoint(counted: readonly ByEndpoint[]) {
  const sums = Map.groupBy(counted, ({ endpoint }) => endpoint);
  return Object.fromEntries(
    [...sums].map(([endpoint, all]) => [endpoint, all.reduce((sum, { requests }) => sum + requests, 0)]),
  );
}
