import type { Summary } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { percent } from '../i18n/percent.ts';
import { pathTo } from '../state/place.ts';
import { FeelingIcon, feelingName } from './feeling.tsx';
import { type Understood, verdictOf } from './understood.ts';

type Props = { made: Summary; known: Understood };

/** How the contact feels, what kind of matter it is, and what it is about; each says why when the pointer rests on it. */
export const SummaryTraits = ({ made, known }: Props) => (
  <ul class="summary-traits">
    {made.sentiment && (
      <li title={why(known, 'sentiment', made.sentiment, feelingName(made.sentiment))}>
        <FeelingIcon feeling={made.sentiment} />
        {feelingName(made.sentiment)}
      </li>
    )}
    {made.issue_type && made.issue_type !== 'other' && (
      <li title={why(known, 'issue_type', made.issue_type, t(`summary.issue.${made.issue_type}`))}>
        {t(`summary.issue.${made.issue_type}`)}
      </li>
    )}
    {made.topics.map((topic) => (
      <li key={topic}>
        <a class="topic" href={pathToTopic(topic)} title={t('summary.alike', { topic })}>
          <bdi>{topic}</bdi>
        </a>
      </li>
    ))}
  </ul>
);

function why(known: Understood, kind: 'sentiment' | 'issue_type', value: string, what: string) {
  const verdict = verdictOf(known, kind, value);
  if (!verdict?.reason) return undefined;
  return t('summary.why', { what, reason: verdict.reason, sure: percent(verdict.confidence) });
}

/** What else is about it, whatever its state. */
const pathToTopic = (topic: string) =>
  pathTo(['inbox', 'all'], {
    state: 'any',
    filter: JSON.stringify({ logic: 'and', rules: [{ field: 'topics', operator: 'in', value: [topic] }] }),
  });
