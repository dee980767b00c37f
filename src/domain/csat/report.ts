import type { SqlValue } from '../../store/sql-value.ts';
import { type Actor, authorize } from '../actor.ts';
import type { Core } from '../core.ts';
import type { Survey } from './survey-rows.ts';

export type Span = { from?: number; to?: number };
type Asked = Span & { agentId?: number };
type Group = { agent_id: number | null; rating: number | null; count: number };
type Bounds = { from: number; to: number };
export const ratings = [1, 2, 3, 4, 5] as const;

/** What came back: surveys one by one, and what they say together. Times are those of the asking. */
export function csatReport({ store }: Pick<Core, 'store'>) {
  const firstFrom = store.values<[from: number], number>(
    'csat.firstFrom',
    'select id from csat_surveys where sent_at >= ? order by sent_at limit 1',
  );
  const lastBefore = store.values<[to: number], number>(
    'csat.lastBefore',
    'select id from csat_surveys where sent_at < ? order by sent_at desc limit 1',
  );
  const pages = Object.fromEntries(
    Object.entries({
      all: 'true',
      ofAgent: 'agent_id = @agent',
      ofBusiness: 'business_id = @business',
      ofBoth: 'agent_id = @agent and +business_id = @business',
    }).map(([name, where]) => [
      name,
      store.rows<[Record<string, SqlValue>], Survey>(
        `csat.page.${name}`,
        `select * from csat_surveys
         where ${where} and id < @before and id between @first and @last
         order by id desc limit @limit`,
      ),
    ]),
  );
  const groups = store.rows<[Bounds & { business: number | null }], Group>(
    'csat.groups',
    `select agent_id, rating, count(*) as count from csat_surveys
     where sent_at >= @from and sent_at < @to and (@business is null or business_id = @business)
     group by agent_id, rating`,
  );

  /** The newest first. */
  function page({ businessId, ...actor }: Actor, { agentId, ...span }: Asked, before: number, limit: number) {
    authorize({ businessId, ...actor }, 'reports:manage');
    const { from, to } = boundsOf(span);
    // Who was asked later has a larger id.
    const [first, last] = [firstFrom.get(from), lastBefore.get(to)];
    if (first === undefined || last === undefined) return [];
    const which = businessId === null ? 'all' : 'ofBusiness';
    const name = agentId === undefined ? which : businessId === null ? 'ofAgent' : 'ofBoth';
    const bound = { before, first, last, limit, agent: agentId ?? null, business: businessId };
    return pages[name]?.all(bound) ?? [];
  }

  function summary(actor: Actor, span: Span) {
    authorize(actor, 'reports:manage');
    const all = groups.all({ ...boundsOf(span), business: actor.businessId });
    const byAgent = [...Map.groupBy(all, ({ agent_id: agentId }) => agentId)];
    return {
      ...figuresOf(all),
      agents: byAgent.map(([agentId, own]) => ({ agentId, ...figuresOf(own) })),
    };
  }

  return { page, summary };
}

const boundsOf = ({ from = 0, to = Number.MAX_SAFE_INTEGER }: Span): Bounds => ({ from, to });
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

function figuresOf(groups: readonly Group[]) {
  const distribution = ratings.map((rating) => ({
    rating,
    count: sum(groups.filter((group) => group.rating === rating).map(({ count }) => count)),
  }));
  const answered = sum(distribution.map(({ count }) => count));
  const stars = sum(distribution.map(({ rating, count }) => rating * count));
  return {
    count: sum(groups.map(({ count }) => count)),
    answered,
    average: answered === 0 ? null : Math.round((stars / answered) * 100) / 100,
    distribution,
  };
}
