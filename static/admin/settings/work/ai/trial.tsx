import { useState } from 'preact/hooks';
import { call } from '../../../api/call.ts';
import type { AiTrial } from '../../../api/contract.ts';
import { number, t } from '../../../i18n/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { complain } from '../../../ui/toast.tsx';

/** Asks the model something small, with what is saved, and says what came of it. */
export function Trial({ isChanged }: { isChanged: boolean }) {
  const [trial, setTrial] = useState<AiTrial | null>(null);
  const [isBusy, setBusy] = useState(false);
  async function run() {
    setBusy(true);
    await call('POST /ai/provider/test').then(setTrial, complain);
    setBusy(false);
  }
  return (
    <div class="trial">
      <Button disabled={isBusy || isChanged} onClick={() => void run()}>
        {t('ai.try')}
      </Button>
      <p role="status" dir="auto" class={trial?.ok === false ? 'fault' : 'quiet'}>
        {isBusy ? t('ai.trying') : isChanged ? t('ai.saveFirst') : trial && outcome(trial)}
      </p>
    </div>
  );
}

const outcome = ({ ok, model, duration_ms: ms, error }: AiTrial) =>
  ok
    ? t('ai.works', { model, seconds: number(Math.round(ms / 100) / 10) })
    : t('ai.fails', { reason: error ?? '' });
