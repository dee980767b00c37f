import { signal } from '@preact/signals';

/** Which of the windows over everything is open: the palette of commands, or the sheet of keys. */
export const opened = signal<'palette' | 'keys' | null>(null);
export const close = () => (opened.value = null);
