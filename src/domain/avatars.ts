import { Problem } from '../lib/problem.ts';
import { type Actor, authorize } from './actor.ts';
import type { agents as agentsOf } from './agents.ts';
import type { Core } from './core.ts';
import type { media as mediaOf } from './media/media.ts';

type Parts = { agents: ReturnType<typeof agentsOf>; media: ReturnType<typeof mediaOf> };
type Pictured = { business_id: number; avatar_media_id: number | null };
const PICTURES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** The pictures of agents and contacts: uploads that belong to a person instead of a message. */
export function avatars({ store, clock, events }: Core, { agents, media }: Parts) {
  const contact = store.rows<[id: number], Pictured>(
    'avatars.contact',
    'select business_id, avatar_media_id from contacts where id = ?',
  );
  const saveOfContact = store.change<[{ id: number; mediaId: number | null; now: number }]>(
    'avatars.saveOfContact',
    `update contacts set avatar_media_id = @mediaId, version = version + 1, updated_at = @now where id = @id`,
  );

  /** null takes the picture away; the one before is deleted. */
  function setOfAgent(actor: Actor, agentId: number, mediaId: number | null) {
    refuseUnfit(mediaId);
    const { avatar_media_id: before } = agents.get(agentId);
    const agent = agents.setAvatar(actor, agentId, mediaId);
    if (before !== null && before !== mediaId) media.eraseUnused(actor, before);
    return agent;
  }

  function setOfContact(actor: Actor, contactId: number, mediaId: number | null) {
    authorize(actor, 'contacts:write');
    const row = contact.get(contactId);
    if (!row || (actor.businessId !== null && row.business_id !== actor.businessId))
      throw Problem.missing('contact', contactId);
    refuseUnfit(mediaId);
    saveOfContact.run({ id: contactId, mediaId, now: clock.now() });
    const { business_id: businessId, avatar_media_id: before } = row;
    if (mediaId !== null) media.moveTo(mediaId, businessId);
    events.record('contact.updated', contactId, actor, { businessId, data: { changed: ['avatar'] } });
    if (before !== null && before !== mediaId) media.eraseUnused(actor, before);
  }

  function refuseUnfit(mediaId: number | null) {
    if (mediaId === null) return;
    const { content_type: type, message_id: messageId } = media.get(mediaId);
    if (!PICTURES.has(type))
      throw Problem.invalid('file', `A picture must be PNG, JPEG, GIF or WebP; this file is ${type}.`);
    if (messageId !== null)
      throw Problem.conflict('media_in_use', `The file ${mediaId} is part of a message.`);
  }

  return { setOfAgent, setOfContact };
}
