import { Inbox as InboxIcon } from 'lucide';
import { allPages } from '../../api/all-pages.ts';
import { type Answer, call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { pathTo } from '../../state/place.ts';
import { businessName } from '../../ui/business-name.ts';
import { channelName } from '../../ui/channel-icon.tsx';
import { NEW, type PageProps } from '../page.ts';
import { ListPage } from '../parts/list-page.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useReading } from '../parts/read.ts';
import { Mark, Row } from '../parts/row.tsx';
import { InboxEntry } from './inbox-entry.tsx';

export type Inbox = Answer<'GET /inboxes/{id}'>;
const LARGEST_PAGE = 100;

export const InboxesPage = ({ entry }: PageProps) => (entry ? <InboxEntry entry={entry} /> : <InboxList />);

async function readAll() {
  const [inboxes, { data: businesses }] = await Promise.all([
    allPages((cursor) => call('GET /inboxes', { query: { limit: LARGEST_PAGE, cursor } })),
    call('GET /businesses'),
  ]);
  return { inboxes, names: new Map(businesses.map(({ id, name }) => [id, businessName(name)])) };
}

function InboxList() {
  const reading = useReading(readAll, [], /^(inbox|business)\./);
  return (
    <Loaded reading={reading}>
      {({ inboxes, names }) => (
        <ListPage
          rows={inboxes}
          keyOf={({ id }) => id}
          wordsOf={({ name, channel, business_id }) =>
            `${name} ${channelName(channel)} ${names.get(business_id)}`
          }
          add={{ label: t('inboxes.add'), href: pathTo(['settings', 'inboxes', NEW]) }}
          empty={{ icon: InboxIcon, text: t('inboxes.empty') }}
          row={({ id, name, channel, business_id, enabled }) => (
            <Row
              href={pathTo(['settings', 'inboxes', id])}
              title={name}
              detail={names.size > 1 && <bdi>{names.get(business_id)}</bdi>}
              end={
                <>
                  {!enabled && <Mark look="warning">{t('settings.off')}</Mark>}
                  <span class="wide-only">{channelName(channel)}</span>
                </>
              }
            />
          )}
        />
      )}
    </Loaded>
  );
}
