import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * What every window over the page does. The browser keeps the focus inside and gives it back. It opens before anything is
 * drawn: what is typed at once goes in, and what opens as it closes keeps the focus that it took. Without `close` it has
 * to be answered.
 */
export function useModal(close?: () => void) {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return {
    ref,
    /** Here and now, not when the browser tells that it has closed: a key may be pressed in between that opens it again. */
    onCancel(event: Event) {
      // Nor does it close because somebody has chosen no file in it.
      if (event.target !== ref.current) return;
      event.preventDefault();
      close?.();
    },
    // Whoever presses Escape again and again is not asked by the browser any more. It also tells, late, of what has gone.
    onClose: () => ref.current && (close ? close() : ref.current.showModal()),
  };
}
