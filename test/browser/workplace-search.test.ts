import type { Page } from 'playwright-core';
import { suite } from 'uvu';
import { equal, is, match } from 'uvu/assert';
import { becomes } from '../support/becomes.ts';
import { barriers } from '../support/browser.ts';
import { conversation } from '../support/desk.ts';
import { talks } from '../support/talks.ts';
import { workplace } from '../support/workplace.ts';

const finding = suite('finding things in the workplace');
const SHOTS = 'test/browser/shots';

// Not what stands in the list behind it.
const option = (page: Page, name: string | RegExp) => page.locator('.palette').getByRole('option', { name });
const typed = async (page: Page, words: string) => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.type(words);
};
const path = (page: Page) => page.evaluate('location.pathname + location.search') as Promise<string>;

finding(
  'by the palette: a command, a place, a conversation, a person, without touching the mouse',
  async () => {
    await using work = await workplace();
    const { here, page, heading } = work;
    const { id, contact_id } = await conversation(here, { subject: 'Crown fell out' });
    await page.goto('/app');
    await heading('Mine').waitFor();

    await typed(page, 'unas');
    await option(page, /^Unassigned/).waitFor();
    await page.screenshot({ path: `${SHOTS}/palette.png` });
    await page.keyboard.press('Enter');
    await heading('Unassigned').waitFor();

    await typed(page, 'crow');
    await option(page, /Crown fell out/).waitFor();
    equal(await barriers(page), []);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/app/inbox/all/${id}`);

    await typed(page, 'salim');
    await option(page, /salima@mail.example/).click();
    await page.waitForURL(`**/app/contacts/${contact_id}`);

    await page.keyboard.press('Control+k');
    await option(page, /Crown fell out/).waitFor();
    is(await page.locator('.palette-group').first().textContent(), 'Opened lately');
    await page.keyboard.press('Escape');
    await page.getByRole('combobox').waitFor({ state: 'detached' });
  },
);

finding('the focus is where it was when the palette or the sheet of keys is closed', async () => {
  await using work = await workplace();
  const { page, heading, button } = work;
  await page.goto('/app');
  await heading('Mine').waitFor();
  await button('Open').focus();
  for (const keys of ['Control+k', '?']) {
    await page.keyboard.press(keys);
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await becomes(() => page.evaluate('document.activeElement.textContent'), 'Open', keys);
  }
});

finding('keys lead to places, one after the other; the sheet tells them all', async () => {
  await using work = await workplace();
  const { page, heading } = work;
  await page.goto('/app');
  await heading('Mine').waitFor();
  for (const [keys, title] of [
    ['g u', 'Unassigned'],
    ['g a', 'All'],
    ['g c', 'Contacts'],
    ['g i', 'Mine'],
  ] as const) {
    for (const key of keys.split(' ')) await page.keyboard.press(key);
    await heading(title).waitFor();
  }
  await page.keyboard.press('?');
  await heading('Keyboard shortcuts').waitFor();
  await page.getByText('Unassigned', { exact: true }).last().waitFor();
  equal(await barriers(page), []);
  await page.screenshot({ path: `${SHOTS}/keys.png` });
  // What lies below the window does not follow.
  await page.keyboard.press('/');
  match(await path(page), /^\/app\/inbox\/mine|^\/app\/inbox$/);
});

finding('words are marked where they stand, and whatever people wrote stays text', async () => {
  await using work = await workplace();
  const { here, page, heading } = work;
  const { talk } = talks(here);
  await talk({
    subject: 'Printer <b>on</b> fire',
    texts: ['My printer <img src=x onerror="throw 1"> smokes'],
  });
  await talk({ subject: 'Lamp', texts: ['No printer here'], notes: ['A printer of his own'] });
  await page.goto('/app');
  await heading('Mine').waitFor();
  await page.keyboard.press('/');
  await page.locator('[type=search]:focus').waitFor();
  await page.keyboard.type('printer');
  await page.getByText('2 results').waitFor();
  await page.getByText('Printer <b>on</b> fire').waitFor();
  is(await page.locator('.hit mark').first().textContent(), 'printer');
  await page.waitForURL('**q=printer**');
  is(await page.locator('.hits img[src=x]').count(), 0);

  await page.getByRole('button', { name: 'Messages', exact: true }).click();
  await page.getByText('3 results').waitFor();
  await page.getByRole('button', { name: 'Notes', exact: true }).click();
  await page.keyboard.type('notes only');
  await page.keyboard.press('Enter');
  await page.getByText('1 result', { exact: true }).waitFor();
  await page.waitForURL('**notes=only**');
  equal(await barriers(page), []);
  await page.screenshot({ path: `${SHOTS}/search.png` });
  await page.reload();
  await page.getByText('1 result', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.getByText('3 results').waitFor();
});

finding('what was found is shown in its conversation, however long ago it was said', async () => {
  await using work = await workplace();
  const { here, page } = work;
  const lines = Array.from({ length: 120 }, (_, at) => (at === 3 ? 'The needle' : `Hay ${at}`));
  const { id } = await talks(here).talk({ subject: 'Haystack', texts: lines });
  await page.goto('/app/search?q=needle');
  await page.locator('.hit').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/app/inbox/all/${id}?message=*`);
  const needle = page.locator('.message:focus', { hasText: 'The needle' });
  await needle.waitFor();
  const isInSight = async () => {
    const box = await needle.boundingBox();
    return box !== null && box.y > 0 && box.y < 720;
  };
  await becomes(isInSight, true);
  await page.goBack();
  await page.getByText('1 result', { exact: true }).waitFor();
});

for (const [name, wish] of [
  ['dark', { colorScheme: 'dark' }],
  ['narrow and from right to left', { viewport: { width: 390, height: 800 }, locale: 'ar' }],
] as const)
  finding(`has no barrier that axe knows of: ${name}`, async () => {
    await using work = await workplace(wish);
    const { here, page } = work;
    await talks(here).talk({ subject: 'Order', texts: ['My order is late'] });
    await page.goto('/app/search?q=order');
    await page.locator('.hit').waitFor();
    equal(await barriers(page), []);
    await page.screenshot({ path: `${SHOTS}/search-${name.split(' ')[0]}.png` });
    await page.goto('/app/design');
    await page.locator('.examples').waitFor();
    equal(await barriers(page), []);
    await page.screenshot({ path: `${SHOTS}/design-${name.split(' ')[0]}.png` });
  });

finding.run();
