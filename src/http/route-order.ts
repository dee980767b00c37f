import type { Route } from './route.ts';

/**
 * The order in which routes are tried: where two paths differ first, a literal segment comes before a parameter, and
 * a parameter before the rest of a path. Only a route of the same shape can then hide another.
 */
export function inOrder(routes: readonly Route[]) {
  for (const route of routes) refuseStrangePath(route);
  refuseTwins(routes);
  const ranked = routes.map((route) => ({ route, rank: rankOf(route.path) }));
  return ranked.sort((a, b) => (a.rank < b.rank ? -1 : Number(a.rank > b.rank))).map(({ route }) => route);
}

export const isLiteral = (path: string) => !/[:*{]/.test(path);

// `/chats/:id/messages`, `/app/*path`: of anything more one could not tell what hides what, or the router would refuse
// it, but only when somebody first asks there.
const PATH = /^\/$|^(\/(:[a-z]\w*|[^/:*{}()[\]+?!]+))*(\/\*[a-z]\w*|\/\{\*[a-z]\w*\})?$/i;

function refuseStrangePath({ method, path }: Route) {
  if (path !== '' && PATH.test(path)) return;
  throw new Error(
    `The route ${nameOf(method, path)} would never be reached: a path is made of literal segments and :parameters, with a *rest at most at its end, and no slash after it.`,
  );
}

/** Two routes that answer the same requests: the second would never be reached. */
function refuseTwins(routes: readonly Route[]) {
  const seen = new Map<string, Route>();
  for (const route of routes) {
    const shape = `${route.method} ${route.path.replaceAll(/\{?([:*])\w+\}?/g, '$1')}`;
    const other = seen.get(shape);
    if (other)
      throw new Error(
        `The route ${nameOf(route.method, route.path)} would never be reached: ${nameOf(other.method, other.path)} answers the same requests.`,
      );
    seen.set(shape, route);
  }
}

const nameOf = (method: string, path: string) => `${method.toUpperCase()} ${path}`;
const rankOf = (path: string) => path.split('/').slice(1).map(rankOfSegment).join('');
const rankOfSegment = (segment: string) => (isLiteral(segment) ? 0 : segment.startsWith(':') ? 1 : 2);
