const FEW = 1024;

/**
 * First in, first out. What was taken can be put back in front. `shift` of a long array moves all that follow: with
 * a hundred thousand waiting, taking one took a third of a millisecond.
 */
export function fifo<T extends object>() {
  let items: T[] = [];
  let head = 0;
  const returned: T[] = [];

  /** Undefined when nobody waits. */
  function take() {
    const first = returned.shift() ?? items[head++];
    if (head >= items.length || (head > FEW && head > items.length / 2)) {
      items = items.slice(head);
      head = 0;
    }
    return first;
  }

  const size = () => returned.length + items.length - head;
  const push = (item: T) => void items.push(item);
  const putBack = (taken: readonly T[]) => void returned.unshift(...taken);
  return { size, push, take, putBack };
}
