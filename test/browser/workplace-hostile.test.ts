import type { Frame, Page } from 'playwright-core';
import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import { becomes } from '../support/becomes.ts';
import { hostileClinic, NAME } from '../support/hostile-clinic.ts';
import { goTo, workplace } from '../support/workplace.ts';

const hostile = suite('what hostile people write and name');

/** What is in the page that only their words could have put there: anything that runs, loads, sends or leads to a script. */
const HARM = `[...document.querySelectorAll('*')].flatMap((element) => {
  const isOurs = (element.src ?? element.href ?? '').startsWith?.(location.origin + '/app/assets/');
  const isElement = element.matches('script, link, base, meta[http-equiv], object, embed, applet, form[action], ' +
    'iframe:not(.mail), frame, svg:not(.icon, .logo), math, video, audio, img[src="x"], [srcdoc], #x');
  const attributes = element.getAttributeNames().filter((name) => name.startsWith('on') ||
    /^(javascript|vbscript|data:text|file|blob:https):?/i.test(element.getAttribute(name).replaceAll(/[\\0-\\x20]/g, '')));
  return (isElement && !isOurs) || attributes.some((name) => /^on|href|src|action|data|background|poster/.test(name))
    ? [element.outerHTML.slice(0, 200)] : [];
})`;
const harmIn = (place: Page | Frame) => place.locator('html').evaluate(HARM) as Promise<string[]>;
const harmless = async (page: Page, where: string) => equal([where, await harmIn(page)], [where, []]);

/** A clinic full of harm, and Ada in front of it, who is told of everything that ran. */
async function attacked() {
  const work = await workplace({ viewport: { width: 1500, height: 900 } });
  const ran: string[] = [];
  work.page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  return { ...work, ran, ...(await hostileClinic(work.here)) };
}

hostile('stays text in the list, the thread, the panel, the composer, the palette and the news', async () => {
  await using work = await attacked();
  const { page, ran, id } = work;
  await page.goto(`/app/inbox/all/${id}`);
  await page
    .getByRole('article')
    .filter({ hasText: `@${NAME}` })
    .waitFor();
  await page.getByRole('complementary').getByText('javascript:alert(1)').first().waitFor();
  await page.locator('.ProseMirror').getByText('Good day').first().waitFor();
  for (const frame of await page.locator('iframe.mail').all()) await frame.scrollIntoViewIfNeeded();
  await harmless(page, 'thread');
  await becomes(() => page.frames().length > 3, true, 'mail is shown in frames');
  for (const frame of page.frames().slice(1)) {
    await frame.waitForLoadState();
    equal(await harmIn(frame), []);
  }

  await page.locator('.ProseMirror').press('ControlOrMeta+a');
  await page.keyboard.type('/harm');
  await page.locator('.macro-preview').getByText('Good day').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.ProseMirror').getByText('Good day').first().waitFor();
  await harmless(page, 'composer');
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await page.keyboard.type('@');
  await page.getByRole('option', { name: NAME }).first().waitFor();
  await harmless(page, 'suggestions');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').pressSequentially('svg');
  await page.getByRole('dialog').getByText(NAME).first().waitFor();
  await harmless(page, 'palette');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Notifications/ }).click();
  await page.locator('.news-line').first().waitFor();
  await harmless(page, 'news');
  await page.keyboard.press('Escape');
  await page.getByRole('listbox', { name: 'Conversations' }).focus();
  for (const key of ['End', 'PageUp', 'PageUp', 'Home', 'PageDown']) {
    await page.keyboard.press(key);
    await page.locator('.row:not(.waiting)').first().waitFor();
    await harmless(page, `list ${key}`);
  }
  equal(ran, []);
});

hostile('stays text on the pages of contacts, among what was found, and in a file of contacts', async () => {
  await using work = await attacked();
  const { page, ran, contactId } = work;
  await page.goto(`/app/contacts/${contactId}`);
  await page.locator('.contact-note').getByText('<script>').first().waitFor();
  await page.getByText('javascript:alert(1)').first().waitFor();
  await harmless(page, 'contact');
  await goTo(page, 'search?q=svg');
  await page.locator('.hit mark').first().waitFor();
  await harmless(page, 'conversations found');
  await page.getByRole('button', { name: 'Messages', exact: true }).click();
  await page.locator('.hit').getByText('onload').first().waitFor();
  await harmless(page, 'messages found');
  await goTo(page, 'contacts');
  await page.locator('.pane-actions').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Import contacts' }).click();
  const cell = `"${NAME.replaceAll('"', '""')}"`;
  const buffer = Buffer.from(`${cell};Email\n${cell};a@x.uz\n${cell};${cell}\n`);
  const file = { name: `${NAME}.csv`, mimeType: 'text/csv', buffer };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('1 new').waitFor();
  await harmless(page, 'import');
  equal(ran, []);
});

hostile('stays text all over the settings', async () => {
  await using work = await attacked();
  const { page, ran } = work;
  await page.clock.setFixedTime(new Date(work.here.clock.now()));
  await page.goto('/app/settings/organisation');
  const content = page.locator('.settings-content');
  await content.locator('h1').waitFor();
  for (const place of places) {
    await goTo(page, `settings/${place}`);
    await content.locator(':not(option)', { hasText: NAME }).last().waitFor();
    await harmless(page, place);
    const link = content.locator(`a[href^="/app/settings/${place}/"]`, { hasText: NAME }).first();
    if (!(await link.isVisible())) continue;
    await goTo(page, `settings/${place}/${(await link.getAttribute('href'))?.split('/').at(-1)}`);
    await content.locator('input, textarea').first().waitFor();
    await harmless(page, `${place}: one`);
  }
  equal(ran, []);
});

const places = ['businesses', 'agents', 'teams', 'roles', 'inboxes', 'statuses', 'tags', 'keys'].concat([
  'macros',
  'views',
  'rules',
  'hours',
  'sla',
  'csat',
  'prompts',
]);

hostile.run();
