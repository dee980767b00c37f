import type { Export as DomainExport } from '../../domain/exports/exports.ts';
import type { ExportState } from '../../domain/exports/rows.ts';
import { isoTime, isoTimeOrNull } from '../../lib/clock.ts';
import { prefixed } from '../../lib/ids.ts';
import {
  dateTime,
  described,
  type Infer,
  named,
  nullable,
  number,
  object,
  oneOf,
  text,
} from '../../lib/schema.ts';
import { exportUrl, type Linking } from '../export-url.ts';
import { megabytes } from './account.shape.ts';
import { idText } from './ids.ts';

export const formats = ['pdf', 'csv', 'json', 'xlsx', 'html', 'txt'] as const;
const statuses = ['processing', 'completed', 'failed', 'expired'] as const;
const statusOf: Record<ExportState, (typeof statuses)[number]> = {
  processing: 'processing',
  completed: 'completed',
  failed: 'failed',
  cancelled: 'failed',
  expired: 'expired',
};

export const Export = named(
  'Export',
  object({
    id: idText('export'),
    status: oneOf(...statuses),
    format: described('Of those that this API knows, or of ours.', text()),
    size_mb: nullable(number({ minimum: 0 })),
    download_url: nullable(
      text({
        description: 'Works without credentials until `expires_at`.',
      }),
    ),
    expires_at: nullable(dateTime()),
    error: nullable(text({ description: 'Why it failed.' })),
    created_at: dateTime(),
  }),
);

export const presentExport = (found: DomainExport, linking: Linking): Infer<typeof Export> => ({
  id: prefixed('export', found.uuid),
  status: statusOf[found.state],
  format: found.format,
  size_mb: found.size === null ? null : megabytes(found.size),
  download_url: exportUrl(found, linking),
  expires_at: isoTimeOrNull(found.expires_at),
  error: found.state === 'cancelled' ? 'It was cancelled.' : found.failure,
  created_at: isoTime(found.created_at),
});
