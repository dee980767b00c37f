import type { Core } from '../core.ts';
import type { DialectName } from '../key-limits.ts';

export type RequestCount = {
  day: string;
  agent_id: number;
  /** 0: at a browser. */
  key_id: number;
  dialect: DialectName;
  endpoint: string;
  requests: number;
};

/** The statements about counted requests; how they are added up is in request-sums.ts. */
export function requestRows({ store }: Pick<Core, 'store'>) {
  // The whole count, not what has come to it: written twice, it is still right.
  const put = store.change<[RequestCount]>(
    'usage.put',
    `insert into usage_requests (day, agent_id, key_id, dialect, endpoint, requests)
     values (@day, @agent_id, @key_id, @dialect, @endpoint, @requests)
     on conflict (day, agent_id, key_id, dialect, endpoint) do update set requests = excluded.requests`,
  );
  const ofOwner = store.rows<[day: string, agentId: number, keyId: number], RequestCount>(
    'usage.ofOwner',
    'select * from usage_requests where day = ? and agent_id = ? and key_id = ?',
  );
  const forget = store.change<[before: string]>('usage.forget', 'delete from usage_requests where day < ?');

  return { put, ofOwner, forget };
}
