import type { Conversation, Summary } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { languageName } from '../i18n/spoken-languages.ts';
import { dayAndTime, relative } from '../i18n/times.ts';
import { useNow } from '../ui/use-now.ts';
import { ActionItems } from './action-items.tsx';
import { noticeIn } from './notices.ts';
import { SummaryText } from './summary-text.tsx';
import { SummaryTraits } from './summary-traits.tsx';
import { isBehind, type Understood } from './understood.ts';

type Props = { shown: Conversation; made: Summary; known: Understood };

/** One summary: what it says, what follows from it, and whose words they are. */
export const SummaryCard = ({ shown, made, known }: Props) => (
  <article class="summary-card" aria-label={t('summary.title')}>
    <h4 dir="auto">{made.title}</h4>
    <SummaryText content={made.content} />
    <ActionItems items={made.action_items} />
    <SummaryTraits made={made} known={known} />
    {isBehind(made, shown) && <p class="summary-behind">{t('summary.behind')}</p>}
    {made.notice && (
      <p class="quiet" dir="auto">
        {noticeIn(made.notice)}
      </p>
    )}
    <Origin made={made} />
  </article>
);

const MINUTE_MS = 60_000;

/** Who made it, when, and how. */
function Origin({ made }: { made: Summary }) {
  const at = made.finished_at ?? made.created_at;
  const now = useNow(MINUTE_MS);
  const who = made.engine === 'model' && made.model ? made.model : t('summary.engine.built_in');
  return (
    <p class="summary-origin">
      <bdi>{who}</bdi>
      <time dateTime={at} title={dayAndTime(at)}>
        {relative(at, now)}
      </time>
      <span>{t(`summary.style.${made.style}`)}</span>
      {made.language && <span>{languageName(made.language)}</span>}
    </p>
  );
}
