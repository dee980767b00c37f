import { type Actor, authorize } from '../actor.ts';
import type { Core } from '../core.ts';
import type { priorities as prioritiesOf } from '../priorities.ts';
import type { Changing } from './changing.ts';
import { type Metadata, mergedAttributes, mergedMetadata } from './metadata.ts';

type Parts = { changing: Changing; priorities: ReturnType<typeof prioritiesOf> };
export type Details = {
  subject?: string;
  customAttributes?: Record<string, unknown>;
  metadata?: Metadata;
};

/** What a conversation is about, and how pressing. */
export function details({ index }: Core, { changing: { openTo, change }, priorities }: Parts) {
  function setPriority(actor: Actor, id: number, name: string | null) {
    authorize(actor, 'conversations:update_priority');
    const before = openTo(actor, id);
    const wanted = name === null ? null : priorities.named(name);
    const from = priorities.all().find((priority) => priority.id === before.priority_id);
    return change(actor, before, { priority_id: wanted?.id ?? null }, 'conversation.priority_changed', {
      from: from?.name ?? null,
      to: wanted?.name ?? null,
    });
  }

  /** Attributes and metadata are merged by name; null takes one away. */
  function edit(actor: Actor, id: number, { subject, customAttributes, metadata }: Details) {
    authorize(actor, 'messages:write');
    const before = openTo(actor, id);
    const attributes =
      customAttributes && mergedAttributes(JSON.parse(before.custom_attributes), customAttributes);
    const wanted = {
      ...(subject !== undefined && { subject }),
      ...(attributes !== undefined && { custom_attributes: JSON.stringify(attributes) }),
      ...(metadata && { metadata: JSON.stringify(mergedMetadata(JSON.parse(before.metadata), metadata)) }),
    };
    const after = change(actor, before, wanted, 'conversation.updated', { changed: Object.keys(wanted) });
    if (after.subject !== before.subject) index.reindexConversation(after.id);
    return after;
  }

  return { setPriority, edit };
}
