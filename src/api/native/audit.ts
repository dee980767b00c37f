import { type AuditRow, auditActions } from '../../domain/audit.ts';
import { route } from '../../http/route.ts';
import { isoTime } from '../../lib/clock.ts';
import {
  anything,
  dateTime,
  type Infer,
  integer,
  named,
  nullable,
  object,
  oneOf,
  record,
  text,
} from '../../lib/schema.ts';
import { NEWEST, paged, pageOf, pageQuery } from './paging.ts';

const AuditEntry = named(
  'AuditEntry',
  object({
    id: integer(),
    at: dateTime(),
    action: text(),
    actor: object({ kind: text(), id: nullable(integer()) }),
    target: nullable(object({ kind: text(), id: nullable(integer()) })),
    address: nullable(text()),
    request_id: nullable(text()),
    details: record(anything()),
  }),
);

export const listAudit = route({
  method: 'get',
  path: '/api/v1/audit',
  tag: 'Audit',
  summary: 'Who did what that matters for security, newest first',
  access: 'activity_logs:manage',
  query: object({}, { ...pageQuery, action: oneOf(...auditActions) }),
  returns: pageOf(AuditEntry),
  handle: ({ domain, actor, query }) =>
    paged(
      query,
      NEWEST,
      (before, limit) => domain.audit.page(actor, before, limit, query.action),
      presentEntry,
    ),
});

const presentEntry = (row: AuditRow): Infer<typeof AuditEntry> => ({
  id: row.id,
  at: isoTime(row.at),
  action: row.action,
  actor: { kind: row.actor_kind, id: row.actor_id },
  target: row.target_kind === null ? null : { kind: row.target_kind, id: row.target_id },
  address: row.address,
  request_id: row.request_id,
  details: JSON.parse(row.details),
});
