import { DAY } from '../../lib/clock.ts';
import { wallClock } from '../../lib/time-zone.ts';
import { type Actor, system } from '../actor.ts';
import type { agents as agentsOf } from '../agents.ts';
import type { Core } from '../core.ts';
import type { media as mediaOf } from '../media/media.ts';
import type { settings as settingsOf } from '../settings.ts';
import { fileOf } from './formats.ts';
import type { ExportOrder, Heading, Steps } from './order.ts';
import type { Export, exportRows, File } from './rows.ts';
import type { selecting } from './selecting.ts';
import { askerOf } from './sight.ts';

export const KEPT_MS = 7 * DAY;
type Parts = {
  rows: ReturnType<typeof exportRows>;
  selection: ReturnType<typeof selecting>;
  agents: ReturnType<typeof agentsOf>;
  media: ReturnType<typeof mediaOf>;
  settings: ReturnType<typeof settingsOf>;
  record: (name: 'export.completed' | 'export.failed', found: Export, actor: Actor, data?: object) => void;
};

/** How a job makes an export: what is to be written, how far it is, how it ended. */
export function running({ clock, jobs }: Core, parts: Parts) {
  const { rows, selection, agents, media, settings, record } = parts;
  const listeners = new Set<(exportId: number) => void>();

  /** Rights and filters are those of the moment at which it is written. */
  function orderFor(underway: Export, origin: string): ExportOrder {
    const actor = askerOf(underway, agents.asActor);
    return {
      format: underway.format,
      options: underway.options,
      wanted: selection.wanted(actor, underway),
      still: selection.still(actor),
      withMessages: actor.permissions.has('messages:read'),
      heading: headingOf(underway),
      links: { origin, expires: Math.ceil((clock.now() + KEPT_MS) / 1000), key: media.linkKey },
    };
  }

  function headingOf(underway: Export): Heading {
    const { organisation_name: organisation, timezone: zone, language } = settings.get();
    const { first_name: first, last_name: last } = agents.itself(underway.agent_id);
    const name = nameOf(underway).filename;
    return { organisation, zone, language, author: `${first} ${last}`.trim(), at: clock.now(), name };
  }

  const nameOf = ({ format, options, created_at: at }: Export) =>
    fileOf(format, options, new Date(wallClock(at, settings.get().timezone)).toISOString().slice(0, 10));

  const progressed = (id: number, steps: Steps) => rows.progress(id, steps);

  /** Tells those who watch; asked after the commit, because it is kept nowhere. */
  const tell = (id: number) => listeners.forEach((listener) => listener(id));

  function listen(listener: (exportId: number) => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  /** False when nobody wants it any more: it was cancelled or deleted meanwhile. */
  function finish(id: number, { sha256, size }: Pick<File, 'sha256' | 'size'>) {
    const underway = rows.find(id);
    if (underway?.state !== 'processing') return false;
    const { filename, contentType: content_type } = nameOf(underway);
    const done = rows.complete(id, { filename, content_type, sha256, size }, clock.now() + KEPT_MS);
    if (!done) return false;
    record('export.completed', done, askedBy(done), { conversations: done.total, size });
    jobs.ask('exports.expire', {}, { uniqueKey: 'due', runAt: done.expires_at ?? 0 });
    return true;
  }

  function fail(id: number, reason: string) {
    const failed = rows.end(id, 'failed', reason);
    if (failed) record('export.failed', failed, askedBy(failed));
  }

  return { orderFor, progressed, tell, listen, finish, fail };
}

/** What comes of it is theirs. */
const askedBy = ({ agent_id: id, business_id: businessId }: Export): Actor => ({
  ...system,
  kind: 'agent',
  id,
  businessId,
});
