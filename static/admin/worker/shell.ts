/** Put in by the build: the files that the page is made of, and a name for just these. */
declare const BUILT: { version: string; files: readonly string[] };

const NAME = `shell-${BUILT.version}`;
const PAGE = '/app';

/** All or nothing: a page is never put together of two versions. */
export async function keepShell() {
  const cache = await caches.open(NAME);
  await cache.addAll([PAGE, ...BUILT.files].map((path) => new Request(path, { cache: 'no-cache' })));
}

export async function dropOtherShells() {
  const others = (await caches.keys()).filter((name) => name.startsWith('shell-') && name !== NAME);
  await Promise.all(others.map((name) => caches.delete(name)));
}

export const isPage = ({ pathname }: URL) => pathname === PAGE || pathname.startsWith(`${PAGE}/`);
export const isAsset = ({ pathname }: URL) => pathname.startsWith(`${PAGE}/assets/`);

/** Every place of the workplace is the same page. */
export const page = () => kept(new Request(PAGE));

export async function kept(request: Request) {
  const cache = await caches.open(NAME);
  return (await cache.match(request, { ignoreVary: true })) ?? fetch(request);
}
