import type { Actor } from '../actor.ts';
import { SNOOZED } from '../conversations/status.ts';
import type { Filter, Rule } from '../filters/filter.ts';
import { type Category, categories, type Status } from '../statuses.ts';
import { type AnyOrder, LATEST_FIRST } from '../views/order.ts';
import type { Among } from '../views/pages.ts';
import { orderOf, type View } from '../views/views.ts';
import type { Owner } from './walking.ts';

export type StandardKey = 'mine' | 'unassigned' | 'all' | 'mentions' | 'snoozed' | 'trash';
/** A list of the inbox. Those that every installation has are called as the reader's language has it. */
export type Folder =
  | { kind: 'standard'; key: StandardKey; id: null; name: null }
  | { kind: 'team'; key: string; id: number; name: string }
  | { kind: 'view'; key: string; id: number; name: string; view: View };

export const states = [...categories, 'any'] as const;
export type State = Category | 'any';

/** What a folder holds, and how it is shown unless asked otherwise. */
export type Content = {
  /** Found by an index in the order of the latest activity; null: only the filter finds it. */
  owner: Owner | null;
  filter: Filter;
  among?: Among;
  /** The only status that it holds. */
  status?: string;
  state: State;
  order: AnyOrder;
};

const only = (...rules: Rule[]): Filter => ({ logic: 'and', rules });
const EVERYTHING = only();
const OPEN = { state: 'open', order: LATEST_FIRST } as const;
const WHOLE = { state: 'any', order: LATEST_FIRST } as const;

const standard: Record<StandardKey, (me: number | null) => Content> = {
  mine: (me) => ({
    ...OPEN,
    owner: { assigneeId: me ?? 0 },
    filter: only({ field: 'assignee', operator: 'equals', value: 'me' }),
  }),
  unassigned: () => ({
    ...OPEN,
    owner: { assigneeId: null },
    filter: only({ field: 'assignee', operator: 'not_set' }),
  }),
  all: () => ({ ...OPEN, owner: {}, filter: EVERYTHING }),
  mentions: (me) => ({ ...OPEN, owner: null, filter: EVERYTHING, among: mentioning(me) }),
  snoozed: () => ({
    ...WHOLE,
    owner: {},
    status: SNOOZED,
    filter: only({ field: 'status', operator: 'equals', value: SNOOZED }),
  }),
  trash: () => ({
    state: 'any',
    order: { orderBy: 'trashed_at', direction: 'desc' },
    owner: null,
    filter: EVERYTHING,
    among: TRASHED,
  }),
};

const TRASHED: Among = { sql: 'conversations.trashed_at is not null', bound: {}, listed: 0 };

/** From the few that mention somebody to the conversations, not the other way round. */
const mentioning = (me: number | null): Among => ({
  sql: `conversations.listed = 1 and conversations.id in (
          select mentions.conversation_id from mentions where mentions.who = 'agent' and mentions.who_id = @mentioned
          union select mentions.conversation_id from mentions where mentions.who = 'team' and mentions.who_id in
            (select team_members.team_id from team_members where team_members.agent_id = @mentioned))`,
  bound: { mentioned: me },
  listed: 1,
});

export function contentOf(actor: Actor, folder: Folder): Content {
  switch (folder.kind) {
    case 'standard':
      return standard[folder.key](actor.id);
    case 'team':
      return {
        ...OPEN,
        owner: { teamId: folder.id },
        filter: only({ field: 'team', operator: 'equals', value: folder.id }),
      };
    case 'view':
      return { state: 'any', order: orderOf(folder.view), owner: null, filter: folder.view.filters };
  }
}

/** The statuses of a list; null: all there are, so that none needs to be asked for. */
export function statusIdsOf({ status, owner }: Content, state: State, all: readonly Status[]) {
  const isAll = state === 'any' && status === undefined && owner?.teamId === undefined;
  if (isAll) return null;
  return all
    .filter(({ name, category }) => (state === 'any' || category === state) && (status ?? name) === name)
    .map(({ id }) => id);
}

/** The same as a filter, for orders that no index has and for what is narrowed further. */
export function filterOf({ filter }: Content, state: State, further?: Filter): Filter {
  const wanted = [...(state === 'any' ? [] : [inState(state)]), filter, ...(further ? [further] : [])];
  return wanted.length === 1 ? filter : { logic: 'and', rules: wanted };
}

const inState = (state: Category): Rule => ({ field: 'status_category', operator: 'equals', value: state });
