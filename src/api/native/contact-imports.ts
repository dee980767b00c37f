import { suggested } from '../../domain/contact-imports/suggestion.ts';
import type { Domain } from '../../domain/domain.ts';
import { fileIn, reply, route } from '../../http/route.ts';
import { Problem } from '../../lib/problem.ts';
import { boolean, object, text } from '../../lib/schema.ts';
import {
  ColumnMapping,
  ContactImport,
  ContactImportPreview,
  presentImport,
  presentPreview,
} from './contact-imports.shape.ts';
import { csvReply } from './csv-reply.ts';
import { NEWEST, paged, pageOf, pageQuery } from './paging.ts';
import { idParams } from './shapes.ts';

const base = { tag: 'Contacts', access: 'contacts:write' } as const;
const PAGE = 200;

export const importContacts = route({
  ...base,
  method: 'post',
  path: '/api/v1/contacts/import',
  summary: 'Import contacts from a CSV file',
  description:
    'Delimiter (comma, semicolon or tab) and encoding (UTF-8, UTF-16, Windows-1251 or 1252) are found out. With `dry_run` the ' +
    'answer says what would become of each row, and nothing is stored; without a `mapping` it suggests one. Else a job ' +
    'takes the rows in: look at the import for its progress, or wait for `contact_import.finished`. A row is known by its ' +
    'addresses and ids, of which a cell may hold several, with commas between; an empty cell changes nothing. At most 200,000 rows.',
  upload: { files: { file: { description: 'Its first row names the columns.' } } },
  body: object(
    {},
    {
      mapping: ColumnMapping,
      update_existing: boolean({ description: 'Whether who is known already is updated, or refused.' }),
      dry_run: boolean(),
      business: text({ description: 'The slug of the business whose contacts they are.' }),
    },
  ),
  status: 202,
  returns: ContactImport,
  also: { 200: { description: 'With `dry_run`: what would become of it.', schema: ContactImportPreview } },
  async prepare({ domain: { contactImports }, actor, body, files }) {
    const file = fileIn(files, 'file');
    const sheet = await contactImports.sheetOf(file.sha256);
    const { dry_run: isTry = false, mapping, business, update_existing: updateExisting = false } = body;
    if (!isTry && !mapping)
      throw Problem.invalid('mapping', 'Say what the columns are; dry_run suggests it.');
    const asked = { mapping: mapping ?? suggested(sheet.headings), updateExisting, business };
    const tried = isTry ? await contactImports.tried(actor, file, sheet, asked) : null;
    return { file, sheet, asked, tried };
  },
  change({ domain, actor }, { file, sheet, asked, tried }) {
    if (tried) return reply({ status: 200, body: presentPreview(sheet, asked.mapping, tried) });
    return presentImport(domain.contactImports.begin(actor, file, sheet, asked));
  },
});

export const listContactImports = route({
  ...base,
  method: 'get',
  path: '/api/v1/contact-imports',
  summary: 'List imports of contacts',
  description: 'Newest first; each is kept for thirty days after it ended.',
  query: object({}, pageQuery),
  returns: pageOf(ContactImport),
  handle: ({ domain, actor, query }) =>
    paged(query, NEWEST, (before, limit) => domain.contactImports.page(actor, before, limit), presentImport),
});

export const getContactImport = route({
  ...base,
  method: 'get',
  path: '/api/v1/contact-imports/:id',
  summary: 'Get an import: how far it is, and what became of the rows',
  params: idParams,
  returns: ContactImport,
  handle: ({ domain, actor, params }) =>
    presentImport(domain.contactImports.visible(actor, domain.idOf('contact_imports', params.id))),
});

export const getRefusedRows = route({
  ...base,
  method: 'get',
  path: '/api/v1/contact-imports/:id/refused.csv',
  summary: 'The rows that were refused, with the reasons',
  description: 'As they came, so that they can be put right and imported again.',
  params: idParams,
  produces: 'text/csv',
  returns: null,
  status: 200,
  handle({ domain, actor, params }) {
    const { id, headings } = domain.contactImports.visible(actor, domain.idOf('contact_imports', params.id));
    return csvReply(
      `refused-${id}.csv`,
      [...headings, 'row', 'reason'],
      refusedRows(domain, id, headings.length),
    );
  },
});

function* refusedRows({ contactImports }: Domain, id: number, columns: number) {
  for (let after = 0; ; ) {
    const page = contactImports.refusals(id, after, PAGE);
    yield page.map(({ row, reason, cells }) => [...filled(cells, columns), row, reason]);
    if (page.length < PAGE) return;
    after = page.at(-1)?.row ?? after;
  }
}

const filled = (cells: readonly string[], columns: number) =>
  Array.from({ length: columns }, (_, at) => cells[at] ?? '');
