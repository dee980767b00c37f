import type { BrowserContextOptions } from 'playwright-core';
import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import { becomes } from '../support/becomes.ts';
import { barriers, tab } from '../support/browser.ts';
import { world } from '../support/world.ts';

const everyone = suite('the API reference for everyone');

const screens: Record<string, BrowserContextOptions> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'high contrast': { contrast: 'more' },
  'narrow and dark': { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
};
/** By their titles, which a page has once it is there. */
const places = {
  'Confab API': '',
  'Thikaa API · Confab API': '#/thikaa',
  'Create lead · Thikaa · Confab API': '#/thikaa/createLead',
  'List webhooks of every dialect · Confab · Confab API': '#/native/getWebhooks',
  'Schemas · Thikaa API · Confab API': '#/thikaa/schemas',
  'Lead · Thikaa · Confab API': '#/thikaa/schemas/Lead',
};

for (const [screen, wish] of Object.entries(screens))
  everyone(`has no barrier that axe knows of: ${screen}`, async () => {
    await using server = await world();
    await using browser = await tab(server.origin, wish);
    const { page } = browser;
    for (const [title, place] of Object.entries(places)) {
      await page.goto(`/docs${place}`);
      await becomes(() => page.title(), title);
      await page.locator('#page').waitFor();
      equal([place, await barriers(page)], [place, []]);
    }
  });

everyone('has none while a request is tried, nor in its answer', async () => {
  await using server = await world();
  await using browser = await tab(server.origin);
  const { page, button, label } = browser;
  await page.goto('/docs#/thikaa/listLeads');
  await button('Try it').click();
  await label('API key token').fill(server.people.ada.token);
  await button('Send GET').click();
  await page.locator('.live .status').waitFor();
  for (const summary of await page.locator('summary').all()) await summary.click();
  equal(await barriers(page), []);
});

everyone.run();
