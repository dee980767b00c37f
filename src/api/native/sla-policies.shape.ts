import { type SlaPolicy as DomainPolicy, pauses } from '../../domain/sla/policies.ts';
import { isoTime, MINUTE } from '../../lib/clock.ts';
import {
  array,
  boolean,
  dateTime,
  type Infer,
  integer,
  named,
  nullable,
  object,
  oneOf,
  partial,
  text,
  uuid,
} from '../../lib/schema.ts';

const LONGEST_MINUTES = 366 * 24 * 60;

const name = text({ minLength: 1, maxLength: 140, pattern: '\\S' });
const description = text({ maxLength: 500 });
const minutes = (about: string) =>
  nullable(integer({ minimum: 1, maximum: LONGEST_MINUTES, description: about }));
const promises = {
  first_response_minutes: minutes(
    'Working time until the first public answer; not more than the resolution.',
  ),
  next_response_minutes: minutes('Working time until each later answer.'),
  resolution_minutes: minutes('Working time until it is resolved.'),
  pause_when: array(oneOf(...pauses), { uniqueItems: true }),
  restart_on_reopen: boolean({ description: 'Whether reopening begins the resolution anew.' }),
  warn_before_minutes: minutes(
    'Working time before a deadline at which to warn, less than the shortest target; null: never.',
  ),
};

export const SlaPolicy = named(
  'SlaPolicy',
  object({
    id: integer(),
    uuid: uuid(),
    name: text(),
    description: text(),
    ...promises,
    version: integer(),
    created_at: dateTime(),
    updated_at: dateTime(),
  }),
);
export const NewSlaPolicy = named('NewSlaPolicy', object({ name }, { description, ...promises }));
export const SlaPolicyChange = named('SlaPolicyChange', partial(object({ name, description, ...promises })));

/** What the domain is asked for: what is not named stays as it is. */
export function parseSlaPolicy({
  first_response_minutes: first,
  next_response_minutes: next,
  resolution_minutes: last,
  warn_before_minutes: warn,
  ...rest
}: Infer<typeof SlaPolicyChange>) {
  return {
    ...rest,
    ...(first !== undefined && { first_response_ms: toMs(first) }),
    ...(next !== undefined && { next_response_ms: toMs(next) }),
    ...(last !== undefined && { resolution_ms: toMs(last) }),
    ...(warn !== undefined && { warn_before_ms: toMs(warn) }),
  };
}

export const presentSlaPolicy = (policy: DomainPolicy): Infer<typeof SlaPolicy> => ({
  id: policy.id,
  uuid: policy.uuid,
  name: policy.name,
  description: policy.description,
  first_response_minutes: toMinutes(policy.first_response_ms),
  next_response_minutes: toMinutes(policy.next_response_ms),
  resolution_minutes: toMinutes(policy.resolution_ms),
  pause_when: policy.pause_when,
  restart_on_reopen: policy.restart_on_reopen,
  warn_before_minutes: toMinutes(policy.warn_before_ms),
  version: policy.version,
  created_at: isoTime(policy.created_at),
  updated_at: isoTime(policy.updated_at),
});

const toMs = (given: number | null) => (given === null ? null : given * MINUTE);
// Another dialect may promise by the second; what is shown is never longer than what is held.
const toMinutes = (ms: number | null) => (ms === null ? null : Math.max(1, Math.floor(ms / MINUTE)));
