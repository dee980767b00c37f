import { type Actor, agentOf } from '../../domain/actor.ts';
import type { Domain } from '../../domain/domain.ts';
import { fileIn, route, type UploadedFile } from '../../http/route.ts';
import { object } from '../../lib/schema.ts';
import { Agent, presentAgent } from './agents.shape.ts';
import { Contact, presentContact } from './contacts.shape.ts';
import { idParams } from './shapes.ts';

const LARGEST = 5 * 1024 * 1024;
const put = {
  method: 'put',
  description: 'PNG, JPEG, GIF or WebP, at most 5 MB. The picture before is deleted.',
  upload: { files: { file: {} } },
  body: object({}),
  limitBytes: LARGEST,
  returns: Agent,
} as const;

export const putMyAvatar = route({
  ...put,
  path: '/api/v1/me/avatar',
  tag: 'Me',
  summary: 'Set my picture',
  access: 'oneself',
  change: ({ domain, actor, files }) => setAvatar(domain, actor, agentOf(actor), files),
});

export const deleteMyAvatar = route({
  method: 'delete',
  path: '/api/v1/me/avatar',
  tag: 'Me',
  summary: 'Take my picture away',
  access: 'oneself',
  returns: null,
  change: ({ domain, actor }) => void domain.avatars.setOfAgent(actor, agentOf(actor), null),
});

export const putAgentAvatar = route({
  ...put,
  path: '/api/v1/agents/:id/avatar',
  tag: 'Agents',
  summary: 'Set an agent’s picture',
  access: 'users:manage',
  params: idParams,
  change: ({ domain, actor, params, files }) =>
    setAvatar(domain, actor, domain.idOf('agents', params.id), files),
});

export const deleteAgentAvatar = route({
  method: 'delete',
  path: '/api/v1/agents/:id/avatar',
  tag: 'Agents',
  summary: 'Take an agent’s picture away',
  access: 'users:manage',
  params: idParams,
  returns: null,
  change: ({ domain, actor, params }) =>
    void domain.avatars.setOfAgent(actor, domain.idOf('agents', params.id), null),
});

export const putContactAvatar = route({
  ...put,
  path: '/api/v1/contacts/:id/avatar',
  tag: 'Contacts',
  summary: 'Set a contact’s picture',
  access: 'contacts:write',
  params: idParams,
  returns: Contact,
  change({ domain, actor, params, files, request: { origin } }) {
    const { id } = domain.media.add(actor, fileIn(files, 'file'));
    const contact = domain.avatars.setOfContact(actor, domain.idOf('contacts', params.id), id);
    return presentContact(contact, { domain, origin });
  },
});

export const deleteContactAvatar = route({
  method: 'delete',
  path: '/api/v1/contacts/:id/avatar',
  tag: 'Contacts',
  summary: 'Take a contact’s picture away',
  access: 'contacts:write',
  params: idParams,
  returns: null,
  change: ({ domain, actor, params }) =>
    void domain.avatars.setOfContact(actor, domain.idOf('contacts', params.id), null),
});

function setAvatar(domain: Domain, actor: Actor, agentId: number, files: readonly UploadedFile[]) {
  const { id } = domain.media.add(actor, fileIn(files, 'file'));
  return presentAgent(domain.avatars.setOfAgent(actor, agentId, id), domain);
}
