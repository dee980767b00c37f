import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** So many rows are drawn within one frame: more would make a slow machine stop for a moment. */
const AT_ONCE = 4;
/** What lies above is reached later than what lies below. */
const BEHIND = 1000;

/** Whoever jumps to other rows sees those in sight first; the others follow, so that no key waits for all of them. */
export function useFewAtATime(indexes: readonly number[], top: number) {
  const drawn = useRef({
    rows: new Set<number>() as ReadonlySet<number>,
    frame: frameNow(),
    count: 0,
  }).current;
  const [, again] = useState({});
  const frame = frameNow();
  const room = AT_ONCE - (drawn.frame === frame ? drawn.count : 0);
  const fresh = indexes.filter((index) => !drawn.rows.has(index));
  const next = fresh.toSorted((one, other) => distance(one, top) - distance(other, top)).slice(0, room);
  const rows = new Set([...indexes.filter((index) => drawn.rows.has(index)), ...next]);
  useLayoutEffect(() => {
    Object.assign(drawn, { rows, frame, count: AT_ONCE - room + next.length });
    if (fresh.length === next.length) return;
    const timer = requestAnimationFrame(() => again({}));
    return () => cancelAnimationFrame(timer);
  });
  return (index: number) => rows.has(index);
}

/** The same for all that is drawn together. */
const frameNow = () => document.timeline.currentTime;

const distance = (index: number, top: number) => (index < top ? BEHIND : 0) + Math.abs(index - top);
