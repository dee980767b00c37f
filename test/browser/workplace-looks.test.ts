import type { Page } from 'playwright-core';
import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import { newHours, newMacro, newPolicy, newTeam } from '../support/arranged.ts';
import { barriers } from '../support/browser.ts';
import { answer, conversation } from '../support/desk.ts';
import { goTo, workplace } from '../support/workplace.ts';
import type { World } from '../support/world.ts';

const looks = suite('the workplace in every look');

type Look = readonly [theme: 'light' | 'dark' | 'contrast', scheme: 'light' | 'dark'];
// High contrast is light or dark as the system is.
const FEW: readonly Look[] = [
  ['light', 'light'],
  ['dark', 'light'],
  ['contrast', 'light'],
];
const ALL: readonly Look[] = [...FEW, ['contrast', 'dark']];
const SHOTS = 'test/browser/shots';
/** Where one can be, and what is seen there once it is. */
const PLACES: Record<string, string> = {
  'inbox/all/1': '.ProseMirror',
  contacts: '.contact-row',
  'contacts/CONTACT': '.contact-conversation',
  'search?q=tooth': '.hit mark',
  design: '.examples',
};
const SETTINGS = [
  'organisation',
  'businesses',
  'agents',
  'agents/3',
  'agents/new',
  'teams',
  'teams/1',
  'roles',
  'roles/2',
].concat(
  [
    'inboxes',
    'inboxes/1',
    'inboxes/new',
    'statuses/new',
    'tags/new',
    'statuses',
    'tags',
    'keys',
    'keys/new',
    'webhooks',
    'webhooks/new',
    'jobs',
    'audit',
  ],
  [
    'backups',
    'search',
    'demo',
    'profile',
    'appearance',
    'macros',
    'macros/1',
    'views/new',
    'rules/new',
    'hours/1',
  ],
  ['sla/1', 'sla-report', 'csat', 'ai', 'prompts', 'prompts/1', 'notifications'],
);

/** Colours are all that a look changes; the rest is asked once. */
async function lookAt(page: Page, where: string, looks = ALL) {
  for (const [theme, colorScheme] of looks) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
    const found = await barriers(page, theme === 'light' ? [] : ['color-contrast']);
    equal([where, theme, colorScheme, found], [where, theme, colorScheme, []]);
  }
}

async function furnished(here: World) {
  const { id, contact_id } = await conversation(here);
  await answer(here, id);
  await newTeam(here, { members: [here.people.ada.id] });
  await newMacro(here);
  await newHours(here);
  await newPolicy(here);
  return contact_id;
}

looks('keeps nobody out: where one works', async () => {
  await using work = await workplace({ viewport: { width: 1500, height: 900 } });
  const { page, here } = work;
  const contactId = await furnished(here);
  await page.goto('/app');
  for (const [path, sight] of Object.entries(PLACES)) {
    await goTo(page, path.replace('CONTACT', `${contactId}`));
    await page.locator(sight).first().waitFor();
    await lookAt(page, path);
  }
  for (const keys of ['Control+k', '?']) {
    await page.keyboard.press(keys);
    await page.locator('dialog[open]').waitFor();
    await lookAt(page, keys);
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  }
});

looks('keeps nobody out: all over the settings', async () => {
  await using work = await workplace();
  const { page, here } = work;
  await furnished(here);
  await page.goto('/app/settings/organisation');
  for (const path of SETTINGS) {
    await goTo(page, `settings/${path}`);
    await page.locator(`.settings-content h1`).waitFor();
    await page.locator('.late').first().waitFor({ state: 'detached' });
    await page.screenshot({ path: `${SHOTS}/settings ${path.replace('/', ' ')}.png` });
    await lookAt(page, path, FEW);
  }
});

looks.run();
