import { signal } from '@preact/signals';
import { X } from 'lucide';
import type { RefObject } from 'preact';
import { isOffline, Refusal } from '../api/refusal.ts';
import { t } from '../i18n/i18n.ts';
import { IconButton } from './button.tsx';
import { allFaultsIn } from './faults.ts';
import { topWindow } from './windows.ts';

type Toast = { id: number; text: string; isBad: boolean; action?: { label: string; run: () => void } };
const toasts = signal<Toast[]>([]);
const SHOWN_MS = 6000;
const BAD_SHOWN_MS = 12_000;
let lastId = 0;

/** Says something at the edge of the screen for a while; it is read out as well. */
export function say(
  text: string,
  { isBad = false, action }: Partial<Omit<Toast, 'id' | 'text'>> = {},
  ms?: number,
) {
  const id = ++lastId;
  toasts.value = [...toasts.value, { id, text, isBad, action }];
  setTimeout(() => dismiss(id), ms ?? (isBad ? BAD_SHOWN_MS : SHOWN_MS));
  return () => dismiss(id);
}

/** What went wrong, in words for people. */
export const complain = (error: unknown) => say(sentenceOf(error), { isBad: true });

export function sentenceOf(error: unknown) {
  if (isOffline(error)) return t('everywhere.offline');
  if (!(error instanceof Refusal)) return mistake(error);
  return error.code === 'changed_meanwhile'
    ? t('everywhere.newer')
    : t('everywhere.failed', { reason: allFaultsIn(error) });
}

/** Ours, and none that its reader can do anything about; whoever looks into it finds it where such things are written. */
function mistake(error: unknown) {
  console.error(error);
  return t('session.mistake');
}

const dismiss = (id: number) => (toasts.value = toasts.value.filter((toast) => toast.id !== id));

/** In the page, or in each window that lies over it: nothing below that can be read or closed. */
export function Toasts({ within }: { within?: RefObject<HTMLElement | null> }) {
  const isHere = within ? within.current !== null && topWindow.value === within.current : !topWindow.value;
  return isHere ? <ToastList /> : null;
}

const ToastList = () => (
  <div class="toasts" role="status" aria-live="polite">
    {toasts.value.map((toast) => (
      <div key={toast.id} class={`toast ${toast.isBad ? 'bad' : ''}`}>
        <span dir="auto">{toast.text}</span>
        {toast.action && <ToastAction {...toast} />}
        <IconButton icon={X} label={t('everywhere.close')} onClick={() => dismiss(toast.id)} />
      </div>
    ))}
  </div>
);

const ToastAction = ({ id, action }: Toast) => (
  <button
    type="button"
    class="button-link"
    onClick={() => {
      dismiss(id);
      action?.run();
    }}
  >
    {action?.label}
  </button>
);
