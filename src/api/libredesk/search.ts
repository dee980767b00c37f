import { route } from '../../http/route.ts';
import { isoTime } from '../../lib/clock.ts';
import { Problem } from '../../lib/problem.ts';
import { array, dateTime, named, object, text, uuid } from '../../lib/schema.ts';
import { succeeded, success } from './envelope.ts';

const tag = 'Search';
export const searchQuery = object({
  query: text({
    maxLength: 500,
    description: 'Minimum 3 characters; two Han characters are a word and will do.',
  }),
});

/** Three bytes, as the product counts: then a word of one or two characters in other writings is long enough. */
export function searched({ query }: { query: string }) {
  if (Buffer.byteLength(query) >= 3) return query;
  throw Problem.invalid('query', 'query must have at least 3 characters.');
}
const MOST = 100;

export const searchConversations = route({
  method: 'get',
  path: '/api/v1/conversations/search',
  tag,
  summary: 'Search Conversations',
  access: 'conversations:read',
  query: searchQuery,
  returns: success(
    array(
      named(
        'ConversationSearchResult',
        object({ created_at: dateTime(), uuid: uuid(), reference_number: text(), subject: text() }),
      ),
    ),
  ),
  handle({ domain, actor, query }) {
    const { found } = domain.search.conversations(actor, { query: searched(query), limit: MOST });
    return succeeded(
      found.map(({ conversation }) => ({
        created_at: isoTime(conversation.created_at),
        uuid: conversation.uuid,
        reference_number: String(conversation.reference),
        subject: conversation.subject,
      })),
    );
  },
});

export const searchMessages = route({
  method: 'get',
  path: '/api/v1/messages/search',
  tag,
  summary: 'Search Messages',
  access: 'messages:read',
  query: searchQuery,
  returns: success(
    array(
      named(
        'MessageSearchResult',
        object({
          created_at: dateTime(),
          text_content: text(),
          conversation_created_at: dateTime(),
          conversation_uuid: uuid(),
          conversation_reference_number: text(),
        }),
      ),
    ),
  ),
  handle({ domain, actor, query }) {
    const { found } = domain.search.messages(actor, { query: searched(query), limit: MOST });
    return succeeded(
      found.flatMap(({ conversation, message: hit }) => {
        const message = hit && domain.messages.find(hit.id);
        if (!message) return [];
        return {
          created_at: isoTime(message.created_at),
          text_content: message.text,
          conversation_created_at: isoTime(conversation.created_at),
          conversation_uuid: conversation.uuid,
          conversation_reference_number: String(conversation.reference),
        };
      }),
    );
  },
});
