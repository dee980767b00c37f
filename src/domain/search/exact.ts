import { isEmailAddress } from '../../lib/email-address.ts';
import { dialled, phoneNumber } from '../../lib/phone.ts';
import type { Actor } from '../actor.ts';
import type { Core } from '../core.ts';
import type { settings as settingsOf } from '../settings.ts';
import { ofBusiness } from './index-rows.ts';
import { isEmpty, matchExpression, type Query } from './query.ts';

/** What was typed means somebody or something by itself: a conversation's number; an address, number or name of people. */
export type Exact = { conversationId: number | null; contactIds: number[] };
export const nothingExact: Exact = { conversationId: null, contactIds: [] };

const MOST_CONTACTS = 20;

export function exactHits(
  { store }: Pick<Core, 'store'>,
  { settings }: { settings: ReturnType<typeof settingsOf> },
) {
  const byReference = store.values<[reference: number], number>(
    'search.byReference',
    'select id from conversations where reference = ?',
  );
  const businesses = store.values<[], number>('search.businesses', 'select id from businesses order by id');
  const byIdentity = store.values<[businessId: number, channel: string, value: string], number>(
    'search.byIdentity',
    'select contact_id from contact_identities where business_id = ? and channel = ? and value = ?',
  );
  const byWords = store.values<[match: string, limit: number], number>(
    'search.contactsByWords',
    'select rowid from contact_words where contact_words match ? order by rowid desc limit ?',
  );

  function of(actor: Actor, typed: string, query: Query): Exact {
    const [, reference] = /^#?(\d{1,15})\*?$/.exec(typed.trim()) ?? [];
    const conversationId = reference === undefined ? null : (byReference.get(Number(reference)) ?? null);
    const contactIds = contactsOf(actor, typed.trim());
    return { conversationId, contactIds: contactIds.length > 0 ? contactIds : namesakes(actor, query) };
  }

  /** Those with all of the words in their names, the newest. What must be absent is asked of messages, not of names. */
  function namesakes({ businessId }: Actor, query: Query) {
    if (isEmpty(query) || query.unwanted.length > 0) return [];
    const scope = businessId === null ? [] : [`AND scope : "${ofBusiness(businessId)}"`];
    return byWords.all(matchExpression(query, 'names', scope), MOST_CONTACTS);
  }

  /** By the whole address, by the number in E.164, or by the digits that are dialled inside a country. */
  function contactsOf(actor: Actor, asked: string) {
    // What is still being typed may be whole already.
    const typed = asked.replace(/\*$/, '');
    if (isEmailAddress(typed)) return known(actor, 'email', typed.toLowerCase());
    const digits = dialled(typed);
    if (digits === null) return [];
    const e164 = phoneNumber(typed, settings.get().country);
    const found = e164 === null ? [] : known(actor, 'phone', e164);
    return found.length > 0 ? found : byWords.all(matchOf(actor, digits), MOST_CONTACTS);
  }

  const matchOf = ({ businessId }: Actor, digits: string) =>
    `phones : "${digits}"${businessId === null ? '' : ` AND scope : "${ofBusiness(businessId)}"`}`;

  function known(actor: Actor, channel: string, value: string) {
    const where = actor.businessId === null ? businesses.all() : [actor.businessId];
    const ids = where.map((businessId) => byIdentity.get(businessId, channel, value));
    return [...new Set(ids.filter((id) => id !== undefined))];
  }

  return { of, contactsOf };
}
