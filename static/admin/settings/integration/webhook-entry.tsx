import { call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { NEW, type PageProps } from '../page.ts';
import { EntryHead } from '../parts/entry-head.tsx';
import { KnownEntry } from '../parts/entry-page.tsx';
import { Deliveries } from './deliveries.tsx';
import { WebhookActions, WebhookState } from './webhook-actions.tsx';
import { EditWebhook, NewWebhook } from './webhook-form.tsx';

export const WebhookEntry = ({ entry }: PageProps) =>
  entry === NEW ? (
    <>
      <EntryHead page="webhooks" pageTitle="settings.webhooks" title={t('webhooks.add')} />
      <NewWebhook />
    </>
  ) : (
    <KnownEntry
      key={entry}
      page="webhooks"
      pageTitle="settings.webhooks"
      entry={entry}
      read={(id) => call('GET /webhooks/{id}', { params: { id } })}
      nameOf={({ url }) => hostOf(url)}
      edit={(reading, known) => (
        <>
          <WebhookState webhook={known} reading={reading} />
          <Deliveries webhook={known} />
          <EditWebhook reading={reading} known={known} />
          <WebhookActions webhook={known} />
        </>
      )}
    />
  );

export const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url);
