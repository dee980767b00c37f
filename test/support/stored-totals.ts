import type { Domain } from '../../src/domain/domain.ts';

type Here = { domain: Pick<Domain, 'store' | 'stored'> };
type Total = { what: string; kind: string; items: number; bytes: number };

/** How much is stored, as it was counted when it came and went. */
export const countedUp = ({ domain }: Here) => domain.stored.all();

/** The same, added up from all there is. */
export function addedUp({ domain: { store } }: Here) {
  const all = store.rows<[], Total>(
    'test.addedUp',
    `select 'files' as what, kind, count(*) as items, sum(size) as bytes from media
     where id in (select min(id) from media group by sha256) group by kind
     union all
     select 'messages', '', count(*), sum(octet_length(content)) from messages having count(*) > 0
     order by what, kind`,
  );
  return all.all();
}
