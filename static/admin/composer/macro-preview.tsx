import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Macro } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { textIn } from './html.ts';
import { preview } from './macros.ts';
import { asHtml } from './written.ts';

const PAUSE_MS = 120;

/** What a canned reply says here, before it is taken, and how much a macro would do. */
export function MacroPreview({ macro, conversationId }: { macro: Macro; conversationId: number }) {
  const text = useSignal('');
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(async () => {
      // Without it there is nothing to see; choosing it says what is wrong.
      const filled = await preview(macro, conversationId).catch(() => null);
      if (isWanted) text.value = filled ? textIn(asHtml(filled.content, filled.content_type)) : '';
    }, PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [macro, conversationId]);
  return (
    <div class="macro-preview">
      {macro.actions.length > 0 && (
        <p class="quiet">{t('composer.actions', { count: macro.actions.length })}</p>
      )}
      <p dir="auto">{text.value}</p>
    </div>
  );
}
