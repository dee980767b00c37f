import type { Page } from 'playwright-core';
import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { becomes } from '../support/becomes.ts';
import { barriers } from '../support/browser.ts';
import { conversation } from '../support/desk.ts';
import { ask } from '../support/usage.ts';
import { desk, workplace } from '../support/workplace.ts';
import type { World } from '../support/world.ts';

const usage = suite('the usage page');

const SHOTS = 'test/browser/shots';
const part = (page: Page, title: string) => page.getByRole('region', { name: title });
const days = async (page: Page, from: string, to: string) => {
  await page.getByLabel('From', { exact: true }).fill(from);
  await page.getByLabel('To', { exact: true }).fill(to);
};
/** The page as it is on the day that the world is at. */
async function look(page: Page, here: World) {
  await page.clock.setFixedTime(here.clock.now());
  await page.goto('/app/settings/usage');
  await page.locator('.plot canvas').first().waitFor();
}

/** Two days of somebody's work. */
async function worked(here: World) {
  await ask(here, 3, 'GET /api/v1/tags');
  await conversation(here);
  await conversation(here, { channel: 'api', from: 'other@mail.example' });
  here.clock.advance(86_400_000);
  await ask(here, 2, 'GET /api/v1/teams', { as: 'bek' });
  await here.write(() =>
    here.domain.aiUsage.add({ feature: 'summary', model: 'small', tokens: { in: 700, out: 100 } }),
  );
}

usage('plots what was asked for and what began, and says it in words and tables too', async () => {
  await using at = await workplace();
  const { page, here } = at;
  await worked(here);
  await look(page, here);
  await page.getByText('self-hosted').waitFor();
  await days(page, '2026-03-05', '2026-03-20');
  const requests = part(page, 'Requests');
  const plot = requests.getByRole('slider', { name: 'Requests' });
  await plot.and(page.locator('[aria-valuemax="15"]')).waitFor();
  await plot.focus();
  await page.keyboard.press('Home');
  const day = () => plot.getAttribute('aria-valuetext');
  await becomes(day, 'Mar 5: 0');
  for (let step = 0; step < 9; step++) await page.keyboard.press('ArrowRight');
  await becomes(async () => /^Mar 14: \d+$/.test((await day()) ?? ''), true);
  await requests.locator('.plot-legend li', { hasText: '/tags' }).getByText('3').waitFor();
  await page.screenshot({ path: `${SHOTS}/usage.png`, fullPage: true });
  equal(await barriers(page), []);

  await part(page, 'Conversations begun').getByRole('button', { name: 'Table' }).click();
  const began = part(page, 'Conversations begun').getByRole('row', { name: /^Mar 14/ });
  await becomes(() => began.locator('td').allTextContents(), ['Mar 14', '2', '1', '1']);
  equal(await barriers(page), []);
});

usage('tells keys apart, and oneself from everybody', async () => {
  await using at = await workplace();
  const { page, here, button } = at;
  await worked(here);
  await look(page, here);
  await button('By key').click();
  const lines = part(page, 'Requests').locator('.plot-legend li');
  await lines.filter({ hasText: 'Bek: test' }).waitFor();
  await button('Mine').click();
  // Nobody has to be told whose they are when they are all one's own.
  await lines.getByText('at the browser', { exact: true }).waitFor();
  is(await lines.filter({ hasText: 'Bek' }).count(), 0);
});

usage('goes along as CSV', async () => {
  await using at = await workplace({ permissions: ['clipboard-read', 'clipboard-write'] });
  const { page, here } = at;
  await worked(here);
  await look(page, here);
  await part(page, 'Conversations begun').getByRole('button', { name: 'Copy CSV' }).click();
  await page.locator('.toast', { hasText: 'Copied.' }).waitFor();
  const copied = String(await page.evaluate('navigator.clipboard.readText()'));
  const [head, ...lines] = copied.split('\r\n');
  match(head ?? '', /^Day,.*,Total$/);
  ok(lines.includes('2026-03-14,1,1,2'));
  is(lines.length, 30);
});

usage('holds the room that is taken and the budgets of the model against their limits', async () => {
  await using at = await workplace();
  const { page, here } = at;
  await worked(here);
  const budgets = { ai_budgets: { summary: { per_day: 1000, per_month: 800 } } };
  await here.write(() => here.domain.settings.change(here.ada, { storage_limit_mb: 1, ...budgets }));
  await look(page, here);
  const meter = (name: RegExp) => page.getByRole('progressbar', { name });
  await meter(/^Storage: \d+ byte.* of 1 MB \(0%\)$/).waitFor();
  await meter(/^Summaries, today: 800 of 1,000 \(80%\)$/).waitFor();
  await meter(/^Summaries, this month: 800 of 800 \(100%\)$/).waitFor();
  equal(await barriers(page), []);
});

usage('shows an agent their own, and nothing of others', async () => {
  await using at = await workplace({ locale: 'ar' });
  await using bek = await desk(at.here, 'bek', {
    locale: 'ar',
    colorScheme: 'dark',
    viewport: { width: 390, height: 844 },
  });
  await worked(at.here);
  const { page } = bek;
  await look(page, at.here);
  is(await page.locator('.usage-part').count(), 1);
  is(await page.getByText('الجميع').count(), 0);
  equal(await barriers(page), []);
  const width = await page.locator('.settings-page').evaluate((box) => box.scrollWidth - box.clientWidth);
  is(width, 0);
  await page.screenshot({ path: `${SHOTS}/usage-ar.png`, fullPage: true });
});

usage.run();
