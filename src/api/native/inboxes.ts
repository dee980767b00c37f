import { route } from '../../http/route.ts';
import { object } from '../../lib/schema.ts';
import { Inbox, InboxChange, NewInbox, parseInbox, presentInbox } from './inboxes.shape.ts';
import { paged, pageOf, pageQuery } from './paging.ts';
import { idParams } from './shapes.ts';
import { refuseStale, versioned } from './versions.ts';

const tag = 'Inboxes';
const access = 'inboxes:manage';

export const listInboxes = route({
  method: 'get',
  path: '/api/v1/inboxes',
  tag,
  summary: 'List inboxes',
  access: 'signed-in',
  query: object({}, pageQuery),
  returns: pageOf(Inbox),
  handle: ({ domain, actor, query }) =>
    paged(
      query,
      0,
      (after, limit) => domain.inboxes.page(actor, after, limit),
      (inbox) => presentInbox(inbox, { domain, viewer: actor }),
    ),
});

export const getInbox = route({
  method: 'get',
  path: '/api/v1/inboxes/:id',
  tag,
  summary: 'Get an inbox',
  access: 'signed-in',
  params: idParams,
  returns: Inbox,
  handle({ domain, actor, params }) {
    const inbox = domain.inboxes.visible(actor, domain.idOf('inboxes', params.id));
    return versioned(presentInbox(inbox, { domain, viewer: actor }), inbox.version);
  },
});

export const createInbox = route({
  method: 'post',
  path: '/api/v1/inboxes',
  tag,
  summary: 'Add an inbox',
  access,
  body: NewInbox,
  status: 201,
  returns: Inbox,
  change: ({ domain, actor, body: { name, channel, business, ...rest } }) =>
    presentInbox(domain.inboxes.create(actor, { name, channel, business, ...parseInbox(rest) }), {
      domain,
      viewer: actor,
    }),
});

export const changeInbox = route({
  method: 'patch',
  path: '/api/v1/inboxes/:id',
  tag,
  summary: 'Change an inbox, turn it off or on',
  description: 'Of `config` only what is named changes; null takes a value away.',
  access,
  params: idParams,
  body: InboxChange,
  returns: Inbox,
  change({ domain, actor, request, params, body }) {
    const before = domain.inboxes.visible(actor, domain.idOf('inboxes', params.id));
    refuseStale(request, before.version);
    const inbox = domain.inboxes.update(actor, before.id, parseInbox(body));
    return versioned(presentInbox(inbox, { domain, viewer: actor }), inbox.version);
  },
});

export const deleteInbox = route({
  method: 'delete',
  path: '/api/v1/inboxes/:id',
  tag,
  summary: 'Delete an inbox',
  description: 'Only one that has no conversations; turn any other off instead.',
  access,
  params: idParams,
  returns: null,
  change: ({ domain, actor, params }) => domain.inboxes.destroy(actor, domain.idOf('inboxes', params.id)),
});
