import type { IconNode } from 'lucide';
import { MessageSquare, Search, UserRound } from 'lucide';
import type { Command } from '../commands/commands.ts';
import { t } from '../i18n/i18n.ts';
import { conversation } from '../state/conversations.ts';
import { go } from '../state/place.ts';
import { fullName } from '../ui/avatar.tsx';
import { NEAR, ranked } from './match.ts';
import { recentIds } from './recent.ts';
import { shownCommands } from './shown.ts';

/** One line of the palette. */
export type Entry = {
  id: string;
  title: string;
  group: string;
  note?: string;
  icon?: IconNode;
  keys?: string;
  words?: string;
  run: () => void;
};

const MOST_COMMANDS = 8;
/** What was hardly meant stands below what the server has found. */
const MOST_FAR = 3;
/** What the palette itself is opened by would do nothing in it. */
const isForHere = ({ id }: Command) => id !== 'palette';

/** What may be chosen for what was typed so far; `found` is what the server has found for it. */
export function entriesFor(typed: string, found: readonly Entry[]): Entry[] {
  const known = shownCommands().filter(isForHere);
  if (typed.trim() === '') return joined([...recent(), ...known]);
  const matched = ranked(typed, known);
  const near = matched.filter(({ score }) => score >= NEAR).slice(0, MOST_COMMANDS);
  const far = near.length < MOST_FAR ? matched.filter(({ score }) => score < NEAR).slice(0, MOST_FAR) : [];
  return joined([
    ...near.map(({ item }) => item),
    ...found,
    ...far.map(({ item }) => ({ ...item, group: t('palette.perhaps') })),
    searchFor(typed),
  ]);
}

/** Those of a group stand together, and the group where its first stands. */
const joined = (entries: readonly Entry[]) => [...Map.groupBy(entries, ({ group }) => group).values()].flat();

const recent = () =>
  recentIds().flatMap((id): Entry[] => {
    const known = conversation(id).value;
    if (!known) return [];
    const { subject, contact } = known;
    return [conversationEntry({ id, subject, who: fullName(contact) }, t('palette.recent'))];
  });

type Summary = { id: number; subject: string; who: string };

export const conversationEntry = ({ id, subject, who }: Summary, group: string): Entry => ({
  id: `${group}.${id}`,
  title: subject || t('inbox.noSubject'),
  note: who,
  group,
  icon: MessageSquare,
  run: () => go(['inbox', 'all', id]),
});

export const contactEntry = (id: number, title: string, note: string): Entry => ({
  id: `contact.${id}`,
  title,
  note,
  group: t('shell.contacts'),
  icon: UserRound,
  run: () => go(['contacts', id]),
});

const searchFor = (typed: string): Entry => ({
  id: 'search.typed',
  title: t('palette.searchFor', { typed: typed.trim() }),
  group: t('shell.search'),
  icon: Search,
  run: () => go(['search'], { query: { q: typed.trim() } }),
});
