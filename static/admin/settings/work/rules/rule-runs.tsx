import { call } from '../../../api/call.ts';
import type { RuleRun } from '../../../api/contract.ts';
import { type TextKey, t } from '../../../i18n/i18n.ts';
import { dayAndTime } from '../../../i18n/times.ts';
import { pathTo } from '../../../state/place.ts';
import { useCursor } from '../../parts/cursor.ts';
import { Mark } from '../../parts/row.tsx';
import { type Column, CursorTable } from '../../parts/table.tsx';

const LIMIT = 20;

/** What the rule has done, the newest first. */
export function RuleRuns({ id }: { id: number }) {
  const cursor = useCursor(
    (from) => call('GET /rules/{id}/runs', { params: { id }, query: { limit: LIMIT, cursor: from } }),
    [id],
    /^rule\.ran/,
  );
  const columns: Column<RuleRun>[] = [
    { title: t('rules.at'), cell: ({ at }) => <time dateTime={at}>{dayAndTime(at)}</time> },
    {
      title: t('rules.conversation'),
      cell: ({ conversation_id: on }) => <a href={pathTo(['inbox', 'all', on])}>{t('rules.open')}</a>,
    },
    { title: t('rules.did'), manner: 'grow', cell: (run) => <Done run={run} /> },
  ];
  return (
    <section class="stack" aria-labelledby="runs">
      <h2 id="runs">{t('rules.runs')}</h2>
      <CursorTable
        label={t('rules.runs')}
        cursor={cursor}
        columns={columns}
        keyOf={(run) => run.id}
        empty={<p class="quiet">{t('rules.noRuns')}</p>}
      />
    </section>
  );
}

const Done = ({ run }: { run: RuleRun }) => (
  <ul class="done">
    {run.done.map(({ action, failure }, at) => (
      <li key={at}>
        {/* The cast: what rules do is what the texts know. */}
        {t(`actions.${action}` as TextKey)}
        {failure !== null && (
          <>
            {' '}
            <Mark look="bad">{t('rules.failed')}</Mark> <bdi>{failure}</bdi>
          </>
        )}
      </li>
    ))}
  </ul>
);
