import { effect, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { call } from '../api/call.ts';
import type { Presence } from '../api/contract.ts';
import { isConnected, onLive } from '../live/stream.ts';
import { myId } from '../state/session.ts';

type Viewer = Presence['viewers'][number];
type Sending = Presence['sending'][number];
type State = Viewer['state'];

/** Well within the thirty seconds that it holds. */
const SAY_AGAIN_MS = 20_000;
const STOPPED_TYPING_MS = 6000;

/** Who else looks at the conversation that is open here. */
export const others = signal<readonly Viewer[]>([]);
/** Whose reply to it is about to go out: nobody else should answer now. */
export const sending = signal<readonly Sending[]>([]);
const own = signal<State>('viewing');
let stopping: ReturnType<typeof setTimeout> | undefined;

/** Said by the composer at every key. */
export function showTyping(state: 'typing' | 'typing_note') {
  own.value = state;
  clearTimeout(stopping);
  stopping = setTimeout(stopTyping, STOPPED_TYPING_MS);
}

export function stopTyping() {
  clearTimeout(stopping);
  own.value = 'viewing';
}

/** Says that the reader is here for as long as the conversation is shown and the tab is in sight. */
export function usePresence(id: number) {
  useEffect(() => {
    const isOther = ({ agent_id: who }: { agent_id: number }) => who !== myId.peek();
    const take = (told: Presence) => {
      if (told.conversation_id !== id) return;
      others.value = told.viewers.filter(isOther);
      sending.value = told.sending.filter(isOther);
    };
    const tell = (state: State | 'gone') =>
      // Nobody is kept from working by it when it does not get through.
      call('PUT /conversations/{id}/presence', { params: { id }, body: { state }, isAside: true }).then(
        take,
        () => {},
      );
    const tellOwn = () => void tell(document.hidden ? 'gone' : own.peek());
    others.value = [];
    sending.value = [];
    const stopTelling = effect(() => void (isConnected.value && own.value && tellOwn()));
    const timer = setInterval(tellOwn, SAY_AGAIN_MS);
    document.addEventListener('visibilitychange', tellOwn);
    const stopListening = onLive(({ type, object }) => {
      // The cast: the contract of the stream says so.
      if (type === 'presence') take(object as Presence);
    });
    return () => {
      stopTelling();
      stopListening();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tellOwn);
      stopTyping();
      void tell('gone');
    };
  }, [id]);
}
