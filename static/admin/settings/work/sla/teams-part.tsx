import { call } from '../../../api/call.ts';
import type { SlaPolicy, Team } from '../../../api/contract.ts';
import { t } from '../../../i18n/i18n.ts';
import { complain, say } from '../../../ui/toast.tsx';
import { FormPart } from '../../parts/form-part.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { useReading } from '../../parts/read.ts';
import { unchanged } from '../../parts/versions.ts';

/** Whose conversations get it. It is a setting of each team, so it is changed there and then. */
export function TeamsPart({ policy }: { policy?: SlaPolicy }) {
  const reading = useReading(async () => (await call('GET /teams')).data, [], /^team\./);
  if (!policy) return null;
  return (
    <FormPart title={t('sla.teams')} hint={t('sla.teams.hint')}>
      <Loaded reading={reading}>
        {(teams) => (
          <div class="choices">
            {teams.map((team) => (
              <TeamTick key={team.id} team={team} policy={policy} reload={reading.reload} />
            ))}
            {teams.length === 0 && <p class="quiet">{t('sla.noTeams')}</p>}
          </div>
        )}
      </Loaded>
    </FormPart>
  );
}

type TickProps = { team: Team; policy: SlaPolicy; reload: () => Promise<void> };

function TeamTick({ team, policy, reload }: TickProps) {
  const isChosen = team.sla_policy_id === policy.id;
  async function toggle() {
    try {
      const body = { sla_policy_id: isChosen ? null : policy.id };
      await call('PATCH /teams/{id}', { params: { id: team.id }, body, headers: unchanged(team) });
      say(t('settings.saved'));
    } catch (error) {
      complain(error);
    }
    await reload();
  }
  return (
    <label class="switch">
      <input type="checkbox" checked={isChosen} onChange={() => void toggle()} />
      <span>
        <span dir="auto">
          {team.emoji} {team.name}
        </span>
        {!isChosen && team.sla_policy_id !== null && <span class="quiet">{t('sla.otherPolicy')}</span>}
      </span>
    </label>
  );
}
