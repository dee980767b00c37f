import { Problem } from '../../lib/problem.ts';
import type { LongRead, LongReads } from '../../store/long-reads.ts';
import type { Actor } from '../actor.ts';
import type { Condition } from '../conversations/access.ts';
import { type Format, isArchive, type Options } from './formats.ts';

/** About how much an export would be; null: it takes too long to count. */
export type Preview = { conversations: number | null; bytes: number | null };
type Counted = { conversations: number; messages: number };
type Sample = { messages: number; letters: number; files: number };

const SAMPLE = 50;
/** Bytes for each conversation, each message, and each byte of what was said: as measured with demo data. */
const weights: Record<Format, [conversation: number, message: number, letter: number]> = {
  csv: [10, 330, 1],
  json: [900, 420, 1.05],
  jsonl: [900, 420, 1.05],
  xlsx: [60, 75, 0.35],
  html: [350, 150, 1.02],
  txt: [200, 70, 1],
  eml: [700, 110, 1.4],
  mbox: [0, 530, 1.4],
  pdf: [450, 290, 0.9],
};
const SMALLEST: Partial<Record<Format, number>> = { pdf: 15_000, xlsx: 2_500, html: 2_000 };

/** Counts on a thread, and looks into a few conversations to tell how long they are. */
export function previewing({ read }: { read: LongReads }) {
  async function preview(
    { id: owner }: Actor,
    wanted: Condition,
    format: Format,
    options: Options,
  ): Promise<Preview> {
    const counted = await read([counting(wanted), sampling(wanted)], owner).catch(nullIfTooBroad);
    if (counted === null) return { conversations: null, bytes: null };
    const [all, some] = counted.map(([json]) => JSON.parse(String(json)));
    return { conversations: all.conversations, bytes: Math.round(sizeOf(all, some, format, options)) };
  }

  return { preview };
}

const counting = ({ sql, bound }: Condition): LongRead => ({
  sql: `select json_object('conversations', count(*), 'messages', cast(total(message_count) as integer))
        from conversations where in_time(conversations.id) and ${sql}`,
  bound,
});

const sampling = ({ sql, bound }: Condition): LongRead => ({
  sql: `with some as materialized (
          select conversations.id from conversations where in_time(conversations.id) and ${sql} limit ${SAMPLE}),
        said as materialized (
          select messages.id, octet_length(messages.text) as letters from some
          join messages on messages.conversation_id = some.id)
        select json_object('messages', (select count(*) from said),
          'letters', (select cast(total(letters) as integer) from said),
          'files', (select cast(total(media.size) as integer) from said join media on media.message_id = said.id))`,
  bound,
});

function sizeOf(all: Counted, some: Sample, format: Format, options: Options) {
  const [conversation, message, letter] = weights[format];
  const each = Math.max(some.messages, 1);
  const text = all.conversations * conversation + all.messages * (message + (some.letters / each) * letter);
  const hasFiles = options.include_attachments ?? false;
  const files = hasFiles ? (all.messages * some.files) / each : 0;
  const packed = isArchive(format, options) && !PACKED.has(format) ? text / 5 : text;
  return (all.conversations > 0 ? (SMALLEST[format] ?? 0) : 0) + packed + files;
}

/** Nothing is gained by packing these once more. */
const PACKED: ReadonlySet<Format> = new Set(['pdf', 'xlsx']);

function nullIfTooBroad(error: unknown) {
  if (error instanceof Problem && error.code === 'query_too_broad') return null;
  throw error;
}
