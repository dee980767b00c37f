import { signal } from '@preact/signals';
import type { Contact } from '../api/contract.ts';

/** Whom a conversation is being begun with: somebody, nobody yet, or no conversation is. */
export const beginningWith = signal<Contact | 'nobody yet' | null>(null);
export const close = () => void (beginningWith.value = null);
