import type { Domain } from '../../domain/domain.ts';
import { isUuid } from '../../lib/ids.ts';
import { Problem } from '../../lib/problem.ts';
import { object, text } from '../../lib/schema.ts';

/** People, teams, statuses and views go by number, conversations and messages by uuid. */
export const idText = text({ pattern: '^[1-9]\\d{0,14}$' });
export const idParams = object({ id: idText });
const uuidText = text({ maxLength: 100 });
export const uuidParams = object({ uuid: uuidText });
export const messageParams = object({ cuuid: uuidText, uuid: uuidText });
export const threadParams = object({ cuuid: uuidText });

export function conversationId({ idOf }: Domain, uuid: string) {
  if (!isUuid(uuid)) throw Problem.missing('conversation', uuid);
  return idOf('conversations', uuid);
}
