import type { Actor } from '../../domain/actor.ts';
import type { Contact } from '../../domain/contacts/contacts.ts';
import type { Domain } from '../../domain/domain.ts';
import { route } from '../../http/route.ts';
import { isoTime } from '../../lib/clock.ts';
import { array, dateTime, integer, named, object, text } from '../../lib/schema.ts';
import { succeeded, success } from './envelope.ts';
import { searched, searchQuery } from './search.ts';

const MOST = 100;

export const searchContacts = route({
  method: 'get',
  path: '/api/v1/contacts/search',
  operationId: 'handleSearchContacts',
  tag: 'Search',
  summary: 'Search Contacts',
  description: 'By names, email addresses and phone numbers; the last word may be the beginning of one.',
  access: 'contacts:read',
  query: searchQuery,
  returns: named(
    'ContactSearchResponse',
    success(
      array(
        named(
          'ContactSearchResult',
          object({
            id: integer(),
            created_at: dateTime(),
            first_name: text(),
            last_name: text(),
            email: text(),
          }),
        ),
      ),
    ),
  ),
  handle: ({ domain, actor, query }) =>
    succeeded(
      found(domain, actor, searched(query)).map(({ id, created_at, first_name, last_name, email }) => ({
        id,
        created_at: isoTime(created_at),
        first_name,
        last_name,
        email: email ?? '',
      })),
    ),
});

/** Who is meant exactly, then who is meant if what was typed goes on. */
function found({ search }: Domain, actor: Actor, query: string): Contact[] {
  const all = [query, `${query}*`].flatMap(
    (typed) => search.contacts(actor, { query: typed, limit: MOST }).found,
  );
  return [...new Map(all.map(({ contact }) => [contact.id, contact])).values()].slice(0, MOST);
}
