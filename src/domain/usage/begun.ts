import type { Actor } from '../actor.ts';
import type { Core } from '../core.ts';
import type { localDay } from './local-day.ts';
import type { Days } from './request-sums.ts';

type Begun = { business_id: number; channel: string };
export type BegunCount = { day: string; source: string; conversations: number };

/** How many conversations began on which day, by what they came by; counted in the transaction that begins them. */
export function begun({ store }: Pick<Core, 'store'>, { today }: { today: ReturnType<typeof localDay> }) {
  const add = store.change<[day: string, businessId: number, source: string]>(
    'begun.add',
    `insert into usage_conversations (day, business_id, source, conversations) values (?, ?, ?, 1)
     on conflict (day, business_id, source) do update set conversations = conversations + 1`,
  );
  const between = store.rows<[Days & { businessId: number | null }], BegunCount>(
    'begun.between',
    `select day, source, sum(conversations) as conversations from usage_conversations
     where day between @from and @to and business_id = coalesce(@businessId, business_id)
     group by day, source`,
  );
  const forget = store.change<[before: string]>(
    'begun.forget',
    'delete from usage_conversations where day < ?',
  );

  return {
    /** What the demo makes up never began. */
    note(actor: Actor, { business_id: businessId, channel }: Begun) {
      if (!actor.isDemo) add.run(today().day, businessId, channel);
    },
    between: (days: Days, businessId: number | null) => between.all({ ...days, businessId }),
    forgetBefore: (oldest: string) => void forget.run(oldest),
  };
}
