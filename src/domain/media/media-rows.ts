import type { MediaKind } from '../../lib/media-kind.ts';
import type { Core } from '../core.ts';

export type Media = {
  id: number;
  uuid: string;
  sha256: string;
  filename: string;
  content_type: string;
  kind: MediaKind;
  size: number;
  width: number | null;
  height: number | null;
  business_id: number | null;
  agent_id: number | null;
  message_id: number | null;
  inline_id: string | null;
  filed: number;
  created_at: number;
};

/** The statements about files; what they mean is in media.ts and collection.ts. */
export function mediaRows({ store }: Pick<Core, 'store'>) {
  const byId = store.rows<[id: number], Media>('media.byId', 'select * from media where id = ?');
  const byUuid = store.rows<[uuid: string], Media>('media.byUuid', 'select * from media where uuid = ?');
  const ofMessage = store.rows<[messageId: number], Media>(
    'media.ofMessage',
    'select * from media where message_id = ? order by id',
  );
  const insert = store.rows<[Omit<Media, 'id' | 'message_id' | 'filed'>], Media>(
    'media.insert',
    `insert into media (uuid, sha256, filename, content_type, kind, size, width, height, business_id, agent_id, inline_id, created_at)
     values (@uuid, @sha256, @filename, @content_type, @kind, @size, @width, @height, @business_id, @agent_id, @inline_id, @created_at)
     returning *`,
  );
  const link = store.change<[{ id: number; messageId: number }]>(
    'media.link',
    `update media set message_id = @messageId,
            business_id = (select business_id from conversations
                           where id = (select conversation_id from messages where id = @messageId))
     where id = @id`,
  );
  const remove = store.change<[id: number]>('media.remove', 'delete from media where id = ?');
  const moveTo = store.change<[businessId: number, id: number]>(
    'media.moveTo',
    'update media set business_id = ? where id = ?',
  );
  const isOfAgent = store.values<[id: number], number>(
    'media.isOfAgent',
    'select 1 from agents where avatar_media_id = ? limit 1',
  );
  const isOfContact = store.values<[id: number], number>(
    'media.isOfContact',
    'select 1 from contacts where avatar_media_id = ? limit 1',
  );
  const isWanted = store.values<[{ sha256: string }], number>(
    'media.isWanted',
    `select 1 from media where sha256 = @sha256
     union all select 1 from exports where sha256 = @sha256 limit 1`,
  );
  const firstWith = store.rows<[sha256: string], Media>(
    'media.firstWith',
    'select * from media where sha256 = ? order by id limit 1',
  );
  const nextWith = store.rows<[sha256: string, id: number], Media>(
    'media.nextWith',
    'select * from media where sha256 = ? and id > ? order by id limit 1',
  );
  const unlinkedBefore = store.rows<[{ before: number; limit: number }], Media>(
    'media.unlinkedBefore',
    `select * from media
     where message_id is null and created_at < @before
       and not exists (select 1 from agents where avatar_media_id = media.id)
       and not exists (select 1 from contacts where avatar_media_id = media.id)
     order by created_at, id limit @limit`,
  );
  const noteLeftover = store.change<[sha256: string, since: number]>(
    'media.noteLeftover',
    'insert into media_leftovers (sha256, since) values (?, ?) on conflict do nothing',
  );
  const forgetLeftover = store.change<[sha256: string]>(
    'media.forgetLeftover',
    'delete from media_leftovers where sha256 = ?',
  );
  const leftoversBefore = store.values<[before: number, limit: number], string>(
    'media.leftoversBefore',
    'select sha256 from media_leftovers where since <= ? order by since limit ?',
  );

  return {
    byId,
    byUuid,
    ofMessage,
    insert,
    link,
    remove,
    moveTo,
    isOfAgent: (id: number) => isOfAgent.get(id) === 1,
    isOfContact: (id: number) => isOfContact.get(id) === 1,
    isWanted: (sha256: string) => isWanted.get({ sha256 }) === 1,
    firstWith,
    nextWith,
    unlinkedBefore,
    noteLeftover,
    forgetLeftover,
    leftoversBefore,
  };
}
