import { signal } from '@preact/signals';

/** Which window about contacts is open. */
export const opened = signal<'create' | 'edit' | 'merge' | 'erase' | 'import' | null>(null);
export const close = () => void (opened.value = null);
