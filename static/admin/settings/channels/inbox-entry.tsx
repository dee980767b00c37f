import { useMemo } from 'preact/hooks';
import { call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { go } from '../../state/place.ts';
import type { PageProps } from '../page.ts';
import { EditForm } from '../parts/edit-form.tsx';
import { useEntryForm } from '../parts/entry-form.ts';
import { EntryPage } from '../parts/entry-page.tsx';
import { form } from '../parts/form.ts';
import type { Reading } from '../parts/read.ts';
import { ChannelFields, type Config } from './channel-fields.tsx';
import { InboxActions } from './inbox-actions.tsx';
import { InboxFields, type InboxValues, NewInboxFields, type NewInboxValues } from './inbox-fields.tsx';
import { InboxUse } from './inbox-use.tsx';
import type { Inbox } from './inboxes-page.tsx';

export const InboxEntry = ({ entry }: PageProps) => (
  <EntryPage
    page="inboxes"
    pageTitle="settings.inboxes"
    newTitle={t('inboxes.add')}
    entry={entry}
    read={(id) => call('GET /inboxes/{id}', { params: { id } })}
    nameOf={({ name }) => name}
    create={() => <NewInbox />}
    edit={(reading, known) => (
      <>
        <EditInbox reading={reading} known={known} />
        <InboxUse inbox={known} />
        <InboxActions inbox={known} reading={reading} />
      </>
    )}
  />
);

function NewInbox() {
  const start: NewInboxValues = {
    name: '',
    channel: 'api',
    business: 'default',
    csat_enabled: false,
    config: {},
  };
  const filled = useMemo(() => form(start), []);
  async function save(body: NewInboxValues) {
    const { id } = await call('POST /inboxes', { body: { ...body, config: given(body.config) } });
    filled.restart(body);
    go(['settings', 'inboxes', id], { replace: true });
  }
  return (
    <EditForm form={filled} save={save} action={t('inboxes.add')} isNew>
      <NewInboxFields form={filled} />
      <ChannelFields channel={filled.values.value.channel} form={filled} />
    </EditForm>
  );
}

function EditInbox({ reading, known }: { reading: Reading<Inbox>; known: Inbox }) {
  const editing = useEntryForm<Inbox, InboxValues>(
    reading,
    known,
    // The cast: what the channels of this page keep are texts.
    ({ name, csat_enabled, config }) => ({ name, csat_enabled, config: config as Config }),
    (body, headers) => call('PATCH /inboxes/{id}', { params: { id: known.id }, body, headers }),
  );
  return (
    <EditForm {...editing}>
      <InboxFields form={editing.form} />
      <ChannelFields channel={known.channel} form={editing.form} />
    </EditForm>
  );
}

/** What was emptied again was never given. */
const given = (config: Config) => Object.fromEntries(Object.entries(config).filter(([, value]) => value));
