import type { Found } from '../../domain/search/details.ts';
import { isoTime } from '../../lib/clock.ts';
import { prefixed } from '../../lib/ids.ts';
import { dateTime, type Infer, named, nullable, number, object, text } from '../../lib/schema.ts';
import { idText } from './ids.ts';

export const SearchResult = named(
  'SearchResult',
  object({
    id: idText('conv'),
    title: nullable(text()),
    snippet: text({ description: 'HTML: what was found is in <mark>, all else is escaped.' }),
    score: number({ minimum: 0, maximum: 1 }),
    created_at: dateTime(),
  }),
);

export const presentFound = ({ conversation, message, score }: Found): Infer<typeof SearchResult> => ({
  id: prefixed('conv', conversation.uuid),
  title: conversation.subject === '' ? null : conversation.subject,
  snippet: snippetOf(conversation, message),
  score: Math.round(Math.min(Math.max(score, 0), 1) * 1000) / 1000,
  created_at: isoTime(conversation.created_at),
});

/** Where the words stand in the title alone, that is what shows why it was found. */
function snippetOf({ subject_html: title }: Found['conversation'], message: Found['message']) {
  const said = message?.snippet.html ?? '';
  return said.includes('<mark>') || !title.includes('<mark>') ? said : title;
}
