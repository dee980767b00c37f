import { useSignal } from '@preact/signals';
import { RotateCw } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { Button } from '../ui/button.tsx';
import { summarise, usualWish } from './summarising.ts';
import type { Understood } from './understood.ts';
import { WishForm } from './wish-form.tsx';

type Props = { id: number; known: Understood };

/** Another one: as it was wished for last, or otherwise. */
export function Anew({ id, known: { newest, made } }: Props) {
  const isOpen = useSignal(false);
  const box = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen.value)
      box.current?.querySelector<HTMLElement>('button:last-child')?.focus();
    wasOpen.current = isOpen.value;
  }, [isOpen.value]);
  if (newest?.status === 'processing') return null;
  const wish = usualWish(made?.style);
  if (isOpen.value) return <WishForm id={id} wish={wish} close={() => (isOpen.value = false)} />;
  return (
    <div ref={box} class="summary-anew">
      {newest?.status === 'failed' && (
        <Button class="small" onClick={() => void summarise(id, wish)}>
          {t('everywhere.retry')}
        </Button>
      )}
      <Button class="small" look="quiet" icon={RotateCw} onClick={() => (isOpen.value = true)}>
        {t('summary.anew')}…
      </Button>
    </div>
  );
}
