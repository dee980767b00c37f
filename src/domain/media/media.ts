import { mediaKindOf } from '../../lib/media-kind.ts';
import { Problem } from '../../lib/problem.ts';
import type { MediaFiles } from '../../store/media-files.ts';
import type { Actor } from '../actor.ts';
import type { Core } from '../core.ts';
import type { settings as settingsOf } from '../settings.ts';
import { collection } from './collection.ts';
import { type Media, mediaRows } from './media-rows.ts';
import { refuseNoPicture } from './picture-types.ts';
import { type Received, receiving } from './receiving.ts';
import { room as roomOf } from './room.ts';
import { type Ticket, TOLD_LINK_LIFE_MS, tickets } from './tickets.ts';

export type { Media, Received, Ticket };

type Parts = { settings: ReturnType<typeof settingsOf>; files: MediaFiles };

/** Files: uploaded first, then linked to the message that they are part of. */
export function media(core: Core, { settings, files }: Parts) {
  const { store, clock, ids, events, traces } = core;
  const rows = mediaRows({ store });
  const room = roomOf(core, { settings, rows });
  const links = tickets(core, 'links to files');

  function get(id: number) {
    const found = rows.byId.get(id);
    if (!found) throw Problem.missing('file', id);
    return found;
  }

  /** One's own uploads, and people's pictures; other files are shown with the message that they are part of. */
  function visible(actor: Actor, id: number) {
    const found = get(id);
    if (isVisible(actor, found)) return found;
    throw Problem.missing('file', id);
  }

  const isVisible = (actor: Actor, found: Media) =>
    rows.isOfAgent(found.id) || (!isElsewhere(actor, found) && mayRead(actor, found));

  function mayRead({ kind, id, permissions }: Actor, found: Media) {
    if (kind === 'system' || permissions.has('conversations:read_all')) return true;
    const isOwn = kind === 'agent' && found.agent_id === id;
    return isOwn || (permissions.has('contacts:read') && rows.isOfContact(found.id));
  }

  /** Who may is for the caller to know: it depends on what the file is for. */
  function add(actor: Actor, file: Received, inlineId: string | null = null) {
    room.refuseOverfull(file);
    const row = rows.insert.one({
      uuid: ids.uuid(),
      sha256: file.sha256,
      filename: file.filename,
      content_type: file.contentType,
      kind: mediaKindOf(file.contentType),
      size: file.size,
      width: file.picture?.width ?? null,
      height: file.picture?.height ?? null,
      business_id: actor.businessId,
      agent_id: actor.kind === 'agent' ? actor.id : null,
      inline_id: inlineId,
      created_at: clock.now(),
    });
    room.noteAdded(row);
    rows.forgetLeftover.run(file.sha256);
    events.record('media.uploaded', row.id, actor, businessOf(row));
    return row;
  }

  /** A picture that is shown within the text of a message, where the text says so: `<img src="cid:…">`. */
  function addInline(actor: Actor, file: Received) {
    refuseNoPicture(file.contentType);
    return add(actor, file, ids.uuid());
  }

  /** Makes uploads part of a message. */
  function link(actor: Actor, mediaIds: readonly number[], messageId: number) {
    for (const id of mediaIds) {
      refuseUnattachable(actor, id);
      rows.link.run({ id, messageId });
    }
  }

  /** What can be attached is one's own, or anybody's for those who see everything. Each is part of one message only. */
  function refuseUnattachable(actor: Actor, id: number) {
    const found = rows.byId.get(id);
    if (!found || isElsewhere(actor, found) || !mayAttach(actor, found))
      throw Problem.invalid('attachments', `There is no file ${id}. Upload it first.`);
    refuseInUse(found);
  }

  const mayAttach = ({ kind, id, permissions }: Actor, found: Media) =>
    kind !== 'agent' || found.agent_id === id || permissions.has('conversations:read_all');

  function destroy(actor: Actor, id: number) {
    const found = visible(actor, id);
    refuseInUse(found);
    erase(actor, found);
  }

  function erase(actor: Actor, found: Media) {
    room.noteLeaving(found);
    rows.remove.run(found.id);
    if (!rows.isWanted(found.sha256)) rows.noteLeftover.run(found.sha256, clock.now());
    events.record('media.deleted', found.id, actor, businessOf(found));
  }

  /** The same, unless it is still part of something. */
  function eraseUnused(actor: Actor, id: number) {
    const found = rows.byId.get(id);
    if (found && !isInUse(found)) erase(actor, found);
  }

  /** With the message that it is part of, and what was told of it. */
  function eraseWith(actor: Actor, id: number) {
    traces.forget('media', id);
    erase(actor, get(id));
  }

  const isInUse = (found: Media) =>
    found.message_id !== null || rows.isOfAgent(found.id) || rows.isOfContact(found.id);

  function refuseInUse(found: Media) {
    if (!isInUse(found)) return;
    const sentence = `The file ${found.id} is part of a message, or somebody's picture, already. Upload it again to use it twice.`;
    throw Problem.conflict('media_in_use', sentence, { media_id: found.id });
  }

  /** The file that a link leads to. */
  function withTicket(uuid: string, ticket: Ticket) {
    links.check(uuid, ticket);
    const found = rows.byUuid.get(uuid.toLowerCase());
    if (!found) throw Problem.missing('file', uuid);
    return found;
  }

  return {
    ...receiving({ rows, files, settings, room }),
    ...collection(core, { rows, files, erase }),
    files,
    get,
    find: (id: number) => rows.byId.get(id),
    visible,
    isVisible,
    ofMessage: (messageId: number) => rows.ofMessage.all(messageId),
    add,
    addInline,
    link,
    refuseUnattachable,
    destroy,
    eraseUnused,
    eraseWith,
    /** What is of a business is seen by its keys too. */
    moveTo: (id: number, businessId: number) => void rows.moveTo.run(businessId, id),
    ticketFor: ({ uuid }: Media) => links.issue(uuid),
    toldTicketFor: ({ uuid }: Media) => links.issue(uuid, TOLD_LINK_LIFE_MS),
    withTicket,
    /** What signs links to files. */
    linkKey: links.key,
  };
}

const isElsewhere = ({ businessId }: Actor, found: Media) =>
  businessId !== null && found.business_id !== businessId;
const businessOf = ({ business_id: id }: Media) => (id === null ? {} : { businessId: id });
