import type { Event, Message } from '../api/contract.ts';

/** What stands in a thread, from top to bottom. */
export type Entry =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'new'; key: string }
  | { kind: 'message'; key: string; message: Message; isContinued: boolean }
  | { kind: 'activities'; key: string; events: Event[] };

type Given = {
  messages: readonly Message[];
  events: readonly Event[];
  /** Whether earlier messages are not there yet: then what was done before them is not either. */
  hasEarlier: boolean;
  /** The first message that its reader has not seen. */
  firstNew: string | null;
};

const SAME_BREATH_MS = 5 * 60_000;

/** Messages and what was done between them by time, with lines where a day begins and where something new does. */
export function entriesOf({ messages, events, hasEarlier, firstNew }: Given): Entry[] {
  const entries: Entry[] = [];
  const begin = hasEarlier ? (messages[0]?.created_at ?? '') : '';
  const done = events.filter(({ at }) => at >= begin);
  let next = 0;
  let day = '';
  for (const message of messages) {
    while (next < done.length && (done[next]?.at ?? '') <= timeOf(message)) addEvent(done[next++]);
    addDay(message.created_at);
    if (message.uuid === firstNew) entries.push({ kind: 'new', key: 'new' });
    const isContinued = goesOn(entries.at(-1), message);
    entries.push({ kind: 'message', key: message.uuid, message, isContinued });
  }
  while (next < done.length) addEvent(done[next++]);
  return entries;

  function addEvent(event: Event | undefined) {
    if (!event) return;
    addDay(event.at);
    const last = entries.at(-1);
    if (last?.kind === 'activities') last.events.push(event);
    else entries.push({ kind: 'activities', key: event.uuid, events: [event] });
  }

  function addDay(at: string) {
    const its = new Date(at).toDateString();
    if (its !== day) entries.push({ kind: 'day', key: its, at });
    day = its;
  }
}

// What waits to go out stands last, whenever it was written.
const timeOf = ({ status, created_at: at, send_at: sendAt }: Message) =>
  status === 'scheduled' ? (sendAt ?? at) : at;

/** Whether somebody goes on speaking: then they need not be named again. */
function goesOn(last: Entry | undefined, { sender, private: isPrivate, created_at: at }: Message) {
  if (last?.kind !== 'message') return false;
  const { message: before } = last;
  const isSame = before.sender.kind === sender.kind && before.sender.id === sender.id;
  const elapsed = Date.parse(at) - Date.parse(before.created_at);
  return isSame && before.private === isPrivate && elapsed < SAME_BREATH_MS;
}

/** Where what the reader has not seen begins, if so many words of others are unread; nowhere if all of them are. */
export function firstUnread(messages: readonly Message[], unread: number, readerId: number) {
  const isOwn = ({ sender }: Message) => sender.kind === 'agent' && sender.id === readerId;
  const first = unread > 0 ? messages.filter((message) => !isOwn(message)).at(-unread) : undefined;
  return first && first !== messages[0] ? first.uuid : null;
}
