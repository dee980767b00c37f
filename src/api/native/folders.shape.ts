import { states } from '../../domain/folders/contents.ts';
import type { Counted, Folder as DomainFolder } from '../../domain/folders/folders.ts';
import { orders } from '../../domain/views/order.ts';
import { MOST_COUNTED } from '../../domain/views/pages.ts';
import {
  array,
  boolean,
  described,
  type Infer,
  integer,
  named,
  nullable,
  object,
  oneOf,
  text,
} from '../../lib/schema.ts';
import { Conversation } from './conversations.shape.ts';

export const kinds = ['standard', 'team', 'view'] as const;

export const Folder = named(
  'Folder',
  object({
    key: text({
      description:
        '`mine`, `unassigned`, `all`, `mentions`, `snoozed`, `trash`, or `team:` or `view:` with an id.',
    }),
    kind: oneOf(...kinds),
    id: nullable(integer({ description: 'Of the team or view.' })),
    name: nullable(
      text({ description: 'Of the team or view; null: the reader’s language has a name for it.' }),
    ),
    count: integer({
      description: [
        'How many conversations it holds in the state that it is shown in by itself: open, or of any state in',
        `snoozed, trash and views. Exact, but in mentions, trash and views ${MOST_COUNTED} stands for more, and`,
        'one that takes too long to count keeps its last count, at first 0, for ten minutes.',
      ].join(' '),
    }),
    unread: integer({
      description: 'Of mine and mentions: how many of the latest 200 hold something that you have not seen.',
    }),
  }),
);

export const presentFolder = ({
  key,
  kind,
  id,
  name,
  count,
  unread,
}: DomainFolder & Counted): Infer<typeof Folder> => ({ key, kind, id, name, count, unread });

export const folderParams = object({
  key: text({ pattern: '^(mine|unassigned|all|mentions|snoozed|trash|(team|view):\\d{1,15})$' }),
});

export const folderQuery = object(
  {},
  {
    state: described(
      'Open unless said otherwise; of any state in snoozed, trash and views.',
      oneOf(...states),
    ),
    order: described(
      'The latest activity; of a view its own; of the trash what was deleted last.',
      oneOf(...orders),
    ),
    direction: described(
      'Without it the most pressing first: what waits longest, what is due next, else the latest or highest.',
      oneOf('asc', 'desc'),
    ),
    filter: text({ maxLength: 10_000, description: 'Only what this Filter finds of them, as JSON.' }),
    offset: integer({ minimum: 0, maximum: 100_000_000, default: 0 }),
    limit: integer({ minimum: 1, maximum: 100, default: 20 }),
  },
);

export const FolderPage = object({
  data: array(Conversation),
  page: object({
    offset: integer(),
    limit: integer(),
    total: integer(),
    is_capped: boolean({ description: 'Counting takes too long: `total` is how many there are at least.' }),
  }),
});
