import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** As near to the end counts as at the end. */
const NEAR_PX = 40;
type Anchor = { element: Element; top: number };

/**
 * Whoever reads the end stays there, whatever is added or grows; whoever reads further up keeps what they read where it
 * is, also when earlier messages come in above, or frames there find out how tall they are.
 */
export function useScrollKeeper(box: RefObject<HTMLElement | null>, content: RefObject<HTMLElement | null>) {
  const isAtEnd = useSignal(true);
  const anchor = useRef<Anchor | null>(null);
  const size = useRef('');

  const sizeOf = ({ scrollHeight, clientHeight }: HTMLElement) => `${scrollHeight}/${clientHeight}`;

  /** Where somebody has scrolled to. What only grew meanwhile is not their doing, and is told of late. */
  function note() {
    if (!box.current) return;
    if (size.current !== sizeOf(box.current)) return keep();
    const { scrollTop, scrollHeight, clientHeight } = box.current;
    isAtEnd.value = scrollHeight - scrollTop - clientHeight < NEAR_PX;
    anchor.current = isAtEnd.value ? null : firstInSight(box.current, content.current);
  }

  function keep() {
    if (!box.current) return;
    size.current = sizeOf(box.current);
    if (isAtEnd.peek()) box.current.scrollTop = box.current.scrollHeight;
    else if (anchor.current?.element.isConnected) {
      const moved = topWithin(box.current, anchor.current.element) - anchor.current.top;
      if (moved !== 0) box.current.scrollTop += moved;
    }
  }

  function toEnd() {
    isAtEnd.value = true;
    keep();
  }

  useLayoutEffect(() => {
    const watch = new ResizeObserver(keep);
    if (content.current) watch.observe(content.current);
    if (box.current) watch.observe(box.current);
    return () => watch.disconnect();
  }, []);

  return { isAtEnd, note, toEnd };
}

const topWithin = (box: HTMLElement, element: Element) =>
  element.getBoundingClientRect().top - box.getBoundingClientRect().top;

function firstInSight(box: HTMLElement, content: HTMLElement | null): Anchor | null {
  // Days stick to the top, so that they are always in sight.
  for (const element of content?.querySelectorAll(':scope > article') ?? []) {
    const top = topWithin(box, element);
    if (top + element.clientHeight > 0) return { element, top };
  }
  return null;
}
