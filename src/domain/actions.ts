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
  object({ action: oneOf('webhook'), url: text({ format: 'uri', maxLength: 2000 }) }),
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
};
type Guard = { refusalOfUrl(url: URL): string | null };

/** Whether what actions name is there, asked when they are written down; it may be gone when they are done. */
export function actions(parts: Parts, guard: Guard) {
  const { agents, teams, statuses, priorities, slaPolicies } = parts;

  function refuseWrong(actor: Actor, wanted: readonly Action[]) {
    // Whoever may not make webhooks must not make one of a macro either.
    if (wanted.some(({ action }) => action === 'webhook')) authorize(actor, 'webhooks:manage');
    for (const [index, action] of wanted.entries()) {
      const refusal = refusalOf(action);
      if (refusal) throw Problem.invalid(`actions.${index}`, `${action.action}: ${refusal}`);
    }
  }

  function refusalOf(action: Action) {
    if (action.action === 'assign_agent') return missing('agent', action.agent_id, agents.find);
    if (action.action === 'assign_team') return missing('team', action.team_id, teams.find);
    if (action.action === 'apply_sla') return missing('SLA policy', action.policy_id, slaPolicies.find);
    if (action.action === 'set_priority' && action.priority !== null) priorities.named(action.priority);
    if (action.action === 'set_status') return refusalOfStatus(action.status, action.snoozed_until);
    return action.action === 'webhook' ? refusalOfUrl(action.url) : null;
  }

  const refusalOfUrl = (url: string) =>
    URL.canParse(url) ? guard.refusalOfUrl(new URL(url)) : 'This is not a URL.';

  function refusalOfStatus(name: string, until: string | undefined) {
    const isSnoozed = statuses.named(name).name === SNOOZED;
    return isSnoozed && until === undefined ? 'Say snoozed_until, or use the action snooze.' : null;
  }

  return { refuseWrong };
}

const missing = (noun: string, id: number | null, find: (id: number) => unknown) =>
  id !== null && find(id) === undefined ? `There is no ${noun} ${id}.` : null;

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
