import { call } from '../../../api/call.ts';
import type { SlaPolicy } from '../../../api/contract.ts';
import type { Form } from '../../parts/form.ts';
import { unchanged } from '../../parts/versions.ts';

const names = [
  'name',
  'description',
  'first_response_minutes',
  'next_response_minutes',
  'resolution_minutes',
  'pause_when',
  'restart_on_reopen',
  'warn_before_minutes',
] as const;
export type PolicyValues = Pick<SlaPolicy, (typeof names)[number]>;

const usual: PolicyValues = {
  name: '',
  description: '',
  first_response_minutes: 60,
  next_response_minutes: 240,
  resolution_minutes: 2880,
  pause_when: ['snoozed', 'waiting_on_contact'],
  restart_on_reopen: false,
  warn_before_minutes: 15,
};

// The cast: `fromEntries` forgets that these are the names of the values.
export const policyValues = (policy?: SlaPolicy): PolicyValues =>
  policy ? (Object.fromEntries(names.map((name) => [name, policy[name]])) as PolicyValues) : usual;

export function savePolicy(filled: Form<PolicyValues>, policy?: SlaPolicy) {
  if (!policy) return call('POST /sla-policies', { body: filled.values.peek() });
  return call('PATCH /sla-policies/{id}', {
    params: { id: policy.id },
    body: filled.changes(),
    headers: unchanged(policy),
  });
}
