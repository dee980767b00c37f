import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { allDialects } from '../../src/api/dialects.ts';
import type { DialectName } from '../../src/domain/key-limits.ts';
import { agentPermissions, isPermission } from '../../src/domain/permissions.ts';
import type { Dialect } from '../../src/http/dialect.ts';
import type { Access, Route } from '../../src/http/route.ts';
import { type World, world } from '../support/world.ts';

const access = suite('who may ask for what');

const dialects = allDialects('key');
const everyRoute = dialects.flatMap((dialect) => dialect.routes.map((route) => ({ dialect, route })));
const nameOf = (dialect: Dialect, { method, path }: Route) =>
  `${method.toUpperCase()} ${dialect.mount}${path}`;
const withAccess = (wanted: Access) =>
  everyRoute
    .filter(({ route }) => route.access === wanted)
    .map(({ dialect, route }) => nameOf(dialect, route));

/** How a dialect is told who asks, given the token of a key. */
const credentials: Partial<Record<DialectName, (token: string) => Record<string, string>>> = {
  native: (token) => ({ authorization: `Bearer ${token}` }),
  thikaa: (token) => ({ 'x-api-key': token }),
  libredesk: (token) => ({ authorization: `Basic ${btoa(token.replace('.', ':'))}` }),
  aimychats: (token) => ({ authorization: `Bearer ${token}` }),
};
const isSpoken = ({ dialect }: { dialect: Dialect }) => credentials[dialect.name] !== undefined;

/** What each caller gets from a route, as far as access goes. */
type Verdict = 401 | 403 | 'admitted';
type Caller = { name: string; scopes?: string[]; as?: 'ada' | 'bek'; verdict: (wanted: Access) => Verdict };
const callers: Caller[] = [
  { name: 'nobody', verdict: (wanted) => (wanted === 'public' ? 'admitted' : 401) },
  { name: 'an administrator', as: 'ada', verdict: () => 'admitted' },
  {
    name: 'an agent',
    as: 'bek',
    verdict: (wanted) => (isPermission(wanted) && !agentPermissions.includes(wanted) ? 403 : 'admitted'),
  },
  {
    name: "an administrator's key for the usage alone",
    scopes: ['usage:read'],
    verdict: (wanted) => (['public', 'signed-in', 'usage:read'].includes(wanted) ? 'admitted' : 403),
  },
  {
    name: "an administrator's key for another dialect",
    scopes: ['dialect:octocom'],
    verdict: (wanted) => (wanted === 'public' ? 'admitted' : 403),
  },
];

for (const { name, scopes, as, verdict } of callers) {
  access(`${name} gets what every route says`, async () => {
    await using here = await world();
    const token = scopes ? await narrowKey(here, scopes) : as && here.people[as].token;
    for (const { dialect, route } of everyRoute.filter(isSpoken))
      is(await verdictOf(here, dialect, route, token), verdict(route.access), nameOf(dialect, route));
  });
}

async function narrowKey(here: World, scopes: string[]) {
  const wanted = { agentId: here.people.ada.id, name: 'narrow', scopes };
  return (await here.write(() => here.domain.keys.create(here.ada, wanted))).token;
}

async function verdictOf(here: World, dialect: Dialect, route: Route, token: string | undefined) {
  const path = dialect.mount + route.path.replaceAll(/:\w+/g, '999999');
  // A stream would never end: asking for its head goes through the same gate.
  const method = route.produces === 'text/event-stream' ? 'HEAD' : route.method.toUpperCase();
  const body = route.body ? {} : undefined;
  const headers = token === undefined ? {} : credentials[dialect.name]?.(token);
  const { status, json } = await here.request(`${method} ${path}`, { headers, body });
  ok(status < 500 || route.path === '/ready', `${method} ${path} answered ${status}`);
  return status === 401 || (status === 403 && json?.error.code !== 'wrong_setup_token') ? status : 'admitted';
}

access('is open to everybody only here', () => {
  equal(withAccess('public').sort(), [
    'GET /',
    'GET /aimychats/v1/openapi.json',
    'GET /api/v1/exports/:id/download',
    'GET /api/v1/media/:id/file',
    'GET /api/v1/messages/:id/images/:n',
    'GET /api/v1/openapi.json',
    'GET /api/v1/setup',
    'GET /app',
    'GET /app/:area',
    'GET /app/:area/:list',
    'GET /app/:area/:list/:entry',
    'GET /app/assets/:file',
    'GET /app/sw.js',
    'GET /chatflow/v1/openapi.json',
    'GET /csat/:uuid',
    'GET /csat/main.css',
    'GET /docs',
    'GET /docs/:file',
    'GET /docs/dialects.json',
    'GET /health',
    'GET /libredesk/api/v1/openapi.json',
    'GET /libredesk/health',
    'GET /octocom/rest/v1/openapi.json',
    'GET /ready',
    'GET /setup',
    'GET /setup/:file',
    'GET /thikaa/api/v1/health',
    'GET /thikaa/api/v1/openapi.json',
    'POST /api/v1/csat/:uuid',
    'POST /api/v1/sessions',
    'POST /api/v1/setup',
    'POST /csat/:uuid',
  ]);
});

access('is open to whoever is signed in, with any key, only here', () => {
  equal(withAccess('signed-in').sort(), [
    'DELETE /api/v1/keys/:id',
    'GET /aimychats/v1/account',
    'GET /api/v1/ai/prompts',
    'GET /api/v1/ai/prompts/:id',
    'GET /api/v1/business-hours',
    'GET /api/v1/business-hours/:id',
    'GET /api/v1/businesses',
    'GET /api/v1/colleagues',
    'GET /api/v1/inboxes',
    'GET /api/v1/inboxes/:id',
    'GET /api/v1/keys',
    'GET /api/v1/me',
    'GET /api/v1/permissions',
    'GET /api/v1/priorities',
    'GET /api/v1/roles',
    'GET /api/v1/roles/:id',
    'GET /api/v1/search',
    'GET /api/v1/sla-policies',
    'GET /api/v1/sla-policies/:id',
    'GET /api/v1/statuses',
    'GET /api/v1/statuses/:id',
    'GET /api/v1/tags',
    'GET /api/v1/tags/:id',
    'GET /api/v1/teams',
    'GET /api/v1/teams/:id',
    'GET /api/v1/topics',
    'GET /api/v1/topics/:id',
    'GET /api/v1/usage',
    'GET /api/v1/usage/account',
    'GET /api/v1/usage/series',
    'GET /libredesk/api/v1/agents/me',
    'GET /libredesk/api/v1/ai/prompts',
    'GET /libredesk/api/v1/priorities',
    'GET /libredesk/api/v1/statuses',
    'POST /api/v1/keys',
    'PUT /libredesk/api/v1/agents/me/availability',
  ]);
});

access('to what is one’s own is not for narrowed keys', () => {
  equal(withAccess('oneself').sort(), [
    'DELETE /api/v1/me/avatar',
    'DELETE /api/v1/me/totp',
    'DELETE /api/v1/sessions/:id',
    'DELETE /api/v1/sessions/current',
    'GET /api/v1/me/preferences',
    'GET /api/v1/sessions',
    'PATCH /api/v1/me',
    'POST /api/v1/me/totp',
    'PUT /api/v1/me/availability',
    'PUT /api/v1/me/avatar',
    'PUT /api/v1/me/preferences',
    'PUT /api/v1/me/totp',
  ]);
});

access.run();
