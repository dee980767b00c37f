import { distance } from '../lib/distance.ts';
import { cleanHtml } from '../lib/html.ts';
import { Problem } from '../lib/problem.ts';
import {
  array,
  dateTime,
  described,
  type Infer,
  integer,
  named,
  nullable,
  object,
  oneOf,
  text,
  variants,
} from '../lib/schema.ts';
import { type Actor, authorize } from './actor.ts';
import type { agents as agentsOf } from './agents.ts';
import { SNOOZED } from './conversations/status.ts';
import type { priorities as prioritiesOf } from './priorities.ts';
import type { slaPolicies as slaPoliciesOf } from './sla/policies.ts';
import type { statuses as statusesOf } from './statuses.ts';
import type { teams as teamsOf } from './teams.ts';
import type { webhooks as webhooksOf } from './webhooks/webhooks.ts';

const tags = array(text({ minLength: 1, maxLength: 100, pattern: '\\S' }), { maxItems: 100 });
const words = {
  content: text({ minLength: 1, maxLength: 100_000, pattern: '\\S', description: 'May hold variables.' }),
};
const worded = { content_type: oneOf('text', 'html') };

/** What can be done to a conversation without a person at it: by macros and by rules, in the same words. */
const kinds = [
  object({ action: oneOf('assign_agent'), agent_id: nullable(integer()) }),
  object({ action: oneOf('assign_team'), team_id: nullable(integer()) }),
  object({ action: oneOf('set_status'), status: text({ maxLength: 100 }) }, { snoozed_until: dateTime() }),
  object({ action: oneOf('set_priority'), priority: nullable(text({ maxLength: 100 })) }),
  object({ action: oneOf('add_tags'), tags }),
  object({ action: oneOf('remove_tags'), tags }),
  object({ action: oneOf('set_tags'), tags }),
  object({ action: oneOf('add_note'), ...words }, worded),
  object({ action: oneOf('reply'), ...words }, worded),
  object({ action: oneOf('apply_sla'), policy_id: nullable(integer()) }),
  object({ action: oneOf('snooze'), for: distance }),
  object({
    action: oneOf('webhook'),
    webhook_id: integer({
      description:
        'It is told what was done, and to what, signed and tried again like everything it is told.',
    }),
  }),
  object({ action: oneOf('send_csat') }),
] as const;
export const Action = named('Action', variants('action', ...kinds));
export type Action = Infer<typeof Action>;
export const Actions = described('Done one after the other.', array(Action, { maxItems: 20 }));

type Parts = {
  agents: ReturnType<typeof agentsOf>;
  teams: ReturnType<typeof teamsOf>;
  statuses: ReturnType<typeof statusesOf>;
  priorities: ReturnType<typeof prioritiesOf>;
  slaPolicies: ReturnType<typeof slaPoliciesOf>;
  webhooks: Pick<ReturnType<typeof webhooksOf>, 'find'>;
};

/** Whether what actions name is there, asked when they are written down; it may be gone when they are done. */
export function actions({ agents, teams, statuses, priorities, slaPolicies, webhooks }: Parts) {
  function refuseWrong(actor: Actor, wanted: readonly Action[]) {
    // Whoever may not make webhooks must not send them anything by a macro either.
    if (wanted.some(({ action }) => action === 'webhook')) authorize(actor, 'webhooks:manage');
    for (const [index, action] of wanted.entries()) {
      const refusal = refusalOf(actor, action);
      if (refusal) throw Problem.invalid(`actions.${index}`, `${action.action}: ${refusal}`);
    }
  }

  function refusalOf(actor: Actor, action: Action) {
    if (action.action === 'assign_agent') return missing('agent', action.agent_id, agents.find);
    if (action.action === 'assign_team') return missing('team', action.team_id, teams.find);
    if (action.action === 'apply_sla') return missing('SLA policy', action.policy_id, slaPolicies.find);
    if (action.action === 'set_priority' && action.priority !== null) priorities.named(action.priority);
    if (action.action === 'set_status') return refusalOfStatus(action.status, action.snoozed_until);
    return action.action === 'webhook' ? refusalOfWebhook(actor, action.webhook_id) : null;
  }

  function refusalOfWebhook({ businessId }: Actor, id: number) {
    const webhook = webhooks.find(id);
    const isElsewhere = businessId !== null && webhook?.business_id !== businessId;
    if (!webhook || isElsewhere) return `There is no webhook ${id}.`;
    return webhook.dialect === 'native'
      ? null
      : `Webhook ${id} is not of dialect native, which alone tells of it.`;
  }

  function refusalOfStatus(name: string, until: string | undefined) {
    const isSnoozed = statuses.named(name).name === SNOOZED;
    return isSnoozed && until === undefined ? 'Say snoozed_until, or use the action snooze.' : null;
  }

  return { refuseWrong };
}

const missing = (noun: string, id: number | null, find: (id: number) => unknown) =>
  id !== null && find(id) === undefined ? `There is no ${noun} ${id}.` : null;

/** Whom the actions want to be told; for the event that tells what was done. */
export function addressees(done: readonly Action[]) {
  const webhooks = done.flatMap((action) => (action.action === 'webhook' ? action.webhook_id : []));
  return webhooks.length === 0 ? {} : { webhooks: [...new Set(webhooks)] };
}

/** What the actions will say, for whoever looks for variables in it. */
export const textsIn = (wanted: readonly Action[]) =>
  wanted.flatMap((action) => ('content' in action ? [action.content] : []));

/** The same actions with their HTML made harmless. */
export const cleanActions = (wanted: readonly Action[]): Action[] =>
  wanted.map((action) =>
    'content' in action && action.content_type === 'html'
      ? { ...action, content: cleanHtml(action.content) }
      : action,
  );
