import { array, type Infer, integer, object, oneOf, type Schema, text } from '../../lib/schema.ts';
import { feelings } from '../intelligence.ts';

const id = integer({ minimum: 0, maximum: 2 ** 31 });
const day = text({ format: 'date' });
const words = <T>(one: Schema<T>) => array(one, { minItems: 1, maxItems: 20 });

/** A search to be made again, as it was asked: words, and what narrows them down. */
export const SavedSearch = object(
  { q: text({ maxLength: 500 }) },
  {
    in: oneOf('conversations', 'messages', 'contacts'),
    sort: oneOf('newest', 'relevance'),
    status_id: id,
    assignee_id: id,
    team_id: id,
    inbox_id: id,
    tag_id: id,
    sentiment: words(oneOf(...feelings)),
    language: words(text({ format: 'language' })),
    topic: words(text({ minLength: 1, maxLength: 100 })),
    from: day,
    to: day,
    notes: oneOf('with', 'without', 'only'),
  },
);
export type SavedSearch = Infer<typeof SavedSearch>;
