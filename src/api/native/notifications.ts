import type { Actor } from '../../domain/actor.ts';
import type { Domain } from '../../domain/domain.ts';
import { MOST_UNREAD } from '../../domain/notifications/notifications.ts';
import { route } from '../../http/route.ts';
import { array, boolean, integer, object, partial } from '../../lib/schema.ts';
import { Notification, presentNotification } from './notifications.shape.ts';
import { NEWEST, paged, pageOf, pageQuery } from './paging.ts';

const tag = 'Notifications';
const access = 'messages:read';
const Unread = object({ unread: integer({ description: `${MOST_UNREAD} stands for more.` }) });

export const listNotifications = route({
  method: 'get',
  path: '/api/v1/notifications',
  tag,
  summary: 'What I was told of',
  description:
    'The newest first, of conversations that you may still see. Each is kept for ninety days. Live they come as `notification.created`.',
  access,
  query: object({}, { ...pageQuery, unread: boolean({ description: 'Only what you have not read.' }) }),
  returns: pageOf(Notification),
  handle({ domain, actor, query }) {
    const read = (before: number, limit: number) =>
      domain.notifications.page(actor, query.unread ?? false, before, limit);
    return paged(query, NEWEST, read, (one) => presentNotification(one, domain));
  },
});

export const countNotifications = route({
  method: 'get',
  path: '/api/v1/notifications/count',
  tag,
  summary: 'How much I have not read',
  access,
  returns: Unread,
  handle: ({ domain, actor }) => unreadOf(domain, actor),
});

export const readNotifications = route({
  method: 'put',
  path: '/api/v1/notifications/read',
  tag,
  summary: 'I have read these',
  description:
    'By id, all of a conversation, or all. Seeing a conversation reads what you were told of it as well.',
  access,
  body: partial(
    object({
      ids: array(integer(), { maxItems: 200 }),
      conversation_id: integer({ minimum: 1 }),
      all: boolean(),
    }),
  ),
  returns: Unread,
  change({ domain, actor, body: { conversation_id: conversationId, ...rest } }) {
    domain.notifications.read(actor, { ...rest, conversationId });
    return unreadOf(domain, actor);
  },
});

const unreadOf = ({ notifications }: Domain, actor: Actor) => ({ unread: notifications.countUnread(actor) });
