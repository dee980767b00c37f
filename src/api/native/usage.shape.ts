import { dialectNames } from '../../domain/key-limits.ts';
import type { ConversationReport, RequestReport } from '../../domain/usage/reports.ts';
import type { SeriesBy } from '../../domain/usage/request-sums.ts';
import type { DailyReport } from '../../domain/usage/series.ts';
import type { StorageTotal } from '../../domain/usage/storage-totals.ts';
import { mediaKinds } from '../../lib/media-kind.ts';
import {
  array,
  dateTime,
  described,
  type Infer,
  integer,
  named,
  nullable,
  object,
  oneOf,
  record,
  text,
} from '../../lib/schema.ts';
import { day } from './days.ts';

const count = integer({ minimum: 0 });
const bytes = integer({ minimum: 0, description: 'In bytes.' });
const aDay = day("In the organisation's zone.");
const dialect = oneOf(...dialectNames);
const Period = object({ from: aDay, to: aDay });
const perDay = array(count, { description: 'In the order of `days`.' });
const Somebody = object({ id: integer(), name: text() });

export const RequestUsage = named(
  'RequestUsage',
  object({
    period: Period,
    scope: oneOf('own', 'all'),
    total: count,
    by_day: array(object({ day: aDay, requests: count, by_dialect: record(count) }), {
      description: 'Every day of the period, the oldest first.',
    }),
    by_endpoint: array(object({ dialect, endpoint: text(), requests: count }), {
      description: 'The most asked for first; `other` is what there is not.',
    }),
    by_owner: array(
      object({
        agent: Somebody,
        key: described('null: at a browser.', nullable(Somebody)),
        requests: count,
      }),
    ),
  }),
);

export const RequestSeries = named(
  'RequestSeries',
  object({
    period: Period,
    scope: oneOf('own', 'all'),
    by: oneOf('endpoint', 'key'),
    days: array(aDay, { description: 'Every day of the period, the oldest first.' }),
    series: array(
      object({
        dialect: nullable(dialect),
        endpoint: described('null where they are told apart by key.', nullable(text())),
        agent: described('null where they are told apart by endpoint.', nullable(Somebody)),
        key: described('null: at a browser, or told apart by endpoint.', nullable(Somebody)),
        total: count,
        requests: perDay,
      }),
      { description: 'The eight that were asked for most.' },
    ),
    others: perDay,
  }),
);

export const ConversationUsage = named(
  'ConversationUsage',
  object({
    period: Period,
    total: count,
    by_source: record(count, { description: 'By the channel that they came by.' }),
    by_day: array(object({ day: aDay, conversations: count, by_source: record(count) })),
  }),
);

export const StorageUsage = named(
  'StorageUsage',
  object({
    used_bytes: bytes,
    limit_bytes: nullable(bytes),
    messages: object({ count, bytes }),
    files: object({
      count,
      bytes,
      by_kind: array(object({ kind: oneOf(...mediaKinds), count, bytes })),
    }),
  }),
);

export const AccountUsage = named(
  'AccountUsage',
  object({
    plan: text(),
    storage: object({ used_bytes: bytes, limit_bytes: nullable(bytes) }),
    requests: object({
      today: described('Of this key, or of yours at a browser.', count),
      limit_per_day: nullable(count),
      day_ends_at: dateTime(),
    }),
  }),
);

type Named = { id: number; name: string };
/** Who somebody is, and what a key is called. */
export type Names = { agent(id: number): Named; key(id: number): Named };

export const presentRequests = (
  report: RequestReport,
  names: Names,
): Omit<Infer<typeof RequestUsage>, 'period' | 'scope'> => ({
  total: report.total,
  by_day: report.byDay.map(({ day, requests, byDialect }) => ({ day, requests, by_dialect: byDialect })),
  by_endpoint: report.byEndpoint.map(({ dialect, endpoint, requests }) => ({ dialect, endpoint, requests })),
  by_owner: report.byOwner.map(({ agent_id, key_id, requests }) => ({
    agent: names.agent(agent_id),
    key: key_id === 0 ? null : names.key(key_id),
    requests,
  })),
});

type Daily = DailyReport & { days: string[] };

/** Of all that was added up only what they are told apart by means anything. */
export const presentSeries = (
  { days, series, others }: Daily,
  by: SeriesBy,
  names: Names,
): Omit<Infer<typeof RequestSeries>, 'period' | 'scope'> => ({
  by,
  days,
  series: series.map(({ about, total, byDay }) => ({
    dialect: by === 'endpoint' ? about.dialect : null,
    endpoint: by === 'endpoint' ? about.endpoint : null,
    agent: by === 'key' ? names.agent(about.agent_id) : null,
    key: by === 'key' && about.key_id !== 0 ? names.key(about.key_id) : null,
    total,
    requests: byDay,
  })),
  others,
});

export const presentConversations = ({
  total,
  bySource,
  byDay,
}: ConversationReport): Omit<Infer<typeof ConversationUsage>, 'period'> => ({
  total,
  by_source: bySource,
  by_day: byDay.map(({ day, conversations, bySource: sources }) => ({
    day,
    conversations,
    by_source: sources,
  })),
});

type Storage = { totals: readonly StorageTotal[]; limitBytes: number | null };

export function presentStorage({ totals, limitBytes }: Storage): Infer<typeof StorageUsage> {
  const messages = totals.filter(({ what }) => what === 'messages');
  const files = totals.filter((total) => total.what === 'files');
  return {
    used_bytes: summed(totals).bytes,
    limit_bytes: limitBytes,
    messages: summed(messages),
    files: {
      ...summed(files),
      by_kind: files.map(({ kind, items, bytes }) => ({ kind, count: items, bytes })),
    },
  };
}

const summed = (totals: readonly StorageTotal[]) => ({
  count: totals.reduce((sum, { items }) => sum + items, 0),
  bytes: totals.reduce((sum, { bytes }) => sum + bytes, 0),
});
