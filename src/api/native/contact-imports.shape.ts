import { TARGET } from '../../domain/contact-imports/mapping.ts';
import type { Sheet } from '../../domain/contact-imports/reading.ts';
import type { Rehearsal, Rehearsed } from '../../domain/contact-imports/rehearsal.ts';
import type { ContactImport as DomainImport } from '../../domain/contact-imports/rows.ts';
import type { Outcome } from '../../domain/contacts/importing.ts';
import { charsets } from '../../lib/charset.ts';
import { isoTime } from '../../lib/clock.ts';
import { delimiters } from '../../lib/csv.ts';
import {
  anything,
  array,
  boolean,
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
  uuid,
} from '../../lib/schema.ts';

export const ColumnMapping = described(
  'What each column is, by its heading: `first_name`, `last_name`, `name` (both in one), `email`, `phone`, `country`, ' +
    '`identity:telegram` (their id on a channel), `attribute:plan` (a custom attribute) or `ignore`. What is not named ' +
    'is ignored.',
  record(text({ pattern: TARGET }), { maxProperties: 200 }),
);
const sheet = {
  delimiter: oneOf(...delimiters),
  encoding: oneOf(...charsets),
  headings: array(text()),
  mapping: record(text()),
};
const Row = object({
  row: integer({ description: 'As a spreadsheet counts: the headings are the first.' }),
  outcome: oneOf('add', 'update', 'keep', 'refuse'),
  contact: nullable(
    object({
      id: nullable(
        integer({ description: 'Of the contact that is updated, unless it comes from a row above.' }),
      ),
      first_name: text(),
      last_name: text(),
      country: nullable(text()),
      identities: array(object({ channel: text(), value: text() })),
      custom_attributes: record(anything()),
    }),
  ),
  code: nullable(text()),
  reason: nullable(text()),
});
export const ContactImportPreview = named(
  'ContactImportPreview',
  object({
    ...sheet,
    has_byte_order_mark: boolean(),
    total: integer(),
    added: integer(),
    updated: integer(),
    unchanged: integer({ description: 'What is known already, just so.' }),
    refused: integer(),
    rows: described('The first 20, as they would be stored.', array(Row)),
    refusals: described('The first 100.', array(object({ row: integer(), code: text(), reason: text() }))),
  }),
);
export const ContactImport = named(
  'ContactImport',
  object({
    id: integer(),
    uuid: uuid(),
    business_id: integer(),
    agent_id: nullable(integer()),
    filename: text(),
    ...sheet,
    update_existing: boolean(),
    state: oneOf('running', 'finished', 'failed'),
    failure: nullable(text()),
    total: integer(),
    done: integer(),
    added: integer(),
    updated: integer(),
    unchanged: integer({ description: 'What was known already, just so.' }),
    refused: integer(),
    created_at: dateTime(),
    updated_at: dateTime(),
  }),
);

export const presentPreview = (
  { delimiter, charset, hasMark, headings, total }: Sheet,
  mapping: Record<string, string>,
  { added, updated, unchanged, refused, first, refusals }: Rehearsal,
): Infer<typeof ContactImportPreview> => ({
  delimiter,
  encoding: charset,
  headings,
  mapping,
  has_byte_order_mark: hasMark,
  total,
  added,
  updated,
  unchanged,
  refused,
  rows: first.map(presentRow),
  refusals,
});

const outcomes = { added: 'add', updated: 'update', unchanged: 'keep' } as const satisfies Record<
  Outcome,
  string
>;

function presentRow(tried: Rehearsed): Infer<typeof Row> {
  if ('reason' in tried) return { ...tried, outcome: 'refuse', contact: null };
  const { ownerId, described: who, identities, attributes } = tried.wanted;
  return {
    row: tried.row,
    outcome: outcomes[tried.outcome],
    contact: { id: known(ownerId), ...who, identities, custom_attributes: attributes },
    code: null,
    reason: null,
  };
}

// Somebody from a row above has no id yet.
const known = (id: number | null) => (id !== null && id > 0 ? id : null);

export const presentImport = (found: DomainImport): Infer<typeof ContactImport> => ({
  id: found.id,
  uuid: found.uuid,
  business_id: found.business_id,
  agent_id: found.agent_id,
  filename: found.filename,
  delimiter: found.delimiter,
  encoding: found.charset,
  headings: found.headings,
  mapping: found.mapping,
  update_existing: found.update_existing === 1,
  state: found.state,
  failure: found.failure,
  total: found.total,
  done: found.done,
  added: found.added,
  updated: found.updated,
  unchanged: found.unchanged,
  refused: found.refused,
  created_at: isoTime(found.created_at),
  updated_at: isoTime(found.updated_at),
});
