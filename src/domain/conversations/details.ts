import { Problem } from '../../lib/problem.ts';
import { type Actor, authorize } from '../actor.ts';
import type { Core } from '../core.ts';
import type { Changing } from './changing.ts';

export type Priority = { id: number; name: string; rank: number; created_at: number; updated_at: number };
export type Details = { subject?: string; customAttributes?: Record<string, unknown> };

/** What a conversation is about, and how pressing. */
export function details({ store, index }: Core, { changing: { openTo, change } }: { changing: Changing }) {
  const priorities = store.rows<[], Priority>('priorities.all', 'select * from priorities order by rank');

  function setPriority(actor: Actor, id: number, name: string | null) {
    authorize(actor, 'conversations:update_priority');
    const before = openTo(actor, id);
    const all = priorities.all();
    const wanted = name === null ? null : named(all, name);
    const from = all.find((priority) => priority.id === before.priority_id);
    return change(actor, before, { priority_id: wanted?.id ?? null }, 'conversation.priority_changed', {
      from: from?.name ?? null,
      to: wanted?.name ?? null,
    });
  }

  /** Attributes are merged by name; null takes one away. */
  function edit(actor: Actor, id: number, { subject, customAttributes }: Details) {
    authorize(actor, 'messages:write');
    const before = openTo(actor, id);
    const attributes = customAttributes && merged(before.custom_attributes, customAttributes);
    const wanted = {
      ...(subject !== undefined && { subject }),
      ...(attributes !== undefined && { custom_attributes: attributes }),
    };
    const after = change(actor, before, wanted, 'conversation.updated', { changed: Object.keys(wanted) });
    if (after.subject !== before.subject) index.reindexConversation(after.id);
    return after;
  }

  return { setPriority, edit, priorities: () => priorities.all() };
}

function named(all: Priority[], name: string) {
  const priority = all.find((each) => each.name.toLowerCase() === name.trim().toLowerCase());
  if (priority) return priority;
  const known = all.map((each) => each.name).join(', ');
  throw Problem.invalid('priority', `There is no priority ${name}. There are ${known}.`);
}

function merged(stored: string, wanted: Record<string, unknown>) {
  const all = { ...JSON.parse(stored), ...wanted };
  return JSON.stringify(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null)));
}
