import { type Answer, call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { may } from '../../state/session.ts';
import { act } from '../parts/act.ts';
import { ChooseMany } from '../parts/choose-many.tsx';
import { FormPart } from '../parts/form-part.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useReading } from '../parts/read.ts';
import { unchanged } from '../parts/versions.ts';

type Team = Answer<'GET /teams'>['data'][number];

/** In which teams somebody is; each tick is saved at once. */
export function AgentTeams({ agentId }: { agentId: number }) {
  const reading = useReading(async () => (await call('GET /teams')).data, [agentId], /^team\./);

  async function choose(teams: readonly Team[], chosen: number[]) {
    const changed = teams.filter((team) => chosen.includes(team.id) !== team.members.includes(agentId));
    reading.put(teams.map((team) => (changed.includes(team) ? toggled(team, agentId) : team)));
    await act(() => Promise.all(changed.map((team) => save(toggled(team, agentId)))));
    await reading.reload();
  }
  if (!may('teams:manage')) return null;
  return (
    <FormPart title={t('settings.teams')}>
      <Loaded reading={reading}>
        {(teams) => (
          <ChooseMany
            label={t('agents.teams')}
            hint={t('agents.teams.hint')}
            empty={t('teams.empty')}
            options={teams.map(({ id, name, emoji }) => ({ value: id, text: `${emoji} ${name}`.trim() }))}
            chosen={teams.filter(({ members }) => members.includes(agentId)).map(({ id }) => id)}
            choose={(chosen) => void choose(teams, chosen)}
          />
        )}
      </Loaded>
    </FormPart>
  );
}

const toggled = (team: Team, agentId: number): Team => ({
  ...team,
  members: team.members.includes(agentId)
    ? team.members.filter((id) => id !== agentId)
    : [...team.members, agentId],
});

const save = (team: Team) =>
  call('PATCH /teams/{id}', {
    params: { id: team.id },
    body: { members: team.members },
    headers: unchanged(team),
  });
