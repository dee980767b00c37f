import { route } from '../../http/route.ts';
import { integer, object } from '../../lib/schema.ts';
import { harmless, Macro, MacroChange, NewMacro, presentMacro } from './macros.shape.ts';
import { paged, pageOf, pageQuery } from './paging.ts';
import { idParams } from './shapes.ts';
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
