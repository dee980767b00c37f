import type { LongReads } from '../../store/long-reads.ts';
import type { RequestCount } from './request-rows.ts';

export type Days = { from: string; to: string };
/** Whose requests: of a key, of an agent with all their keys, or of everybody. */
export type Whose = { scope: 'key' | 'agent' | 'everybody'; agentId: number; keyId: number };

export type ByDay = Pick<RequestCount, 'day' | 'dialect' | 'requests'>;
export type ByEndpoint = Pick<RequestCount, 'dialect' | 'endpoint' | 'requests'>;
export type ByOwner = Pick<RequestCount, 'agent_id' | 'key_id' | 'requests'>;

export type SeriesBy = 'endpoint' | 'key';
const columnsOf: Record<SeriesBy, string[]> = {
  endpoint: ['dialect', 'endpoint'],
  key: ['agent_id', 'key_id'],
};
const groupings = [['day', 'dialect'], columnsOf.endpoint, columnsOf.key];
const conditions: Record<Whose['scope'], string> = {
  key: 'agent_id = @agentId and key_id = @keyId and',
  agent: 'agent_id = @agentId and',
  everybody: '',
};

/** Added up on a thread: a year of twenty keys with fifteen endpoints each is a hundred thousand rows. */
export async function requestSums(read: LongReads, { scope, ...owner }: Whose, days: Days) {
  const bound = { ...days, ...owner };
  const wanted = groupings.map((columns) => ({ sql: summing(columns, scope), bound }));
  const sums = await read(wanted, owner.agentId);
  const [byDay = [], byEndpoint = [], byOwner = []] = sums.map((rows) => rows.map(parsed));
  // The casts: the columns of each are those that it was grouped by.
  return {
    byDay: byDay as ByDay[],
    byEndpoint: byEndpoint as ByEndpoint[],
    byOwner: byOwner as ByOwner[],
  };
}

/** The same by day: by what was asked for, or by who asked. */
export async function dailySums(read: LongReads, { scope, ...owner }: Whose, days: Days, by: SeriesBy) {
  const wanted = { sql: summing(['day', ...columnsOf[by]], scope), bound: { ...days, ...owner } };
  const [rows = []] = await read([wanted], owner.agentId);
  // The cast: what a row lacks is not looked at.
  return rows.map(parsed) as RequestCount[];
}

const summing = (columns: string[], scope: Whose['scope']) =>
  `select json_object(${columns.map((column) => `'${column}', ${column}`).join(', ')}, 'requests', sum(requests))
   from usage_requests
   where ${conditions[scope]} day between @from and @to and in_time(requests)
   group by ${columns.join(', ')}`;

const parsed = (row: unknown): unknown => JSON.parse(String(row));
