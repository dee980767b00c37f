import { useEffect, useState } from 'preact/hooks';
import { call } from '../../../api/call.ts';
import type { FilledText } from '../../../api/contract.ts';
import type { Choice } from '../../../filters/choices.ts';
import { Chooser } from '../../../filters/chooser.tsx';
import { t } from '../../../i18n/i18n.ts';
import { fullName } from '../../../ui/avatar.tsx';
import { sentenceOf } from '../../../ui/toast.tsx';
import { plainText } from './plain-text.ts';

const SOON_MS = 300;
type Props = { content: string; type: 'text' | 'html' };

/** What the text says in a real conversation, while it is being written. */
export function MacroPreview({ content, type }: Props) {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly Choice[]>([]);
  const [chosen, setChosen] = useState<number | null>(null);
  const [filled, setFilled] = useState<FilledText | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  useEffect(() => soon(() => conversationsFor(typed).then(take, setFailure)), [typed]);
  useEffect(
    () =>
      soon(async () => {
        if (chosen === null || content.trim() === '') return setFilled(null);
        const body = { conversation_id: chosen, content, content_type: type };
        await call('POST /macros/preview', { body }).then(setFilled, setFailure);
      }),
    [chosen, content, type],
  );
  function take(conversations: readonly Choice[]) {
    setFailure(null);
    setFound(conversations);
    setChosen((before) => before ?? (Number(conversations[0]?.value ?? 0) || null));
  }

  return (
    <section class="macro-said" aria-label={t('macros.preview')}>
      <div class="macro-said-head">
        <h3>{t('macros.preview')}</h3>
        <Chooser
          label={t('macros.previewIn')}
          all={found}
          chosen={chosen === null ? [] : [chosen]}
          choose={([value]) => setChosen(value === undefined ? null : Number(value))}
          most={1}
          onQuery={setTyped}
        />
      </div>
      {failure ? <p class="fault">{sentenceOf(failure)}</p> : null}
      <p class="macro-said-text" dir="auto" aria-live="polite">
        {filled ? (
          plainText(filled.content, filled.content_type)
        ) : (
          <span class="quiet">{t('macros.previewEmpty')}</span>
        )}
      </p>
      {filled && filled.unknown_variables.length > 0 && (
        <p class="macro-unknown" role="status">
          {t('macros.unknownNames', { names: filled.unknown_variables.join(', ') })}
        </p>
      )}
    </section>
  );
}

function soon(run: () => unknown) {
  const timer = setTimeout(run, SOON_MS);
  return () => clearTimeout(timer);
}

/** The latest, or those that are looked for. */
async function conversationsFor(typed: string): Promise<Choice[]> {
  if (typed.trim() === '') {
    const { data } = await call('GET /conversations', { query: { limit: 10 } });
    return data.map(({ id, reference, contact, subject }) =>
      choice(id, reference, fullName(contact), subject),
    );
  }
  const { data } = await call('GET /search', { query: { q: typed, in: 'conversations', limit: 10 } });
  return data.flatMap(({ conversation: hit }) =>
    hit ? choice(hit.id, hit.reference, hit.contact.name, hit.subject) : [],
  );
}

const choice = (value: number, reference: string | number, name: string, subject: string): Choice => ({
  value,
  text: `#${reference} ${name}`,
  hint: subject,
});
