import { agentOf } from '../../domain/actor.ts';
import { presenceStates } from '../../domain/presence.ts';
import { route } from '../../http/route.ts';
import { object, oneOf } from '../../lib/schema.ts';
import { Presence, presentPresence } from './presence.shape.ts';
import { idParams } from './shapes.ts';

const tag = 'Conversations';

export const getPresence = route({
  method: 'get',
  path: '/api/v1/conversations/:id/presence',
  tag,
  summary: 'Who is looking at it, and who is writing',
  access: 'conversations:read',
  params: idParams,
  returns: Presence,
  handle({ domain, actor, params }) {
    const { id } = domain.conversations.seenBy(actor, domain.idOf('conversations', params.id));
    return presentPresence(domain, id);
  },
});

export const showPresence = route({
  method: 'put',
  path: '/api/v1/conversations/:id/presence',
  tag,
  summary: 'Say that you are looking at it, or writing',
  description:
    'Holds for 30 seconds: say it again before. Everybody who may see the conversation hears of it in the live stream, ' +
    'as `presence`. It ends with your live stream.',
  access: 'conversations:read',
  idempotent: false,
  params: idParams,
  body: object({ state: oneOf(...presenceStates, 'gone') }),
  returns: Presence,
  handle({ domain, actor, params, body: { state } }) {
    const { attendance, conversations, presence } = domain;
    const { id } = conversations.seenBy(actor, domain.idOf('conversations', params.id));
    const agentId = agentOf(actor);
    attendance.note(agentId);
    if (state === 'gone') presence.leave(agentId, id);
    else presence.show(agentId, id, state);
    return presentPresence(domain, id);
  },
});
