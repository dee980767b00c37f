import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** `/` goes to the filter from anywhere but an input. */
export function useSlash(input: RefObject<HTMLInputElement | null>, reveal: () => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey)
        return;
      event.preventDefault();
      input.current?.focus();
      if (document.activeElement === input.current) return;
      // It was hidden in the folded navigation; it can take the focus once that is unfolded.
      reveal();
      requestAnimationFrame(() => input.current?.focus());
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [reveal]);
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
