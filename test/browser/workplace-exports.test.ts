import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { becomes } from '../support/becomes.ts';
import { barriers } from '../support/browser.ts';
import { conversation } from '../support/desk.ts';
import { asking, exported } from '../support/exports.ts';
import { desk, goTo, workplace } from '../support/workplace.ts';
import { type World, world } from '../support/world.ts';

const exporting = suite('exports in the workplace');

const SHOTS = 'test/browser/shots';
const said = (page: Page, text: string | RegExp) =>
  page.locator('.toast', { hasText: text }).last().waitFor();
const preview = (page: Page, text: string | RegExp) =>
  page.locator('.export-preview', { hasText: text }).waitFor();
const rows = (page: Page) => page.locator('.export');
const inboxName = async (here: World) =>
  (await here.request('GET /api/v1/inboxes/2', { as: 'ada' })).json.name;
const command = async (page: Page, words: string) => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(words);
  await page.locator('.palette').getByRole('option', { name: words }).first().waitFor();
  await page.keyboard.press('Enter');
};

exporting('are made of what was chosen in a list, and fetched when they are done', async () => {
  await using at = await workplace();
  const { page, here, button } = at;
  await conversation(here, { subject: 'Crown fell out' });
  const { id } = await conversation(here, { subject: 'Left out', from: 'other@mail.example' });
  await conversation(here, { subject: 'Third' });
  await page.goto('/app/inbox/all');
  for (const subject of ['Crown fell out', 'Third'])
    await page.locator('.row', { hasText: subject }).click({ modifiers: ['Control'] });
  await button('Export these…').click();
  await page.getByText('2 chosen conversations').waitFor();
  await page.getByRole('radio', { name: /^JSON Lines/ }).check();
  await preview(page, /^2 conversations, about [\d.]+ kB$/);
  await page.screenshot({ path: `${SHOTS}/export-new.png`, fullPage: true });
  equal(await barriers(page), []);
  await button('Export').click();
  await said(page, 'It is being made.');
  await rows(page).filter({ hasText: 'JSON Lines, 2 conversations' }).getByText(/^gone/).waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), button('Download').click()]);
  match(file.suggestedFilename(), /^conversations-[\d-]+\.jsonl$/);
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\n');
  equal(lines.map((line) => JSON.parse(line).subject).sort(), ['Crown fell out', 'Third']);
  ok(lines.every((line) => JSON.parse(line).id !== id));
});

exporting('tell beforehand how much they would be, as somebody narrows them down', async () => {
  await using at = await workplace();
  const { page, here, label } = at;
  await conversation(here, { says: 'A word.' });
  await conversation(here, { channel: 'api', from: 'other@mail.example' });
  await page.goto('/app/settings/exports');
  await page.getByText('Nothing was exported yet.').waitFor();
  await command(page, 'Export conversations');
  await preview(page, /^2 conversations, about/);
  await page.getByRole('combobox', { name: 'Inbox' }).click();
  await page
    .locator('.chooser-list')
    .getByRole('option', { name: await inboxName(here) })
    .click();
  await preview(page, /^1 conversation, about/);
  await label('Begun on or before').fill('2001-01-31');
  await preview(page, 'No conversation fits.');
  await page.locator('summary', { hasText: 'More conditions' }).click();
  await page.getByRole('button', { name: 'Condition', exact: true }).click();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByText('Some conditions are not complete yet.').first().waitFor();
});

exporting('show how far they are, and can be cancelled', async () => {
  await using here = await world();
  await using ada = await desk(here, 'ada');
  const { page, button } = ada;
  await page.goto('/app/settings/exports');
  await page.getByText('Nothing was exported yet.').waitFor();
  const { json } = await asking(here, 'csv', { filters: { date_from: '2026-01-05', tags: [] } });
  equal(json.error?.code, 'validation_error');
  const begun = (await asking(here, 'csv', { filters: { date_from: '2026-01-05' } })).json;
  await rows(page).filter({ hasText: 'Begun since Jan 5, 2026' }).getByText('Counting…').waitFor();
  await here.write(() => here.domain.exports.progressed(begun.id, { done: 250, total: 1000 }));
  here.domain.exports.tell(begun.id);
  const bar = page.getByRole('progressbar', { name: '250 of 1,000' });
  await bar.waitFor();
  is(await bar.evaluate((one) => Reflect.get(one, 'value')), 250);
  await page.screenshot({ path: `${SHOTS}/export-progress.png` });
  equal(await barriers(page), []);
  await button('Cancel').click();
  await page.locator('.mark', { hasText: 'Cancelled' }).waitFor();
});

exporting('that failed say why, and are made again in their place', async () => {
  await using here = await world();
  await using ada = await desk(here, 'ada');
  const { page, button } = ada;
  const { id } = (await asking(here, 'html', { filters: { search: 'tooth*' } })).json;
  await here.write(() => here.domain.exports.fail(id, 'The disk is full.'));
  await page.goto('/app/settings/exports');
  await page.getByText('It failed: The disk is full.').waitFor();
  await button('Make again').click();
  await page.getByText('The disk is full.').waitFor({ state: 'detached' });
  await rows(page).filter({ hasText: 'Found by “tooth”' }).getByText('Counting…').waitFor();
  await becomes(() => rows(page).count(), 1);
});

exporting('are deleted after a question, also by the palette', async () => {
  await using at = await workplace();
  const { page, here } = at;
  await conversation(here);
  await exported(here, 'txt');
  await page.goto('/app/settings/exports');
  await rows(page).getByText('You').waitFor();
  await command(page, 'Plain text, 1 conversation: Delete');
  await page.locator('.dialog').getByRole('button', { name: 'Delete' }).click();
  await page.getByText('Nothing was exported yet.').waitFor();
});

exporting('begin with one conversation, a view, a narrowed list or a search', async () => {
  await using at = await workplace();
  const { page, here, button } = at;
  const { id } = await conversation(here, { subject: 'Crown fell out' });
  const filters = { logic: 'and', rules: [{ field: 'priority', operator: 'not_set' }] };
  await here.request('POST /api/v1/views', {
    as: 'ada',
    body: { name: 'Calm ones', filters, visibility: 'private' },
  });
  await page.goto(`/app/inbox/all/${id}`);
  await page.locator('.editor').waitFor();
  await command(page, 'Export as PDF…');
  await page.locator('.export-only', { hasText: 'Crown fell out' }).waitFor();
  await becomes(() => page.getByRole('radio', { name: /^PDF/ }).isChecked(), true);
  await page.getByRole('radio', { name: /^EML/ }).waitFor();

  await goTo(page, `inbox/all?filter=${encodeURIComponent(JSON.stringify(filters))}`);
  await button('More').first().click();
  await page.getByRole('menuitem', { name: 'Export these…' }).click();
  await page.getByLabel('What is asked').first().waitFor();
  const asked = () =>
    page.getByLabel('What is asked').evaluateAll((all) => all.map((one) => Reflect.get(one, 'value')));
  await becomes(asked, ['status_category', 'priority']);

  await button('What to do with the view Calm ones').click();
  await page.getByRole('menuitem', { name: 'Export these…' }).click();
  await preview(page, /^1 conversation, about/);
  const view = page.getByLabel('Saved view').locator('option:checked');
  await becomes(() => view.textContent(), 'Calm ones');

  await goTo(page, 'search?q=tooth&from=2026-01-01');
  await button('Export these…').click();
  await page.locator('.export-only', { hasText: 'Found by “tooth”' }).waitFor();
  await said(page, 'Days and notes of the search are left out');
});

exporting('are offered to nobody who may not make them', async () => {
  await using at = await workplace();
  await using bek = await desk(at.here, 'bek');
  await conversation(at.here);
  const { page } = bek;
  await page.goto('/app/search?q=tooth');
  await page.locator('.hit').waitFor();
  is(await page.getByText('Export these…').count(), 0);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('export conversations');
  await page
    .locator('.palette')
    .getByRole('option', { name: /export conversations/ })
    .waitFor();
  is(await page.locator('.palette [id="palette-export.new"]').count(), 0);
  await page.goto('/app/settings/exports');
  await page.getByText('There is nothing here.').waitFor();
});

exporting('read well in Arabic, in the dark and on a narrow screen', async () => {
  await using here = await world();
  await using ada = await desk(here, 'ada', {
    locale: 'ar',
    colorScheme: 'dark',
    viewport: { width: 390, height: 844 },
  });
  const { page } = ada;
  const { id } = (await asking(here, 'pdf')).json;
  await here.write(() => here.domain.exports.fail(id, 'The disk is full.'));
  await asking(here, 'xlsx');
  for (const path of ['exports', 'exports/new']) {
    await page.goto(`/app/settings/${path}`);
    await page.locator('.export, .format').first().waitFor();
    equal(await barriers(page), []);
    const width = await page.locator('.settings-page').evaluate((box) => box.scrollWidth - box.clientWidth);
    is(width, 0);
    await page.screenshot({ path: `${SHOTS}/${path.replace('/', '-')}-ar.png`, fullPage: true });
  }
});

exporting.run();
