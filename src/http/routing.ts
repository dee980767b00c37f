import Router from '@koa/router';
import { Problem } from '../lib/problem.ts';
import { bodyCheck, textCheck } from '../lib/validate.ts';
import type { Dialect } from './dialect.ts';
import { type Route, successStatus } from './route.ts';

export type Mounted = { route: Route; status: number; checks: Checks };
type Checks = Record<'params' | 'query' | 'body', ReturnType<typeof bodyCheck> | null>;
export type Found = { mounted: Mounted; params: Record<string, string> };

/**
 * Finds a dialect's route for a method and path. @koa/router tries every path it knows, so each first path segment
 * gets a router of its own: the number of routes then costs nothing.
 */
export function routing(dialect: Dialect) {
  refuseShadows(dialect.routes);
  const routers = new Map<string, Router>();
  const known = new Map<object, Mounted>();
  const literals = new Map<string, Found>();
  const literalFirst = [...dialect.routes].sort((a, b) => parametersIn(a.path) - parametersIn(b.path));
  for (const route of literalFirst) {
    const mounted = mountedOf(route);
    if (isLiteral(route.path))
      literals.set(`${route.method.toUpperCase()} ${route.path}`, { mounted, params: {} });
    const segment = segmentOf(dialect, route.path);
    const router = routers.get(segment) ?? new Router({ strict: true, sensitive: true });
    routers.set(segment, router);
    known.set(
      router.register(route.path, [route.method], () => {}),
      mounted,
    );
  }

  function find(method: string, asked: string): Found | Problem {
    // People and client libraries write a slash at the end now and then, and mean the same.
    const path = asked.length > 1 && asked.endsWith('/') ? asked.slice(0, -1) : asked;
    const literal = literals.get(`${method} ${path}`);
    if (literal) return literal;
    const router = routers.get(segmentOf(dialect, path));
    const match = router?.match(path, method);
    const layer = match?.pathAndMethod[0];
    const mounted = layer && known.get(layer);
    if (mounted) return { mounted, params: layer.params(path, layer.captures(path)) };
    if (match && match.path.length > 0)
      return wrongMethod(method, new Set(match.path.flatMap((other) => other.methods)));
    return new Problem('missing', 'not_found', 'There is nothing at this path.');
  }

  return { find };
}

const mountedOf = (route: Route): Mounted => ({
  route,
  status: successStatus(route),
  checks: {
    params: route.params ? textCheck(route.params) : null,
    query: route.query ? textCheck(route.query) : null,
    body: route.body ? bodyCheck(route.body) : null,
  },
});

function segmentOf({ inner }: Dialect, path: string) {
  const start = path.startsWith(`${inner}/`) ? inner.length + 1 : 1;
  const end = path.indexOf('/', start);
  return end === -1 ? path.slice(start) : path.slice(start, end);
}

const isLiteral = (path: string) => !/[:*{]/.test(path);
const parametersIn = (path: string) => path.split('/:').length - 1;

/** Two routes that answer the same requests: the second would never be reached. */
function refuseShadows(routes: readonly Route[]) {
  const seen = new Map<string, Route>();
  for (const route of routes) {
    const shape = `${route.method} ${route.path.replaceAll(/:\w+/g, ':')}`;
    const other = seen.get(shape);
    if (other) throw new Error(`The route ${route.method} ${route.path} is shadowed by ${other.path}`);
    seen.set(shape, route);
  }
}

function wrongMethod(method: string, allowed: Set<string>) {
  const names = [...allowed].sort().join(', ');
  return new Problem('method', 'method_not_allowed', `${method} is not possible here. Allowed: ${names}.`, {
    headers: { Allow: names },
  });
}
