const ends = new Map<number | string, Promise<unknown>>();

/**
 * Sends what is about some things (conversations by their ids) after all that was sent about any of them before: on a slow
 * line the second of two requests may overtake the first, and what somebody chose last would not hold.
 */
export function inLine<T>(ids: readonly (number | string)[], send: () => Promise<T>): Promise<T> {
  const before = Promise.all(ids.map((id) => ends.get(id)));
  const answer = before.then(send);
  const end = answer.then(leave, leave);
  for (const id of ids) ends.set(id, end);
  return answer;

  function leave() {
    for (const id of ids) if (ends.get(id) === end) ends.delete(id);
  }
}
