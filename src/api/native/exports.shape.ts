import type { Export as DomainExport } from '../../domain/exports/exports.ts';
import { formats } from '../../domain/exports/formats.ts';
import { states } from '../../domain/exports/rows.ts';
import { feelings } from '../../domain/intelligence.ts';
import { isoTime, isoTimeOrNull } from '../../lib/clock.ts';
import {
  anything,
  array,
  boolean,
  dateTime,
  described,
  either,
  type Infer,
  integer,
  named,
  nullable,
  object,
  oneOf,
  record,
  text,
  uuid,
} from '../../lib/schema.ts';
import { exportUrl, type Linking } from '../export-url.ts';
import { Filter } from './filters.shape.ts';

const some = { minItems: 1, maxItems: 100 };
const names = (description: string) =>
  described(
    description,
    array(either(integer({ minimum: 1 }), text({ minLength: 1, maxLength: 1000 })), some),
  );
const time = (description: string) => text({ maxLength: 40, description });

const Scope = object(
  {},
  {
    conversation_ids: described(
      'These and no others.',
      array(integer({ minimum: 1 }), { minItems: 1, maxItems: 10_000 }),
    ),
    date_from: time(
      'Begun on this day or later: 2027-01-31, a whole day of the organisation’s zone; or an instant.',
    ),
    date_to: time('Begun on this day or earlier.'),
    status: names('By name or id; any of them.'),
    channel: array(text({ minLength: 1, maxLength: 100 }), some),
    inbox: names('By name or id.'),
    tags: names('By name or id; any of them.'),
    topics: described(
      'As they were understood last, in any case; any of them.',
      array(text({ minLength: 1, maxLength: 100 }), some),
    ),
    sentiment: described('As they were understood last; any of them.', array(oneOf(...feelings), some)),
    team: names('By name or id, or `my_teams`.'),
    assignee: names('By email address or id, or `me`.'),
    view_id: integer({ minimum: 1, description: 'What this saved view shows you.' }),
    filter: Filter,
    search: text({ minLength: 1, maxLength: 500, description: 'What a search for these words finds.' }),
  },
);
const Options = object(
  {},
  {
    include_attachments: boolean({
      description:
        'The files too. In eml and mbox they are part of the mails; every other format comes in a zip archive with them. ' +
        'Without, they are listed with links that work for as long as the export is kept.',
    }),
    include_notes: boolean({ description: 'What agents wrote to each other as well.' }),
  },
);

export const NewExport = named(
  'NewExport',
  object(
    { format: oneOf(...formats) },
    {
      filters: described('Everything that is named narrows it; by default all that you see.', Scope),
      options: Options,
    },
  ),
);
export const ExportPreview = named(
  'ExportPreview',
  object({
    conversations: nullable(integer({ description: 'null: counting them takes too long.' })),
    bytes: nullable(integer({ description: 'About so many, told by a few of them.' })),
  }),
);
export const Export = named(
  'Export',
  object({
    id: integer(),
    uuid: uuid(),
    agent_id: described('Who asked for it.', integer()),
    business_id: nullable(integer({ description: 'The only one whose conversations are in it.' })),
    format: oneOf(...formats),
    filters: record(anything()),
    options: Options,
    state: oneOf(...states),
    failure: nullable(text({ description: 'Why it failed.' })),
    total: nullable(integer({ description: 'Conversations; null until they are counted.' })),
    done: integer(),
    filename: nullable(text()),
    size: nullable(integer({ description: 'In bytes.' })),
    download_url: nullable(
      text({
        description: 'Works without credentials until `expires_at`.',
      }),
    ),
    expires_at: nullable(dateTime()),
    created_at: dateTime(),
    updated_at: dateTime(),
  }),
);

export const presentExport = (found: DomainExport, linking: Linking): Infer<typeof Export> => ({
  id: found.id,
  uuid: found.uuid,
  agent_id: found.agent_id,
  business_id: found.business_id,
  format: found.format,
  filters: { ...found.asked },
  options: found.options,
  state: found.state,
  failure: found.failure,
  total: found.total,
  done: found.done,
  filename: found.filename,
  size: found.size,
  download_url: exportUrl(found, linking),
  expires_at: isoTimeOrNull(found.expires_at),
  created_at: isoTime(found.created_at),
  updated_at: isoTime(found.updated_at),
});

/** What the live stream shows while it is made. */
export const presentProgress = ({ id, uuid: name, state, done, total }: DomainExport) => ({
  id,
  uuid: name,
  state,
  done,
  total,
});
