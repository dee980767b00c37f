import { useEffect, useId, useState } from 'preact/hooks';
import { call } from '../../../api/call.ts';
import type { Redaction, Settings } from '../../../api/contract.ts';
import { t } from '../../../i18n/i18n.ts';
import { may } from '../../../state/session.ts';
import { complain } from '../../../ui/toast.tsx';
import { hiddenIn } from './hidden.ts';

type Props = { kinds: Settings['ai_redaction'] };
const SOON_MS = 250;

/** What a text would look like to a model, while one types it. */
export const RedactionTrial = ({ kinds }: Props) => (may('ai:manage') ? <Trial kinds={kinds} /> : null);

function Trial({ kinds }: Props) {
  const id = useId();
  const [text, setText] = useState(() => t('understanding.try.example'));
  const [seen, setSeen] = useState<Redaction | null>(null);
  useEffect(() => {
    let isWanted = true;
    const look = async () => {
      const found = text.trim() === '' ? null : await preview(text, kinds);
      if (isWanted) setSeen(found);
    };
    const timer = setTimeout(() => void look().catch(complain), SOON_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [text, kinds.join()]);
  return (
    <div class="try-box">
      <label for={id}>{t('understanding.try')}</label>
      <p id={`${id}-hint`} class="quiet">
        {t('understanding.try.hint')}
      </p>
      <textarea
        id={id}
        aria-describedby={`${id}-hint`}
        rows={3}
        dir="auto"
        maxLength={20_000}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <output class="try-outcome" aria-label={t('understanding.try.sent')}>
        {seen && <Seen seen={seen} />}
      </output>
    </div>
  );
}

const preview = (text: string, kinds: Props['kinds']) =>
  call('POST /ai/redaction/preview', { body: { text, kinds } });

function Seen({ seen }: { seen: Redaction }) {
  const hidden = hiddenIn(seen.redacted);
  return (
    <>
      <pre dir="auto">{seen.text}</pre>
      <p class="quiet">
        {hidden === '' ? t('understanding.hidden.nothing') : t('understanding.hidden', { what: hidden })}
      </p>
    </>
  );
}
