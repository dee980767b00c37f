import { isKept, ME } from './kept-paths.ts';

const NAME = 'seen';
const MOST = 400;
const EACH = 40;
let generation = 0;
let written = 0;

/** What one person saw is gone when they sign out, and before anybody else sees anything. */
export async function forget() {
  generation++;
  await caches.delete(NAME);
}

/** As the server has it; without a connection as it was seen last. */
export async function asSeen(request: Request, inBackground: (work: Promise<unknown>) => void) {
  const began = generation;
  try {
    const response = await fetch(request);
    if (response.status === 401) await forget();
    else if (isMe(request)) await keepMe(request, response, began);
    else if (response.ok) inBackground(keep(request, response.clone(), began));
    return response;
  } catch {
    return (await lookUp(request)) ?? Response.error();
  }
}

/** What the page had read before it was watched over. */
export async function readAgain(addresses: readonly string[]) {
  const wanted = addresses.filter((address) => isKept(new URL(address)));
  // Who it is comes first, because all that follows is theirs.
  for (const address of [new URL(ME, self.location.origin).href, ...wanted])
    await asSeen(new Request(address), () => {}).catch(() => {});
}

const isMe = (request: Request) => new URL(request.url).pathname === ME;

async function keepMe(request: Request, response: Response, began: number) {
  // What was on its way as its reader signed out says who was here, not who is.
  if (!response.ok || began !== generation) return;
  const known = await lookUp(request);
  if (known && (await whose(known)) !== (await whose(response.clone()))) await forget();
  await keep(request, response.clone(), generation);
}

const whose = async (response: Response): Promise<unknown> => (await response.json()).agent?.id;

async function keep(request: Request, response: Response, began: number) {
  if (began !== generation) return;
  const cache = await caches.open(NAME);
  await cache.put(request, response);
  // Somebody may have signed out while it was written.
  if (began !== generation) await caches.delete(NAME);
  else if (++written % EACH === 0) await prune(cache);
}

async function prune(cache: Cache) {
  const keys = await cache.keys();
  const others = keys.filter((key) => !isMe(key));
  await Promise.all(others.slice(0, Math.max(0, others.length - MOST)).map((key) => cache.delete(key)));
}

const lookUp = async (request: Request) => (await caches.open(NAME)).match(request, { ignoreVary: true });
