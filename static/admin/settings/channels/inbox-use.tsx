import { t } from '../../i18n/i18n.ts';
import { CopyField } from '../parts/copy-field.tsx';
import { FormPart } from '../parts/form-part.tsx';
import type { Inbox } from './inboxes-page.tsx';

/** What a program needs to know that brings messages into this inbox. */
export const InboxUse = ({ inbox: { id, channel } }: { inbox: Inbox }) =>
  channel === 'api' && (
    <FormPart title={t('inboxes.use')} hint={t('inboxes.use.hint')}>
      <CopyField label={t('inboxes.use.messages')} value={addressOf(id, 'messages')} />
      <CopyField label={t('inboxes.use.receipts')} value={addressOf(id, 'receipts')} />
      <p class="quiet">
        <a href="/docs#/native/postInboxesIdMessages" target="_blank" rel="noreferrer">
          {t('settings.docs')}
        </a>
      </p>
    </FormPart>
  );

const addressOf = (id: number, what: string) => `${location.origin}/api/v1/inboxes/${id}/${what}`;
