import type { Page } from 'playwright-core';
import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { system } from '../../src/domain/actor.ts';
import { MINUTE } from '../../src/lib/clock.ts';
import { newTeam } from '../support/arranged.ts';
import { becomes } from '../support/becomes.ts';
import { barriers } from '../support/browser.ts';
import { conversation, said } from '../support/desk.ts';
import { workplace } from '../support/workplace.ts';
import type { World } from '../support/world.ts';

const inbox = suite('the inbox of the workplace');

/** Conversations with these subjects, a minute apart: the last is the first of the list. */
async function talks(here: World, ...subjects: string[]) {
  const ids: number[] = [];
  for (const subject of subjects) {
    ids.push((await conversation(here, { subject, from: `${subject.toLowerCase()}@mail.example` })).id);
    here.clock.advance(MINUTE);
  }
  return ids;
}

const row = (page: Page, subject: string) => page.getByRole('option').filter({ hasText: subject });
const shown = (page: Page) => page.locator('.row-subject').allTextContents();
const toast = (page: Page) => page.locator('.toast');
const picture = (page: Page, name: string) =>
  page.screenshot({ path: `test/browser/shots/inbox-${name}.png` });
const statusOf = (here: World, id: number) => here.domain.conversations.wholeOf(id).status.name;

inbox(
  'is walked through, ticked and resolved by keyboard alone, and resolved in vain with one click',
  async () => {
    await using desk = await workplace();
    const { page, here, button } = desk;
    const [a = 0, b = 0] = await talks(here, 'Apple', 'Berry', 'Cherry');
    await page.goto('/app/inbox/all');
    await row(page, 'Cherry').waitFor();
    await becomes(() => shown(page), ['Cherry', 'Berry', 'Apple']);
    await page.keyboard.press('j');
    await page.getByRole('heading', { name: 'Cherry' }).waitFor();
    await page.keyboard.press('j');
    await page.getByRole('heading', { name: 'Berry' }).waitFor();
    await page.keyboard.press('x');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('2 selected').waitFor();
    await picture(page, 'bulk');
    await page.keyboard.press('e');
    await row(page, 'Berry').waitFor({ state: 'detached' });
    await becomes(() => shown(page), ['Cherry']);
    await becomes(() => [statusOf(here, a), statusOf(here, b)], ['Resolved', 'Resolved']);
    await button('Undo').click();
    await row(page, 'Berry').waitFor();
    await becomes(() => [statusOf(here, a), statusOf(here, b)], ['Open', 'Open']);
  },
);

inbox('does to all that are ticked what a key says, though another one is opened meanwhile', async () => {
  await using desk = await workplace();
  const { page, here } = desk;
  const [a = 0, b = 0, c = 0] = await talks(here, 'Apple', 'Berry', 'Cherry');
  await page.goto(`/app/inbox/all/${c}`);
  await page.getByRole('heading', { name: 'Cherry' }).waitFor();
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.getByRole('heading', { name: 'Berry' }).waitFor();
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.getByRole('heading', { name: 'Apple' }).waitFor();
  await page.getByText('2 selected').waitFor();
  await page.keyboard.press('e');
  await row(page, 'Cherry').waitFor({ state: 'detached' });
  const statuses = () => [a, b, c].map((id) => statusOf(here, id));
  await becomes(statuses, ['Open', 'Resolved', 'Resolved']);
});

inbox('gives a conversation to whoever is typed, and shows it at once', async () => {
  await using desk = await workplace();
  const { page, here } = desk;
  const [id = 0] = await talks(here, 'Apple');
  await page.goto(`/app/inbox/all/${id}`);
  await page.getByRole('heading', { name: 'Apple' }).waitFor();
  await page.keyboard.press('a');
  await page.getByRole('combobox', { name: 'Assignee' }).pressSequentially('bek');
  await page.getByRole('option', { name: 'Bek', exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.conversation-head').getByText('Bek').waitFor();
  await page.locator('.virtual:focus').waitFor();
  await becomes(() => here.domain.conversations.get(id).assignee_id, here.people.bek.id);
});

inbox('keeps what is being read in place when something new comes in above', async () => {
  await using desk = await workplace({ viewport: { width: 1200, height: 500 } });
  const { page, here, button } = desk;
  await talks(here, ...Array.from({ length: 30 }, (_, at) => `Number ${at}.`));
  await page.goto('/app/inbox/all');
  await row(page, 'Number 29.').waitFor();
  await page.evaluate('document.querySelector(".virtual").scrollTo(0, 740)');
  // The list has heard of it.
  await row(page, 'Number 8.').waitFor();
  const place = async () => (await row(page, 'Number 17.').boundingBox())?.y;
  const before = await place();
  await talks(here, 'Fresh');
  await button('1 new').waitFor();
  is(await place(), before);
  await button('1 new').click();
  await row(page, 'Fresh').waitFor();
  await button('1 new').waitFor({ state: 'detached' });
});

inbox('merges into another conversation of the same contact, and takes it back', async () => {
  await using desk = await workplace();
  const { page, here, button } = desk;
  const { id } = await conversation(here, { subject: 'Apple' });
  await conversation(here, { subject: 'Apple again' });
  await page.goto(`/app/inbox/all/${id}`);
  await page.getByRole('heading', { name: 'Apple', exact: true }).waitFor();
  await button('More').last().click();
  await page.getByRole('menuitem', { name: 'Merge into…' }).click();
  await page.getByRole('dialog').getByText('Apple again').click();
  await page.getByRole('heading', { name: 'Apple again' }).waitFor();
  await page.getByRole('option').nth(1).waitFor({ state: 'detached' });
  await button('Undo').last().click();
  await toast(page).filter({ hasText: 'Undone.' }).waitFor();
  await page.getByRole('heading', { name: 'Apple', exact: true }).waitFor();
});

inbox('is split at a message, by its menu or by typing what it says, and joined again', async () => {
  await using desk = await workplace();
  const { page, here, button } = desk;
  const { id } = await conversation(here, { subject: 'Apple', says: 'An apple a day.' });
  const hear = (text: string) => here.write(() => here.domain.messages.receive(system, id, said(text)));
  const pears = await hear('What of pears?');
  await hear('And plums?');
  const message = (text: string) => page.getByRole('article').filter({ hasText: text });
  await page.goto(`/app/inbox/all/${id}?message=${pears.id}`);
  await message('An apple a day.').getByRole('button', { name: 'Message actions' }).click();
  await page.getByRole('menuitem', { name: 'Copy the link' }).waitFor();
  is(await page.getByRole('menuitem', { name: 'Start a new conversation here' }).count(), 0);
  await page.keyboard.press('Escape');
  await message('What of pears?').getByRole('button', { name: 'Message actions' }).press('Enter');
  await picture(page, 'message-menu');
  await page.getByRole('menuitem', { name: 'Start a new conversation here' }).press('Enter');
  await message('An apple a day.').waitFor({ state: 'detached' });
  await message('And plums?').waitFor();
  await becomes(() => new URL(page.url()).search, '', 'what was pointed at there is not pointed at here');
  await page.locator('.virtual:focus').waitFor();
  await button('Undo').click();
  await message('An apple a day.').waitFor();
  await message('And plums?').waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('split');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'From which message on?' }).fill('plum');
  await picture(page, 'split');
  await page.keyboard.press('Enter');
  await message('What of pears?').waitFor({ state: 'detached' });
  await message('And plums?').waitFor();
  await becomes(() => here.domain.conversations.get(id).message_count, 2);
});

inbox('is narrowed to what matters, which is kept as a view', async () => {
  await using desk = await workplace();
  const { page, here, button } = desk;
  const [a = 0] = await talks(here, 'Apple', 'Berry');
  await here.write(() => here.domain.conversations.setPriority(here.ada, a, 'High'));
  await page.goto('/app/inbox/all');
  await row(page, 'Berry').waitFor();
  await button('Filter').click();
  await page.getByRole('combobox', { name: 'Filter by…' }).fill('prio');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Priority' }).fill('hi');
  await page.getByRole('option', { name: 'High', exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await row(page, 'Berry').waitFor({ state: 'detached' });
  await becomes(() => shown(page), ['Apple']);
  await button('Save as a view').click();
  await page.getByText('Finds 1 conversation now.').waitFor();
  await page.getByLabel('Name', { exact: true }).fill('Burning');
  await button('Save').click();
  await page.getByRole('heading', { name: 'Burning' }).waitFor();
  await page.getByRole('link', { name: 'Burning' }).waitFor();
  await becomes(() => shown(page), ['Apple']);
});

inbox('changes a conversation from the panel beside it, tags that are new as well', async () => {
  await using desk = await workplace({ viewport: { width: 1500, height: 900 } });
  const { page, here, button } = desk;
  const [id = 0] = await talks(here, 'Apple');
  await newTeam(here, { name: 'Dentists' });
  await page.goto(`/app/inbox/all/${id}`);
  const panel = page.getByRole('complementary');
  await panel.getByRole('button', { name: 'Team: No team' }).click();
  await page.getByRole('option', { name: 'Dentists' }).click();
  await panel.getByRole('button', { name: 'Team: Dentists' }).waitFor();
  await button('Add…').click();
  await page.getByRole('combobox', { name: 'Tags' }).fill('gum');
  await page.keyboard.press('Enter');
  await button('Remove the tag gum').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Apple' }).getByRole('button').click();
  await page.getByLabel('Subject').fill('Apple pie');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Apple pie' }).waitFor();
  await row(page, 'Apple pie').waitFor();
  const kept = () => {
    const { conversation: talk, team, tags } = here.domain.conversations.wholeOf(id);
    return [talk.subject, team?.name, tags];
  };
  await becomes(kept, ['Apple pie', 'Dentists', ['gum']]);
});

inbox('keeps what was chosen last, though what was chosen before takes longer to arrive', async () => {
  await using desk = await workplace();
  const { page, here } = desk;
  const [id = 0] = await talks(here, 'Apple');
  await page.goto(`/app/inbox/all/${id}`);
  await page.getByRole('heading', { name: 'Apple' }).waitFor();
  const arriving = Promise.withResolvers<void>();
  const answered: number[] = [];
  await page.route(`**/conversations/${id}`, async (route) => {
    if (route.request().method() === 'PATCH' && route.request().postData()?.includes('High'))
      await arriving.promise;
    await route.continue();
  });
  page.on('response', (answer) => answer.request().method() === 'PATCH' && answered.push(answer.status()));
  for (const priority of ['High', 'Low']) {
    await page.keyboard.press('p');
    await page.locator('.picker').getByRole('option').filter({ hasText: priority }).click();
    await page.getByTitle(`Priority: ${priority} (P)`).waitFor();
  }
  arriving.resolve();
  await becomes(() => answered, [200, 200]);
  is(here.domain.conversations.wholeOf(id).priority?.name, 'Low');
});

inbox('fits a narrow screen: one pane at a time, the folders in a drawer', async () => {
  await using desk = await workplace({ viewport: { width: 390, height: 780 } });
  const { page, here, button } = desk;
  await talks(here, 'Apple');
  await page.goto('/app/inbox/mine');
  await button('Menu').click();
  await page.getByRole('link', { name: 'Unassigned' }).click();
  await row(page, 'Apple').click();
  await page.getByRole('heading', { name: 'Apple' }).waitFor();
  await row(page, 'Apple').waitFor({ state: 'hidden' });
  await picture(page, 'narrow');
  await button('Show the details').click();
  await button('Status: Open').waitFor();
  await page.keyboard.press('Escape');
  await button('Back').click();
  await row(page, 'Apple').waitFor();
});

inbox('looks as somebody likes it, after the page was loaded again too', async () => {
  await using desk = await workplace();
  const { page, here } = desk;
  await talks(here, 'Apple');
  await page.goto('/app/inbox/all');
  await page.getByRole('button', { name: /Ada/ }).click();
  await page.getByRole('menuitem', { name: 'Appearance' }).click();
  // So slow is the line that it has not arrived when the page is loaded again.
  let isLeft = false;
  await page.route('**/me/preferences', (route) => (isLeft ? route.fallback() : undefined));
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await page.locator('[data-theme=dark]').waitFor();
  isLeft = true;
  await page.reload();
  await row(page, 'Apple').waitFor();
  const theme = async () => (await here.request('GET /api/v1/me/preferences', { as: 'ada' })).json.theme;
  await becomes(theme, 'dark', 'what was chosen just before the page was left arrives all the same');
  is(await page.evaluate('document.documentElement.dataset.theme'), 'dark');
});

inbox('shows more at once to whoever wants it dense, in the lists and from the first moment on', async () => {
  await using desk = await workplace();
  const { page, here } = desk;
  await talks(here, 'Apple', 'Berry');
  const heights = async () => {
    const found: (number | undefined)[] = [];
    for (const path of ['/app/inbox/all', '/app/contacts']) {
      await page.goto(path);
      found.push((await page.getByRole('option').first().boundingBox())?.height);
    }
    return found;
  };
  equal(await heights(), [74, 56]);
  await page.goto('/app/settings/appearance');
  await page.getByRole('radio', { name: 'Compact' }).check();
  await page.locator('[data-density=compact]').waitFor();
  equal(await heights(), [45, 34]);
  await page.route('**/me/preferences', () => {});
  await page.goto('/app/inbox/all');
  await row(page, 'Apple').waitFor();
  await picture(page, 'compact');
  equal((await row(page, 'Apple').boundingBox())?.height, 45);
});

for (const theme of ['light', 'dark', 'contrast'] as const)
  inbox(`has no barrier that axe knows of: ${theme}`, async () => {
    await using desk = await workplace({ viewport: { width: 1500, height: 900 } });
    const { page, here } = desk;
    const [id = 0] = await talks(here, 'Apple', 'Berry');
    await here.write(() => here.domain.conversations.setPriority(here.ada, id, 'High'));
    await page.addInitScript(`localStorage.setItem('confab.theme', '${theme}')`);
    await page.request.put('/api/v1/me/preferences', { data: { theme }, headers: await csrf(page) });
    await page.goto(`/app/inbox/all/${id}`);
    await page.getByRole('button', { name: 'Status: Open' }).waitFor();
    await page.keyboard.press('x');
    equal(await barriers(page), []);
    await page.keyboard.press('Escape');
    await page.keyboard.press('s');
    await page.getByRole('combobox', { name: 'Snooze until…' }).waitFor();
    equal(await barriers(page), []);
    await picture(page, theme);
  });

inbox('follows keys that are pressed before the screen has caught up with those before them', async () => {
  await using desk = await workplace();
  const { page, here, button } = desk;
  const [id = 0] = await talks(here, 'Apple', 'Berry');
  await page.goto(`/app/inbox/all/${id}`);
  await page.locator('.virtual:focus').waitFor();
  await page.getByRole('heading', { name: 'Apple' }).waitFor();
  await page.evaluate(AT_ONCE);
  const snooze = page.getByRole('combobox', { name: 'Snooze until…' });

  await page.keyboard.press('x');
  await page.getByText('1 selected').waitFor();
  await page.evaluate("atOnce('Escape', 's')");
  await snooze.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Escape');

  await button('More').last().click();
  await page.getByRole('menuitem', { name: 'Merge into…' }).click();
  await page.getByRole('dialog').waitFor();
  await page.evaluate("atOnce('close', 's')");
  await snooze.and(page.locator(':focus')).waitFor();
  await page.evaluate(DRAWN);
  await snooze.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.evaluate("atOnce({ key: 'k', ctrlKey: true })");
  is(await page.evaluate("document.activeElement.closest('dialog') !== null"), true);
  await page.keyboard.press('Escape');

  await page.getByRole('heading', { name: 'Apple' }).getByRole('button').click();
  await page.locator('.ProseMirror').click();
  await page.getByRole('heading', { name: 'Apple' }).waitFor();
  await page.evaluate(DRAWN);
  is(await page.locator('.ProseMirror:focus').count(), 1, 'whoever goes on elsewhere is not called back');
});

/** Presses keys, or closes the window, one after the other without anything being drawn in between. */
const AT_ONCE = `window.atOnce = async (...deeds) => {
  for (const deed of deeds) {
    const key = typeof deed === 'string' ? { key: deed } : deed;
    if (deed === 'close') document.querySelector('dialog[open] .icon-button').click();
    else document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }));
    for (let turn = 0; turn < 20; turn++) await null;
  }
}`;
const DRAWN = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))';

async function csrf(page: Page) {
  const cookies = await page.context().cookies();
  return { 'X-CSRF-Token': cookies.find(({ name }) => name === 'confab_csrf')?.value ?? '' };
}

inbox('is in Arabic from right to left', async () => {
  await using desk = await workplace({ locale: 'ar', viewport: { width: 1500, height: 900 } });
  const { page, here } = desk;
  const [id = 0] = await talks(here, 'Apple');
  await page.goto(`/app/inbox/all/${id}`);
  await page.getByRole('button', { name: 'الحالة: مفتوحة' }).waitFor();
  const list = await page.locator('.list-pane').boundingBox();
  const panel = await page.locator('.side-panel').boundingBox();
  ok((list?.x ?? 0) > (panel?.x ?? 0), 'the list is on the right, the details on the left');
  equal(await barriers(page), []);
  await picture(page, 'arabic');
});

inbox.run();
