import { effect, signal } from '@preact/signals';
import { call } from '../api/call.ts';
import type { ConversationChange, Media, Message, NewMessage, Presence } from '../api/contract.ts';
import { isPassing, Refusal } from '../api/refusal.ts';
import { t } from '../i18n/i18n.ts';
import { isConnected } from '../live/stream.ts';
import { readConversation } from './conversations.ts';
import { noteLeaving } from './left-as.ts';
import { rememberScheduled } from './scheduled.ts';
import { myId } from './session.ts';
import { forget, keepAs, kept, onOtherTab } from './shelf.ts';

/** A message on its way out of this browser, from the moment somebody sends it until the server has it. */
export type Parcel = {
  /** Its Idempotency-Key: however often it is tried, it is sent once. */
  key: string;
  conversationId: number;
  at: string;
  body: NewMessage;
  attachments: readonly Media[];
  /** What takes back what becomes of the conversation with it. */
  before: ConversationChange | null;
  state: 'sending' | 'waiting' | 'refused' | 'overtaken';
  reason?: string;
  /** What somebody else has written meanwhile. */
  newer?: Message;
  /** Which colleague is just sending a reply. */
  goingOut?: GoingOut;
};
type GoingOut = Presence['sending'][number];

const KIND = 'outbox';
const RETRY_MS = 5000;
const KEY_LASTS_MS = 20 * 3_600_000;
const PATIENCE_MS = 2000;
export const outbox = signal<readonly Parcel[]>([]);
export const parcelsIn = (conversationId: number) =>
  outbox.value.filter((parcel) => parcel.conversationId === conversationId);

const delivering = new Map<number, Promise<void>>();
const listeners = new Set<(message: Message) => void>();
export function onDelivered(listener: (message: Message) => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
/** When the one that is just being sent has arrived; at once where none is, and never much later. */
export const whenDelivered = (conversationId: number) =>
  Promise.race([delivering.get(conversationId), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);

export function post(parcel: Omit<Parcel, 'key' | 'at' | 'state'>) {
  const key = crypto.randomUUID();
  put({ ...parcel, key, at: new Date().toISOString(), state: 'waiting' });
  run(parcel.conversationId);
}

/** Tries one again that was refused or overtaken, changed or not: that is another request. */
export function postAgain(parcel: Parcel, body: NewMessage = parcel.body) {
  take(parcel);
  post({ ...parcel, body, reason: undefined, newer: undefined, goingOut: undefined });
}

export function take({ key }: Parcel) {
  forget(KIND, key);
  outbox.value = outbox.value.filter((one) => one.key !== key);
}

function put(parcel: Parcel) {
  keepAs(KIND, parcel.key, parcel);
  const at = outbox.value.findIndex(({ key }) => key === parcel.key);
  outbox.value = at < 0 ? [...outbox.value, parcel] : outbox.value.with(at, parcel);
}

/** One after the other within a conversation, so that they arrive as they were written. */
function run(conversationId: number) {
  if (delivering.has(conversationId)) return;
  const done = deliverAll(conversationId).finally(() => delivering.delete(conversationId));
  delivering.set(conversationId, done);
}

const isOnItsWay = ({ state }: Parcel) => state === 'waiting' || state === 'sending';
const next = (conversationId: number) =>
  outbox.peek().find((parcel) => parcel.conversationId === conversationId && isOnItsWay(parcel));

async function deliverAll(conversationId: number) {
  for (let parcel = next(conversationId); parcel; parcel = next(conversationId))
    if (!(await deliver(parcel))) return;
}

/** Whether the next one may follow. */
async function deliver(parcel: Parcel) {
  put({ ...parcel, state: 'sending' });
  try {
    arrived(
      parcel,
      await call('POST /conversations/{id}/messages', {
        params: { id: parcel.conversationId },
        body: parcel.body,
        idempotencyKey: parcel.key,
      }),
    );
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    put(afterRefusal(parcel, error));
    return !isPassing(error);
  }
}

function arrived(parcel: Parcel, message: Message) {
  noteLeaving(message.uuid, parcel.key);
  if (message.status === 'scheduled') rememberScheduled(message, parcel.before);
  listeners.forEach((listener) => listener(message));
  take(parcel);
  // Of what became of the conversation with it, the live events tell; without them this does.
  if (parcel.body.change) readConversation(parcel.conversationId).catch(() => {});
}

function afterRefusal(parcel: Parcel, error: Refusal): Parcel {
  if (isPassing(error)) return { ...parcel, state: 'waiting' };
  if (error.code === 'newer_message')
    // The casts: what these codes come with is in the contract.
    return { ...parcel, state: 'overtaken', newer: error.details.message as Message };
  if (error.code === 'reply_going_out')
    return { ...parcel, state: 'overtaken', goingOut: error.details.reply as GoingOut };
  return { ...parcel, state: 'refused', reason: error.message };
}

const tryWaiting = () =>
  outbox
    .peek()
    .filter(isOnItsWay)
    .forEach(({ conversationId }) => run(conversationId));

/** The server knows its key for a day. After that somebody has to look whether it arrived, and is still right. */
function resumed(parcel: Parcel): Parcel {
  if (!isOnItsWay(parcel)) return parcel;
  const isOld = Date.now() - Date.parse(parcel.at) > KEY_LASTS_MS;
  return isOld
    ? { ...parcel, state: 'refused', reason: t('thread.waitedLong') }
    : { ...parcel, state: 'waiting' };
}

/** From the last visit, of whoever is signed in; what was being sent then may have arrived or not. */
effect(() => {
  if (myId.value === 0) return;
  outbox.value = kept<Parcel>(KIND)
    .sort((one, other) => one.at.localeCompare(other.at))
    .map(resumed);
});
effect(() => {
  if (isConnected.value && myId.value !== 0) tryWaiting();
});
addEventListener('online', tryWaiting);
setInterval(tryWaiting, RETRY_MS);
onOtherTab<Parcel>(KIND, (key, parcel) => {
  const others = outbox.peek().filter((one) => one.key !== key);
  outbox.value = parcel ? [...others, parcel] : others;
});
