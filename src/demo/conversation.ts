import { DAY, HOUR } from '../lib/clock.ts';
import { uuidAt } from './ids.ts';
import type { Topic } from './languages/language.ts';
import type { TeamKey } from './office/office.ts';
import type { Planned } from './plan.ts';
import type { Random } from './random.ts';
import type { ConversationRow, MessageRow } from './rows.ts';

export type Place = Pick<
  ConversationRow,
  'id' | 'reference' | 'business_id' | 'inbox_id' | 'contact_id' | 'subject'
>;
export type Names = { statuses: Id; priorities: Id; teams: (key: TeamKey) => number };
type Id = (name: string) => number;
type StatusName = 'Open' | 'Snoozed' | 'Resolved' | 'Closed';

const TEAM_FOR: Record<Topic, TeamKey> = {
  booking: 'frontDesk',
  price: 'sales',
  delivery: 'support',
  refund: 'support',
  complaint: 'support',
  thanks: 'frontDesk',
};
const PREVIEW_LENGTH = 200;

/** The row of a conversation as its messages have left it. */
export function conversationRow(
  { outline, person, start, chance }: Planned,
  place: Place,
  messages: MessageRow[],
  agentId: number,
  names: Names,
  until: number,
): ConversationRow {
  const last = messages.at(-1) as MessageRow;
  const status = statusOf(outline.isCutShort, last, until, chance);
  const isAnswered = messages.some(({ kind }) => kind === 'outgoing');
  const ended = endOf(status, last.created_at, until, chance);
  return {
    uuid: uuidAt(start, chance),
    ...place,
    channel: person.channel,
    status_id: names.statuses(status),
    priority_id: priorityOf(outline.topic, names.priorities, chance),
    assignee_id: isAnswered || chance.chance(0.3) ? agentId : null,
    team_id: names.teams(TEAM_FOR[outline.topic]),
    message_count: messages.length,
    last_message_id: last.id,
    last_message_at: last.created_at,
    last_message_text: last.text.slice(0, PREVIEW_LENGTH),
    last_message_by: last.sender_kind,
    ...timesOf(messages, status),
    snoozed_until: status === 'Snoozed' ? until + chance.between(1, 120) * HOUR : null,
    ...ended,
    created_at: start,
    updated_at: Math.max(last.created_at, ended.resolved_at ?? 0, ended.closed_at ?? 0),
  };
}

/** What is two days old is mostly done with; what was cut short by the end of time is not. */
function statusOf(isCutShort: boolean, last: MessageRow, until: number, chance: Random): StatusName {
  const isUnanswered = last.kind === 'incoming' && isCutShort;
  if (isUnanswered || last.created_at > until - 6 * HOUR) return 'Open';
  if (last.created_at > until - 2 * DAY) return chance.weighted(LATELY);
  return chance.weighted(LONG_AGO);
}

const LATELY: readonly (readonly [StatusName, number])[] = [
  ['Open', 45],
  ['Snoozed', 20],
  ['Resolved', 35],
];
const LONG_AGO: readonly (readonly [StatusName, number])[] = [
  ['Open', 3],
  ['Snoozed', 1],
  ['Resolved', 22],
  ['Closed', 74],
];

function endOf(status: StatusName, lastAt: number, until: number, chance: Random) {
  if (status === 'Open' || status === 'Snoozed') return { resolved_at: null, closed_at: null };
  const resolved = Math.min(lastAt + chance.between(1, 180) * 60_000, until - 1);
  const closed = status === 'Closed' ? Math.min(resolved + chance.between(1, 48) * HOUR, until - 1) : null;
  return { resolved_at: resolved, closed_at: closed };
}

function priorityOf(topic: Topic, idOf: Id, chance: Random) {
  if (topic === 'complaint') return idOf(chance.chance(0.6) ? 'High' : 'Medium');
  return chance.chance(0.5) ? null : idOf(chance.chance(0.7) ? 'Low' : 'Medium');
}

/** Notes are no interaction: customers do not see them. */
function timesOf(messages: MessageRow[], status: StatusName) {
  const seen = messages.filter((message) => message.private === 0);
  const replies = seen.filter(({ kind }) => kind === 'outgoing');
  const lastReplyAt = replies.at(-1)?.created_at ?? null;
  const unanswered = seen.find(({ created_at }) => created_at > (lastReplyAt ?? -1));
  const isWaiting = (status === 'Open' || status === 'Snoozed') && unanswered !== undefined;
  return {
    last_interaction_at: seen.at(-1)?.created_at as number,
    waiting_since: isWaiting ? unanswered.created_at : null,
    first_reply_at: replies[0]?.created_at ?? null,
    last_reply_at: lastReplyAt,
  };
}
