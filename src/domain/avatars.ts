import { Problem } from '../lib/problem.ts';
import type { Actor } from './actor.ts';
import type { agents as agentsOf } from './agents.ts';
import type { contacts as contactsOf } from './contacts/contacts.ts';
import type { media as mediaOf } from './media/media.ts';
import { refuseNoPicture } from './media/picture-types.ts';

type Parts = {
  agents: ReturnType<typeof agentsOf>;
  contacts: ReturnType<typeof contactsOf>;
  media: ReturnType<typeof mediaOf>;
};

/** The pictures of agents and contacts: uploads that belong to a person instead of a message. */
export function avatars({ agents, contacts, media }: Parts) {
  /** null takes the picture away; the one before is deleted. */
  function setOfAgent(actor: Actor, agentId: number, mediaId: number | null) {
    refuseUnfit(mediaId);
    const { avatar_media_id: before } = agents.get(agentId);
    const agent = agents.setAvatar(actor, agentId, mediaId);
    if (before !== null && before !== mediaId) media.eraseUnused(actor, before);
    return agent;
  }

  function setOfContact(actor: Actor, contactId: number, mediaId: number | null) {
    const { id, business_id: businessId, avatar_media_id: before } = contacts.get(actor, contactId);
    refuseUnfit(mediaId);
    const contact = contacts.update(actor, id, { avatar_media_id: mediaId });
    if (mediaId !== null) media.moveTo(mediaId, businessId);
    if (before !== null && before !== mediaId) media.eraseUnused(actor, before);
    return contact;
  }

  function refuseUnfit(mediaId: number | null) {
    if (mediaId === null) return;
    const { content_type: type, message_id: messageId } = media.get(mediaId);
    refuseNoPicture(type);
    if (messageId !== null)
      throw Problem.conflict('media_in_use', `The file ${mediaId} is part of a message.`);
  }

  return { setOfAgent, setOfContact };
}
