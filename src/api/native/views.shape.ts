import { SavedSearch } from '../../domain/search/saved.ts';
import { orders } from '../../domain/views/order.ts';
import type { View as DomainView } from '../../domain/views/views.ts';
import { isoTime } from '../../lib/clock.ts';
import {
  dateTime,
  described,
  type Infer,
  integer,
  named,
  nullable,
  object,
  oneOf,
  text,
  uuid,
} from '../../lib/schema.ts';
import { Filter } from './filters.shape.ts';

export const visibility = {
  ...oneOf('private', 'team', 'shared'),
  description: 'Who sees the view: only you, a team, or everybody.',
};
export const order = {
  order_by: oneOf(...orders),
  direction: oneOf('asc', 'desc'),
};

const Search = named('SavedSearch', SavedSearch);
export const search = described(
  'What is searched for, in the words of `GET /search`; null: it is a list of the inbox.',
  nullable(Search),
);

export const View = named(
  'View',
  object({
    id: integer(),
    uuid: uuid(),
    name: text(),
    filters: Filter,
    search,
    ...order,
    visibility,
    agent_id: integer({ description: 'Who made it.' }),
    team_id: nullable(integer()),
    version: integer(),
    created_at: dateTime(),
    updated_at: dateTime(),
  }),
);

export const presentView = (view: DomainView): Infer<typeof View> => ({
  id: view.id,
  uuid: view.uuid,
  name: view.name,
  filters: { logic: view.filters.logic, rules: [...view.filters.rules] },
  search: view.search,
  order_by: view.order_by,
  direction: view.direction,
  visibility: view.visibility,
  agent_id: view.agent_id,
  team_id: view.team_id,
  version: view.version,
  created_at: isoTime(view.created_at),
  updated_at: isoTime(view.updated_at),
});
