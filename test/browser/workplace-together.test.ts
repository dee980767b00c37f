import { suite } from 'uvu';
import { is } from 'uvu/assert';
import { conversation } from '../support/desk.ts';
import { message, opened, told, undoSeconds } from '../support/thread.ts';
import { desk, workplace } from '../support/workplace.ts';

const together = suite('two agents at once');

together('see who is there, who writes, and what was changed, without loading anything again', async () => {
  await using work = await workplace({ viewport: { width: 1500, height: 900 } });
  const { here, page, button } = work;
  const { id } = await conversation(here);
  const { id: other } = await conversation(here, { from: 'olim@mail.example', subject: 'Braces' });
  await opened(page, id);
  await using bek = await desk(here, 'bek');
  await opened(bek.page, id);
  const picture = page.getByRole('img', { name: /Also here: .*Bek/ });
  await picture.waitFor();
  await bek.page.keyboard.press('n');
  await bek.page.keyboard.type('A word among us');
  await page.getByText(/Bek.* is writing a note…/).waitFor();
  await bek.page.keyboard.press('Control+Enter');
  await message(page, 'A word among us').waitFor();
  await page.getByText(/Bek.* is writing/).waitFor({ state: 'detached' });
  await bek.page.keyboard.press('Escape');
  await bek.page.keyboard.press('e');
  await button('Status: Resolved').waitFor();
  await message(bek.page, 'A word among us').waitFor();
  await opened(bek.page, other);
  await picture.waitFor({ state: 'detached' });
});

together(
  'who answer the same thing: the second reads what the first said, and nothing is sent twice',
  async () => {
    await using work = await workplace();
    const { here, page, button } = work;
    await undoSeconds(here, 0);
    const { id } = await conversation(here);
    await using bek = await desk(here, 'bek');
    for (const one of [page, bek.page]) {
      await opened(one, id);
      await one.keyboard.press('r');
      await one.keyboard.type(one === page ? 'Come at ten.' : 'Come at nine.');
    }
    // Ada's is on its way while Bek's arrives.
    const held = Promise.withResolvers<void>();
    await page.route(/\/messages$/, async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.keyboard.press('Control+Enter');
    await message(page, 'Come at ten.').waitFor();
    await bek.page.keyboard.press('Control+Enter');
    await message(bek.page, 'Come at nine.').getByRole('img', { name: 'Sent' }).waitFor();
    held.resolve();
    const warning = page.getByRole('dialog', { name: 'Somebody has just written' });
    await warning.getByText('Come at nine.').waitFor();
    await button('Send anyway').click();
    await message(page, 'Come at ten.').getByRole('img', { name: 'Sent' }).waitFor();
    await message(bek.page, 'Come at ten.').waitFor();
    is((await told(here, id)).length, 3);
  },
);

together('who are one and the same, on two screens: what is read on one is read on the other', async () => {
  await using work = await workplace({ viewport: { width: 1500, height: 900 } });
  const { here, page } = work;
  const { id } = await conversation(here);
  await page.goto('/app/inbox/all');
  const row = page.getByRole('option', { name: /Toothache/ });
  await row.getByText('1 unread message').waitFor();
  await using other = await desk(here, 'ada');
  await opened(other.page, id);
  await row.getByText('1 unread message').waitFor({ state: 'detached' });
  await other.page.keyboard.press('u');
  await row.getByText('1 unread message').waitFor();
});

together.run();
