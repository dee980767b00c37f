import { type Signal, useSignal } from '@preact/signals';
import { KeyRound } from 'lucide';
import { type Answer, call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { dayAndTime, relative } from '../../i18n/times.ts';
import { pathTo } from '../../state/place.ts';
import { may, myId } from '../../state/session.ts';
import { colleagueName } from '../../state/vocabulary.ts';
import { Button } from '../../ui/button.tsx';
import { confirmed } from '../../ui/confirm.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Segments } from '../../ui/segments.tsx';
import { NEW, type PageProps } from '../page.ts';
import { act } from '../parts/act.ts';
import { useCursor } from '../parts/cursor.ts';
import { AddLink } from '../parts/list-page.tsx';
import { Mark } from '../parts/row.tsx';
import { type Column, CursorTable } from '../parts/table.tsx';
import { NewKey } from './new-key.tsx';

export type Key = Answer<'GET /keys'>['data'][number];
const PAGE = 50;

export const KeysPage = ({ entry }: PageProps) => (entry === NEW ? <NewKey /> : <KeyList />);

function KeyList() {
  const cursor = useCursor(
    (next) => call('GET /keys', { query: { limit: PAGE, cursor: next } }),
    [],
    /^key\./,
  );
  const isMine = useSignal(false);
  const ownerOf = (id: number) => (id === myId.value ? t('everywhere.you') : (colleagueName(id) ?? `#${id}`));
  async function revoke({ id, name }: Key) {
    const question = {
      title: t('keys.revoke.title', { name }),
      text: t('keys.revoke.hint'),
      action: t('keys.revoke'),
      isDangerous: true,
    };
    if (!(await confirmed(question))) return;
    await act(() => call('DELETE /keys/{id}', { params: { id } }), t('keys.revoked', { name }));
    await cursor.reload();
  }
  return (
    <>
      <div class="list-bar">
        {may('keys:manage') && <WhoseKeys isMine={isMine} />}
        <AddLink label={t('keys.add')} href={pathTo(['settings', 'keys', NEW])} />
      </div>
      <CursorTable
        label={t('settings.keys')}
        cursor={cursor}
        keyOf={({ id }) => id}
        isWanted={({ agent_id }) => !isMine.value || agent_id === myId.value}
        columns={[
          ...shared,
          ...(may('keys:manage')
            ? [{ title: t('keys.owner'), cell: (key: Key) => <bdi>{ownerOf(key.agent_id)}</bdi> }]
            : []),
          {
            title: t('keys.used'),
            cell: ({ last_used_at: at }) => (at ? relative(at) : t('settings.never')),
          },
          { title: t('keys.expires'), cell: (key) => <KeyEnd of={key} /> },
          {
            title: t('keys.revoke'),
            manner: 'end',
            cell: (key) =>
              isInForce(key) && <Button onClick={() => void revoke(key)}>{t('keys.revoke')}</Button>,
          },
        ]}
        empty={<Empty icon={KeyRound} text={t('keys.empty')} />}
      />
    </>
  );
}

const WhoseKeys = ({ isMine }: { isMine: Signal<boolean> }) => (
  <Segments
    label={t('keys.whose')}
    choices={[
      { value: 'all', text: t('keys.all') },
      { value: 'mine', text: t('keys.mine') },
    ]}
    chosen={isMine.value ? 'mine' : 'all'}
    choose={(chosen) => (isMine.value = chosen === 'mine')}
  />
);

const shared: Column<Key>[] = [
  {
    get title() {
      return t('settings.name');
    },
    manner: 'grow',
    cell: ({ name, key, scopes }) => (
      <>
        <strong dir="auto">{name}</strong>
        <div class="quiet">
          <code>{key}</code>
        </div>
        <div class="quiet">{scopes.length > 0 ? <bdi>{scopes.join(', ')}</bdi> : t('keys.everything')}</div>
      </>
    ),
  },
];

const isInForce = ({ revoked_at, expires_at }: Key) =>
  revoked_at === null && (expires_at === null || Date.parse(expires_at) > Date.now());

function KeyEnd({ of: key }: { of: Key }) {
  if (key.revoked_at) return <Mark look="bad">{t('keys.isRevoked')}</Mark>;
  if (!key.expires_at) return <>{t('settings.never')}</>;
  if (!isInForce(key)) return <Mark look="warning">{t('keys.isOver')}</Mark>;
  return <time title={dayAndTime(key.expires_at)}>{relative(key.expires_at)}</time>;
}
