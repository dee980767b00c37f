import { isArchive } from '../domain/exports/formats.ts';
import type { ExportOrder } from '../domain/exports/order.ts';
import { mediaFilePath, signatureOf } from '../domain/media/tickets.ts';
import { safeFileName } from '../lib/file-name.ts';
import type { Sqlite } from '../store/open.ts';
import { exportStatements, type FileRow, type MessageRow, type TalkRow } from './rows.ts';
import type { Attached, Said, Summarised, Talk } from './talk.ts';

const TALKS = 50;
const MESSAGES = 200;

/** Reads conversations page by page, so that as many may be wanted as there are. */
export function talksFrom(db: Sqlite, order: ExportOrder) {
  const { wanted, still, options, withMessages } = order;
  const rows = exportStatements(db, wanted, still, options.include_notes ?? false);
  const ids = rows.ids();
  const placeOf = isArchive(order.format, options) ? pathInArchive : linkWith(order);

  function* talks(): Generator<Talk> {
    for (let at = 0; at < ids.length; at += TALKS)
      for (const row of rows.talks(ids.slice(at, at + TALKS)))
        yield withMessages ? talkOf(row, said(row.id), summaryIn(row)) : talkOf(row, [], null);
  }

  function* said(id: number): Generator<Said> {
    for (let after = 0; ; ) {
      const page = rows.messages(id, after, MESSAGES);
      const upTo = page.at(-1)?.id ?? after;
      const files = page.length === 0 ? [] : rows.files(id, after, upTo);
      const ofMessage = Map.groupBy(files, ({ message_id }) => message_id);
      for (const row of page) yield saidOf(row, (ofMessage.get(row.id) ?? []).map(attached));
      if (page.length < MESSAGES) return;
      after = upTo;
    }
  }

  const attached = (row: FileRow): Attached => ({ ...row, place: placeOf(row) });

  /** Every file that is attached to anything. */
  function* files(): Generator<Attached> {
    if (!withMessages) return;
    for (const id of ids) for (const row of rows.files(id, 0, Number.MAX_SAFE_INTEGER)) yield attached(row);
  }

  return { total: ids.length, talks, files };
}

const pathInArchive = ({ reference, id, filename }: FileRow) =>
  `files/${reference}/${id}-${safeFileName(filename)}`;

const linkWith =
  ({ links: { origin, expires, key } }: ExportOrder) =>
  ({ uuid }: FileRow) =>
    origin + mediaFilePath(uuid, { expires, signature: signatureOf(key, uuid, expires) });

const summaryIn = ({ summary }: TalkRow): Summarised | null => summary && JSON.parse(summary);

const talkOf = (row: TalkRow, messages: Iterable<Said>, summary: Summarised | null): Talk => ({
  id: row.id,
  uuid: row.uuid,
  reference: row.reference,
  subject: row.subject,
  status: row.status,
  priority: row.priority,
  channel: row.channel,
  inbox: row.inbox,
  business: row.business,
  team: row.team,
  assignee:
    row.assignee_id === null
      ? null
      : { id: row.assignee_id, name: row.assignee_name ?? '', email: row.assignee_email },
  contact: {
    id: row.contact_id,
    name: row.contact_name,
    email: row.contact_email,
    phone: row.contact_phone,
  },
  tags: JSON.parse(row.tags),
  custom_attributes: JSON.parse(row.custom_attributes),
  metadata: JSON.parse(row.metadata),
  message_count: row.message_count,
  created_at: row.created_at,
  updated_at: row.updated_at,
  last_message_at: row.last_message_at,
  first_reply_at: row.first_reply_at,
  resolved_at: row.resolved_at,
  closed_at: row.closed_at,
  language: row.language,
  sentiment: row.sentiment,
  topics: JSON.parse(row.topics),
  summary,
  messages,
});

function saidOf(row: MessageRow, attachments: Attached[]): Said {
  const { to, cc, subject } = JSON.parse(row.meta);
  return {
    id: row.id,
    uuid: row.uuid,
    kind: row.kind,
    isNote: row.private === 1,
    sender: {
      kind: row.sender_kind,
      id: row.sender_id,
      name: row.sender_name ?? '',
      email: row.sender_email,
    },
    content: row.content,
    content_type: row.content_type,
    text: row.text,
    status: row.status,
    failure: row.failure,
    envelope: { to, cc, subject },
    external_id: row.external_id,
    created_at: row.created_at,
    sent_at: row.sent_at,
    attachments,
  };
}
