import type { Actor } from '../actor.ts';
import type { calendars as calendarsOf } from '../calendars.ts';
import type { Conversation } from '../conversations/row.ts';
import type { conversationRows } from '../conversations/rows.ts';
import type { Core } from '../core.ts';
import type { statuses as statusesOf } from '../statuses.ts';
import { applying } from './applying.ts';
import { clockRows } from './clock-rows.ts';
import { following as followingOf } from './following.ts';
import type { slaPolicies as slaPoliciesOf } from './policies.ts';

export type SlaEngine = ReturnType<typeof slaEngine>;
type Parts = {
  rows: ReturnType<typeof conversationRows>;
  slaPolicies: ReturnType<typeof slaPoliciesOf>;
  calendars: ReturnType<typeof calendarsOf>;
  statuses: ReturnType<typeof statusesOf>;
};

/** What every change of a conversation does to its clocks; what people ask for is in sla.ts. */
export function slaEngine(core: Core, { rows: conversations, ...parts }: Parts) {
  const rows = clockRows(core);
  const following = followingOf(core, { ...parts, rows });

  /** Looks at one conversation as it is now: after a change, or when something is due. */
  function look(actor: Actor, conversationId: number) {
    const conversation = conversations.byId.get(conversationId);
    if (conversation) following.follow(actor, conversation);
  }

  /** After something was said. Without a policy there is nothing to look at, and nothing is read. */
  function hear(actor: Actor, { id, sla_policy_id: policyId }: Conversation) {
    if (policyId !== null) look(actor, id);
  }

  return { rows, look, hear, ...applying(core, { ...parts, rows, following }) };
}
