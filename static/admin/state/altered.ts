import type { Conversation, ConversationChange, Status } from '../api/contract.ts';
import { colleague, statuses, teams } from './vocabulary.ts';

const SNOOZED = 'Snoozed';

/** How a conversation will look once a change is through. What is not known here yet stays as it is until the server answers. */
export function shownBy(before: Conversation, wanted: ConversationChange): Partial<Conversation> {
  const { subject, priority, assignee_id: agentId, team_id: teamId } = wanted;
  const status = statusNamed(wanted.status ?? (wanted.snoozed_until ? SNOOZED : undefined));
  return {
    ...(subject !== undefined && { subject }),
    ...(priority !== undefined && { priority }),
    ...(agentId !== undefined && { assignee: assigneeOf(agentId) ?? before.assignee }),
    ...(agentId === null && { assignee: null }),
    ...(teamId !== undefined && { team: teamOf(teamId) ?? before.team }),
    ...(teamId === null && { team: null }),
    ...(status && { status, snoozed_until: snoozedBy(wanted) }),
    ...(wanted.custom_attributes && { custom_attributes: wanted.custom_attributes }),
    tags: tagsAfter(before.tags, wanted),
  };
}

/** What takes a change back from a conversation that was so before it. */
export function inverseOf(before: Conversation, wanted: ConversationChange): ConversationChange {
  const isStatus = wanted.status !== undefined || wanted.snoozed_until !== undefined;
  const added = (wanted.add_tags ?? []).filter((tag) => !before.tags.includes(tag));
  const removed = (wanted.remove_tags ?? []).filter((tag) => before.tags.includes(tag));
  return {
    ...(wanted.subject !== undefined && { subject: before.subject }),
    ...(wanted.priority !== undefined && { priority: before.priority }),
    ...(wanted.assignee_id !== undefined && { assignee_id: before.assignee?.id ?? null }),
    ...(wanted.team_id !== undefined && { team_id: before.team?.id ?? null }),
    ...(isStatus && { status: before.status.name }),
    ...(isStatus && before.snoozed_until && { snoozed_until: before.snoozed_until }),
    ...(wanted.tags && { tags: before.tags }),
    ...(added.length > 0 && { remove_tags: added }),
    ...(removed.length > 0 && { add_tags: removed }),
  };
}

function tagsAfter(
  before: string[],
  { tags = before, add_tags: added = [], remove_tags: gone = [] }: ConversationChange,
) {
  return [...new Set([...tags, ...added])].filter((tag) => !gone.includes(tag));
}

const snoozedBy = ({ snoozed_until: until }: ConversationChange) =>
  until && !Number.isNaN(Date.parse(until)) ? until : null;

const statusNamed = (name: string | undefined): Status | undefined =>
  name === undefined ? undefined : statuses.peek().find((status) => status.name === name);
const assigneeOf = (id: number | null) => (id === null ? undefined : colleague(id));
const teamOf = (id: number | null) => teams.peek().find((team) => team.id === id);
