import { useId, useState } from 'preact/hooks';
import { type Answer, call } from '../../../api/call.ts';
import type { Prompt } from '../../../api/contract.ts';
import { number, t } from '../../../i18n/i18n.ts';
import { noticeIn } from '../../../summary/notices.ts';
import { SummaryText } from '../../../summary/summary-text.tsx';
import { Button } from '../../../ui/button.tsx';
import { complain } from '../../../ui/toast.tsx';

type Outcome = Answer<'POST /ai/prompts/{id}/try'> & { seconds: number };
type Props = { prompt: Prompt; isChanged: boolean };

/** Asks for what the saved prompt says, on any text, and shows what came of it. */
export function PromptTrial({ prompt, isChanged }: Props) {
  const id = useId();
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isBusy, setBusy] = useState(false);
  async function run(event: Event) {
    event.preventDefault();
    if (isChanged || isBusy || text.trim() === '') return;
    setBusy(true);
    await tried(prompt.id, text).then(setOutcome, complain);
    setBusy(false);
  }
  return (
    <form class="form-part" onSubmit={run}>
      <h2>{t('prompts.try')}</h2>
      <div class="try-box">
        <label for={id}>
          {t(prompt.works_on === 'text' ? 'prompts.try.text' : 'prompts.try.transcript')}
        </label>
        <textarea
          id={id}
          rows={4}
          dir="auto"
          maxLength={20_000}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <div class="trial">
          <Button type="submit" disabled={isBusy || isChanged || text.trim() === ''}>
            {t('prompts.try')}
          </Button>
          <p role="status" class="quiet">
            {isBusy ? t('ai.trying') : isChanged ? t('ai.saveFirst') : t('prompts.try.kept')}
          </p>
        </div>
        {outcome && <OutcomeOf outcome={outcome} />}
      </div>
    </form>
  );
}

async function tried(id: number, text: string): Promise<Outcome> {
  const began = performance.now();
  const answer = await call('POST /ai/prompts/{id}/try', { params: { id }, body: { text } });
  return { ...answer, seconds: Math.round((performance.now() - began) / 100) / 10 };
}

const OutcomeOf = ({ outcome }: { outcome: Outcome }) => (
  <article class="try-outcome">
    {outcome.title && <h3 dir="auto">{outcome.title}</h3>}
    {outcome.title ? <SummaryText content={outcome.content} /> : <pre dir="auto">{outcome.content}</pre>}
    <p class="quiet">
      {t('prompts.try.by', {
        engine: outcome.model ?? t('summary.engine.built_in'),
        seconds: number(outcome.seconds),
      })}
    </p>
    {outcome.notice && (
      <p class="quiet" dir="auto">
        {noticeIn(outcome.notice)}
      </p>
    )}
  </article>
);
