import { type Answer, call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { may } from '../../state/session.ts';
import { useChanging } from '../parts/changing.ts';
import { ChooseMany } from '../parts/choose-many.tsx';
import { FormPart } from '../parts/form-part.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useReading } from '../parts/read.ts';
import { unchanged } from '../parts/versions.ts';

type Team = Answer<'GET /teams'>['data'][number];

/** In which teams somebody is; each tick is saved at once. */
export function AgentTeams({ agentId }: { agentId: number }) {
  const reading = useChanging(useReading(async () => (await call('GET /teams')).data, [agentId], /^team\./));

  function choose(chosen: readonly number[]) {
    const wanted = (teams: Team[]) =>
      teams.map((team) => withOrWithout(team, agentId, chosen.includes(team.id)));
    reading.change(wanted, async (known) => {
      const saved = await Promise.all(
        wanted(known).map((team) => (known.includes(team) ? team : save(team))),
      );
      return (then) => then.map((team) => saved.find(({ id }) => id === team.id) ?? team);
    });
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
            choose={choose}
          />
        )}
      </Loaded>
    </FormPart>
  );
}

/** The same team, if it is so already. */
function withOrWithout(team: Team, agentId: number, isWanted: boolean): Team {
  const { members } = team;
  if (members.includes(agentId) === isWanted) return team;
  return { ...team, members: isWanted ? [...members, agentId] : members.filter((id) => id !== agentId) };
}

const save = (team: Team) =>
  call('PATCH /teams/{id}', {
    params: { id: team.id },
    body: { members: team.members },
    headers: unchanged(team),
  });
