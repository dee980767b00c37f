import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Files may be dropped anywhere on the conversation; whether some hover above it. */
export function useDropping(root: RefObject<HTMLElement | null>, onFiles: (files: File[]) => void) {
  const isDropping = useSignal(false);
  useEffect(() => {
    const area = root.current?.closest<HTMLElement>('.conversation');
    if (!area) return;
    const ending = new AbortController();
    const on = (type: 'dragover' | 'dragleave' | 'drop', listener: (event: DragEvent) => void) =>
      area.addEventListener(type, listener, { signal: ending.signal });
    on('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      isDropping.value = true;
    });
    on('dragleave', () => (isDropping.value = false));
    on('drop', (event) => {
      isDropping.value = false;
      const files = [...(event.dataTransfer?.files ?? [])];
      // What fell into the text has been taken there.
      if (event.defaultPrevented || files.length === 0) return;
      event.preventDefault();
      onFiles(files);
    });
    return () => ending.abort();
  }, [onFiles]);
  return isDropping;
}

/** Escape leads from the text to the thread, where single letters are shortcuts again. */
export function useLeaving(root: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const area = root.current;
    function leave(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.defaultPrevented || isInDialog(event.target)) return;
      event.preventDefault();
      area?.closest('.conversation')?.querySelector<HTMLElement>('.thread')?.focus();
    }
    area?.addEventListener('keydown', leave);
    return () => area?.removeEventListener('keydown', leave);
  }, []);
}

const isInDialog = (target: EventTarget | null) =>
  target instanceof Element && target.closest('dialog') !== null;
