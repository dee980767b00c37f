import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

type Props = {
  label: string;
  count: number;
  /** In pixels; rows take it from `--row-height`, so that none is taller than it is counted. */
  rowHeight: number;
  /** The element that scrolls, for whoever scrolls it. */
  box?: RefObject<HTMLDivElement | null>;
  /** Which row has the focus of the list; -1: none. */
  active: number;
  /** What is in that row: it is brought into sight when this changes, not when its row does. */
  activeKey?: number | null;
  isMulti?: boolean;
  /** What exists, and the topmost that is wholly in sight. */
  onRange: (from: number, to: number, top: number) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  row: (index: number) => ComponentChildren;
};

const BEYOND = 8;
/** Rows come and go a few at a time, not one by one. */
const STEP = 4;
/** So many rows are drawn within one frame: more would make a slow machine stop for a moment. */
const AT_ONCE = 8;
/** Browsers draw nothing that is taller; what lies beyond is found by search. */
const TALLEST = 15_000_000;

/** A list of which only what is in sight exists, however long it is. */
export function VirtualList({ count, rowHeight, active, activeKey = active, onRange, row, ...rest }: Props) {
  const own = useRef<HTMLDivElement>(null);
  const box = rest.box ?? own;
  const [[from, to], setRange] = useState([0, 0]);
  // Asked of the page only when it has changed, because the answer costs a layout.
  const sight = useRef<Sight>({ scrollTop: 0, clientHeight: 0 }).current;

  function measure() {
    if (box.current) Object.assign(sight, sightOf(box.current));
    look();
  }

  function look() {
    const { scrollTop, clientHeight } = sight;
    const top = Math.ceil(scrollTop / rowHeight);
    const first = Math.max(0, Math.floor((top - BEYOND) / STEP) * STEP);
    const bottom = Math.ceil((scrollTop + clientHeight) / rowHeight);
    const last = Math.min(count, Math.ceil((bottom + BEYOND) / STEP) * STEP);
    if (first !== from || last !== to) setRange([first, last]);
    onRange(first, last, top);
  }
  useLayoutEffect(() => (sight.clientHeight > 0 ? look() : measure()), [count, rowHeight, onRange]);
  useLayoutEffect(() => {
    const watch = new ResizeObserver(measure);
    if (box.current) watch.observe(box.current);
    return () => watch.disconnect();
  }, [count, onRange]);
  useLayoutEffect(() => {
    if (active >= 0 && box.current) keepInSight(box.current, sight, active * rowHeight, rowHeight);
  }, [activeKey, active >= 0]);

  const indexes = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  const isDrawn = useFewAtATime(indexes, Math.floor(sight.scrollTop / rowHeight));

  return (
    <div
      ref={box}
      style={{ '--row-height': `${rowHeight}px` }}
      class="virtual"
      onScroll={measure}
      onKeyDown={rest.onKeyDown}
      role="listbox"
      tabIndex={0}
      aria-label={rest.label}
      aria-multiselectable={rest.isMulti}
      aria-activedescendant={active >= from && active < to ? rowId(active) : undefined}
    >
      <div
        class="virtual-all"
        role="presentation"
        style={{ height: `${Math.min(count * rowHeight, TALLEST)}px` }}
      >
        <div
          class="virtual-shown"
          role="presentation"
          style={{ transform: `translateY(${from * rowHeight}px)` }}
        >
          {indexes.map((index) => (isDrawn(index) ? row(index) : <Blank key={index} />))}
        </div>
      </div>
    </div>
  );
}

const Blank = () => <div class="virtual-blank" role="presentation" />;

/** Whoever jumps to other rows sees those in sight at once; the others follow, so that no key waits for all of them. */
function useFewAtATime(indexes: readonly number[], top: number) {
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

/** What lies above is reached later than what lies below. */
const distance = (index: number, top: number) => (index < top ? BEHIND : 0) + Math.abs(index - top);
const BEHIND = 1000;

export const rowId = (index: number) => `row-${index}`;

type Sight = { scrollTop: number; clientHeight: number };
const sightOf = ({ scrollTop, clientHeight }: Sight): Sight => ({ scrollTop, clientHeight });

function keepInSight(box: HTMLElement, sight: Sight, top: number, height: number) {
  const { scrollTop, clientHeight } = sight;
  if (top >= scrollTop && top + height <= scrollTop + clientHeight) return;
  sight.scrollTop = top < scrollTop ? top : top + height - clientHeight;
  box.scrollTop = sight.scrollTop;
}
