import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { giveFocusBack } from './giving-back.ts';
import { placed } from './placing.ts';

/** Opens over the page beside its anchor, takes the focus, and gives it back to whoever had it. */
export function useFloating(anchor: RefObject<HTMLElement | null>, close: () => void, typed: string) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    box.current?.showPopover();
    box.current?.querySelector('input')?.focus();
    return () => backTo(before, anchor.current);
  }, []);
  useLayoutEffect(() => {
    if (box.current && anchor.current) placed(box.current, anchor.current);
  }, [typed]);
  useEffect(() => {
    const leave = (event: Event) =>
      event.target instanceof Node && !anchor.current?.contains(event.target) && close();
    addEventListener('pointerdown', leave);
    return () => removeEventListener('pointerdown', leave);
  }, []);
  return box;
}

function backTo(before: Element | null, anchor: HTMLElement | null) {
  const isThere = before !== document.body && before?.isConnected;
  giveFocusBack(isThere ? before : anchor?.querySelector('button'), anchor);
}
