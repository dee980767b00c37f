import type { Notification as News } from '../api/contract.ts';
import { pathTo } from '../state/place.ts';

/** To the conversation, at what was said. */
export const pathToNews = ({ conversation, message }: News) =>
  pathTo(['inbox', 'all', conversation.id], message ? { message: String(message.id) } : {});
