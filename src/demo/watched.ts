import { byDemo } from '../domain/actor.ts';
import { DAY } from '../lib/clock.ts';
import type { Audience } from './audience.ts';
import type { Organisation } from './organisation.ts';
import type { Viewer } from './plan.ts';
import type { Random } from './random.ts';
import type { ConversationRow, DemoRows, MessageRow } from './rows.ts';
import type { Scene } from './scene.ts';

/** How much of what is not over is whose. */
const SHARES = [
  ['viewer', 40],
  ['nobody', 25],
  ['colleague', 35],
] as const;
/** What is older was promised nothing any more. */
const PROMISED_MS = 2 * DAY;

/** For somebody who looks at it in a running server: some is theirs, calls on them or is unread, and clocks tick. */
export function watched(
  { domain, clock, wish, files = [] }: Scene,
  viewer: Viewer,
  organisation: Organisation,
  rows: DemoRows,
): Audience {
  const { events, jobs, media, sla } = domain;
  const statusNames = new Map(domain.statuses.all().map(({ id, name }) => [id, name]));
  const promising = new Set([organisation.teams('frontDesk'), organisation.teams('support')]);

  function given(row: ConversationRow, chance: Random): ConversationRow {
    if (isOver(row)) return row;
    const whose = chance.weighted(SHARES);
    if (whose === 'colleague') return row;
    return { ...row, assignee_id: whose === 'viewer' ? viewer.id : null };
  }

  function follow(row: ConversationRow, messages: MessageRow[], chance: Random) {
    callOn(row, messages);
    attach(messages, chance);
    look(row, messages, chance);
    remember(row);
    promise(row);
  }

  function callOn(row: ConversationRow, messages: MessageRow[]) {
    for (const { id, text, private: isNote } of messages)
      if (isNote === 1 && text.startsWith(`@${viewer.name} `)) rows.mention.run(id, row.id, viewer.id);
  }

  function attach(messages: MessageRow[], chance: Random) {
    const [first] = messages;
    if (!first || files.length === 0 || !chance.chance(0.08)) return;
    clock.set(first.created_at);
    const { id } = media.add(byDemo, chance.pick(files));
    media.link(byDemo, [id], first.id);
  }

  /** What is over has been read, and so has half of the rest. */
  function look(row: ConversationRow, messages: MessageRow[], chance: Random) {
    const last = messages.at(-1);
    if (!last || row.assignee_id === viewer.id) return;
    if (isOver(row) || chance.chance(0.5)) rows.see.run(viewer.id, row.id, last.id, last.created_at);
  }

  /** What its timeline tells. */
  function remember({ id, business_id: businessId, assignee_id: to, team_id, ...row }: ConversationRow) {
    const about = { businessId, conversationId: id };
    if (to !== null) {
      clock.set(row.first_reply_at ?? row.created_at);
      events.record('conversation.assigned', id, byDemo, { ...about, data: { from: null, to, team_id } });
    }
    if (row.resolved_at === null) return;
    clock.set(row.resolved_at);
    const data = {
      from: 'Open',
      to: statusNames.get(row.status_id),
      from_category: 'open',
      to_category: 'resolved',
    };
    events.record('conversation.status_changed', id, byDemo, {
      ...about,
      data: { ...data, snoozed_until: null },
    });
  }

  /** What was promised from the first unanswered word on, and what has become of it by now. */
  function promise(row: ConversationRow) {
    const { id, waiting_since: waits, snoozed_until: wakesAt } = row;
    if (wakesAt !== null)
      jobs.ask('conversations.wake', { conversationId: id }, { runAt: wakesAt, uniqueKey: String(id) });
    const isRecent = row.last_message_at > wish.until - PROMISED_MS;
    if (isOver(row) || !isRecent || !promising.has(row.team_id) || organisation.policyId === null) return;
    clock.set(waits ?? row.last_message_at);
    sla.apply(byDemo, id, organisation.policyId);
    clock.set(wish.until);
    sla.review(id, byDemo);
  }

  return {
    worded: (text, { part }, chance) =>
      part === 'note' && chance.chance(0.6) ? `@${viewer.name} ${text}` : text,
    given,
    follow,
  };
}

const isOver = ({ resolved_at }: ConversationRow) => resolved_at !== null;
