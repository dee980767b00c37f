import type { Action } from '../api/contract.ts';
import { may } from '../state/session.ts';

export type ActionKind = Action['action'];
type Of<K extends ActionKind> = Extract<Action, { action: K }>;

/** Each kind as it begins, in the order in which they are offered. */
const beginnings: { [K in ActionKind]: () => Of<K> } = {
  assign_agent: () => ({ action: 'assign_agent', agent_id: null }),
  assign_team: () => ({ action: 'assign_team', team_id: null }),
  set_status: () => ({ action: 'set_status', status: '' }),
  set_priority: () => ({ action: 'set_priority', priority: null }),
  add_tags: () => ({ action: 'add_tags', tags: [] }),
  remove_tags: () => ({ action: 'remove_tags', tags: [] }),
  set_tags: () => ({ action: 'set_tags', tags: [] }),
  reply: () => ({ action: 'reply', content: '' }),
  add_note: () => ({ action: 'add_note', content: '' }),
  snooze: () => ({ action: 'snooze', for: '1d' }),
  apply_sla: () => ({ action: 'apply_sla', policy_id: null }),
  send_csat: () => ({ action: 'send_csat' }),
  webhook: () => ({ action: 'webhook', webhook_id: 0 }),
};
// The cast: `keys` forgets which there are.
const kinds = Object.keys(beginnings) as ActionKind[];

export const beginning = (kind: ActionKind): Action => beginnings[kind]();
/** Whoever may not make webhooks must not send them anything either. */
export const offered = () => kinds.filter((kind) => kind !== 'webhook' || may('webhooks:manage'));
export const MOST_ACTIONS = 20;
