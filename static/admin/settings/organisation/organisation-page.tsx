import { useMemo } from 'preact/hooks';
import { type Answer, call } from '../../api/call.ts';
import { recogniseMe } from '../../state/session.ts';
import { EditForm } from '../parts/edit-form.tsx';
import { form } from '../parts/form.ts';
import { Loaded } from '../parts/loaded.tsx';
import { useReading } from '../parts/read.ts';
import { LimitSettings } from './limit-settings.tsx';
import {
  ConversationSettings,
  FileSettings,
  IdentitySettings,
  UsageSettings,
} from './organisation-parts.tsx';

export type Settings = Answer<'GET /settings'>;
export type Hours = Answer<'GET /business-hours'>['data'];

export function OrganisationPage() {
  const reading = useReading(readBoth, []);
  return (
    <Loaded reading={reading}>
      {({ settings, hours }) => <OrganisationForm settings={settings} hours={hours} />}
    </Loaded>
  );
}

async function readBoth() {
  const [settings, { data: hours }] = await Promise.all([call('GET /settings'), call('GET /business-hours')]);
  return { settings, hours };
}

function OrganisationForm({ settings, hours }: { settings: Settings; hours: Hours }) {
  const filled = useMemo(() => form(settings), [settings]);
  async function save() {
    await call('PATCH /settings', { body: filled.changes() });
    // What everybody goes by is shown all over the page.
    await recogniseMe();
  }
  return (
    <EditForm form={filled} save={save}>
      <IdentitySettings form={filled} hours={hours} />
      <ConversationSettings form={filled} />
      <FileSettings form={filled} />
      <UsageSettings form={filled} />
      <LimitSettings form={filled} />
    </EditForm>
  );
}
