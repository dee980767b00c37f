import { useSignal } from '@preact/signals';
import { Image } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { Message } from '../api/contract.ts';
import { language, t } from '../i18n/i18n.ts';
import { isDark } from '../state/scheme.ts';
import { Button } from '../ui/button.tsx';
import { followFrame } from './frame-following.ts';
import { TextBody } from './text-body.tsx';

/** How tall each was when it was last seen, so that nothing jumps when it is shown again. */
const heights = new Map<string, number>();
const CHARACTERS_IN_LINE = 90;
const LINE_PX = 24;
const MOST_GUESSED_PX = 400;

/** HTML mail as the server shows it: a page of its own, in which nothing runs, as tall as what is in it. */
export function MailFrame({ message }: { message: Message }) {
  const hasImages = useSignal(false);
  const isReadable = useSignal(true);
  const frame = useRef<HTMLIFrameElement>(null);
  const source = `/api/v1/messages/${message.id}/body?${new URLSearchParams({
    images: hasImages.value ? '1' : '0',
    theme: isDark.value ? 'dark' : 'light',
    lang: language.value,
  })}`;
  useEffect(() => {
    if (!frame.current) return;
    return followFrame(frame.current, {
      onHeight: (height) => heights.set(message.uuid, height),
      onUnreadable: () => (isReadable.value = false),
    });
  }, []);
  // It would have to sign in first, or the server is not there: the words of it are known.
  if (!isReadable.value) return <TextBody text={message.text} called={[]} />;
  return (
    <>
      {message.remote_images > 0 && !hasImages.value && (
        <Button look="quiet" class="small" icon={Image} onClick={() => (hasImages.value = true)}>
          {t('thread.showImages', { count: message.remote_images })}
        </Button>
      )}
      <iframe
        ref={frame}
        class="mail"
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        loading="lazy"
        title={t('thread.mail')}
        src={source}
        height={heights.get(message.uuid) ?? guessed(message)}
      />
    </>
  );
}

const guessed = ({ text }: Message) =>
  Math.min(MOST_GUESSED_PX, Math.ceil(text.length / CHARACTERS_IN_LINE + 2) * LINE_PX);
