import { FlaskConical } from 'lucide';
import { useState } from 'preact/hooks';
import { call } from '../../../api/call.ts';
import type { DryRun } from '../../../api/contract.ts';
import { completeFilter } from '../../../filters/complete.ts';
import { t } from '../../../i18n/i18n.ts';
import { longDay } from '../../../i18n/times.ts';
import { pathTo } from '../../../state/place.ts';
import { Button } from '../../../ui/button.tsx';
import { complain } from '../../../ui/toast.tsx';
import { FormPart } from '../../parts/form-part.tsx';
import type { RuleValues } from './rule-values.ts';

/** What the rule would have touched lately, before it touches anything. */
export function DryRunPart({ values: { occasions, group } }: { values: RuleValues }) {
  const [found, setFound] = useState<DryRun | null>(null);
  const [isBusy, setBusy] = useState(false);
  async function run() {
    setBusy(true);
    try {
      setFound(
        await call('POST /rules/dry-run', {
          body: { occasions, conditions: completeFilter(group, 'conditions') },
        }),
      );
    } catch (error) {
      complain(error);
    }
    setBusy(false);
  }
  return (
    <FormPart title={t('rules.dryRun')} hint={t('rules.dryRun.hint')}>
      <div>
        <Button icon={FlaskConical} disabled={isBusy || occasions.length === 0} onClick={() => void run()}>
          {t('rules.try')}
        </Button>
      </div>
      <div role="status" class="stack">
        {found && <p>{t('rules.touched', { count: found.count, since: longDay(found.since) })}</p>}
        {found && found.data.length > 0 && <Touched data={found.data} />}
        {found && found.count > found.data.length && (
          <p class="quiet">{t('rules.touchedMore', { count: found.count - found.data.length })}</p>
        )}
      </div>
    </FormPart>
  );
}

const Touched = ({ data }: Pick<DryRun, 'data'>) => (
  <ul class="touched">
    {data.map(({ id, reference, subject }) => (
      <li key={id}>
        <a href={pathTo(['inbox', 'all', id])} target="_blank" rel="noreferrer">
          #{reference}
        </a>{' '}
        <bdi>{subject || t('inbox.noSubject')}</bdi>
      </li>
    ))}
  </ul>
);
