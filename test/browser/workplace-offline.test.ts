import type { Page } from 'playwright-core';
import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { conversation } from '../support/desk.ts';
import { workplace } from '../support/workplace.ts';

const away = suite('the workplace without a connection, and its news');

const watched = (page: Page) => page.evaluate('navigator.serviceWorker.ready.then(() => 1)');
const kept = (page: Page) =>
  page.evaluate('caches.open("seen").then((seen) => seen.keys()).then((keys) => keys.length)');

away('forgets what was seen when its reader signs out', async () => {
  await using work = await workplace({ serviceWorkers: 'allow' });
  const { here, page, heading } = work;
  const { id } = await conversation(here);
  await page.goto('/app');
  await heading('Mine').waitFor();
  await watched(page);
  await page.goto(`/app/inbox/all/${id}`);
  await page.locator('.message').waitFor();
  is(Number(await kept(page)) > 3, true);
  const asked = `fetch('/api/v1/sessions/current', { method: 'DELETE', headers: { 'X-CSRF-Token':
    /confab_csrf=([^;]*)/.exec(document.cookie)[1] } }).then(({ status }) => status)`;
  is(await page.evaluate(asked), 204);
  is(await kept(page), 0);
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
  equal(await page.title(), '(1) Confab');
  await page.locator('.news-line.unread').click();
  await page.waitForURL(`**/app/inbox/all/${id}`);
  await page.getByRole('button', { name: 'Notifications', exact: true }).waitFor();
  equal(await page.title(), 'Confab');
});

away.run();
