import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useFewAtATime } from './few-at-a-time.ts';

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
  /** Whether it is known what is in a row. Until then, and until its turn comes, `blank` stands in its place. */
  isReady?: (index: number) => boolean;
  blank?: (index: number) => ComponentChildren;
};

const BEYOND = 8;
/** Rows come and go a few at a time, not one by one. */
const STEP = 4;
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
  const { isReady = () => true, blank = blankRow } = rest;
  const isDrawn = useFewAtATime(indexes.filter(isReady), Math.floor(sight.scrollTop / rowHeight));

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
          {indexes.map((index) => (isDrawn(index) ? row(index) : blank(index)))}
        </div>
      </div>
    </div>
  );
}

const blankRow = (index: number) => <div key={index} class="virtual-blank" role="presentation" />;

export const rowId = (index: number) => `row-${index}`;

type Sight = { scrollTop: number; clientHeight: number };
const sightOf = ({ scrollTop, clientHeight }: Sight): Sight => ({ scrollTop, clientHeight });

function keepInSight(box: HTMLElement, sight: Sight, top: number, height: number) {
  const { scrollTop, clientHeight } = sight;
  if (top >= scrollTop && top + height <= scrollTop + clientHeight) return;
  sight.scrollTop = top < scrollTop ? top : top + height - clientHeight;
  box.scrollTop = sight.scrollTop;
}
