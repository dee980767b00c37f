import { computed, signal } from '@preact/signals';

/** Where in the workplace somebody is; the address says it, so that every place can be linked to and gone back from. */
export type Place = { area: string; list: string; entry: string; query: URLSearchParams };

const ROOT = '/app';
const read = (): Place => {
  const [area = '', list = '', entry = ''] = location.pathname
    .slice(ROOT.length + 1)
    .split('/')
    .map(decodeURIComponent);
  return { area: area || 'inbox', list, entry, query: new URLSearchParams(location.search) };
};

const current = signal(read());
export const place = computed(() => current.value);
/** Parts of it: what shows one of them is not drawn again because another has changed. */
export const areaHere = computed(() => current.value.area);
export const listHere = computed(() => current.value.list);
export const entryHere = computed(() => current.value.entry);
const searchHere = computed(() => current.value.query.toString());
export const queryHere = computed(() => new URLSearchParams(searchHere.value));

/** Who has something that would be lost by leaving: asked before anybody goes elsewhere. */
type Guard = { isNeeded: () => boolean; mayLeave: () => Promise<boolean> };
const guards = new Set<Guard>();
export function guardHere(wanted: Guard) {
  guards.add(wanted);
  return () => void guards.delete(wanted);
}
const guard = () => [...guards].find(({ isNeeded }) => isNeeded());

async function leave(path: string, replace = false) {
  const asked = guard();
  if (asked && !(await asked.mayLeave())) return false;
  if (replace) history.replaceState(null, '', path);
  else history.pushState(null, '', path);
  arrive();
  return true;
}

let here = location.href;
function arrive() {
  here = location.href;
  current.value = read();
}

addEventListener('popstate', () => {
  if (!guard()) return arrive();
  // The browser has moved already: back to where the question is asked.
  const wanted = location.href;
  history.pushState(null, '', here);
  void leave(wanted);
});
addEventListener('beforeunload', (event) => guard() && event.preventDefault());

type Wish = { query?: Record<string, string>; replace?: boolean };

export const pathTo = (parts: (string | number)[], query: Record<string, string> = {}) => {
  const search = new URLSearchParams(query).toString();
  return `${ROOT}/${parts.map((part) => encodeURIComponent(part)).join('/')}${search && `?${search}`}`;
};

export const go = (parts: (string | number)[], { query, ...wish }: Wish = {}) =>
  goTo(pathTo(parts, query), wish);

/** To a place whose path is known; whether one is there then. */
export async function goTo(path: string, { replace = false }: Pick<Wish, 'replace'> = {}) {
  if (path === location.pathname + location.search) return true;
  return leave(path, replace);
}

/** Links of ours lead on without loading the page again; with a key held, or to elsewhere, the browser follows them itself. */
export function followLinks(root: HTMLElement) {
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.defaultPrevented || event.button !== 0 || isModified(event)) return;
    if (link.target || link.origin !== location.origin || !isOurs(link.pathname)) return;
    event.preventDefault();
    void leave(link.href);
  });
}

const isOurs = (path: string) => path === ROOT || path.startsWith(`${ROOT}/`);
const isModified = ({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent) =>
  ctrlKey || metaKey || shiftKey || altKey;
