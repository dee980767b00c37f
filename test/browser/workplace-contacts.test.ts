import { suite } from 'uvu';
import { equal, is, match } from 'uvu/assert';
import { system } from '../../src/domain/actor.ts';
import { becomes } from '../support/becomes.ts';
import { barriers } from '../support/browser.ts';
import { conversation } from '../support/desk.ts';
import { agentsMayNot } from '../support/rights.ts';
import { desk, workplace } from '../support/workplace.ts';
import type { World } from '../support/world.ts';

const book = suite('contacts in the workplace');
const SHOTS = 'test/browser/shots';

const people = (here: World, count: number) =>
  here.write(() => {
    for (let nth = 0; nth < count; nth++)
      here.domain.contacts.create(system, {
        first_name: `Person ${nth}`,
        last_name: nth % 2 ? 'Odd' : 'Even',
        email: `person${nth}@x.uz`,
      });
  });

book('are found while typing, in the order that is wanted, however many they are', async () => {
  await using work = await workplace();
  const { here, page, heading, button } = work;
  await people(here, 300);
  await page.goto('/app/contacts');
  await heading('Contacts').waitFor();
  await button('Order').click();
  await page.getByRole('menuitemradio', { name: 'By name' }).click();
  await page.getByRole('option', { name: /^Person 0 Even/ }).waitFor();
  await page.getByRole('listbox', { name: 'Contacts' }).focus();
  await page.keyboard.press('End');
  await page.getByRole('option', { name: /^Person 99 Odd/ }).waitFor();
  equal(await barriers(page), []);
  await page.screenshot({ path: `${SHOTS}/contacts.png` });
  await page.keyboard.press('/');
  await page.keyboard.type('person271');
  await page.getByRole('option', { name: /^Person 271/ }).click();
  await heading('Person 271 Odd').waitFor();
});

book('are looked for by the key that searches everywhere else, however late the folders come', async () => {
  await using work = await workplace();
  const { page, heading, label, link } = work;
  const folders = Promise.withResolvers<void>();
  await page.route('**/api/v1/folders', async (route) => {
    await folders.promise;
    await route.continue();
  });
  await page.goto('/app/contacts');
  await heading('Contacts').waitFor();
  folders.resolve();
  await link('Unassigned').waitFor();
  await page.keyboard.press('/');
  await label('Find by name, address or number').and(page.locator(':focus')).waitFor();
});

book('are not lost by a click beside the window in which they are begun', async () => {
  await using work = await workplace();
  const { page, button, label } = work;
  const dialog = page.getByRole('dialog', { name: 'Add a contact' });
  await page.goto('/app/contacts');
  await button('Add a contact').click();
  await label('First name').fill('Zuhra');
  await page.mouse.click(5, 5);
  is(await label('First name').inputValue(), 'Zuhra');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await button('Add a contact').click();
  await dialog.waitFor();
  await page.mouse.click(5, 5);
  await dialog.waitFor({ state: 'detached' });
});

book('that cannot be erased stay, and the window says why in reach of whoever asked', async () => {
  await using work = await workplace({ serviceWorkers: 'block' });
  const { here, page, heading } = work;
  await people(here, 1);
  await page.goto('/app/contacts');
  await page.getByRole('option', { name: /^Person 0/ }).click();
  await heading('Person 0 Even').waitFor();
  await page.route('**/contacts/*?permanently=true', (route) => route.fulfill({ status: 503, body: 'Busy' }));
  await page.getByRole('article').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: /^Erase/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Erase/ });
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: /^Erase/ }).click();
  await dialog.getByRole('status').getByText('That did not work').waitFor();
  await dialog.getByRole('status').getByRole('button', { name: 'Close' }).click();
  await dialog.getByText('That did not work').waitFor({ state: 'detached' });
  is(await dialog.isVisible(), true);
});

book('are seen by whoever answers them, and offered to nobody who may not', async () => {
  await using work = await workplace();
  const { here } = work;
  await people(here, 1);
  await using bek = await desk(here, 'bek');
  await bek.page.goto('/app');
  await bek.link('Contacts').click();
  await bek.page.getByRole('option', { name: /^Person 0/ }).waitFor();
  await agentsMayNot(here, 'contacts:read_all');
  await bek.page.goto('/app');
  await bek.heading('Mine').waitFor();
  is(await bek.link('Contacts').count(), 0);
  await bek.page.keyboard.press('?');
  const sheet = bek.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await sheet.getByText('Unassigned').waitFor();
  is(await sheet.getByText('Contacts').count(), 0);
  await bek.page.goto('/app/contacts');
  await bek.page.getByText('You see contacts from their conversations.').waitFor();
});

book('are added, edited, known by more than one address, and remembered by notes', async () => {
  await using work = await workplace();
  const { page, heading, button, label } = work;
  const add = () => page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.goto('/app/contacts');
  await button('Add a contact').click();
  await label('Email').fill('not an address');
  await add();
  match((await page.locator('.field .fault').textContent()) ?? '', /email/);
  await label('First name').fill('<b>Zuhra</b>');
  await label('Email').fill('zuhra@mail.example');
  await label('Country').selectOption('UZ');
  await add();
  await heading('<b>Zuhra</b>').waitFor();
  await button('Edit').click();
  await label('First name').fill('Zuhra');
  await button('Save').click();
  await heading('Zuhra').waitFor();

  await button('Add an address or number').click();
  await label('Kind').selectOption('telegram');
  await label('Value').fill('@zuhra');
  await page.keyboard.press('Enter');
  await page.locator('.facts', { hasText: '@zuhra' }).waitFor();
  await button('Add an attribute').click();
  await page.getByLabel('Name', { exact: true }).fill('plan');
  await label('Value').fill('gold');
  await page.keyboard.press('Enter');
  await page.getByLabel('plan', { exact: true }).waitFor();

  await label('A note that only colleagues see').fill('Allergic to <i>latex</i>');
  await page.keyboard.press('Control+Enter');
  await page.locator('.contact-note', { hasText: 'Allergic to <i>latex</i>' }).waitFor();
  await button('Delete this note').click();
  await page.getByText('The note was deleted.').waitFor();
  await page.locator('.contact-note').waitFor({ state: 'detached' });
  await button('Undo').click();
  await page.locator('.contact-note').waitFor();
  equal(await barriers(page), []);
  await page.screenshot({ path: `${SHOTS}/contact.png` });
});

book('that are one person are merged, and parted again', async () => {
  await using work = await workplace();
  const { here, page, heading, button } = work;
  const { contact_id } = await conversation(here, { from: 'salima@mail.example' });
  const twin = await conversation(here, { from: 'salima@work.example', subject: 'Braces' });
  await page.goto(`/app/contacts/${contact_id}`);
  await heading('salima').waitFor();
  await page.locator('.contact-actions').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: /^Merge/ }).click();
  await page.getByRole('radio', { name: /salima@work/ }).check();
  await button('Merge').click();
  await page.locator('.contact-conversation', { hasText: 'Braces' }).waitFor();
  await page.goto(`/app/contacts/${twin.contact_id}`);
  await page.waitForURL(`**/app/contacts/${contact_id}`);
  await heading('Merged contacts').waitFor();
  await page.locator('.contact-section').getByRole('button', { name: 'Undo' }).click();
  await heading('Merged contacts').waitFor({ state: 'detached' });
  await becomes(() => page.locator('.contact-conversation').count(), 1);
});

const FILE = [
  'Имя;Почта;Город',
  'Анна;anna@x.uz;Бухара',
  'Олим;not an address;Самарканд',
  'Bek;bek@x.uz;Nukus',
].join('\n');

book('come from a file that was looked at first, and what was refused comes back', async () => {
  await using work = await workplace();
  const { here, page, button, label } = work;
  await page.goto('/app/contacts');
  await page.locator('.pane-actions').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Import contacts' }).click();
  const file = { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('2 new').waitFor();
  is(await label('Почта').inputValue(), 'email');
  await label('Город').selectOption('attribute:Город');
  await page.getByRole('cell', { name: 'Бухара' }).waitFor();
  equal(await barriers(page), []);
  await page.screenshot({ path: `${SHOTS}/import.png` });
  await button('Import 2 contacts').click();
  await here.rest();
  const download = page.waitForEvent('download');
  await button('Refused rows as a file').click();
  match((await download).suggestedFilename(), /^refused-\d+\.csv$/);
  await button('Close').last().click();
  await page.getByRole('option', { name: /Анна/ }).waitFor();
});

book('go to the business that is chosen, where there are several', async () => {
  await using work = await workplace();
  const { here, page, button, label, heading } = work;
  const businesses = page.waitForResponse('**/api/v1/businesses');
  await page.goto('/app/contacts');
  await button('Add a contact').click();
  await label('Country').waitFor();
  await (await businesses).finished();
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  is(await label('Business').count(), 0);
  await page.keyboard.press('Escape');
  const { id } = await here.write(() =>
    here.domain.businesses.create(here.ada, { slug: 'pharmacy', name: 'Pharmacy', timezone: null }),
  );
  await button('Add a contact').click();
  await label('First name').fill('Zuhra');
  await label('Business').selectOption('Pharmacy');
  await page.screenshot({ path: `${SHOTS}/contact-business.png` });
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await heading('Zuhra').waitFor();

  await page.locator('.pane-actions').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Import contacts' }).click();
  const file = { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from('First name\nBek\n') };
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(file);
  await label('Business').selectOption('Pharmacy');
  await page.screenshot({ path: `${SHOTS}/import-business.png` });
  await button('Import 1 contact').click();
  await here.rest();
  await page.getByRole('option', { name: /Bek/ }).waitFor();
  const { data } = (await here.request('GET /api/v1/contacts?sort=name', { as: 'ada' })).json;
  const owners = data.map(({ first_name, business_id }: Record<string, unknown>) => [
    first_name,
    business_id,
  ]);
  equal(owners, [
    ['Bek', id],
    ['Zuhra', id],
  ]);
});

book('fit on a narrow screen, from right to left', async () => {
  await using work = await workplace({
    viewport: { width: 390, height: 800 },
    locale: 'ar',
    colorScheme: 'dark',
  });
  const { here, page } = work;
  const { contact_id } = await conversation(here);
  await page.goto('/app/contacts');
  await page.getByRole('option').click();
  await page.waitForURL(`**/app/contacts/${contact_id}`);
  await page.locator('.contact-conversation').waitFor();
  await page.locator('.list-pane').waitFor({ state: 'hidden' });
  equal(await barriers(page), []);
  await page.screenshot({ path: `${SHOTS}/contact-narrow.png` });
});

book.run();
