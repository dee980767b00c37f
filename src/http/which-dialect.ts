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
  refuseHiddenByMount(ours.dialect, new Set(byMount.keys()));

  return (host: string, path: string): Choice => {
    const own = byHost.size > 0 && !FILE.test(path) ? byHost.get(nameIn(host)) : undefined;
    if (own) return { ...own, path, mount: '', isOwnHost: true };
    const entry = byMount.get(beginningOf(path)) ?? ours;
    const { mount } = entry.dialect;
    return { ...entry, path: path.slice(mount.length) || '/', mount, isOwnHost: false };
  };
}

function beginningOf(path: string) {
  const next = path.indexOf('/', 1);
  return next === -1 ? path : path.slice(0, next);
}

function refuseHiddenByMount({ routes }: Dialect, mounts: ReadonlySet<string>) {
  const hidden = routes.find(({ path }) => mounts.has(beginningOf(path)));
  if (hidden)
    throw new Error(
      `The route ${hidden.method.toUpperCase()} ${hidden.path} would never be reached: another dialect is mounted at ${beginningOf(hidden.path)}.`,
    );
}

/** Links to files are ours on every host name: all dialects hand them out. */
const FILE = /^\/api\/v1\/(media\/[^/]+\/file|exports\/[^/]+\/download)$/;
const nameIn = (host: string) => host.replace(/:\d*$/, '').toLowerCase();
