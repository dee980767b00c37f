import type { Filter, NewView, View } from '../api/contract.ts';
import { completeFilter } from './complete.ts';
import { emptyGroup, type Group, groupOf } from './rules.ts';

export type ViewDraft = Required<Omit<NewView, 'filters' | 'search'>> & { group: Group };
export const orders = [
  'last_message_at',
  'created_at',
  'waiting_since',
  'next_sla_deadline_at',
  'priority',
] as const;
export const visibilities = ['private', 'team', 'shared'] as const;

export const viewDraft = (view?: View, filter?: Filter): ViewDraft => ({
  name: view?.name ?? '',
  visibility: view?.visibility ?? 'private',
  team_id: view?.team_id ?? null,
  order_by: view?.order_by ?? 'last_message_at',
  direction: view?.direction ?? 'desc',
  group: view || filter ? groupOf(view?.filters ?? filter ?? { logic: 'and', rules: [] }) : emptyGroup,
});

export const wantedView = ({ group, team_id: teamId, ...rest }: ViewDraft): NewView => ({
  ...rest,
  team_id: rest.visibility === 'team' ? teamId : null,
  filters: completeFilter(group),
});
