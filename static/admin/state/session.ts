import { computed, effect, signal } from '@preact/signals';
import { type Answer, call } from '../api/call.ts';
import { Refusal } from '../api/refusal.ts';
import { goOn } from '../api/session-end.ts';
import { belongTo, leave } from '../api/whose.ts';
import { stopFollowing } from '../live/stream.ts';
import { onRemembered, remember } from './remembered.ts';

type Me = Answer<'GET /me'>;

/** Who works here: not known yet, nobody, or somebody. */
export const me = signal<Me | null | undefined>(undefined);
export const myId = computed(() => me.value?.agent.id ?? 0);
export const may = (permission: string) => me.value?.permissions.includes(permission) ?? false;

const AGENT = 'agent';
effect(() => belongTo(myId.value));
// At once, and not only when the next request is refused: nobody reads on in what is somebody else's.
onRemembered(AGENT, (id) => {
  if (myId.peek() !== 0 && id !== String(myId.peek())) void leave();
});

/** Only a server that answers so knows nobody: one that cannot be reached says nothing of who works here. */
export async function recogniseMe() {
  const found = await askForMe();
  // Who was known before stays so, with all that is open.
  if (found === undefined) me.value ||= undefined;
  else me.value = found;
  if (me.value) remember(AGENT, String(myId.value));
}

// Not through `call`, which would wait for somebody to sign in.
async function askForMe(): Promise<Me | null | undefined> {
  try {
    const response = await fetch('/api/v1/me');
    if (response.status === 401) return null;
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

export type Credentials = { email: string; password: string; code?: string };

/** Says what else is needed, or what is wrong; null when they are in. */
export async function signIn(credentials: Credentials): Promise<Refusal | null> {
  try {
    await call('POST /sessions', { body: credentials });
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  await recogniseMe();
  goOn();
  return null;
}

export async function signOut() {
  await call('DELETE /sessions/current');
  stopFollowing();
  remember(AGENT, null);
  // Nothing of theirs stays in this page's memory.
  location.assign('/app');
}
