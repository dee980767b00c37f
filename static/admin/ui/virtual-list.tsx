import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

type Props = {
  label: string;
  count: number;
  rowHeight: number;
  /** Which row has the focus of the list; it is always kept in sight. */
  active: number;
  onRange: (from: number, to: number) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  row: (index: number) => ComponentChildren;
};

const BEYOND = 8;
/** Browsers draw nothing that is taller; what lies beyond is found by search. */
const TALLEST = 15_000_000;

/** A list of which only what is in sight exists, however long it is. */
export function VirtualList({ label, count, rowHeight, active, onRange, onKeyDown, row }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [[from, to], setRange] = useState([0, 0]);

  function look() {
    const { scrollTop = 0, clientHeight = 0 } = box.current ?? {};
    const first = Math.max(0, Math.floor(scrollTop / rowHeight) - BEYOND);
    const last = Math.min(count, Math.ceil((scrollTop + clientHeight) / rowHeight) + BEYOND);
    if (first !== from || last !== to) setRange([first, last]);
    onRange(first, last);
  }
  useLayoutEffect(look, [count, rowHeight]);
  useLayoutEffect(() => {
    const watch = new ResizeObserver(look);
    if (box.current) watch.observe(box.current);
    return () => watch.disconnect();
  }, [count]);
  useLayoutEffect(() => {
    if (active >= 0 && box.current) keepInSight(box.current, active * rowHeight, rowHeight);
  }, [active]);

  return (
    <div
      ref={box}
      class="virtual"
      onScroll={look}
      onKeyDown={onKeyDown}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={active >= 0 ? rowId(active) : undefined}
    >
      <div class="virtual-all" style={{ height: `${Math.min(count * rowHeight, TALLEST)}px` }}>
        <div class="virtual-shown" style={{ transform: `translateY(${from * rowHeight}px)` }}>
          {Array.from({ length: Math.max(0, to - from) }, (_, at) => row(from + at))}
        </div>
      </div>
    </div>
  );
}

export const rowId = (index: number) => `row-${index}`;

function keepInSight(box: HTMLElement, top: number, height: number) {
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + height > box.scrollTop + box.clientHeight) box.scrollTop = top + height - box.clientHeight;
}
