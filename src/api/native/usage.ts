import type { Domain } from '../../domain/domain.ts';
import { USUAL_DAYS } from '../../domain/usage/usage.ts';
import { route } from '../../http/route.ts';
import { isoTime } from '../../lib/clock.ts';
import { described, object, oneOf } from '../../lib/schema.ts';
import { day } from './days.ts';
import {
  AccountUsage,
  ConversationUsage,
  type Names,
  presentConversations,
  presentRequests,
  presentSeries,
  presentStorage,
  RequestSeries,
  RequestUsage,
  StorageUsage,
} from './usage.shape.ts';

const tag = 'Usage';
const period = {
  from: day(`From this day on, in the organisation's zone; by itself the last ${USUAL_DAYS} days.`),
  to: day('Up to this day; by itself today.'),
};

const scope = described(
  'own: of the key that is used, or at a browser of you and all your keys; all: of everybody, which needs usage:read.',
  oneOf('own', 'all'),
);

export const getUsage = route({
  method: 'get',
  path: '/api/v1/usage',
  tag,
  summary: 'Count requests by day, endpoint and key',
  description:
    'What a key or a session asked for, whatever the answer was; not what limits refused. A day is counted in the zone ' +
    'that the organisation had then, and kept for two years. A kill of the server may lose the last five seconds.',
  access: 'signed-in',
  query: object({}, { ...period, scope }),
  returns: RequestUsage,
  async handle({ domain, actor, query }) {
    const days = domain.usage.daysOf(query);
    const { scope = 'own' } = query;
    const { own, ofEverybody } = domain.usage;
    const report = await (scope === 'all' ? ofEverybody(actor, days) : own(actor, days));
    return { period: days, scope, ...presentRequests(report, namesIn(domain)) };
  },
});

export const getUsageSeries = route({
  method: 'get',
  path: '/api/v1/usage/series',
  tag,
  summary: 'Count requests day by day, by endpoint or by key',
  description: 'As `GET /usage` counts them, for a plot.',
  access: 'signed-in',
  query: object({ by: oneOf('endpoint', 'key') }, { ...period, scope }),
  returns: RequestSeries,
  async handle({ domain, actor, query }) {
    const days = domain.usage.daysOf(query);
    const { scope = 'own', by } = query;
    const daily = await domain.usage.series(actor, scope, days, by);
    return { period: days, scope, ...presentSeries(daily, by, namesIn(domain)) };
  },
});

export const getConversationUsage = route({
  method: 'get',
  path: '/api/v1/usage/conversations',
  tag,
  summary: 'Count the conversations that began',
  description: 'Also those that are in the trash or erased by now; not those of the demo.',
  access: 'usage:read',
  query: object({}, period),
  returns: ConversationUsage,
  handle({ domain, actor, query }) {
    const days = domain.usage.daysOf(query);
    return { period: days, ...presentConversations(domain.usage.conversations(actor, days)) };
  },
});

export const getStorageUsage = route({
  method: 'get',
  path: '/api/v1/usage/storage',
  tag,
  summary: 'How much is stored',
  description:
    'What was written in messages, and files, each content once however often it was sent. What is deleted counts no ' +
    'longer, although its file stays for a day. The database itself takes more: it is not counted.',
  access: 'usage:read',
  returns: StorageUsage,
  handle: ({ domain, actor }) => presentStorage(domain.usage.storage(actor)),
});

export const getAccountUsage = route({
  method: 'get',
  path: '/api/v1/usage/account',
  tag,
  summary: 'The plan, its limits, and what is left of them',
  access: 'signed-in',
  returns: AccountUsage,
  handle({ domain, actor }) {
    const account = domain.usage.account(actor);
    return {
      plan: account.plan,
      storage: { used_bytes: account.storedBytes, limit_bytes: account.storageLimitBytes },
      requests: {
        today: account.requestsToday,
        limit_per_day: account.requestsPerDay,
        day_ends_at: isoTime(account.dayEndsAt),
      },
    };
  },
});

/** Agents and keys are never forgotten, except those that the demo made up. */
const namesIn = ({ agents, keys }: Domain): Names => ({
  agent: (id) => ({ id, name: nameOf(agents.find(id)) }),
  key: (id) => ({ id, name: keys.find(id)?.name ?? '' }),
});

const nameOf = (agent: { first_name: string; last_name: string } | undefined) =>
  agent ? `${agent.first_name} ${agent.last_name}`.trim() : '';
