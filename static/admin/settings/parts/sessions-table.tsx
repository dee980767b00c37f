import type { Answer } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { dayAndTime, relative } from '../../i18n/times.ts';
import { Button } from '../../ui/button.tsx';
import { browserIn } from './browser.ts';
import { Mark } from './row.tsx';
import { type Column, Table } from './table.tsx';

type Session = Answer<'GET /sessions'>['data'][number];
type Props = { sessions: readonly Session[]; end: (session: Session) => void };

/** Where somebody is signed in, and a way to end it. */
export function SessionsTable({ sessions, end }: Props) {
  if (sessions.length === 0) return <p class="quiet">{t('sessions.none')}</p>;
  const columns: Column<Session>[] = [
    {
      title: t('sessions.browser'),
      manner: 'grow',
      cell: ({ user_agent, current }) => (
        <span title={user_agent}>
          <bdi>{browserIn(user_agent)}</bdi> {current && <Mark look="good">{t('sessions.here')}</Mark>}
        </span>
      ),
    },
    { title: t('sessions.address'), cell: ({ address }) => <bdi>{address}</bdi> },
    {
      title: t('sessions.since'),
      cell: ({ created_at }) => <time title={dayAndTime(created_at)}>{relative(created_at)}</time>,
    },
    {
      title: t('sessions.end'),
      manner: 'end',
      cell: (session) =>
        !session.current && <Button onClick={() => end(session)}>{t('sessions.end')}</Button>,
    },
  ];
  return <Table label={t('settings.sessions')} rows={sessions} keyOf={({ id }) => id} columns={columns} />;
}
