import { type Finding, ok, warning } from './findings.ts';
import type { Sqlite } from './open.ts';

type Counts = { messages: number; indexed: number; contacts: number; people: number; isFilling: number };

/** Whether everything that can be searched for is in the index; read at one moment, as a server may be at work. */
export function searchIndex(db: Sqlite): Finding {
  const { messages, indexed, contacts, people, isFilling } = db
    .prepare<[], Counts>(
      `select (select count(*) from messages where kind <> 'activity' and status <> 'scheduled') as messages,
              (select count(*) from message_words_docsize) as indexed,
              (select count(*) from contacts where merged_into_id is null) as contacts,
              (select count(*) from contact_words_docsize) as people,
              exists (select 1 from jobs where kind = 'search.rebuild' and state <> 'dead') as isFilling`,
    )
    .get() as Counts;
  const sentence = `The search index holds ${indexed} of ${messages} messages and ${people} of ${contacts} contacts`;
  if (isFilling) return ok('search', `${sentence}; it is being built.`);
  if (indexed === messages && people === contacts) return ok('search', `${sentence}.`);
  return warning('search', `${sentence}. Build it anew: POST /api/v1/search/rebuild`);
}
