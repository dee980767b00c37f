import type { Actor } from '../domain/actor.ts';
import type { Listed } from '../domain/conversations/lists.ts';
import type { Whole } from '../domain/conversations/whole.ts';
import type { Domain } from '../domain/domain.ts';
import { mayReadMessages } from '../domain/search/filters.ts';
import { renderedRows } from '../http/rendered.ts';
import { originIn, placeOfLinks } from './media-url.ts';

/** `withWords`: whether for somebody who may read messages. */
type Shown = { domain: Domain; origin: string; withWords: boolean };
type Reader = { domain: Domain; actor: Actor; origin: string };

/** Conversations as a dialect shows them in lists: rendered once for all who may read what was said, once for the others. */
export function conversationRows(present: (whole: Whole, shown: Shown) => unknown) {
  const rowsFor = (withWords: boolean) =>
    renderedRows(
      (domain, id) => domain.conversations.wholeOf(id),
      (whole, domain, place) => present(whole, { domain, origin: originIn(place), withWords }),
    );
  const [withWords, withoutWords] = [rowsFor(true), rowsFor(false)];

  return ({ domain, actor, origin }: Reader, rows: readonly Listed[]) => {
    const rendered = mayReadMessages(actor) ? withWords : withoutWords;
    return rendered(domain, rows, placeOfLinks(origin, domain.clock.now()));
  };
}
