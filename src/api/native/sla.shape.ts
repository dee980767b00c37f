import { metrics, type SlaClock } from '../../domain/sla/clock-rows.ts';
import type { ShownSla } from '../../domain/sla/shown.ts';
import { isoTimeOrNull } from '../../lib/clock.ts';
import {
  array,
  boolean,
  dateTime,
  described,
  type Infer,
  integer,
  named,
  nullable,
  object,
  oneOf,
  text,
} from '../../lib/schema.ts';

const when = nullable(dateTime());
const Clock = object({
  metric: oneOf(...metrics),
  deadline_at: { ...when, description: 'None while it is paused.' },
  paused: boolean(),
  met_at: { ...when, description: 'With `breached_at`: too late.' },
  breached_at: when,
  cancelled_at: when,
});

export const Sla = named(
  'Sla',
  object({
    policy: object({ id: integer(), name: text() }),
    clocks: described('The newest of each kind.', array(Clock)),
  }),
);

const presentSla = ({ policyId: id, policyName: name, clocks }: ShownSla): Infer<typeof Sla> => ({
  policy: { id, name },
  clocks: clocks.map(presentClock),
});

export const presentSlaIfAny = (shown: ShownSla | null) => shown && presentSla(shown);

const presentClock = (clock: SlaClock): Infer<typeof Clock> => ({
  metric: clock.metric,
  deadline_at: clock.paused_at === null ? isoTimeOrNull(clock.deadline_at) : null,
  paused: clock.paused_at !== null,
  met_at: isoTimeOrNull(clock.met_at),
  breached_at: isoTimeOrNull(clock.breached_at),
  cancelled_at: isoTimeOrNull(clock.cancelled_at),
});
