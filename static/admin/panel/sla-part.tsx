import { call } from '../api/call.ts';
import type { Conversation } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { dayAndTime } from '../i18n/times.ts';
import { SlaClock } from '../inbox/sla-mark.tsx';
import { change, conversation, readConversation } from '../state/conversations.ts';
import { may } from '../state/session.ts';
import type { Clock } from '../state/sla.ts';
import { policies } from '../state/vocabulary.ts';
import { Combobox } from '../ui/combobox.tsx';
import { complain } from '../ui/toast.tsx';
import { Section } from './section.tsx';

const NONE = '';

/** What was promised, and how each promise stands. */
export const SlaPart = ({ shown }: { shown: Conversation }) =>
  policies.value.length > 0 || shown.sla ? (
    <Section name="sla" title={t('panel.sla')}>
      <PolicyChooser shown={shown} />
      <ul class="facts">
        {shown.sla?.clocks.map((clock) => (
          <li key={clock.metric}>
            <span>{t(`sla.${clock.metric}`)}</span>
            {isOver(clock) ? (
              <Ended clock={clock} />
            ) : (
              <SlaClock clock={clock} policyId={shown.sla?.policy.id ?? 0} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  ) : null;

const isOver = ({ met_at: met, cancelled_at: cancelled }: Clock) => met !== null || cancelled !== null;

function Ended({ clock: { met_at: met, breached_at: breached } }: { clock: Clock }) {
  if (met === null) return <span class="quiet">{t('panel.slaCancelled')}</span>;
  const isLate = breached !== null;
  return (
    <span class={`sla ${isLate ? 'breached' : 'met'}`} title={dayAndTime(met)}>
      {t(isLate ? 'panel.slaLate' : 'panel.slaMet')}
    </span>
  );
}

function PolicyChooser({ shown }: { shown: Conversation }) {
  const name = shown.sla?.policy.name ?? t('panel.noSla');
  if (!may('conversations:update_team_assignee')) return <bdi>{name}</bdi>;
  return (
    <Combobox
      label={t('panel.policy')}
      choices={[
        { value: NONE, text: t('panel.noSla') },
        ...policies.value.map((policy) => ({ value: String(policy.id), text: policy.name })),
      ]}
      chosen={[String(shown.sla?.policy.id ?? NONE)]}
      choose={(value) => void put(shown, value === NONE ? null : Number(value))}
      trigger={(wiring) => (
        <button type="button" class="value-button" aria-label={`${t('panel.policy')}: ${name}`} {...wiring}>
          <bdi>{name}</bdi>
        </button>
      )}
    />
  );
}

async function put(shown: Conversation, policyId: number | null) {
  const params = { id: shown.id };
  try {
    await change(
      shown.id,
      () => (policyId === null ? { sla: null } : {}),
      async () => {
        await call('PUT /conversations/{id}/sla', { params, body: { policy_id: policyId } });
        await readConversation(shown.id);
        return conversation(shown.id).peek() ?? shown;
      },
    );
  } catch (error) {
    complain(error);
  }
}
