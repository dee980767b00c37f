import { call } from '../../../api/call.ts';
import type { Rule } from '../../../api/contract.ts';
import { completeFilter } from '../../../filters/complete.ts';
import { emptyGroup, type Group, groupOf } from '../../../filters/rules.ts';
import type { Form } from '../../parts/form.ts';
import { unchanged } from '../../parts/versions.ts';

export const occasions = [
  'conversation.created',
  'message.received',
  'message.created',
  'message.note_added',
  'conversation.status_changed',
  'conversation.assigned',
  'conversation.team_changed',
  'conversation.priority_changed',
  'conversation.tags_changed',
  'csat.answered',
  'sla.warned',
  'sla.breached',
  'summary.completed',
  'every_hour',
] as const satisfies readonly Rule['occasions'][number][];

export type RuleValues = Pick<Rule, 'name' | 'enabled' | 'occasions' | 'actions' | 'is_last'> & {
  group: Group;
};

export const ruleValues = (rule?: Rule): RuleValues => ({
  name: rule?.name ?? '',
  // One that is new is looked at before it does anything.
  enabled: rule?.enabled ?? false,
  occasions: rule?.occasions ?? ['conversation.created'],
  group: rule ? groupOf(rule.conditions) : emptyGroup,
  actions: rule?.actions ?? [],
  is_last: rule?.is_last ?? false,
});

export async function saveRule(filled: Form<RuleValues>, rule?: Rule) {
  const { group, ...values } = filled.values.peek();
  const conditions = completeFilter(group, 'conditions');
  if (!rule) return call('POST /rules', { body: { ...values, conditions } });
  const { group: changed, ...changes } = filled.changes();
  const body = { ...changes, ...(changed && { conditions }) };
  return call('PATCH /rules/{id}', { params: { id: rule.id }, body, headers: unchanged(rule) });
}
