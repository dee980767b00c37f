import type { Message } from '../api/contract.ts';

/**
 * Pages of a thread as one, oldest first; of the same message the later one holds. A scheduled reply gets another id
 * when it goes out, so it is known by its uuid, and stands last until then.
 */
export function merged(...pages: (readonly Message[])[]) {
  const byUuid = new Map(pages.flat().map((message) => [message.uuid, message]));
  return [...byUuid.values()].sort(
    (one, other) => Number(isWaiting(one)) - Number(isWaiting(other)) || one.id - other.id,
  );
}

const isWaiting = ({ status }: Message) => status === 'scheduled';
