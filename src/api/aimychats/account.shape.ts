import type { StorageTotal } from '../../domain/usage/storage-totals.ts';
import { dateTime, integer, named, nullable, number, object, record, text } from '../../lib/schema.ts';
import { MEGABYTE } from '../../lib/size.ts';
import { idText } from './ids.ts';
import { sourceOf } from './vocabulary.ts';

const count = integer({ minimum: 0 });
const mb = number({ minimum: 0, description: 'Of 2²⁰ bytes, to two places.' });

export const Account = named(
  'Account',
  object({
    id: idText('user'),
    email: text(),
    plan: text(),
    storage: object({ used_mb: mb, limit_mb: nullable(mb) }),
    api_usage: object({ requests_today: count, limit_per_day: nullable(count) }),
    created_at: dateTime(),
  }),
);

export const Usage = named(
  'Usage',
  object({
    period: object({ from: text({ format: 'date' }), to: text({ format: 'date' }) }),
    conversations: object({ total: count, by_source: record(count) }),
    storage: object({ total_mb: mb, by_type: object({ conversations: mb, attachments: mb }) }),
    api_requests: object({ total: count, by_endpoint: record(count) }),
  }),
);

/** What is there at all is never shown as nothing. */
export const megabytes = (bytes: number) => Math.ceil((bytes / MEGABYTE) * 100) / 100;

export function presentSources(bySource: Readonly<Record<string, number>>) {
  const sources: Record<string, number> = {};
  for (const [channel, number] of Object.entries(bySource)) {
    const source = sourceOf(channel);
    sources[source] = (sources[source] ?? 0) + number;
  }
  return sources;
}

export function presentStorage(totals: readonly StorageTotal[]) {
  const bytesOf = (wanted: StorageTotal['what'][]) =>
    totals.filter(({ what }) => wanted.includes(what)).reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    total_mb: megabytes(bytesOf(['messages', 'files'])),
    by_type: {
      conversations: megabytes(bytesOf(['messages'])),
      attachments: megabytes(bytesOf(['files'])),
    },
  };
}
