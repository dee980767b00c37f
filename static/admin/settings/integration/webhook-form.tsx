import { useMemo } from 'preact/hooks';
import { type Answer, call } from '../../api/call.ts';
import type { NewWebhook as Body } from '../../api/contract.ts';
import { t } from '../../i18n/i18n.ts';
import { go } from '../../state/place.ts';
import { EditForm } from '../parts/edit-form.tsx';
import { useEntryForm } from '../parts/entry-form.ts';
import { SelectField, TextField } from '../parts/fields.tsx';
import { type Form, form } from '../parts/form.ts';
import { FormPart } from '../parts/form-part.tsx';
import { type Reading, useReading } from '../parts/read.ts';
import { showOnce } from '../parts/secret-once.tsx';
import { EventsField } from './events-field.tsx';
import { EVERYTHING, type Webhook } from './webhooks-page.tsx';

export type Known = Answer<'GET /webhook-events'>['data'];
export type WebhookValues = { url: string; events: string[]; dialect: NonNullable<Body['dialect']> };

const useKnownEvents = () =>
  useReading(async () => (await call('GET /webhook-events')).data, []).value.value ?? [];

export function NewWebhook() {
  const filled = useMemo(() => form<WebhookValues>({ url: '', events: [EVERYTHING], dialect: 'native' }), []);
  const known = useKnownEvents();
  async function save(body: WebhookValues) {
    const made = await call('POST /webhooks', { body });
    revealSecret(made);
    filled.restart(body);
    go(['settings', 'webhooks', made.id], { replace: true });
  }
  return (
    <EditForm form={filled} save={save} action={t('webhooks.add')} isNew>
      <FormPart>
        <UrlField form={filled} />
        <SelectField
          form={filled}
          name="dialect"
          label={t('webhooks.dialect')}
          hint={t('webhooks.dialect.hint')}
          choices={known.map(({ dialect }) => ({ value: dialect, text: dialect }))}
        />
      </FormPart>
      <EventsField form={filled} known={known} />
    </EditForm>
  );
}

type Editing = { reading: Reading<Webhook>; known: Webhook };

export function EditWebhook({ reading, known }: Editing) {
  const editing = useEntryForm<Webhook, WebhookValues>(
    reading,
    known,
    ({ url, events, dialect }) => ({ url, events, dialect }),
    ({ url, events }, headers) =>
      call('PATCH /webhooks/{id}', {
        params: { id: known.id },
        // What was not changed is not sent.
        body: { ...(url !== undefined && { url }), ...(events && { events }) },
        headers,
      }),
  );
  return (
    <EditForm {...editing}>
      <FormPart title={t('webhooks.target')}>
        <UrlField form={editing.form} />
      </FormPart>
      <EventsField form={editing.form} known={useKnownEvents()} />
    </EditForm>
  );
}

const UrlField = ({ form: filled }: { form: Form<WebhookValues> }) => (
  <TextField
    form={filled}
    name="url"
    label={t('webhooks.url')}
    hint={t('webhooks.url.hint')}
    type="url"
    required
    isCode
    placeholder="https://"
  />
);

export const revealSecret = ({ secret }: { secret: string }) =>
  showOnce({
    title: t('webhooks.secret'),
    hint: t('webhooks.secret.hint'),
    values: [{ label: t('webhooks.secret'), value: secret }],
  });
