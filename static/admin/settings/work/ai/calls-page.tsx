import { ShieldCheck } from 'lucide';
import { type Answer, call } from '../../../api/call.ts';
import { number, t } from '../../../i18n/i18n.ts';
import { dayAndTime } from '../../../i18n/times.ts';
import { pathTo } from '../../../state/place.ts';
import { Empty } from '../../../ui/empty.tsx';
import { useCursor } from '../../parts/cursor.ts';
import { Mark } from '../../parts/row.tsx';
import { type Column, CursorTable } from '../../parts/table.tsx';
import { hiddenIn } from '../understanding/hidden.ts';

type AiCall = Answer<'GET /ai/calls'>['data'][number];
const PAGE = 50;
const looks = { answered: 'good', useless: 'warning', failed: 'bad' } as const;

export function CallsPage() {
  const cursor = useCursor(
    (next) => call('GET /ai/calls', { query: { limit: PAGE, cursor: next } }),
    [],
    // Nobody tells of a single call; of a summary that was made by one they do.
    /^summary\.(completed|failed)/,
  );
  return (
    <CursorTable
      label={t('settings.aiCalls')}
      cursor={cursor}
      keyOf={({ id }) => id}
      columns={columns()}
      empty={<Empty icon={ShieldCheck} text={t('aiCalls.empty')} />}
    />
  );
}

const columns = (): Column<AiCall>[] => [
  { title: t('aiCalls.at'), cell: ({ at }) => <time dateTime={at}>{dayAndTime(at)}</time> },
  { title: t('aiCalls.what'), manner: 'grow', cell: (one) => <What one={one} /> },
  { title: t('aiCalls.sent'), manner: 'end', cell: ({ characters }) => number(characters) },
  { title: t('aiCalls.hidden'), cell: ({ redacted }) => hiddenIn(redacted) || '–' },
  {
    title: t('aiCalls.tokens'),
    manner: 'end',
    cell: (one) => `${number(one.tokens_in)} → ${number(one.tokens_out)}`,
  },
  { title: t('aiCalls.outcome'), manner: 'end', cell: (one) => <Outcome one={one} /> },
];

const What = ({ one: { feature, model, conversation_id: id } }: { one: AiCall }) => (
  <>
    {t(`understanding.feature.${feature}`)}{' '}
    {id !== null && <a href={pathTo(['inbox', 'all', id])}>{t('aiCalls.conversation')}</a>}
    <div class="quiet">
      <bdi>{model}</bdi>
    </div>
  </>
);

const Outcome = ({ one: { outcome, duration_ms: ms } }: { one: AiCall }) => (
  <>
    <Mark look={looks[outcome]}>{t(`aiCalls.outcome.${outcome}`)}</Mark>{' '}
    <span class="quiet">{t('aiCalls.took', { seconds: number(Math.round(ms / 100) / 10) })}</span>
  </>
);
