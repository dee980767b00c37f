import type { LongReads } from '../store/long-reads.ts';
import { actions } from './actions.ts';
import type { agents as agentsOf } from './agents.ts';
import type { contacts as contactsOf } from './contacts/contacts.ts';
import type { Core } from './core.ts';
import { csat as csatOf } from './csat/csat.ts';
import { filling } from './filling.ts';
import type { filters as filtersOf } from './filters/filters.ts';
import { macroUse } from './macro-use.ts';
import { macros as macrosOf } from './macros.ts';
import { performing } from './performing.ts';
import { rules } from './rules/rules.ts';
import type { webhooks as webhooksOf } from './webhooks/webhooks.ts';

type Desk = Parameters<typeof actions>[0] &
  Parameters<typeof csatOf>[1] &
  Omit<Parameters<typeof macrosOf>[1], 'actions'> & {
    agents: ReturnType<typeof agentsOf>;
    contacts: ReturnType<typeof contactsOf>;
    filters: ReturnType<typeof filtersOf>;
    webhooks: ReturnType<typeof webhooksOf>;
  };

/** What is done to conversations without somebody doing each thing by hand, put together. */
export function automation(base: Core, desk: Desk, { read }: { read: LongReads }) {
  const csat = csatOf(base, desk);
  const filled = filling(desk);
  const acting = {
    ...desk,
    filled,
    actions: actions(desk),
    performing: performing(base, { ...desk, filled, csat }),
  };
  const macros = macrosOf(base, acting);
  return {
    csat,
    macros: { ...macros, ...macroUse({ ...acting, macros }) },
    rules: rules(base, { ...acting, read }),
  };
}
