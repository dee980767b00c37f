import { DAY } from '../../lib/clock.ts';
import { Problem } from '../../lib/problem.ts';
import { type Actor, authorize, system } from '../actor.ts';
import type { businesses as businessesOf } from '../businesses.ts';
import type { contacts as contactsOf } from '../contacts/contacts.ts';
import type { Core } from '../core.ts';
import type { media as mediaOf, Received } from '../media/media.ts';
import { type Mapping, targetsOf } from './mapping.ts';
import { reading, type Sheet } from './reading.ts';
import { rehearse } from './rehearsal.ts';
import { type ContactImport, importRows } from './rows.ts';
import { importerOf, taking } from './taking.ts';

export type { ContactImport };

type Parts = {
  businesses: ReturnType<typeof businessesOf>;
  contacts: ReturnType<typeof contactsOf>;
  media: ReturnType<typeof mediaOf>;
};
type Asked = { mapping: Mapping; updateExisting: boolean; business?: string };
const KEPT_MS = 30 * DAY;
/** Each holds all that is in its file. */
const MOST_REHEARSALS = 2;

/** Contacts from a file: tried first, then taken in by a job. */
export function contactImports(core: Core, parts: Parts) {
  const { ids, clock, events, jobs } = core;
  const { businesses, contacts, media } = parts;
  const rows = importRows(core);
  const { sheetOf, rowsOf } = reading(media.files);
  let rehearsals = 0;

  const listFor = (actor: Actor, { updateExisting, business }: Asked) => ({
    updateExisting,
    businessId:
      business === undefined
        ? businesses.homeOf(actor)
        : businesses.visible(actor, businesses.withSlug(business)).id,
  });

  /** What would become of a file; nothing is stored. */
  async function tried(actor: Actor, { sha256 }: Received, sheet: Sheet, asked: Asked) {
    authorize(actor, 'contacts:write');
    const { headings } = sheet;
    const targets = targetsOf(asked.mapping, headings);
    const list = listFor(actor, asked);
    if (rehearsals >= MOST_REHEARSALS) throw crowded();
    rehearsals += 1;
    try {
      return await rehearse(contacts, list, { rows: rowsOf(sha256, sheet), headings, targets });
    } finally {
      rehearsals -= 1;
    }
  }

  /** From now on it is a job's. */
  function begin(actor: Actor, file: Received, sheet: Sheet, asked: Asked): ContactImport {
    authorize(actor, 'contacts:write');
    targetsOf(asked.mapping, sheet.headings);
    const { businessId, updateExisting } = listFor(actor, asked);
    const begun = rows.insert({
      uuid: ids.uuid(),
      business_id: businessId,
      agent_id: actor.kind === 'agent' ? actor.id : null,
      filename: file.filename,
      media_id: media.add(actor, file).id,
      delimiter: sheet.delimiter,
      charset: sheet.charset,
      headings: sheet.headings,
      mapping: asked.mapping,
      update_existing: Number(updateExisting),
      total: sheet.total,
      created_at: clock.now(),
    });
    events.record('contact_import.started', begun.id, actor, { businessId });
    jobs.ask('contacts.import', { importId: begun.id }, { uniqueKey: String(begun.id) });
    return begun;
  }

  /** The file goes: it was there for this alone. */
  function end(importId: number, state: 'finished' | 'failed', failure: string | null = null) {
    const fileId = rows.find(importId)?.media_id ?? null;
    const ended = rows.end(importId, state, failure);
    if (!ended) return;
    if (fileId !== null) media.eraseUnused(system, fileId);
    const { business_id: businessId, added, updated, unchanged, refused } = ended;
    const data = { added, updated, unchanged, refused };
    events.record(`contact_import.${state}`, importId, importerOf(ended), { businessId, data });
  }

  function visible(actor: Actor, id: number) {
    authorize(actor, 'contacts:write');
    const found = rows.find(id);
    if (found && (actor.businessId === null || actor.businessId === found.business_id)) return found;
    throw Problem.missing('contact import', id);
  }

  return {
    ...taking({ ...parts, rows, rowsOf }),
    sheetOf,
    tried,
    begin,
    end,
    visible,
    find: rows.find,
    refusals: rows.refusals,
    page(actor: Actor, before: number, limit: number) {
      authorize(actor, 'contacts:write');
      return rows.page(actor.businessId, { before, limit });
    },
    /** A page of those that ended long ago, with what they refused; the answer is how many. */
    prune: (limit: number) => rows.removeBefore(clock.now() - KEPT_MS, limit),
  };
}

const crowded = () =>
  new Problem('busy', 'too_many_rehearsals', 'Other files are being tried just now. Try again in a moment.', {
    headers: { 'Retry-After': '5' },
  });
