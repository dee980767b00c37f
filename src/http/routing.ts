import Router from '@koa/router';
import { type Place, placeIn } from '../domain/usage/requests.ts';
import { once } from '../lib/once.ts';
import { Problem } from '../lib/problem.ts';
import { bodyCheck, textCheck } from '../lib/validate.ts';
import type { Dialect } from './dialect.ts';
import { type Route, successStatus } from './route.ts';
import { inOrder, isLiteral } from './route-order.ts';

export type Mounted = { route: Route; status: number; checks: Checks; place: Place };
type Checks = Record<'params' | 'query' | 'body', ReturnType<typeof bodyCheck> | null>;
export type Found = { mounted: Mounted; params: Record<string, string> };

/**
 * Finds a dialect's route for a method and path. @koa/router tries every path it knows, so each first path segment
 * gets a router of its own: the number of routes then costs nothing.
 */
export function routing(dialect: Dialect) {
  const ordered = inOrder(dialect.routes).map((route) => mountedOf(dialect, route));
  const elsewhere = placeIn(dialect.name, 'other');
  const literals = new Map(
    ordered
      .filter(({ route }) => isLiteral(route.path))
      .map((mounted) => [lineOf(mounted), { mounted, params: {} }]),
  );
  const known = new Map<object, Mounted>();
  const keyed = ordered.map((mounted) => ({ mounted, key: keyOf(dialect, mounted.route) }));
  const keys = new Set(keyed.map(({ key }) => key));
  // When somebody first asks there: what could never be reached was refused by its path alone, in inOrder.
  const routers = once(routerOf);

  function routerOf(key: string) {
    const router = new Router({ strict: true, sensitive: true });
    for (const { mounted } of keyed.filter((one) => one.key === key || one.key === ANY)) {
      const { path, method } = mounted.route;
      known.set(
        router.register(path, [method], () => {}),
        mounted,
      );
    }
    return router;
  }

  function find(method: string, asked: string): Found | Problem {
    // People and client libraries write a slash at the end now and then, and mean the same.
    const path = asked.length > 1 && asked.endsWith('/') ? asked.slice(0, -1) : asked;
    const literal = literals.get(`${method} ${path}`);
    if (literal) return literal;
    const segment = segmentOf(dialect, path);
    const match = routers(keys.has(segment) ? segment : ANY).match(path, method);
    const layer = match.pathAndMethod[0];
    const mounted = layer && known.get(layer);
    if (mounted) return { mounted, params: layer.params(path, layer.captures(path)) };
    if (match.path.length > 0)
      return wrongMethod(method, new Set(match.path.flatMap((other) => other.methods)));
    return new Problem('missing', 'not_found', 'There is nothing at this path.');
  }

  /** What a request is counted as; whoever asks for what is not there gives no name to anything. */
  const placeOf = (found: Found | Problem) => (found instanceof Problem ? elsewhere : found.mounted.place);

  return { find, placeOf };
}

/** Stands for every first segment that has no router of its own. */
const ANY = ':';
const lineOf = ({ route: { method, path } }: Mounted) => `${method.toUpperCase()} ${path}`;
const mountedOf = (dialect: Dialect, route: Route): Mounted => ({
  route,
  status: successStatus(route),
  checks: {
    params: route.params ? textCheck(route.params) : null,
    query: route.query ? textCheck(route.query) : null,
    body: route.body ? bodyCheck(route.body) : null,
  },
  place: placeIn(dialect.name, route.countedAs ?? `/${segmentOf(dialect, route.path)}`),
});

const keyOf = (dialect: Dialect, { path }: Route) => (isOpen(dialect, path) ? ANY : segmentOf(dialect, path));

function segmentOf({ inner }: Dialect, path: string) {
  const start = path.startsWith(`${inner}/`) ? inner.length + 1 : 1;
  const end = path.indexOf('/', start);
  return end === -1 ? path.slice(start) : path.slice(start, end);
}

/** Whether a parameter stands where the router is chosen, so that every router has to know the route. */
function isOpen({ inner }: Dialect, path: string) {
  const beginning = path.split('/').slice(1, inner.split('/').length + 1);
  const [first = ''] = beginning;
  return !isLiteral(first) || (`${inner}/`.startsWith(`/${first}/`) && !beginning.every(isLiteral));
}

function wrongMethod(method: string, allowed: Set<string>) {
  const names = [...allowed].sort().join(', ');
  return new Problem('method', 'method_not_allowed', `${method} is not possible here. Allowed: ${names}.`, {
    headers: { Allow: names },
  });
}
