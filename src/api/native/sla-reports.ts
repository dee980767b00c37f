import { metrics } from '../../domain/sla/clock-rows.ts';
import type { SlaReportRow } from '../../domain/sla/report.ts';
import { route } from '../../http/route.ts';
import { MINUTE } from '../../lib/clock.ts';
import { Problem } from '../../lib/problem.ts';
import {
  array,
  described,
  type Infer,
  integer,
  named,
  nullable,
  number,
  object,
  oneOf,
  text,
} from '../../lib/schema.ts';
import { day, endIn, startIn } from './days.ts';

const count = integer({ minimum: 0 });
const minutes = nullable(number({ description: 'Working time; none while none was met.' }));
const Line = named(
  'SlaReportLine',
  object({
    policy: object({ id: integer(), name: text() }),
    metric: oneOf(...metrics),
    met: count,
    breached: described('Also what was met too late.', count),
    cancelled: count,
    running: count,
    share_met: nullable(number({ description: 'Of what was met or breached; from 0 to 1.' })),
    median_minutes: minutes,
    p90_minutes: minutes,
  }),
);

export const slaReport = route({
  method: 'get',
  path: '/api/v1/reports/sla',
  tag: 'Reports',
  summary: 'How promises were kept',
  description:
    'Of the clocks that began in these days, by policy and kind. A conversation counts for the team that it is with.',
  access: 'reports:manage',
  query: object(
    {
      from: day("From the beginning of this day, in the organisation's zone."),
      to: day('To the end of this day.'),
    },
    { team: integer({ minimum: 1 }), policy: integer({ minimum: 1 }) },
  ),
  returns: object({ data: array(Line) }),
  handle({ domain, actor, query }) {
    const { timezone } = domain.settings.get();
    const [from, to] = [startIn('from', query.from, timezone), endIn('to', query.to, timezone)];
    if (to <= from) throw Problem.invalid('to', 'The last day lies before the first one.');
    const { team: teamId = null, policy: policyId = null } = query;
    return { data: domain.sla.report(actor, { from, to, teamId, policyId }).map(presentLine) };
  },
});

const presentLine = (row: SlaReportRow): Infer<typeof Line> => ({
  policy: { id: row.policy_id, name: row.policy_name },
  metric: row.metric,
  met: row.met,
  breached: row.breached,
  cancelled: row.cancelled,
  running: row.running,
  share_met: row.met + row.breached === 0 ? null : row.met / (row.met + row.breached),
  median_minutes: inMinutes(row.median_ms),
  p90_minutes: inMinutes(row.p90_ms),
});

const inMinutes = (ms: number | null) => (ms === null ? null : Math.round((ms / MINUTE) * 100) / 100);
