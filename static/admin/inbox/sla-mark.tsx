import { computed } from '@preact/signals';
import { Hourglass, Pause } from 'lucide';
import { useMemo } from 'preact/hooks';
import type { Sla } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { span } from '../i18n/spans.ts';
import { dayAndTime } from '../i18n/times.ts';
import { now } from '../state/now.ts';
import { type Clock, pressing, type Urgency, urgencyOf } from '../state/sla.ts';
import { policies } from '../state/vocabulary.ts';
import { Icon } from '../ui/icon.tsx';

const MINUTE = 60_000;

/** What was promised and is not kept yet, as it runs out. Nothing where nothing was promised. */
export function SlaMark({ sla }: { sla: Sla | null }) {
  const clock = pressing(sla);
  return sla && clock && <SlaClock clock={clock} policyId={sla.policy.id} />;
}

/** Drawn again only when what it says changes, not with every second. */
export function SlaClock({ clock, policyId }: { clock: Clock; policyId: number }) {
  const said = useMemo(
    () => ({
      urgency: computed(() => urgencyOf(clock, now.value, warnedBefore(policyId))),
      left: computed(() => leftOf(clock, now.value)),
    }),
    [JSON.stringify(clock), policyId],
  );
  return <Shown clock={clock} urgency={said.urgency.value} left={said.left.value} />;
}

function Shown({ clock, urgency, left }: { clock: Clock; urgency: Urgency; left: string }) {
  const text = t(`sla.${urgency}`, {
    promise: t(`sla.${clock.metric}`),
    at: clock.deadline_at ? dayAndTime(clock.deadline_at) : '',
  });
  return (
    <span class={`sla ${urgency}`} title={text}>
      <Icon node={urgency === 'paused' ? Pause : Hourglass} />
      <span aria-hidden="true">{left}</span>
      <span class="visually-hidden">{text}</span>
    </span>
  );
}

const leftOf = ({ deadline_at: deadline }: Clock, at: number) =>
  deadline ? span(Date.parse(deadline) - at) : '';

function warnedBefore(policyId: number) {
  const minutes = policies.value.find(({ id }) => id === policyId)?.warn_before_minutes;
  return minutes ? minutes * MINUTE : undefined;
}
