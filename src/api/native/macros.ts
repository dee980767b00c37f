import { route } from '../../http/route.ts';
import { integer, nullable, object } from '../../lib/schema.ts';
import { Conversation } from './conversations.shape.ts';
import { presentFor } from './conversations.ts';
import {
  FilledText,
  harmless,
  Macro,
  MacroChange,
  NewMacro,
  PreviewedText,
  presentFilled,
  presentMacro,
} from './macros.shape.ts';
import { paged, pageOf, pageQuery } from './paging.ts';
import { idParams, idText } from './shapes.ts';
import { refuseStale, versioned } from './versions.ts';

const tag = 'Macros';

export const listMacros = route({
  method: 'get',
  path: '/api/v1/macros',
  tag,
  summary: 'List the macros and canned replies that you may use',
  access: 'messages:read',
  query: object(
    {},
    {
      ...pageQuery,
      business_id: integer({ description: 'Only those for this business, and those for all.' }),
    },
  ),
  returns: pageOf(Macro),
  handle: ({ domain, actor, query }) =>
    paged(
      query,
      0,
      (after, limit) => domain.macros.page(actor, after, limit, query.business_id ?? null),
      presentMacro,
    ),
});

export const getMacro = route({
  method: 'get',
  path: '/api/v1/macros/:id',
  tag,
  summary: 'Get a macro',
  access: 'messages:read',
  params: idParams,
  returns: Macro,
  handle({ domain, actor, params }) {
    const macro = domain.macros.visible(actor, domain.idOf('macros', params.id));
    return versioned(presentMacro(macro), macro.version);
  },
});

export const createMacro = route({
  method: 'post',
  path: '/api/v1/macros',
  tag,
  summary: 'Add a macro',
  description:
    'Private unless said otherwise. Those of a team, and shared ones, need the permission macros:manage.',
  access: 'messages:write',
  body: NewMacro,
  status: 201,
  returns: Macro,
  prepare: async ({ body }) => harmless(body),
  change: ({ domain, actor }, wanted) => presentMacro(domain.macros.create(actor, wanted)),
});

export const changeMacro = route({
  method: 'patch',
  path: '/api/v1/macros/:id',
  tag,
  summary: 'Change a macro',
  access: 'messages:write',
  params: idParams,
  body: MacroChange,
  returns: Macro,
  async prepare({ domain, actor, params, body }) {
    const before = domain.macros.visible(actor, domain.idOf('macros', params.id));
    return harmless(body, before.content_type);
  },
  change({ domain, actor, request, params }, wanted) {
    const before = domain.macros.visible(actor, domain.idOf('macros', params.id));
    refuseStale(request, before.version);
    const macro = domain.macros.update(actor, before.id, wanted);
    return versioned(presentMacro(macro), macro.version);
  },
});

export const deleteMacro = route({
  method: 'delete',
  path: '/api/v1/macros/:id',
  tag,
  summary: 'Delete a macro',
  access: 'messages:write',
  params: idParams,
  returns: null,
  change: ({ domain, actor, params }) => domain.macros.destroy(actor, domain.idOf('macros', params.id)),
});

export const previewMacro = route({
  method: 'post',
  path: '/api/v1/macros/:id/preview',
  tag,
  summary: 'What a macro would say in a conversation',
  description: 'Nothing is done. null for one that says nothing.',
  access: 'messages:read',
  params: idParams,
  body: object({ conversation_id: integer({ minimum: 1 }) }),
  returns: nullable(FilledText),
  handle({ domain, actor, params, body }) {
    const filled = domain.macros.preview(actor, domain.idOf('macros', params.id), body.conversation_id);
    return filled && presentFilled(filled);
  },
});

export const previewText = route({
  method: 'post',
  path: '/api/v1/macros/preview',
  tag,
  summary: 'What a text would say in a conversation, before it is kept as a macro',
  description: 'Nothing is done. null for one that says nothing.',
  access: 'messages:read',
  body: PreviewedText,
  returns: nullable(FilledText),
  handle({ domain, actor, body }) {
    const { conversation_id: id, content, content_type = 'text' } = body;
    const filled = domain.macros.previewOf(actor, { content, content_type }, id);
    return filled && presentFilled(filled);
  },
});

export const applyMacro = route({
  method: 'post',
  path: '/api/v1/conversations/:id/macros/:macro',
  tag,
  summary: 'Apply a macro to a conversation',
  description:
    'Its actions are done with your own permissions: all of them, or, where one cannot be done, none. Its text is not sent: it comes back for the composer.',
  access: 'messages:write',
  params: object({ id: idText, macro: idText }),
  returns: object({ conversation: Conversation, reply: nullable(FilledText) }),
  change(call) {
    const { domain, actor, params } = call;
    const id = domain.idOf('conversations', params.id);
    const reply = domain.macros.apply(actor, domain.idOf('macros', params.macro), id);
    return { conversation: presentFor(call, id), reply: reply && presentFilled(reply) };
  },
});
