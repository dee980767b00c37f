import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** `/` goes to the filter from anywhere but an input. */
export function useSlash(input: RefObject<HTMLInputElement | null>, reveal: () => void) {
  // As soon as it is drawn, and not a while later: whoever sees it presses the key.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey)
        return;
      event.preventDefault();
      input.current?.focus();
      if (document.activeElement === input.current) return;
      // It was hidden in the folded navigation; it can take the focus once that is unfolded, before the next key is heard.
      reveal();
      queueMicrotask(() => input.current?.focus());
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [reveal]);
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
