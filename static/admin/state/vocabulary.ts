import { computed, type Signal, signal } from '@preact/signals';
import { allPages, LONGEST_PAGE } from '../api/all-pages.ts';
import { call } from '../api/call.ts';
import type {
  Business,
  Colleague,
  Inbox,
  Priority,
  SlaPolicy,
  Status,
  Tag,
  Team,
  Topic,
  View,
  Webhook,
} from '../api/contract.ts';
import { type LiveEvent, onLive } from '../live/stream.ts';
import { fullName } from '../ui/avatar.tsx';
import { may } from './session.ts';
import { soon } from './soon.ts';

const MOST_PAGES = 20;
const limit = LONGEST_PAGE;
const SOON_MS = 300;

const askers = new Map<Signal<unknown>, () => void>();

/** What conversations are sorted and handed on by. Each list is read when somebody first looks at it, and kept up to date. */
export const colleagues = kept<Colleague>('agent', async () => (await call('GET /colleagues')).data);
export const teams = kept<Team>('team', async () => (await call('GET /teams')).data);
export const statuses = kept<Status>('status', async () => (await call('GET /statuses')).data);
export const priorities = kept<Priority>('priority', async () => (await call('GET /priorities')).data);
export const policies = kept<SlaPolicy>('sla_policy', async () => (await call('GET /sla-policies')).data);
export const businesses = kept<Business>('business', async () => (await call('GET /businesses')).data);
export const inboxes = kept<Inbox>('inbox', () =>
  allPages((cursor) => call('GET /inboxes', { query: { limit, cursor } }), MOST_PAGES),
);
export const tags = kept<Tag>('tag', () =>
  allPages((cursor) => call('GET /tags', { query: { limit, cursor } }), MOST_PAGES),
);
export const topics = kept<Topic>('topic', () =>
  allPages((cursor) => call('GET /topics', { query: { limit, cursor } }), MOST_PAGES),
);
export const savedSearches = kept<View>('view', async () =>
  may('conversations:read') ? (await call('GET /views', { query: { kind: 'searches' } })).data : [],
);
/** Whoever may not see them chooses from none. */
export const webhooks = kept<Webhook>('webhook', async () =>
  may('webhooks:manage')
    ? allPages((cursor) => call('GET /webhooks', { query: { limit, cursor } }), MOST_PAGES)
    : [],
);

/** Those who can be given something to do. */
export const assignable = computed(() => colleagues.value.filter((colleague) => colleague.assignable));
const byId = computed(() => new Map(colleagues.value.map((one) => [one.id, one])));
export const colleague = (id: number) => byId.value.get(id);
export function colleagueName(id: number) {
  const found = colleague(id);
  return found && fullName(found);
}
export const teamNamed = (id: number) => teams.value.find((team) => team.id === id)?.name;

/** For whoever looks where nothing follows signals, such as an editor. */
export const need = (...lists: Signal<unknown>[]) => lists.forEach((list) => askers.get(list)?.());

function kept<Thing>(noun: string, read: () => Promise<Thing[]>): Signal<readonly Thing[]> {
  const known = signal<readonly Thing[]>([], { watched: () => ask(), unwatched() {} });
  let isRead = false;
  const refresh = soon(readFirst, 0);
  const again = soon(async () => (known.value = await read()), SOON_MS);

  function ask() {
    if (!isRead) refresh();
    isRead = true;
  }

  // What was not reached is asked for again by whoever looks next.
  async function readFirst() {
    try {
      known.value = await read();
    } catch {
      isRead = false;
    }
  }

  const concerns = ({ type }: LiveEvent) =>
    type.startsWith(`${noun}.`) || type === 'reconnected' || type === 'reset';
  askers.set(known, ask);
  onLive((event) => void (isRead && concerns(event) && again()));
  return known;
}
