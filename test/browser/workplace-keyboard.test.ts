import type { Page } from 'playwright-core';
import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import { becomes } from '../support/becomes.ts';
import { barriers, tab } from '../support/browser.ts';
import { conversation } from '../support/desk.ts';
import { message, undoSeconds } from '../support/thread.ts';
import { workplace } from '../support/workplace.ts';
import { password, world } from '../support/world.ts';

const keys = suite('the workplace by keyboard alone');

const DRAWN = 'new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))';
/** Whoever presses a key next is somewhere: the browser takes the focus from what has gone away. */
async function somewhere(page: Page, after: string) {
  await page.evaluate(DRAWN);
  await becomes(() => page.evaluate('document.activeElement === document.body'), false, after);
}

async function press(page: Page, keys: string) {
  for (const key of keys.split(' ')) await page.keyboard.press(key);
}

async function tabTo(page: Page, name: string) {
  const wanted = page.getByRole('button', { name, exact: true }).and(page.locator(':focus'));
  for (let stops = 1; !(await wanted.isVisible()); stops++) {
    if (stops > 60) throw new Error(`Nobody gets to ${name} by Tab`);
    await page.keyboard.press('Tab');
  }
}

keys('leads from signing in to a reply, another status, the settings and back', async () => {
  await using here = await world({ started: true });
  await using browser = await tab(here.origin, { locale: 'en-GB', viewport: { width: 1500, height: 900 } });
  const { page, heading } = browser;
  await undoSeconds(here, 0);
  await conversation(here);
  await conversation(here, { from: 'olim@mail.example', subject: 'Braces' });
  await page.goto('/app');
  await heading('Sign in').waitFor();
  equal(await barriers(page), []);
  await page.locator('[name=email]:focus').waitFor();
  await page.keyboard.type('ada@clinic.example');
  await press(page, 'Tab');
  await page.keyboard.type(password);
  await press(page, 'Enter');
  await heading('Mine').waitFor();
  await page.locator('.list-pane .empty').waitFor();
  await somewhere(page, 'signing in');
  await press(page, 'g a');
  await page.getByRole('option', { name: 'Toothache' }).waitFor();
  await somewhere(page, 'going to another folder');
  await press(page, 'j j');
  await heading('Toothache').waitFor();
  await page.locator('.ProseMirror').waitFor();
  await somewhere(page, 'opening a conversation');
  await press(page, 'r');
  await page.keyboard.type('Come at nine.');
  await press(page, 'Control+Enter');
  const reply = message(page, 'Come at nine.');
  await reply.getByRole('img', { name: 'Sent' }).waitFor();
  await somewhere(page, 'sending');
  await press(page, 'Escape s');
  const snoozing = page.getByRole('combobox', { name: 'Snooze until…' });
  await snoozing.waitFor();
  await somewhere(page, 'asking until when');
  await press(page, 'Escape');
  await snoozing.waitFor({ state: 'detached' });
  await somewhere(page, 'not snoozing');
  await press(page, 'e');
  await page.getByRole('button', { name: 'Status: Resolved' }).waitFor();
  await page.getByRole('option', { name: 'Toothache' }).waitFor({ state: 'detached' });
  await somewhere(page, 'resolving');
  await press(page, 'Control+k');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.type('organisation');
  await page
    .getByRole('option', { name: /Organisation/ })
    .first()
    .waitFor();
  await press(page, 'Enter');
  await page.getByLabel('Name of the organisation').waitFor();
  await somewhere(page, 'opening the settings');
  await press(page, 'Tab Tab');
  await page.keyboard.type('Aral Clinic');
  await tabTo(page, 'Save');
  await press(page, 'Enter');
  await page.getByText('Saved.').waitFor();
  await page.locator('button[aria-disabled=true]:focus', { hasText: 'Save' }).waitFor();
  await press(page, 'g a');
  await page.getByRole('option', { name: 'Braces' }).waitFor();
  await somewhere(page, 'coming back');
});

keys('skips the folders, and goes on beside what was taken away', async () => {
  await using work = await workplace({ viewport: { width: 1500, height: 900 } });
  const { page, here } = work;
  const { id } = await conversation(here);
  await here.write(() => here.domain.conversations.tag(here.ada, id, { add: ['gum', 'pain'] }));
  await page.goto(`/app/inbox/all/${id}`);
  await page.getByRole('button', { name: 'Remove the tag gum' }).waitFor();
  await page.getByRole('link', { name: 'Skip to the conversations' }).focus();
  await press(page, 'Enter');
  await page.locator('main:focus').waitFor();
  await tabTo(page, 'Remove the tag gum');
  await press(page, 'Enter');
  await page.getByRole('button', { name: 'Remove the tag gum' }).waitFor({ state: 'detached' });
  await page.locator('[aria-label="Remove the tag pain"]:focus').waitFor();
  await press(page, 'Enter');
  await page.getByRole('button', { name: 'Remove the tag pain' }).waitFor({ state: 'detached' });
  await somewhere(page, 'taking away the last');
});

keys.run();
