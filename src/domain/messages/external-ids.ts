import type { Core } from '../core.ts';
import type { Message } from './row.ts';

type Named = { inboxId: number; kind: Message['kind']; externalId: string };

/**
 * What messages are called by the channel of an inbox. Kept apart from the messages, because they may move to
 * conversations of another inbox, while what comes twice comes by the same one.
 */
export function externalIds({ store }: Pick<Core, 'store'>) {
  const put = store.change<[Named & { messageId: number }]>(
    'externalIds.put',
    `insert into external_ids (inbox_id, kind, external_id, message_id) values (@inboxId, @kind, @externalId, @messageId)
     on conflict do update set message_id = excluded.message_id`,
  );
  const named = store.rows<[Named], Message>(
    'externalIds.named',
    `select messages.* from external_ids join messages on messages.id = message_id
     where inbox_id = @inboxId and external_ids.kind = @kind and external_ids.external_id = @externalId`,
  );

  return {
    note(inboxId: number, { id: messageId, kind, external_id: externalId }: Message) {
      if (externalId !== null) put.run({ inboxId, kind, externalId, messageId });
    },
    find: (inboxId: number, kind: Message['kind'], externalId: string) =>
      named.get({ inboxId, kind, externalId }),
  };
}
