import { suite } from 'uvu';
import { is } from 'uvu/assert';
import { becomes } from '../support/becomes.ts';
import { conversation } from '../support/desk.ts';
import { workplace } from '../support/workplace.ts';

const one = suite('a contact in the workplace');

one('is blocked and let in again, given a picture, and erased with all that they wrote', async () => {
  await using work = await workplace();
  const { here, page, heading, button } = work;
  const { id, contact_id } = await conversation(here);
  const more = () => page.locator('.contact-actions').getByRole('button', { name: 'More' }).click();
  const choose = (item: string) => page.getByRole('menuitem', { name: item }).click();
  const contact = () => here.domain.contacts.find(contact_id);
  await page.goto(`/app/contacts/${contact_id}`);
  await heading('salima').waitFor();
  const mark = page.locator('.contact-head').getByText('Blocked');
  await more();
  await choose('Block');
  await mark.waitFor();
  await becomes(() => contact()?.blocked_at !== null, true);
  await more();
  await choose('Unblock');
  await mark.waitFor({ state: 'detached' });
  await becomes(() => contact()?.blocked_at, null);

  const chooser = page.waitForEvent('filechooser');
  await button('Picture').click();
  await choose('Choose a picture');
  await (await chooser).setFiles({
    name: 'she.png',
    mimeType: 'image/png',
    buffer: Buffer.from(PICTURE, 'base64'),
  });
  await page.locator('.contact-head img').waitFor();
  await page.locator('.contact-row img, .list-pane img').first().waitFor();
  await button('Picture').click();
  await choose('Remove the picture');
  await page.locator('.contact-head img').waitFor({ state: 'detached' });

  await more();
  await choose('Erase for good…');
  const erase = page.getByRole('dialog').getByRole('button', { name: 'Erase for good' });
  is(await erase.isDisabled(), true);
  await page.getByLabel('I know that this cannot be undone').check();
  await erase.click();
  await page.getByText('salima was erased.').waitFor();
  await page.waitForURL('**/app/contacts');
  await becomes(contact, undefined);
  const status = async () => (await here.request(`GET /api/v1/conversations/${id}`, { as: 'ada' })).status;
  await becomes(status, 404);
});

const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

one.run();
