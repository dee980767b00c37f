import { useMemo } from 'preact/hooks';
import { call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { go } from '../../state/place.ts';
import type { PageProps } from '../page.ts';
import { Action, Actions } from '../parts/actions.tsx';
import { DeleteButton } from '../parts/delete-button.tsx';
import { EditForm } from '../parts/edit-form.tsx';
import { useEntryForm } from '../parts/entry-form.ts';
import { EntryPage } from '../parts/entry-page.tsx';
import { form } from '../parts/form.ts';
import type { Reading } from '../parts/read.ts';
import { TeamFields, type TeamValues } from './team-fields.tsx';
import type { Team } from './teams-page.tsx';

export const TeamEntry = ({ entry }: PageProps) => (
  <EntryPage
    page="teams"
    pageTitle="settings.teams"
    newTitle={t('teams.add')}
    entry={entry}
    read={(id) => call('GET /teams/{id}', { params: { id } })}
    nameOf={({ name }) => name}
    create={() => <NewTeam />}
    edit={(reading, known) => <EditTeam reading={reading} known={known} />}
  />
);

const start: TeamValues = {
  name: '',
  emoji: '',
  assignment: 'manual',
  capacity: 0,
  timezone: null,
  business_hours_id: null,
  sla_policy_id: null,
  members: [],
};

function NewTeam() {
  const filled = useMemo(() => form(start), []);
  return (
    <EditForm
      form={filled}
      save={(body) => call('POST /teams', { body })}
      onSaved={() => go(['settings', 'teams'])}
      action={t('teams.add')}
      isNew
    >
      <TeamFields form={filled} />
    </EditForm>
  );
}

function EditTeam({ reading, known }: { reading: Reading<Team>; known: Team }) {
  const params = { id: known.id };
  const editing = useEntryForm<Team, TeamValues>(
    reading,
    known,
    ({ id: _, uuid: __, version: ___, created_at: ____, updated_at: _____, ...values }) => values,
    (body, headers) => call('PATCH /teams/{id}', { params, body, headers }),
  );
  return (
    <>
      <EditForm {...editing}>
        <TeamFields form={editing.form} />
      </EditForm>
      <Actions>
        <Action title={t('teams.delete')} text={t('teams.delete.hint')}>
          <DeleteButton
            name={known.name}
            consequence={t('teams.delete.hint')}
            remove={() => call('DELETE /teams/{id}', { params })}
            page="teams"
          />
        </Action>
      </Actions>
    </>
  );
}
