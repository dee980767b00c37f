import { computed, type Signal, signal } from '@preact/signals';
import { allPages, LONGEST_PAGE } from '../api/all-pages.ts';
import { call } from '../api/call.ts';
import type { Colleague, Inbox, Priority, SlaPolicy, Status, Tag, Team } from '../api/contract.ts';
import { type LiveEvent, onLive } from '../live/stream.ts';
import { soon } from './soon.ts';

const MOST_PAGES = 20;
const SOON_MS = 300;

/** What conversations are sorted and handed on by. Each list is read when somebody first looks at it, and kept up to date. */
export const colleagues = kept<Colleague>('agent', async () => (await call('GET /colleagues')).data);
export const teams = kept<Team>('team', async () => (await call('GET /teams')).data);
export const statuses = kept<Status>('status', async () => (await call('GET /statuses')).data);
export const priorities = kept<Priority>('priority', async () => (await call('GET /priorities')).data);
export const policies = kept<SlaPolicy>('sla_policy', async () => (await call('GET /sla-policies')).data);
export const inboxes = kept<Inbox>('inbox', () =>
  allPages((cursor) => call('GET /inboxes', { query: { limit: LONGEST_PAGE, cursor } }), MOST_PAGES),
);
export const tags = kept<Tag>('tag', () =>
  allPages((cursor) => call('GET /tags', { query: { limit: LONGEST_PAGE, cursor } }), MOST_PAGES),
);

/** Those who can be given something to do. */
export const assignable = computed(() => colleagues.value.filter((colleague) => colleague.assignable));
export const colleague = (id: number) => colleagues.value.find((one) => one.id === id);

function kept<Thing>(noun: string, read: () => Promise<Thing[]>): Signal<readonly Thing[]> {
  const known = signal<readonly Thing[]>([], { watched: () => ask(), unwatched() {} });
  let isRead = false;
  const refresh = soon(async () => (known.value = await read()), 0);
  const again = soon(async () => (known.value = await read()), SOON_MS);

  function ask() {
    if (!isRead) refresh();
    isRead = true;
  }

  const concerns = ({ type }: LiveEvent) =>
    type.startsWith(`${noun}.`) || type === 'reconnected' || type === 'reset';
  onLive((event) => void (isRead && concerns(event) && again()));
  return known;
}
