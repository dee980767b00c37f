import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { Button } from '../ui/button.tsx';
import { complain } from '../ui/toast.tsx';
import type { Thread } from './thread.ts';

/** Earlier messages are read when somebody scrolls near them; the button is for those who do not scroll. */
export function EarlierOnes({ said, box }: { said: Thread; box: RefObject<HTMLElement | null> }) {
  const mark = useRef<HTMLDivElement>(null);
  const cursor = said.earlier.value;
  useEffect(() => {
    if (cursor === null || !mark.current) return;
    const watch = new IntersectionObserver(
      ([seen]) => seen?.isIntersecting && void said.readEarlier().catch(complain),
      { root: box.current, rootMargin: '600px 0px 0px 0px' },
    );
    watch.observe(mark.current);
    return () => watch.disconnect();
  }, [cursor]);
  if (cursor === null) return null;
  return (
    <div ref={mark} class="earlier">
      <Button look="quiet" class="small" onClick={() => void said.readEarlier().catch(complain)}>
        {t('conversation.earlier')}
      </Button>
    </div>
  );
}
