import { SECOND } from '../lib/clock.ts';
import type { agents as agentsOf } from './agents.ts';
import type { Core } from './core.ts';

export const presenceStates = ['viewing', 'typing', 'typing_note'] as const;
export type PresenceState = (typeof presenceStates)[number];
export type Viewer = { agent_id: number; name: string; state: PresenceState };
export type Presence = ReturnType<typeof presence>;
type Viewing = { state: PresenceState; cancel: () => void };

/** Whoever does not say it again is gone. */
const LASTS_MS = 30 * SECOND;

/** Who looks at a conversation right now, and who writes in it: in memory alone, and gone with the process. */
export function presence(
  { clock, store }: Pick<Core, 'clock' | 'store'>,
  { agents }: { agents: ReturnType<typeof agentsOf> },
) {
  const viewings = new Map<number, Map<number, Viewing>>();
  const streams = new Map<number, number>();
  const listeners = new Set<(conversationId: number) => void>();
  const changing = new Set<number>();

  function show(agentId: number, conversationId: number, state: PresenceState) {
    const ofConversation = viewings.get(conversationId) ?? new Map<number, Viewing>();
    const before = ofConversation.get(agentId);
    before?.cancel();
    const cancel = clock.after(LASTS_MS, () => leave(agentId, conversationId));
    viewings.set(conversationId, ofConversation.set(agentId, { state, cancel }));
    if (before?.state !== state) tell(conversationId);
  }

  function leave(agentId: number, conversationId: number) {
    const ofConversation = viewings.get(conversationId);
    ofConversation?.get(agentId)?.cancel();
    if (!ofConversation?.delete(agentId)) return;
    if (ofConversation.size === 0) viewings.delete(conversationId);
    tell(conversationId);
  }

  function viewersOf(conversationId: number): Viewer[] {
    return [...(viewings.get(conversationId) ?? [])].flatMap(([agentId, { state }]) => {
      const agent = agents.find(agentId);
      return agent
        ? [{ agent_id: agentId, name: `${agent.first_name} ${agent.last_name}`.trim(), state }]
        : [];
    });
  }

  /** For as long as somebody listens; with the last of their streams ends what they were looking at. */
  function listen(agentId: number, listener: (conversationId: number) => void) {
    listeners.add(listener);
    streams.set(agentId, (streams.get(agentId) ?? 0) + 1);
    return () => {
      listeners.delete(listener);
      const left = (streams.get(agentId) ?? 1) - 1;
      if (left > 0) return void streams.set(agentId, left);
      streams.delete(agentId);
      for (const conversationId of [...viewings.keys()]) leave(agentId, conversationId);
    };
  }

  /** What else is shown with it has changed, in a transaction: it is told once that is committed. */
  const changed = (conversationId: number) => void changing.add(conversationId);

  store.onCommit(() => {
    const told = [...changing];
    changing.clear();
    told.forEach(tell);
  });

  const tell = (conversationId: number) => listeners.forEach((listener) => listener(conversationId));

  return { show, leave, viewersOf, changed, listen };
}
