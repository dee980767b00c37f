import type { Page } from 'playwright-core';
import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { becomes } from '../support/becomes.ts';
import { conversation } from '../support/desk.ts';
import { newerVersion } from '../support/newer-version.ts';
import { told, undoSeconds } from '../support/thread.ts';
import { desk, workplace } from '../support/workplace.ts';
import { world } from '../support/world.ts';

const away = suite('the workplace without a connection, and its news');

const watched = (page: Page) => page.evaluate('navigator.serviceWorker.ready.then(() => 1)');
/** The paths of what the browser would show without a connection. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(`caches.open("seen").then((seen) => seen.keys())
    .then((keys) => keys.map(({ url }) => new URL(url).pathname.replace('/api/v1/', '')))`);
/** What is shown is kept a little later. */
const areKept = (page: Page, paths: readonly string[]) =>
  becomes(async () => {
    const found = await kept(page);
    return paths.filter((path) => !found.includes(path));
  }, []);

away('forgets what was seen when its reader signs out', async () => {
  await using work = await workplace({ serviceWorkers: 'allow' });
  const { here, page, heading } = work;
  const { id } = await conversation(here);
  await page.goto('/app');
  await heading('Mine').waitFor();
  await watched(page);
  await page.goto(`/app/inbox/all/${id}`);
  await page.locator('.message').waitFor();
  await areKept(page, ['me', `conversations/${id}`, `conversations/${id}/messages`]);
  const asked = `fetch('/api/v1/sessions/current', { method: 'DELETE', headers: { 'X-CSRF-Token':
    /confab_csrf=([^;]*)/.exec(document.cookie)[1] } }).then(({ status }) => status)`;
  is(await page.evaluate(asked), 204);
  await becomes(() => kept(page), []);
});

away('tells of what concerns its reader, until they have read it', async () => {
  await using work = await workplace();
  const { here, page, heading } = work;
  const { id } = await conversation(here);
  await page.goto('/app');
  await heading('Mine').waitFor();
  const assignee_id = here.people.ada.id;
  await here.request(`PATCH /api/v1/conversations/${id}`, { as: 'bek', body: { assignee_id } });
  await page.getByRole('button', { name: 'Notifications: 1 unread' }).click();
  await becomes(() => page.title(), '(1) Confab');
  await page.locator('.news-line.unread').click();
  await page.waitForURL(`**/app/inbox/all/${id}`);
  await page.getByRole('button', { name: 'Notifications', exact: true }).waitFor();
  await becomes(() => page.title(), 'Confab');
});

away(
  'opens without a connection to what was seen last, and sends what was written when it is back',
  async () => {
    await using work = await workplace({ serviceWorkers: 'allow' });
    const { here, page, heading } = work;
    await undoSeconds(here, 0);
    const { id } = await conversation(here);
    await page.goto('/app');
    await heading('Mine').waitFor();
    await watched(page);
    await page.goto(`/app/inbox/all/${id}`);
    const message = (text: string) => page.getByRole('article').filter({ hasText: text });
    await message('My tooth hurts.').waitFor();
    await page.locator('.ProseMirror').waitFor();
    await areKept(page, [
      'me',
      'folders/all/conversations',
      `conversations/${id}`,
      `conversations/${id}/messages`,
    ]);
    await page.context().setOffline(true);
    await page.reload();
    await message('My tooth hurts.').waitFor();
    await page.getByText('Connection lost.').waitFor();
    await page.getByRole('option', { name: 'Toothache' }).waitFor();
    await page.locator('.ProseMirror').waitFor();
    await page.keyboard.press('r');
    await page.keyboard.type('Come at nine.');
    await page.keyboard.press('Control+Enter');
    await message('Come at nine.').getByText('Waiting for the connection').waitFor();
    await page.context().setOffline(false);
    const texts = async () => (await told(here, id)).map(({ text }: { text: string }) => text);
    await becomes(texts, ['Come at nine.', 'My tooth hurts.']);
    await message('Come at nine.').getByText('Waiting for the connection').waitFor({ state: 'detached' });
    await page.getByText('Connection lost.').waitFor({ state: 'detached' });
  },
);

away('offers a newer version wherever it is open, and takes it when somebody says so', async () => {
  await using here = await world({ started: true });
  await using server = await newerVersion(here.origin);
  await using work = await desk({ ...here, origin: server.origin }, 'ada', { serviceWorkers: 'allow' });
  const { page, heading } = work;
  const other = await page.context().newPage();
  for (const one of [page, other]) {
    await one.goto('/app');
    await one.getByRole('heading', { name: 'Mine' }).waitFor();
    await watched(one);
  }
  server.publish();
  // As it does every hour.
  await page.evaluate('navigator.serviceWorker.ready.then((ready) => ready.update()).then(() => 1)');
  for (const one of [page, other]) await one.getByText('A new version is ready.').waitFor();
  const isReloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Reload' }).click();
  await isReloaded;
  await heading('Mine').waitFor();
  const shells = 'caches.keys().then((names) => names.filter((name) => name !== "seen"))';
  await becomes(() => page.evaluate(shells), ['shell-newer']);
  await other.getByRole('button', { name: 'Reload' }).click();
  await other.getByText('A new version is ready.').waitFor({ state: 'detached' });
});

away(
  'tells on the desktop of what happens while one looks elsewhere, silently unless a sound is wanted',
  async () => {
    await using work = await workplace({ serviceWorkers: 'allow', permissions: ['notifications'] });
    const { here, page, heading, button } = work;
    await page.addInitScript(ELSEWHERE);
    const { id } = await conversation(here);
    const mention = (content: string) =>
      here.request(`POST /api/v1/conversations/${id}/messages`, {
        as: 'bek',
        body: { content, private: true, mentions: [{ who: 'agent', id: here.people.ada.id }] },
      });
    await page.goto('/app');
    await heading('Mine').waitFor();
    await watched(page);
    await mention('Can you look?');
    await page.getByRole('button', { name: 'Notifications: 1 unread' }).waitFor();
    await counted(page, 'told', 1);
    equal(await page.evaluate(DESKTOP), [
      ['\u2068Bek\u2069 mentioned you in the conversation with \u2068salima\u2069', 'Can you look?'],
    ]);
    await page.getByRole('button', { name: 'Notifications: 1 unread' }).click();
    await button('What to be told of').click();
    // Whoever turns it on hears it: it is the first.
    await page.getByLabel('Somebody mentions me: Sound').check();
    await counted(page, 'sounds', 1);
    await button('Close').click();
    await mention('And now?');
    await counted(page, 'sounds', 2);
  },
);

/** Somebody who looks elsewhere, and what they are told of, counted where a test can wait for it. */
const ELSEWHERE = `document.hasFocus = () => false;
  const count = (what, { dataset } = document.documentElement) => (dataset[what] = Number(dataset[what] ?? 0) + 1);
  const { showNotification } = ServiceWorkerRegistration.prototype;
  ServiceWorkerRegistration.prototype.showNotification = function (...said) {
    return showNotification.apply(this, said).then(() => count('told'));
  };
  const { start } = OscillatorNode.prototype;
  OscillatorNode.prototype.start = function (at) {
    if (this.frequency.value === 660) count('sounds');
    start.call(this, at);
  };`;
const counted = (page: Page, what: string, count: number) =>
  page.locator(`html[data-${what}="${count}"]`).waitFor({ state: 'attached' });
const DESKTOP = `navigator.serviceWorker.ready.then((ready) => ready.getNotifications())
  .then((all) => all.map(({ title, body }) => [title, body]))`;

away.run();
