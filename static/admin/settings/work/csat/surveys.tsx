import { call } from '../../../api/call.ts';
import type { Survey } from '../../../api/contract.ts';
import { t } from '../../../i18n/i18n.ts';
import { dayAndTime } from '../../../i18n/times.ts';
import { pathTo } from '../../../state/place.ts';
import { useCursor } from '../../parts/cursor.ts';
import { Mark } from '../../parts/row.tsx';
import { type Column, CursorTable } from '../../parts/table.tsx';
import { type Days, momentsOf } from '../reports/days.ts';
import { agentName } from './csat-page.tsx';

const LIMIT = 30;

/** Each survey that was sent in these days, with what the contact said. */
export function Surveys({ days }: { days: Days }) {
  const cursor = useCursor(
    (from) => call('GET /csat', { query: { ...momentsOf(days), limit: LIMIT, cursor: from } }),
    [days.from, days.to],
    /^csat\./,
  );
  const columns: Column<Survey>[] = [
    { title: t('csat.sent'), cell: ({ sent_at: at }) => <time dateTime={at}>{dayAndTime(at)}</time> },
    { title: t('csat.rating'), cell: (survey) => <Rating survey={survey} /> },
    { title: t('csat.comment'), manner: 'grow', cell: ({ comment }) => <bdi>{comment}</bdi> },
    { title: t('csat.agent'), cell: ({ agent_id: id }) => <bdi>{agentName(id)}</bdi> },
    {
      title: t('rules.conversation'),
      cell: ({ conversation_id: id }) => <a href={pathTo(['inbox', 'all', id])}>{t('rules.open')}</a>,
    },
  ];
  return (
    <section class="stack" aria-labelledby="surveys">
      <h2 id="surveys">{t('csat.surveys')}</h2>
      <CursorTable
        label={t('csat.surveys')}
        cursor={cursor}
        columns={columns}
        keyOf={({ id }) => id}
        empty={<p class="quiet">{t('csat.none')}</p>}
      />
    </section>
  );
}

const Rating = ({ survey: { rating } }: { survey: Survey }) =>
  rating === null ? (
    <span class="quiet">{t('csat.unanswered')}</span>
  ) : (
    <Mark look={rating >= 4 ? 'good' : rating === 3 ? 'plain' : 'bad'}>
      {t('csat.stars', { count: rating })}
    </Mark>
  );
