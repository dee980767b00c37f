import { call } from '../api/call.ts';
import type { Contact } from '../api/contract.ts';
import { shownName } from '../contacts/names.ts';
import { t } from '../i18n/i18n.ts';
import { may } from '../state/session.ts';

/** Somebody who is known, or an address that is nobody's yet. */
export type Whom = Contact | { address: 'email' | 'phone'; typed: string };
const MOST = 8;

/** Those whom we heard of last while nothing is typed. A whole address that nobody has may become a contact. */
export async function whomFor(typed: string, signal: AbortSignal): Promise<Whom[]> {
  const q = typed.trim();
  const query = { sort: 'last_active', limit: MOST, ...(q !== '' && { q }) } as const;
  const { data } = await call('GET /contacts', { query, signal });
  const address = data.length === 0 && may('contacts:write') ? addressIn(q) : null;
  return address ? [{ address, typed: q }] : data;
}

function addressIn(typed: string) {
  if (/^\S+@\S+\.\S+$/.test(typed)) return 'email';
  return /^\+[\d ()-]{6,}$/.test(typed) ? 'phone' : null;
}

export function lineOf(whom: Whom) {
  if ('typed' in whom) return { key: 'new', title: whom.typed, about: t('contacts.add') };
  const about = [whom.email, whom.phone].filter((known) => known && known !== shownName(whom));
  return { key: whom.id, title: shownName(whom), about: about.join(' · ') };
}

export const contactOf = (whom: Whom) =>
  'typed' in whom ? call('POST /contacts', { body: { [whom.address]: whom.typed } }) : whom;
