import { passagesIn } from '../../../src/lib/quoted-text.ts';
import { t } from '../i18n/i18n.ts';
import { inlineText } from './inline-text.tsx';

/** What was said in plain text, with what it quotes folded away. */
export const TextBody = ({ text, called }: { text: string; called: readonly string[] }) => (
  <>
    {passagesIn(text).map((passage, at) =>
      passage.isQuoted ? (
        <Quoted key={at}>{inlineText(passage.text)}</Quoted>
      ) : (
        <div key={at} class="message-text" dir="auto">
          {inlineText(passage.text, called)}
        </div>
      ),
    )}
  </>
);

const Quoted = ({ children }: { children: preact.ComponentChildren }) => (
  <details class="quoted">
    <summary aria-label={t('thread.quoted')} title={t('thread.quoted')}>
      •••
    </summary>
    <div class="message-text" dir="auto">
      {children}
    </div>
  </details>
);
