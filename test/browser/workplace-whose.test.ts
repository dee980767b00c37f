import type { Page } from 'playwright-core';
import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import { system } from '../../src/domain/actor.ts';
import { becomes } from '../support/becomes.ts';
import { conversation } from '../support/desk.ts';
import { message, opened, told, undoSeconds } from '../support/thread.ts';
import { signIn, workplace } from '../support/workplace.ts';
import { password, type World } from '../support/world.ts';

const whose = suite('whose page it is');

const myself = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const spoken = async (here: World, id: number) =>
  (await told(here, id)).map(({ text }: { text: string }) => text);

whose('is never that of whoever has signed in in another tab', async () => {
  await using work = await workplace();
  const { here, page } = work;
  const { id } = await conversation(here);
  await undoSeconds(here, 0);
  await opened(page, id);
  await page.keyboard.press('r');
  await page.keyboard.type('In the name of Ada');
  await signIn(page, 'bek');
  await page.keyboard.press('Control+Enter');
  await page.getByText('You are ⁨Bek').waitFor();
  await myself(page, 'Bek').waitFor();
  equal(await spoken(here, id), ['My tooth hurts.']);
  // What she wrote waits for her, and goes out in her name.
  await signIn(page, 'ada');
  await page.reload();
  await page
    .getByRole('article', { name: /from You/ })
    .getByText('In the name of Ada')
    .waitFor();
  await becomes(async () => (await spoken(here, id)).length, 2);
});

whose('is nobody’s any more as soon as its reader signs out in another tab', async () => {
  await using work = await workplace();
  const { page, heading } = work;
  await page.goto('/app');
  await heading('Mine').waitFor();
  const other = await page.context().newPage();
  await other.goto('/app');
  await myself(other, 'Ada').click();
  await other.getByRole('menuitem', { name: 'Sign out' }).click();
  await heading('Sign in').waitFor();
});

whose('is asked until the server answers, and nobody is signed out by one that does not', async () => {
  await using work = await workplace();
  const { page, heading, button } = work;
  let isDown = true;
  await page.route('**/api/v1/me', (route) =>
    isDown ? route.fulfill({ status: 503, body: 'Down' }) : route.continue(),
  );
  await page.goto('/app');
  await heading('The server does not answer').waitFor();
  isDown = false;
  await button('Try again').click();
  await heading('Mine').waitFor();
});

whose('is asked again without a key being lost, when a session ends while somebody writes', async () => {
  await using work = await workplace();
  const { here, page } = work;
  const { id } = await conversation(here);
  await opened(page, id);
  await page.keyboard.press('r');
  await page.keyboard.type('My long');
  await here.write(() => {
    for (const session of here.domain.sessions.ofAgent(here.people.ada.id))
      here.domain.sessions.end(system, session.id, here.people.ada.id);
  });
  const alert = page.getByRole('alert').getByText('You have been signed out');
  const isAsked = () =>
    alert.waitFor({ timeout: 500 }).then(
      () => true,
      () => false,
    );
  // Until they are told, and without a pause in which they could be asked.
  let long = ' long';
  for (; !(await isAsked()) && long.length < 100; long += ' long') await page.keyboard.type(' long');
  await page.keyboard.type(' answer that must not be lost');
  const text = `My${long} answer that must not be lost`;
  await page.locator('.ProseMirror').getByText(text).waitFor();
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Sign in' });
  await dialog.getByLabel('Password').and(page.locator(':focus')).waitFor();
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await message(page, text).waitFor();
  await page.locator('.ProseMirror:focus').waitFor();
});

whose.run();
