import { DAY } from '../../lib/clock.ts';
import { Problem } from '../../lib/problem.ts';
import type { LongReads } from '../../store/long-reads.ts';
import { type Actor, agentOf, authorize, system } from '../actor.ts';
import type { agents as agentsOf } from '../agents.ts';
import type { Core } from '../core.ts';
import type { EventName } from '../event-names.ts';
import type { filters as filtersOf } from '../filters/filters.ts';
import type { media as mediaOf, Ticket } from '../media/media.ts';
import { tickets } from '../media/tickets.ts';
import type { search as searchOf } from '../search/search.ts';
import type { settings as settingsOf } from '../settings.ts';
import type { views as viewsOf } from '../views/views.ts';
import type { Format, Options } from './formats.ts';
import { previewing } from './preview.ts';
import { type Export, exportRows } from './rows.ts';
import { running } from './running.ts';
import { type Scope, scopes } from './scope.ts';
import { selecting } from './selecting.ts';
import { mayOpen, maySee, rightsOf, shownTo } from './sight.ts';

export type { Export };

type Parts = {
  settings: ReturnType<typeof settingsOf>;
  agents: ReturnType<typeof agentsOf>;
  filters: ReturnType<typeof filtersOf>;
  search: ReturnType<typeof searchOf>;
  views: ReturnType<typeof viewsOf>;
  media: ReturnType<typeof mediaOf>;
  read: LongReads;
};
export type Wanted = { format: Format; scope: Scope; options: Options };

const MOST_AT_ONCE = 10;
/** So long one is told what became of an export. */
const REMEMBERED_MS = 90 * DAY;
const PAGE = 100;

/** Conversations as a file: asked for, made by a job, fetched by a link, gone after seven days. */
export function exports(core: Core, parts: Parts) {
  const { ids, clock, events, audit, jobs } = core;
  const { read } = parts;
  const rows = exportRows(core);
  const { filterOf } = scopes(parts);
  const selection = selecting(parts);
  const links = tickets(core, 'links to exports');

  function create(actor: Actor, wanted: Wanted) {
    const { format, scope, options } = wanted;
    const filter = understood(actor, wanted);
    refuseMany(agentOf(actor));
    const made = rows.insert({
      uuid: ids.uuid(),
      business_id: actor.businessId,
      agent_id: agentOf(actor),
      rights: rightsOf(actor),
      format,
      asked: scope,
      filter,
      options,
      created_at: clock.now(),
    });
    record('export.created', made, actor, { format });
    note('export.created', actor, made, { format, narrowed_by: Object.keys(scope), ...options });
    jobs.ask('exports.run', { exportId: made.id }, { uniqueKey: String(made.id), attempts: 3 });
    return made;
  }

  /** What would be in it, and about how large it would be; nothing is stored. */
  async function preview(actor: Actor, wanted: Wanted) {
    const { format, scope, options } = wanted;
    const filter = understood(actor, wanted);
    const wantedOf = selection.wanted(actor, { filter, asked: scope });
    return previewing({ read }).preview(actor, wantedOf, format, options);
  }

  function understood(actor: Actor, { format, scope }: Wanted) {
    authorize(actor, 'exports:write');
    authorize(actor, 'conversations:read');
    const filter = filterOf(actor, scope);
    selection.wanted(actor, { filter, asked: scope });
    if (format === 'eml' && scope.conversation_ids?.length !== 1)
      throw Problem.invalid('filters.conversation_ids', ONE_MAIL);
    return filter;
  }

  function refuseMany(agentId: number) {
    if (rows.countUnderway(agentId) < MOST_AT_ONCE) return;
    const sentence = `${MOST_AT_ONCE} of your exports are still being made. Wait for one of them, or cancel it.`;
    throw new Problem('busy', 'too_many_exports', sentence);
  }

  function visible(actor: Actor, id: number) {
    authorize(actor, 'exports:read');
    const found = rows.find(id);
    if (found && maySee(actor, found)) return found;
    throw Problem.missing('export', id);
  }

  function page(actor: Actor, before: number, limit: number) {
    authorize(actor, 'exports:read');
    return rows.page(shownTo(actor), { before, limit });
  }

  /** One that is being made stops a moment later. */
  function cancel(actor: Actor, id: number) {
    authorize(actor, 'exports:write');
    const { state } = visible(actor, id);
    if (state === 'cancelled') return visible(actor, id);
    const cancelled = rows.end(id, 'cancelled');
    if (!cancelled)
      throw Problem.conflict('export_ended', `This export is ${state} already. Delete it instead.`);
    record('export.cancelled', cancelled, actor);
    note('export.cancelled', actor, cancelled);
    return cancelled;
  }

  function destroy(actor: Actor, id: number) {
    authorize(actor, 'exports:write');
    const found = visible(actor, id);
    rows.remove(id);
    discard(found);
    record('export.deleted', found, actor);
    note('export.deleted', actor, found);
  }

  /** A page of those whose time is over; the answer is how many. */
  function expire() {
    const due = rows.due(PAGE);
    for (const found of due) {
      rows.expire(found.id);
      discard(found);
      record('export.expired', found, system);
    }
    return due.length;
  }

  /** The file goes by a job, because a transaction may run twice or not at all. */
  function discard({ sha256 }: Export) {
    if (sha256 !== null) jobs.ask('exports.discard', { sha256 }, { uniqueKey: sha256 });
  }

  function record(name: EventName, found: Export, actor: Actor, data: object = {}) {
    const { id, agent_id, business_id } = found;
    const ofBusiness = business_id === null ? {} : { businessId: business_id };
    events.record(name, id, actor, { ...ofBusiness, data: { agent_id, ...data } });
  }

  const note = (
    name: 'export.created' | 'export.cancelled' | 'export.deleted',
    actor: Actor,
    { id }: Export,
    details: Record<string, unknown> = {},
  ) => audit.note(name, actor, { kind: 'export', id }, details);

  /** For as long as the file is there; null when there is none, or none for this actor. */
  function ticketFor(actor: Actor, found: Export): Ticket | null {
    const { uuid, state, expires_at: until } = found;
    if (state !== 'completed' || until === null || until <= clock.now()) return null;
    return maySee(actor, found) && mayOpen(actor, found) ? links.until(uuid, until) : null;
  }

  /** The export that a link leads to. */
  function withTicket(uuid: string, ticket: Ticket) {
    links.check(uuid, ticket);
    const found = rows.withUuid(uuid.toLowerCase());
    if (!found) throw Problem.missing('export', uuid);
    if (found.state === 'completed' && found.sha256 !== null) return found;
    throw new Problem('gone', 'export_expired', 'This export is not kept any more. Ask for it again.');
  }

  return {
    ...running(core, { ...parts, rows, selection, record }),
    create,
    preview,
    visible,
    page,
    cancel,
    destroy,
    expire,
    find: rows.find,
    maySee,
    ticketFor,
    withTicket,
    nextExpiry: () => rows.nextExpiry(),
    /** A page of those that ended long ago; the answer is how many. */
    prune: (limit: number) => rows.forget(clock.now() - REMEMBERED_MS, limit),
  };
}

const ONE_MAIL =
  'An eml file holds one conversation: name it in filters.conversation_ids, or take mbox for several.';
