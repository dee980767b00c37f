import { computed, signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const open = signal<readonly HTMLElement[]>([]);

/** The window that lies over everything else, which is out of reach below it; null where there is none. */
export const topWindow = computed(() => open.value.at(-1) ?? null);

/** For a `<dialog>` that is shown modally for as long as it is there. */
export function useWindow(dialog: RefObject<HTMLDialogElement | null>) {
  useLayoutEffect(() => {
    const own = dialog.current;
    if (!own) return;
    open.value = [...open.value, own];
    return () => void (open.value = open.value.filter((one) => one !== own));
  }, []);
}
