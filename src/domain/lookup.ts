import { isUuid } from '../lib/ids.ts';
import { Problem } from '../lib/problem.ts';
import type { Foundation } from './foundation.ts';

const nouns = {
  agents: 'agent',
  roles: 'role',
  businesses: 'business',
  api_keys: 'API key',
  webhooks: 'webhook',
  deliveries: 'delivery',
  contacts: 'contact',
  contact_notes: 'note',
  contact_merges: 'merge',
  contact_imports: 'contact import',
  exports: 'export',
  leads: 'lead',
  inboxes: 'inbox',
  statuses: 'status',
  priorities: 'priority',
  tags: 'tag',
  topics: 'topic',
  summaries: 'summary',
  macros: 'macro',
  rules: 'rule',
  prompts: 'prompt',
  conversations: 'conversation',
  messages: 'message',
  rearrangements: 'rearrangement',
  business_hours: 'business hours',
  sla_policies: 'SLA policy',
  teams: 'team',
  views: 'view',
  media: 'file',
} as const;
type Table = keyof typeof nouns;

/** Paths of our own API take an integer or a uuid; inside there are only integers. */
export function lookup({ store }: Pick<Foundation, 'store'>) {
  const byUuid = Object.fromEntries(
    Object.keys(nouns).map((table) => [
      table,
      store.values<[uuid: string], number>(`lookup.${table}`, `select id from ${table} where uuid = ?`),
    ]),
  );

  function idOf(table: Table, typed: string) {
    if (!isUuid(typed)) return Number(typed);
    const id = byUuid[table]?.get(typed.toLowerCase());
    if (id === undefined) throw Problem.missing(nouns[table], typed);
    return id;
  }

  /** A refusal says what was asked for: a number for a uuid would tell that there is such a thing, hidden or not. */
  function asAsked(error: unknown, typed: readonly string[]) {
    const sought = error instanceof Problem ? error.sought : null;
    const known = sought && byUuid[tableOf(sought.noun)];
    const uuid = typed.find((one) => isUuid(one) && known?.get(one.toLowerCase()) === sought?.id);
    return sought && uuid ? Problem.missing(sought.noun, uuid) : error;
  }

  return { idOf, asAsked };
}

const tableOf = (noun: string) => Object.entries(nouns).find(([, known]) => known === noun)?.[0] ?? '';
