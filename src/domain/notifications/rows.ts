import type { Core } from '../core.ts';
import type { NotificationKind } from './kinds.ts';

export type Notification = {
  id: number;
  agent_id: number;
  kind: NotificationKind;
  event_id: number;
  conversation_id: number;
  message_id: number | null;
  at: number;
  read_at: number | null;
};
export type NewNotification = Omit<Notification, 'id' | 'read_at'>;
type Page = { agentId: number; before: number; limit: number };

/** The statements about notifications; what they mean is in notifications.ts. */
export function notificationRows({ store }: Pick<Core, 'store'>) {
  const byId = store.rows<[id: number], Notification>(
    'notifications.byId',
    'select * from notifications where id = ?',
  );
  const insert = store.change<[NewNotification]>(
    'notifications.insert',
    `insert into notifications (agent_id, kind, event_id, conversation_id, message_id, at)
     values (@agent_id, @kind, @event_id, @conversation_id, @message_id, @at) on conflict do nothing`,
  );
  const page = store.rows<[Page], Notification>(
    'notifications.page',
    'select * from notifications where agent_id = @agentId and id < @before order by id desc limit @limit',
  );
  const unread = store.rows<[Page], Notification>(
    'notifications.unread',
    `select * from notifications
     where agent_id = @agentId and read_at is null and id < @before order by id desc limit @limit`,
  );
  const readOne = store.change<[{ id: number; agentId: number; at: number }]>(
    'notifications.readOne',
    'update notifications set read_at = @at where id = @id and agent_id = @agentId and read_at is null',
  );
  const readAll = store.change<[{ agentId: number; at: number }]>(
    'notifications.readAll',
    'update notifications set read_at = @at where agent_id = @agentId and read_at is null',
  );
  const removeOld = store.change<[before: number, limit: number]>(
    'notifications.removeOld',
    'delete from notifications where id in (select id from notifications where at < ? order by at limit ?)',
  );

  return { byId, insert, page, unread, readOne, readAll, removeOld };
}
