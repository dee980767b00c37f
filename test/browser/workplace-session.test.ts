import type { Page } from 'playwright-core';
import { suite } from 'uvu';
import { is } from 'uvu/assert';
import { system } from '../../src/domain/actor.ts';
import { conversation } from '../support/desk.ts';
import { message, opened, undoSeconds } from '../support/thread.ts';
import { workplace } from '../support/workplace.ts';
import { password, type World } from '../support/world.ts';

const ended = suite('a session that ends while somebody works');

const again = (page: Page) => page.getByRole('dialog', { name: 'Sign in' });
const endSessions = ({ domain, people: { ada }, write }: World) =>
  write(() => {
    for (const { id } of domain.sessions.ofAgent(ada.id)) domain.sessions.end(system, id, ada.id);
  });

async function signInAgain(page: Page) {
  await again(page).getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
  await again(page).waitFor({ state: 'detached' });
}

ended(
  'asks for the password over the page, and loses neither the draft nor the reply that waits',
  async () => {
    await using work = await workplace();
    const { here, page } = work;
    await undoSeconds(here, 0);
    const { id } = await conversation(here);
    const keys: (string | undefined)[] = [];
    await page.route(/\/messages$/, async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      keys.push(route.request().headers()['idempotency-key']);
      if (keys.length === 1) await endSessions(here);
      return route.continue();
    });
    await opened(page, id);
    await page.keyboard.press('n');
    await page.keyboard.type('Half a note');
    await page.keyboard.press('Escape');
    await page.keyboard.press('r');
    await page.keyboard.type('On my way');
    await page.keyboard.press('Control+Enter');
    await again(page).waitFor();
    const reply = message(page, 'On my way');
    await reply.waitFor();
    is(await again(page).getByLabel('Email').inputValue(), 'ada@clinic.example');
    await signInAgain(page);
    await reply.getByRole('img', { name: 'Sent' }).waitFor();
    is(keys.length, 2);
    is(new Set(keys).size, 1);
    await page.locator('.ProseMirror:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.locator('.ProseMirror').getByText('Half a note').waitFor();
  },
);

ended('asks at once where nothing is done, until it is answered, and hears of everything again', async () => {
  await using work = await workplace();
  const { here, page, heading } = work;
  await page.goto('/app/inbox/all');
  await heading('All').waitFor();
  await endSessions(here);
  await again(page).waitFor();
  for (let time = 1; time <= 3; time++) await page.keyboard.press('Escape');
  await again(page).getByLabel('Password').fill('not this one');
  await page.keyboard.press('Enter');
  await again(page).getByText('The email address or the password is wrong').waitFor();
  await conversation(here, { subject: 'Meanwhile' });
  await signInAgain(page);
  await page.getByRole('option', { name: 'Meanwhile' }).waitFor();
  await conversation(here, { subject: 'Afterwards' });
  await page.getByRole('option', { name: 'Afterwards' }).waitFor();
  await page.locator('.banner').waitFor({ state: 'detached' });
});

ended.run();
