import { signal } from '@preact/signals';
import type { Conversation } from '../api/contract.ts';
import { lazily } from '../ui/lazily.tsx';

type Asked = { what: 'merge' | 'link' | 'erase'; shown: Conversation };

/** What somebody is asked before it is done to a conversation. */
const asked = signal<Asked | null>(null);
export const ask = (what: Asked['what'], shown: Conversation) => void (asked.value = { what, shown });

const Finder = lazily(async () => (await import('./other-dialog.tsx')).OtherDialog);
const Erase = lazily(async () => (await import('./erase-dialog.tsx')).EraseDialog);

export function HeadDialogs() {
  if (!asked.value) return null;
  const { what, shown } = asked.value;
  const close = () => void (asked.value = null);
  if (what === 'erase') return <Erase shown={shown} close={close} />;
  return <Finder what={what} shown={shown} close={close} />;
}
