import type { NewExport } from '../../api/contract.ts';
import type { Begun, Format, Scope } from '../../exporting/address.ts';
import { completeFilter } from '../../filters/complete.ts';
import { countRules, emptyGroup, type Group, groupOf } from '../../filters/rules.ts';
import { type ListName, lists } from './list-choices.ts';

type Values = readonly (string | number)[];
/** An export while somebody fills it in. */
export type Draft = Record<ListName, Values> & {
  format: Format;
  ids: readonly number[];
  search: string;
  from: string;
  to: string;
  viewId: number | null;
  group: Group;
  attachments: boolean;
  notes: boolean;
};

export const draftOf = ({ scope, format = 'xlsx' }: Begun): Draft => ({
  format,
  ids: scope.conversation_ids ?? [],
  search: scope.search ?? '',
  from: scope.date_from ?? '',
  to: scope.date_to ?? '',
  status: scope.status ?? [],
  inbox: scope.inbox ?? [],
  channel: scope.channel ?? [],
  team: scope.team ?? [],
  assignee: scope.assignee ?? [],
  tags: scope.tags ?? [],
  topics: scope.topics ?? [],
  sentiment: scope.sentiment ?? [],
  viewId: scope.view_id ?? null,
  group: scope.filter ? groupOf(scope.filter) : emptyGroup,
  attachments: false,
  notes: false,
});

/** As the API takes it; refuses, in the reader's language, conditions that say nothing yet. */
export const wanted = (draft: Draft): NewExport => ({
  format: draft.format,
  filters: scopeOf(draft),
  options: { include_attachments: draft.attachments, include_notes: draft.notes },
});

function scopeOf(draft: Draft): Scope {
  const { ids, search, from, to, viewId, group } = draft;
  return {
    ...(ids.length > 0 && { conversation_ids: [...ids] }),
    ...(search && { search }),
    ...(from && { date_from: from }),
    ...(to && { date_to: to }),
    ...(viewId !== null && { view_id: viewId }),
    ...(countRules(group) > 0 && { filter: completeFilter(group, FILTER_PLACE) }),
    ...listsOf(draft),
  };
}

export const FILTER_PLACE = 'filters.filter';

function listsOf(draft: Draft): Scope {
  const chosen = lists.filter((name) => draft[name].length > 0).map((name) => [name, [...draft[name]]]);
  // `fromEntries` forgets which they are.
  return Object.fromEntries(chosen);
}
