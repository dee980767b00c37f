import { computed, signal } from '@preact/signals';
import { call } from '../api/call.ts';
import type { NewView, View } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { go, place } from '../state/place.ts';
import { may } from '../state/session.ts';
import { savedSearches } from '../state/vocabulary.ts';
import { complain, say } from '../ui/toast.tsx';
import { ask, openedId, typed } from './asked.ts';
import { asSearch, asWords, isSame } from './saved.ts';

/** What is asked now, as it would be kept. */
export const askedNow = computed(() => asSearch(Object.fromEntries(place.value.query)));
export const opened = computed(() => savedSearches.value.find(({ id }) => id === openedId.value) ?? null);
/** Whether it asks something else than what was kept. */
export const isChanged = computed(() => {
  const search = opened.value?.search;
  return search != null && !isSame(search, askedNow.value);
});
export const canSave = computed(() => typed.value.trim() !== '' && may('view:manage') && !opened.value);
export const mayChange = ({ visibility }: View) =>
  may(visibility === 'private' ? 'view:manage' : 'shared_views:manage');

/** One that is given a name: the one that is open, or a new one. */
export const naming = signal<{ view: View | null } | null>(null);

export const queryOf = ({ id, search }: View) => ({ ...asWords(search ?? { q: '' }), saved: String(id) });
export const openSearch = (view: View) => go(['search'], { query: queryOf(view) });

export type Named = Pick<NewView, 'name' | 'visibility'> & { team_id: number | null };

/** Throws the refusal, which says what is wrong with what. */
export async function saveAs(named: Named, view: View | null) {
  const saved = view ? await change(view, named) : await call('POST /views', { body: newSearch(named) });
  show(saved);
  ask({ saved: String(saved.id) });
}

/** At once: what is told live comes a moment later. */
function show(view: View) {
  const others = savedSearches.peek().filter(({ id }) => id !== view.id);
  savedSearches.value = [...others, view].toSorted((one, other) => one.name.localeCompare(other.name));
}

const newSearch = (named: Named): NewView => ({
  ...named,
  filters: { logic: 'and', rules: [] },
  search: askedNow.peek(),
});

const change = ({ id, version }: View, body: Partial<NewView>) =>
  call('PATCH /views/{id}', { params: { id }, body, headers: { 'If-Match': `"${version}"` } });

/** From now on the one that is open asks what is asked now. */
export async function saveChanges() {
  const view = opened.peek();
  if (!view) return;
  try {
    show(await change(view, { search: askedNow.peek() }));
    say(t('search.changed', { name: view.name }));
  } catch (error) {
    complain(error);
  }
}

/** Undone by making the same one again. */
export async function deleteSearch({ id, name, filters, search, visibility, team_id }: View) {
  try {
    await call('DELETE /views/{id}', { params: { id } });
    savedSearches.value = savedSearches.peek().filter((other) => other.id !== id);
    if (openedId.peek() === id) ask({ saved: '' });
    const again = { name, filters, search, visibility, team_id };
    const undo = { label: t('everywhere.undo'), run: () => void makeAgain(again) };
    say(t('search.deleted', { name }), { action: undo });
  } catch (error) {
    complain(error);
  }
}

const makeAgain = (body: NewView) => call('POST /views', { body }).then(show, complain);
