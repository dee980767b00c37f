import { oneLine, printable } from './plain.ts';
import type { Attached, Said, Talk } from './talk.ts';
import { todoIn } from './todo.ts';

/** `time` marks what is shown as a date. */
export type Column<T> = { heading: string; width: number; of: (row: T) => Cell };
export type Cell = string | number | null | { time: number };
type Facts = Omit<Talk, 'messages'>;

const time = (at: number | null): Cell => (at === null ? null : { time: at });
const column = <T>(heading: string, width: number, of: (row: T) => Cell): Column<T> => ({
  heading,
  width,
  of,
});

/** What a table says of a conversation. The headings are names for programs, the same in every language. */
export const conversationColumns: readonly Column<Facts>[] = [
  column('reference', 11, ({ reference }) => reference),
  column('uuid', 38, ({ uuid }) => uuid),
  column('subject', 40, ({ subject }) => oneLine(subject)),
  column('status', 12, ({ status }) => status),
  column('priority', 10, ({ priority }) => priority),
  column('channel', 12, ({ channel }) => channel),
  column('inbox', 16, ({ inbox }) => inbox),
  column('business', 16, ({ business }) => business),
  column('contact_name', 22, ({ contact }) => oneLine(contact.name)),
  column('contact_email', 26, ({ contact }) => contact.email),
  column('contact_phone', 16, ({ contact }) => contact.phone),
  column('assignee', 22, ({ assignee }) => assignee && oneLine(assignee.name)),
  column('team', 16, ({ team }) => team),
  column('tags', 22, ({ tags }) => tags.join(', ')),
  column('messages', 10, ({ message_count }) => message_count),
  column('created_at', 19, ({ created_at }) => time(created_at)),
  column('last_message_at', 19, ({ last_message_at }) => time(last_message_at)),
  column('first_reply_at', 19, ({ first_reply_at }) => time(first_reply_at)),
  column('resolved_at', 19, ({ resolved_at }) => time(resolved_at)),
  column('closed_at', 19, ({ closed_at }) => time(closed_at)),
  column('language', 10, ({ language }) => language),
  column('sentiment', 14, ({ sentiment }) => sentiment),
  column('topics', 30, ({ topics }) => oneLine(topics.join(', '))),
  column('issue_type', 12, ({ summary }) => summary?.issue_type ?? null),
  column('summary_title', 40, ({ summary }) => summary && oneLine(summary.title)),
  column('summary', 60, ({ summary }) => summary && printable(summary.content)),
  column('action_items', 40, ({ summary }) => summary && printable(todoIn(summary).join('\n'))),
];

export const messageColumns: readonly Column<Said>[] = [
  column('message_id', 11, ({ id }) => id),
  column('message_at', 19, ({ created_at }) => time(created_at)),
  column('direction', 10, ({ kind, isNote }) => (isNote ? 'note' : kind)),
  column('sender_kind', 11, ({ sender }) => sender.kind),
  column('sender', 22, ({ sender }) => oneLine(sender.name)),
  column('message_status', 12, ({ status }) => status),
  column('text', 80, ({ text }) => printable(text)),
  column('attachments', 40, ({ attachments }) => attachments.map(named).join('\n')),
];

const named = ({ filename, size, place }: Attached) => `${oneLine(filename)} (${size} B) ${place}`;
