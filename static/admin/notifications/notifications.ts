import { effect, signal } from '@preact/signals';
import { call } from '../api/call.ts';
import type { Notification as News } from '../api/contract.ts';
import { onSeen } from '../live/seen.ts';
import { onLive } from '../live/stream.ts';
import { place } from '../state/place.ts';
import { soon } from '../state/soon.ts';
import { announce } from './announcing.ts';

export type { News };

const PAGE = 30;
/** Longer than it takes to tell the server that a conversation is seen, which reads what was told of it. */
const SOON_MS = 1500;
/** More than this and nobody counts. */
export const MOST_UNREAD = 100;

export const unread = signal(0);
/** Null until somebody first looks. */
export const news = signal<readonly News[] | null>(null);
export const next = signal<string | null>(null);

async function count() {
  unread.value = (await call('GET /notifications/count')).unread;
}

export async function readNews(cursor?: string) {
  const { data, page } = await call('GET /notifications', { query: { limit: PAGE, cursor } });
  news.value = [...(cursor ? (news.value ?? []) : []), ...data];
  next.value = page.next;
}

type What = { ids: number[] } | { all: true };

/** At once here; what the server says of it afterwards holds. */
export async function markRead(what: What) {
  const now = new Date().toISOString();
  const isMeant = ({ id, read_at }: News) => read_at === null && ('all' in what || what.ids.includes(id));
  const marked = news.value?.filter(isMeant).length ?? 0;
  news.value = news.value?.map((one) => (isMeant(one) ? { ...one, read_at: now } : one)) ?? null;
  unread.value = 'all' in what ? 0 : Math.max(0, unread.value - marked);
  unread.value = (await call('PUT /notifications/read', { body: what })).unread;
}

const recount = soon(async () => {
  await count();
  if (news.value) await readNews();
}, SOON_MS);

/** Hears of news for as long as the page is open; the answer ends it. */
export function followNews() {
  count().catch(() => {});
  const stopListening = onLive(({ type, object }) => {
    if (type === 'notification.created' && isNews(object)) arrive(object);
    if (type === 'reconnected' || type === 'reset') recount();
  });
  const stopSeeing = onSeen(({ notifications }) => notifications !== unread.peek() && recount());
  // Whoever opens a conversation has read what was told of it.
  const stopFollowing = effect(() => void (place.value.entry && recount()));
  return () => {
    stopListening();
    stopSeeing();
    stopFollowing();
  };
}

function arrive(one: News) {
  unread.value = Math.min(MOST_UNREAD, unread.value + 1);
  if (news.value) news.value = [one, ...news.value.filter(({ id }) => id !== one.id)];
  if (isInSight(one)) recount();
  else void announce(one);
}

/** Nobody needs to be told of what they are looking at. */
const isInSight = ({ conversation }: News) =>
  document.hasFocus() && place.peek().area === 'inbox' && Number(place.peek().entry) === conversation.id;

const isNews = (object: unknown): object is News =>
  typeof object === 'object' && object !== null && 'kind' in object && 'conversation' in object;
