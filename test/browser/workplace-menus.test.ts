import type { Page } from 'playwright-core';
import { suite } from 'uvu';
import { equal, ok } from 'uvu/assert';
import { system } from '../../src/domain/actor.ts';
import { conversation, said } from '../support/desk.ts';
import { workplace } from '../support/workplace.ts';

const menus = suite('menus and the palette');
type Line = { command: string | undefined; words: string; staysOpen: boolean };

/** What stands in the menu that is open, with what stands behind those of its lines that lead on. */
async function linesOf(page: Page): Promise<Line[]> {
  const own = page.locator('.menu[role=menu] .menu-item');
  const lines: Line[] = [];
  for (let at = 0; at < (await own.count()); at++) {
    const line = own.nth(at);
    const command = await line.getAttribute('data-command');
    const words = (await line.locator('span').first().textContent()) ?? '';
    if (command !== null) lines.push({ command, words, staysOpen: false });
    else {
      await line.click();
      for (const each of await page.locator('.menu-item[data-command]').all())
        lines.push({
          command: (await each.getAttribute('data-command')) ?? undefined,
          words: (await each.locator('span').first().textContent()) ?? '',
          staysOpen: true,
        });
      await own.first().click();
    }
  }
  return lines;
}

/** Every line of every menu on the page. */
async function offered(page: Page) {
  const lines: Line[] = [];
  for (const button of await page.locator('[aria-haspopup=menu]').all()) {
    await button.click();
    await page.locator('.menu[role=menu] .menu-item').first().waitFor();
    lines.push(...(await linesOf(page)));
    await page.keyboard.press('Escape');
    await page.locator('.menu[role=menu]').waitFor({ state: 'detached' });
  }
  return lines;
}

async function missingInPalette(page: Page, lines: readonly Line[]) {
  const missing: string[] = [];
  for (const { command, words } of lines) {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill(words);
    const entry = page.locator(`[id="palette-${command}"]`);
    await entry.waitFor().catch(() => missing.push(`${words} (${command})`));
    await page.keyboard.press('Escape');
    await page.locator('.palette').waitFor({ state: 'detached' });
  }
  return missing;
}

menus('offer nothing that the palette does not find by the same words, in the inbox', async () => {
  await using work = await workplace({ viewport: { width: 1440, height: 900 } });
  const { here, page } = work;
  const { id } = await conversation(here, { subject: 'Crown fell out' });
  await here.write(() => here.domain.messages.receive(system, id, said('Please help.')));
  const filters = { logic: 'and', rules: [{ field: 'priority', operator: 'set' }] };
  await here.request('POST /api/v1/views', {
    as: 'ada',
    body: { name: 'Urgent ones', filters, visibility: 'private' },
  });
  await page.goto(`/app/inbox/all/${id}`);
  await page.locator('.editor').waitFor();
  await page.getByRole('article').nth(1).waitFor();
  await page.getByRole('link', { name: 'Urgent ones' }).waitFor();
  const lines = await offered(page);
  const commands = lines.map(({ command }) => command);
  for (const expected of [
    'me.theme.dark',
    'list.order.newest',
    'conversation.erase',
    'message.split',
    'composer.snooze.3h',
  ])
    ok(commands.includes(expected), expected);
  ok(
    commands.some((command) => /^view\.\d+\.delete$/.test(command ?? '')),
    'views',
  );
  equal(await missingInPalette(page, lines), []);
});

menus('offer nothing that the palette does not find by the same words, in the contacts', async () => {
  await using work = await workplace({ viewport: { width: 1440, height: 900 } });
  const { here, page, heading } = work;
  const { contact_id: id } = await conversation(here);
  await page.goto(`/app/contacts/${id}`);
  await heading('salima').first().waitFor();
  const lines = await offered(page);
  const commands = lines.map(({ command }) => command);
  for (const expected of ['contacts.import', 'contacts.export', 'contact.block', 'contact.choosePicture'])
    ok(commands.includes(expected), expected);
  equal(await missingInPalette(page, lines), []);
});

menus(
  'are no longer needed: the palette formats, narrows the list, renames and changes how it looks',
  async () => {
    await using work = await workplace();
    const { here, page } = work;
    const { id } = await conversation(here, { subject: 'Crown fell out' });
    const run = async (words: string) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').fill(words);
      await page.keyboard.press('Enter');
    };
    await page.goto(`/app/inbox/all/${id}`);
    await page.locator('.editor').click();
    await page.keyboard.type('tooth');
    await page.keyboard.press('Control+a');
    await run('bold');
    await page.locator('.editor strong').getByText('tooth').waitFor();
    await run('dark');
    await page.locator('html[data-theme=dark]').waitFor();
    await run('change the subject');
    await page.keyboard.type('Crown is back');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Crown is back' }).waitFor();
    await run('filter by');
    await page.getByRole('combobox', { name: 'Filter by…' }).waitFor();
    await page.keyboard.press('Escape');
    await run('add a contact');
    await page.getByRole('dialog', { name: 'Add a contact' }).waitFor();
  },
);

menus.run();
