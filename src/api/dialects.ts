import type { Dialect } from '../http/dialect.ts';
import { reply, route } from '../http/route.ts';
import { aimychats } from './aimychats/index.ts';
import { chatflow } from './chatflow/index.ts';
import { libredesk } from './libredesk/index.ts';
import { native } from './native/index.ts';
import { octocom } from './octocom/index.ts';
import { thikaa } from './thikaa/index.ts';

/** Every dialect the server speaks; ours, which answers what belongs to nobody, comes last. */
export const allDialects = (metrics: 'key' | 'public' | 'off'): Dialect[] =>
  [thikaa, libredesk, chatflow, octocom, aimychats, native(metrics)].map(selfDescribing);

/** Each dialect serves its own OpenAPI document. */
function selfDescribing(dialect: Dialect): Dialect {
  const openApi = route({
    method: 'get',
    path: `${dialect.inner}/openapi.json`,
    operationId: 'openApi',
    tag: 'Reference',
    summary: 'This document',
    access: 'public',
    produces: 'application/json',
    returns: null,
    status: 200,
    handle({ server, request }) {
      const document = JSON.stringify(server.openApi(dialect, request.origin + request.mount));
      return reply({
        file: { bytes: Buffer.from(document), contentType: 'application/json; charset=utf-8' },
      });
    },
  });
  const described = { ...dialect, routes: [...dialect.routes, openApi] };
  return described;
}
