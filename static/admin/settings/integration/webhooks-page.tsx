import { Webhook as WebhookIcon } from 'lucide';
import { allPages } from '../../api/all-pages.ts';
import { type Answer, call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { pathTo } from '../../state/place.ts';
import { NEW, type PageProps } from '../page.ts';
import { ListPage } from '../parts/list-page.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useReading } from '../parts/read.ts';
import { Mark, Row } from '../parts/row.tsx';
import { WebhookEntry } from './webhook-entry.tsx';

export type Webhook = Answer<'GET /webhooks/{id}'>;
const LARGEST_PAGE = 100;
export const EVERYTHING = '*';

export const WebhooksPage = ({ entry }: PageProps) =>
  entry ? <WebhookEntry entry={entry} /> : <WebhookList />;

function WebhookList() {
  const read = () => allPages((cursor) => call('GET /webhooks', { query: { limit: LARGEST_PAGE, cursor } }));
  const reading = useReading(read, [], /^webhook\./);
  return (
    <Loaded reading={reading}>
      {(webhooks) => (
        <ListPage
          rows={webhooks}
          keyOf={({ id }) => id}
          wordsOf={({ url, dialect, events }) => `${url} ${dialect} ${events.join(' ')}`}
          add={{ label: t('webhooks.add'), href: pathTo(['settings', 'webhooks', NEW]) }}
          empty={{ icon: WebhookIcon, text: t('webhooks.empty') }}
          row={(webhook) => (
            <Row
              href={pathTo(['settings', 'webhooks', webhook.id])}
              title={webhook.url}
              detail={
                <>
                  <code>{webhook.dialect}</code> · {eventsOf(webhook)}
                </>
              }
              end={<Health webhook={webhook} />}
            />
          )}
        />
      )}
    </Loaded>
  );
}

const eventsOf = ({ events }: Webhook) =>
  events.includes(EVERYTHING)
    ? t('webhooks.everything')
    : t('webhooks.events.count', { count: events.length });

/** How it is doing, in a word. */
export function Health({ webhook: { active, health } }: { webhook: Webhook }) {
  if (health === 'disabled') return <Mark look="bad">{t('webhooks.health.disabled')}</Mark>;
  if (!active) return <Mark>{t('settings.off')}</Mark>;
  if (health === 'failing') return <Mark look="warning">{t('webhooks.health.failing')}</Mark>;
  return <Mark look="good">{t('webhooks.health.ok')}</Mark>;
}
