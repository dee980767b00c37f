import type { Conversation, Summary } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { Section } from '../panel/section.tsx';
import { idOf } from '../state/conversations.ts';
import { may } from '../state/session.ts';
import { useRead } from '../state/use-read.ts';
import { Button } from '../ui/button.tsx';
import { Anew } from './anew.tsx';
import { noticeIn } from './notices.ts';
import { summarise } from './summarising.ts';
import { SummaryCard } from './summary-card.tsx';
import { readUnderstood, type Understood } from './understood.ts';

type Props = { shown: Conversation };

/** What a conversation comes down to, and how somebody came to know. */
export const SummaryPart = ({ shown }: Props) =>
  may('messages:read') ? (
    <Section name="summary" title={t('summary.title')}>
      {/* Where the focus waits while what had it turns into something else. */}
      <div class="summary-body" tabIndex={-1}>
        {shown.summary_status === null ? <None shown={shown} /> : <Known key={shown.id} shown={shown} />}
      </div>
    </Section>
  ) : null;

const None = ({ shown: { id } }: Props) => (
  <div class="summary-none">
    <span class="quiet">{t('summary.none')}</span>
    {may('messages:write') && (
      <Button class="small" onClick={() => void summarise(id)}>
        {t('summary.make')}
      </Button>
    )}
  </div>
);

function Known({ shown }: Props) {
  const { id } = shown;
  const known = useRead(
    () => readUnderstood(id),
    [id],
    (event) => idOf(event) === id && event.type.startsWith('summary.'),
  );
  if (!known) return <p class="quiet late">{t('everywhere.loading')}</p>;
  return (
    <div class="summary">
      {known.made && <SummaryCard shown={shown} made={known.made} known={known} />}
      <Progress newest={known.newest} />
      {may('messages:write') && <Anew id={id} known={known} />}
    </div>
  );
}

/** How far the one is that was asked for last. */
const Progress = ({ newest }: Pick<Understood, 'newest'>) => (
  <p role="status" class={newest?.status === 'failed' ? 'fault' : 'quiet'} dir="auto">
    {newest?.status === 'processing' && <span class="summary-doing">{t('summary.processing')}</span>}
    {newest?.status === 'failed' && failureOf(newest)}
  </p>
);

const failureOf = ({ failure }: Summary) =>
  failure ? t('summary.failed', { reason: noticeIn(failure) }) : t('summary.failedPlain');
