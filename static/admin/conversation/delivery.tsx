import { Check, CheckCheck, CircleAlert, Clock } from 'lucide';
import { useEffect } from 'preact/hooks';
import type { Message } from '../api/contract.ts';
import { shownKeys } from '../commands/keyboard.ts';
import { t } from '../i18n/i18n.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useNow } from '../ui/use-now.ts';

const icons = { pending: Clock, sent: Check, delivered: CheckCheck, read: CheckCheck } as const;
type Settled = keyof typeof icons;
const isSettled = (status: string): status is Settled => Object.hasOwn(icons, status);

/** How far a message has come, as a small mark beside its time. */
export function DeliveryMark({ status }: { status: Message['status'] }) {
  if (!isSettled(status)) return null;
  const words = t(`thread.status.${status}`);
  return (
    <span class={`delivery ${status}`} role="img" aria-label={words} title={words}>
      <Icon node={icons[status]} />
    </span>
  );
}

/** Why it did not arrive, and what to do about it. */
export const Failure = ({ reason, children }: { reason: string; children: preact.ComponentChildren }) => (
  <div class="failure" role="status">
    <Icon node={CircleAlert} />
    <span dir="auto">{reason}</span>
    {children}
  </div>
);

type WaitingProps = { until: number; keys: string; onUndo: () => void; onOver: () => void };
const SECOND = 1000;

/** A reply that goes out in a moment. */
export function Waiting({ until, keys, onUndo, onOver }: WaitingProps) {
  const left = Math.max(0, Math.ceil((until - useNow(SECOND / 4)) / SECOND));
  useEffect(() => {
    if (left === 0) onOver();
  }, [left]);
  return (
    <div class="failure waiting-reply">
      <Icon node={Clock} />
      <span>{left > 0 ? t('thread.goesOut', { count: left }) : t('thread.status.pending')}</span>
      {left > 0 && (
        <Button class="small" onClick={onUndo} shortcut={shownKeys(keys).flat().join(' ')}>
          {t('everywhere.undo')}
        </Button>
      )}
    </div>
  );
}
