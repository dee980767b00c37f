import { useSignal } from '@preact/signals';
import { BellOff, CheckCheck, Settings2 } from 'lucide';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Empty } from '../ui/empty.tsx';
import { placed } from '../ui/placing.ts';
import { complain } from '../ui/toast.tsx';
import { Choices } from './choices.tsx';
import { NewsLine } from './news-line.tsx';
import { markRead, news, next, readNews, unread } from './notifications.ts';

type Props = { anchor: RefObject<HTMLElement | null>; close: () => void };

/** What somebody was told of, the newest first. */
export function NewsList({ anchor, close }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const isChoosing = useSignal(false);
  useOpening(box, anchor, close);
  useEffect(() => void readNews().catch(complain), []);
  const shown = news.value;
  return (
    <div
      ref={box}
      popover="manual"
      class="news"
      role="dialog"
      aria-label={t('notifications.title')}
      tabIndex={-1}
      onKeyDown={(event) => steer(event, close)}
    >
      <header>
        <h2>{t('notifications.title')}</h2>
        <IconButton
          icon={CheckCheck}
          label={t('notifications.readAll')}
          disabled={unread.value === 0}
          onClick={() => void markRead({ all: true }).catch(complain)}
        />
        <IconButton
          icon={Settings2}
          label={t('notifications.choose')}
          onClick={() => (isChoosing.value = true)}
        />
      </header>
      {shown?.length === 0 && <Empty icon={BellOff} text={t('notifications.none')} />}
      <ul>
        {shown?.map((one) => (
          <li key={one.id}>
            <NewsLine news={one} close={close} />
          </li>
        ))}
      </ul>
      {next.value !== null && (
        <Button look="quiet" onClick={() => void readNews(next.value ?? undefined).catch(complain)}>
          {t('search.more')}
        </Button>
      )}
      {isChoosing.value && (
        <Dialog title={t('notifications.choose')} onClose={() => (isChoosing.value = false)} wide>
          <Choices />
        </Dialog>
      )}
    </div>
  );
}

function useOpening(box: RefObject<HTMLElement | null>, anchor: Props['anchor'], close: () => void) {
  useLayoutEffect(() => {
    box.current?.showPopover();
    if (box.current && anchor.current) placed(box.current, anchor.current);
    box.current?.focus();
  }, []);
  useLayoutEffect(() => {
    if (box.current && anchor.current) placed(box.current, anchor.current);
  }, [news.value]);
  useEffect(() => {
    const leave = ({ target }: Event) => {
      const isHere =
        target instanceof Node && (box.current?.contains(target) || anchor.current?.contains(target));
      if (!isHere) close();
    };
    addEventListener('pointerdown', leave);
    return () => removeEventListener('pointerdown', leave);
  }, []);
}

/** Arrows go from one to the next; Escape leads back to the bell. */
function steer(event: KeyboardEvent, close: () => void) {
  if (event.target instanceof Element && event.target.closest('dialog')) return;
  const lines = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('a')];
  const at = lines.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: Math.max(0, at - 1) }[event.key];
  if (event.key === 'Escape') close();
  else if (to !== undefined) lines[Math.min(to, lines.length - 1)]?.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
