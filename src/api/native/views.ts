import { MOST_COUNTED } from '../../domain/views/pages.ts';
import { reply, route } from '../../http/route.ts';
import { Problem } from '../../lib/problem.ts';
import {
  array,
  type Infer,
  integer,
  named,
  nullable,
  object,
  oneOf,
  partial,
  text,
} from '../../lib/schema.ts';
import { Conversation } from './conversations.shape.ts';
import { withUnread } from './conversations.ts';
import { Filter } from './filters.shape.ts';
import { pageOf, pageQuery } from './paging.ts';
import { idParams } from './shapes.ts';
import { refuseStale, versioned } from './versions.ts';
import { order, presentView, search, View, visibility } from './views.shape.ts';

const tag = 'Views';
const name = text({ minLength: 1, maxLength: 100, pattern: '\\S' });
const teamId = nullable(integer({ minimum: 1, description: 'For a view of a team.' }));
const NewView = named(
  'NewView',
  object({ name, filters: Filter, visibility }, { search, team_id: teamId, ...order }),
);
const ViewChange = named(
  'ViewChange',
  partial(object({ name, filters: Filter, visibility, search, team_id: teamId, ...order })),
);

export const listViews = route({
  method: 'get',
  path: '/api/v1/views',
  tag,
  summary: 'List views',
  description:
    'Your own, those of your teams, and those for everybody: lists of the inbox or, with `kind=searches`, saved searches.',
  access: 'conversations:read',
  query: object({}, { kind: oneOf('lists', 'searches') }),
  returns: object({ data: array(View) }),
  handle: ({ domain, actor, query: { kind = 'lists' } }) => ({
    data: domain.views[kind === 'lists' ? 'list' : 'searches'](actor).map(presentView),
  }),
});

export const countViews = route({
  method: 'get',
  path: '/api/v1/views/counts',
  tag,
  summary: 'How many conversations views show you',
  description: `Of all the views in your list, unless you name some. ${MOST_COUNTED} stands for more.`,
  access: 'conversations:read',
  query: object(
    {},
    { ids: text({ pattern: '^\\d{1,15}(,\\d{1,15}){0,49}$', description: 'At most 50, with commas.' }) },
  ),
  returns: object({ data: array(object({ id: integer(), count: integer() })) }),
  async handle({ domain, actor, query }) {
    const ids = query.ids?.split(',').map(Number) ?? domain.views.list(actor).map(({ id }) => id);
    const counts = await domain.views.counts(actor, ids);
    return { data: ids.map((id, index) => ({ id, count: counts[index] ?? 0 })) };
  },
});

export const getView = route({
  method: 'get',
  path: '/api/v1/views/:id',
  tag,
  summary: 'Get a view',
  access: 'conversations:read',
  params: idParams,
  returns: View,
  handle({ domain, actor, params }) {
    const view = domain.views.seenBy(actor, domain.idOf('views', params.id));
    return versioned(presentView(view), view.version);
  },
});

export const createView = route({
  method: 'post',
  path: '/api/v1/views',
  tag,
  summary: 'Add a view',
  description:
    'A private one needs `view:manage`, one for a team or for everybody `shared_views:manage`. With `search` it is a saved search, whose `filters` ask for nothing.',
  access: 'conversations:read',
  body: NewView,
  status: 201,
  returns: View,
  change: ({ domain, actor, body }) => presentView(domain.views.create(actor, wantedOf(body))),
});

export const changeView = route({
  method: 'patch',
  path: '/api/v1/views/:id',
  tag,
  summary: 'Change a view',
  access: 'conversations:read',
  params: idParams,
  body: ViewChange,
  returns: View,
  change({ domain, actor, request, params, body }) {
    const id = domain.idOf('views', params.id);
    refuseStale(request, domain.views.seenBy(actor, id).version);
    const view = domain.views.update(actor, id, wantedOf(body));
    return versioned(presentView(view), view.version);
  },
});

export const deleteView = route({
  method: 'delete',
  path: '/api/v1/views/:id',
  tag,
  summary: 'Delete a view',
  access: 'conversations:read',
  params: idParams,
  returns: null,
  change: ({ domain, actor, params }) => domain.views.destroy(actor, domain.idOf('views', params.id)),
});

export const listConversationsOfView = route({
  method: 'get',
  path: '/api/v1/views/:id/conversations',
  tag,
  summary: 'List the conversations of a view',
  description:
    'Those you may see, in the order of the view. What takes too long to find is refused with 503.',
  access: 'conversations:read',
  params: idParams,
  query: object({}, pageQuery),
  returns: pageOf(Conversation),
  async handle(call) {
    const { domain, actor, params, query } = call;
    const { limit = 20 } = query;
    const offset = offsetIn(query.cursor);
    const id = domain.idOf('views', params.id);
    const { conversations, total } = await domain.views.page(actor, id, { limit, offset });
    const next = offset + limit < total ? cursorAt(offset + limit) : null;
    const page = JSON.stringify({ next, limit, has_more: next !== null });
    return reply({ json: `{"data":${withUnread(call, conversations)},"page":${page}}` });
  },
});

type Body = Infer<typeof ViewChange>;
const wantedOf = <B extends Body>({ team_id: teamId, order_by: orderBy, ...same }: B) => ({
  ...same,
  ...(teamId !== undefined && { teamId }),
  ...(orderBy !== undefined && { orderBy }),
});

// Views have five orders, in some of which many conversations stand level: only how many were shown leads on in all.
const cursorAt = (offset: number) => Buffer.from(`after:${offset}`).toString('base64url');

function offsetIn(cursor: string | undefined) {
  if (cursor === undefined) return 0;
  const [, offset] = /^after:(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (offset !== undefined) return Number(offset);
  throw Problem.invalid('cursor', 'This cursor is not one of ours: take `next` from the page before.');
}
