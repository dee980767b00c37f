import { ArrowDown, ArrowUp, CircleDot } from 'lucide';
import { type Answer, call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { pathTo } from '../../state/place.ts';
import { IconButton } from '../../ui/button.tsx';
import { inOrder, moved } from '../../ui/moved.ts';
import { statusName } from '../../ui/status-name.ts';
import { NEW, type PageProps } from '../page.ts';
import { type Changing, useChanging } from '../parts/changing.ts';
import { ListPage } from '../parts/list-page.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useReading } from '../parts/read.ts';
import { Mark, Row } from '../parts/row.tsx';
import { StatusEntry } from './status-entry.tsx';

export type Status = Answer<'GET /statuses'>['data'][number];

export const StatusesPage = ({ entry }: PageProps) =>
  entry ? <StatusEntry entry={entry} /> : <StatusList />;

function StatusList() {
  const reading = useChanging(useReading(async () => (await call('GET /statuses')).data, [], /^status\./));
  return (
    <Loaded reading={reading}>
      {(all) => (
        <ListPage
          rows={all}
          keyOf={({ id }) => id}
          wordsOf={({ name }) => `${name} ${statusName(name)}`}
          add={{ label: t('statuses.add'), href: pathTo(['settings', 'statuses', NEW]) }}
          empty={{ icon: CircleDot, text: t('settings.nothingFound') }}
          row={(status) => <StatusRow status={status} all={all} reading={reading} />}
        />
      )}
    </Loaded>
  );
}

type RowProps = { status: Status; all: Status[]; reading: Changing<Status[]> };

function StatusRow({ status: { id, name, category, builtin }, all, reading }: RowProps) {
  const at = all.findIndex((one) => one.id === id);
  const move = (by: number) => reorder(moved(all, at, at + by), reading);
  return (
    <Row
      href={builtin ? undefined : pathTo(['settings', 'statuses', id])}
      title={statusName(name)}
      detail={builtin && t('statuses.builtin')}
      end={<Mark look={category === 'open' ? 'good' : 'plain'}>{t(`inbox.state.${category}`)}</Mark>}
    >
      <IconButton
        icon={ArrowUp}
        label={t('settings.moveUp', { name: statusName(name) })}
        aria-disabled={at === 0}
        onClick={() => at > 0 && move(-1)}
      />
      <IconButton
        icon={ArrowDown}
        label={t('settings.moveDown', { name: statusName(name) })}
        aria-disabled={at === all.length - 1}
        onClick={() => at < all.length - 1 && move(1)}
      />
    </Row>
  );
}

/** In their new order at once; as they were when the server does not want that. */
function reorder(wanted: Status[], { change }: Changing<Status[]>) {
  const ids = wanted.map(({ id }) => id);
  change(
    (known) => inOrder(known, ids),
    async () => {
      const { data } = await call('POST /statuses/reorder', { body: { ids } });
      return () => data;
    },
  );
}
