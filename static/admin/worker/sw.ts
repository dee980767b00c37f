import { changesSession, isKept } from './kept-paths.ts';
import { asSeen, forget, readAgain } from './seen.ts';
import { dropOtherShells, isAsset, isPage, keepShell, kept, page } from './shell.ts';

// The cast: what `self` is in a worker of this kind is not said by the types of all workers.
const worker = self as unknown as ServiceWorkerGlobalScope;

worker.addEventListener('install', (event) => event.waitUntil(keepShell()));
worker.addEventListener('activate', (event) =>
  event.waitUntil(dropOtherShells().then(() => worker.clients.claim())),
);

/** The new version waits until somebody says so, because it takes over all open pages at once. */
worker.addEventListener('message', (event) => {
  const { wish, addresses } = event.data as { wish: string; addresses?: string[] };
  if (wish === 'take over') event.waitUntil(worker.skipWaiting());
  if (wish === 'read again' && addresses) event.waitUntil(readAgain(addresses));
});

worker.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (url.origin !== worker.location.origin) return;
  const answer = answerTo(event, url);
  if (answer) event.respondWith(answer);
});

function answerTo(event: FetchEvent, url: URL) {
  const { request } = event;
  if (changesSession(request.method, url)) return afterwardsForgotten(request);
  if (request.method !== 'GET') return null;
  if (isAsset(url)) return kept(request);
  if (request.mode === 'navigate') return isPage(url) ? page() : null;
  return isKept(url) ? asSeen(request, (work) => event.waitUntil(work)) : null;
}

async function afterwardsForgotten(request: Request) {
  const response = await fetch(request);
  if (response.ok) await forget();
  return response;
}

worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openAt(String(event.notification.data)));
});

/** In a page that is open already, if there is one. */
async function openAt(path: string) {
  const [client] = await worker.clients.matchAll({ type: 'window' });
  if (!client) return worker.clients.openWindow(path);
  client.postMessage({ wish: 'go to', path });
  return client.focus();
}
