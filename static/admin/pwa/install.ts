import { signal } from '@preact/signals';
import { t } from '../i18n/i18n.ts';
import { goTo } from '../state/place.ts';
import { say } from '../ui/toast.tsx';

const LOOK_AGAIN_MS = 60 * 60_000;
const FOR_EVER_MS = 2 ** 31 - 1;
/** Set once the page can be opened without a connection. */
export const worker = signal<ServiceWorkerRegistration | null>(null);

/** Lets the page open without a connection, and tells when there is a newer version of it. */
export async function installWorker() {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  let isFirst = serviceWorker.controller === null;
  serviceWorker.addEventListener('message', ({ data }) => data?.wish === 'go to' && goTo(data.path));
  serviceWorker.addEventListener('controllerchange', () => {
    if (isFirst) showWhatWasRead();
    else followNewer();
    isFirst = false;
  });
  const registration = await serviceWorker.register('/app/sw.js', { scope: '/app', updateViaCache: 'none' });
  worker.value = registration;
  if (registration.waiting && !isFirst) offer(registration.waiting);
  registration.addEventListener('updatefound', () => watch(registration.installing));
  setInterval(() => void registration.update().catch(() => {}), LOOK_AGAIN_MS);
}

function watch(coming: ServiceWorker | null) {
  coming?.addEventListener('statechange', () => {
    if (coming.state === 'installed' && navigator.serviceWorker.controller) offer(coming);
  });
}

let isReloading = false;
let dismiss = () => {};

function offer(coming: ServiceWorker) {
  offerReload(() => {
    isReloading = true;
    coming.postMessage({ wish: 'take over' });
  });
}

/** Another page of ours may have let the new version in: this one is of the old. */
function followNewer() {
  if (isReloading) location.reload();
  else offerReload(() => location.reload());
}

/** Once, however often there is something newer. */
function offerReload(run: () => void) {
  dismiss();
  dismiss = say(t('pwa.newVersion'), { action: { label: t('pwa.reload'), run } }, FOR_EVER_MS);
}

/** At the first visit the worker comes late: it is told what was read without it. */
function showWhatWasRead() {
  const addresses = performance.getEntriesByType('resource').map(({ name }) => name);
  navigator.serviceWorker.controller?.postMessage({ wish: 'read again', addresses });
}
