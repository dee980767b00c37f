import { lru } from '../../lib/lru.ts';
import type { Store } from '../../store/store.ts';

type State = { id: number; version: number };
const REMEMBERED = 50_000;
const AGENTS_APART = 2 ** 32;

/** What is true of one version of a conversation, for an agent or for everybody (0): read once, then remembered. */
export function perVersion<T>({ isWriting }: Store, read: (id: number, agentId: number) => T) {
  const known = lru<number, { version: number; value: T }>(REMEMBERED);
  const keyOf = (id: number, agentId: number) => agentId * AGENTS_APART + id;

  function of({ id, version }: State, agentId = 0) {
    const key = keyOf(id, agentId);
    const hit = known.get(key);
    if (hit?.version === version) return hit.value;
    const value = read(id, agentId);
    if (!isWriting()) known.set(key, { version, value });
    return value;
  }

  return { of, forget: (id: number, agentId = 0) => void known.delete(keyOf(id, agentId)) };
}
