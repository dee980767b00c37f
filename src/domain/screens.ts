import type { Foundation } from './foundation.ts';

/** What was looked at: a conversation, or the list of notifications. */
export type Looked = number | 'notifications';
type Listener = (looked: Looked) => void;

/** What agents have looked at on one screen is told to their other ones, once it is committed. Nobody else learns of it. */
export function screens({ store }: Pick<Foundation, 'store'>) {
  const listeners = new Map<number, Set<Listener>>();
  const untold = new Map<number, Set<Looked>>();

  function changed(agentId: number, looked: Looked) {
    if (listeners.has(agentId)) untold.set(agentId, (untold.get(agentId) ?? new Set()).add(looked));
  }

  function listen(agentId: number, listener: Listener) {
    listeners.set(agentId, (listeners.get(agentId) ?? new Set()).add(listener));
    return () => {
      listeners.get(agentId)?.delete(listener);
      if (listeners.get(agentId)?.size === 0) listeners.delete(agentId);
    };
  }

  store.onCommit(() => {
    const told = [...untold];
    untold.clear();
    for (const [agentId, each] of told)
      for (const looked of each) listeners.get(agentId)?.forEach((listener) => listener(looked));
  });

  return { changed, listen };
}
