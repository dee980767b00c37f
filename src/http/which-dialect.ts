import type { DialectName } from '../domain/key-limits.ts';
import type { Dialect } from './dialect.ts';
import { routing } from './routing.ts';

export type Choice = {
  dialect: Dialect;
  routes: ReturnType<typeof routing>;
  /** What is left of the path below the mount. */
  path: string;
  mount: string;
  isOwnHost: boolean;
};

/** Which dialect a request speaks: by a host name of its own, else by the beginning of its path, else it is ours. */
export function whichDialect(dialects: readonly Dialect[], hosts: ReadonlyMap<string, DialectName>) {
  const mounted = dialects.map((dialect) => ({ dialect, routes: routing(dialect) }));
  const byMount = new Map(mounted.map((entry) => [entry.dialect.mount, entry]));
  const byHost = new Map(
    [...hosts].map(([host, name]) => [host, mounted.find(({ dialect }) => dialect.name === name)]),
  );
  const ours = byMount.get('');
  if (!ours) throw new Error('No dialect answers what belongs to none');

  return (host: string, path: string): Choice => {
    const own = byHost.size > 0 ? byHost.get(nameIn(host)) : undefined;
    if (own) return { ...own, path, mount: '', isOwnHost: true };
    const next = path.indexOf('/', 1);
    const entry = byMount.get(next === -1 ? path : path.slice(0, next)) ?? ours;
    const { mount } = entry.dialect;
    return { ...entry, path: path.slice(mount.length) || '/', mount, isOwnHost: false };
  };
}

const nameIn = (host: string) => host.replace(/:\d*$/, '').toLowerCase();
