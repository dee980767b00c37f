import type { Dialect, DialectName } from './dialect.ts';
import { routing } from './routing.ts';

export type Choice = { dialect: Dialect; routes: ReturnType<typeof routing>; path: string };

/** Which dialect a request speaks: by a host name of its own, else by the beginning of its path, else it is ours. */
export function whichDialect(dialects: readonly Dialect[], hosts: ReadonlyMap<string, DialectName>) {
  const mounted = dialects.map((dialect) => ({ dialect, routes: routing(dialect) }));
  const byMount = new Map(mounted.map((entry) => [entry.dialect.mount, entry]));
  const byHost = new Map(
    [...hosts].map(([host, name]) => [host, mounted.find(({ dialect }) => dialect.name === name)]),
  );
  const ours = byMount.get('') as (typeof mounted)[number];

  return (request: { hostname: string; path: string }): Choice => {
    const { path } = request;
    const own = byHost.size > 0 ? byHost.get(request.hostname.toLowerCase()) : undefined;
    if (own) return { ...own, path };
    const next = path.indexOf('/', 1);
    const entry = byMount.get(next === -1 ? path : path.slice(0, next));
    return entry && entry !== ours
      ? { ...entry, path: path.slice(entry.dialect.mount.length) || '/' }
      : { ...ours, path };
  };
}
