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
const LIGHT: readonly Look[] = [['light', 'light']];
// High contrast is light or dark as the system is.
const ALL: readonly Look[] = [...LIGHT, ['dark', 'light'], ['contrast', 'light'], ['contrast', 'dark']];
const SHOTS = 'test/browser/shots';
/** Where one can be, and what is seen there once it is. */
const PLACES: Record<string, string> = {
  'inbox/all/1': '.ProseMirror',
  contacts: '.contact-row',
  'contacts/CONTACT': '.contact-conversation',
  'search?q=tooth': '.hit mark',
  design: '.examples',
};
/** One of each kind, as all pages of the settings are made of the same parts. */
const KINDS = [
  'organisation',
  'agents/3',
  'roles/2',
  'statuses',
  'webhooks/new',
  'audit',
  'rules/new',
  'hours/1',
  'sla-report',
];
const OTHERS = [
  ['businesses', 'agents', 'agents/new', 'teams', 'teams/1', 'roles', 'inboxes', 'inboxes/1', 'inboxes/new'],
  [
    'statuses/new',
    'tags',
    'tags/new',
    'topics',
    'topics/new',
    'keys',
    'keys/new',
    'webhooks',
    'jobs',
    'backups',
    'search',
    'demo',
  ],
  [
    'profile',
    'appearance',
    'macros',
    'macros/1',
    'views/new',
    'sla/1',
    'csat',
    'ai',
    'prompts',
    'prompts/1',
    'understanding',
    'ai-calls',
  ],
  ['notifications'],
].flat();

/** Another page of the settings, once it is there: until then the one before is shown. */
async function turnTo(page: Page, path: string) {
  const [name] = path.split('/');
  if (!`${page.url()}/`.includes(`/settings/${name}/`))
    await page.evaluate('document.querySelector(".settings-content").dataset.isLeft = ""');
  await goTo(page, `settings/${path}`);
  await page.locator('.settings-content:not([data-is-left]) h1').waitFor();
  await page.locator('.late').first().waitFor({ state: 'detached' });
}

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
  await page.locator('.settings-content h1').waitFor();
  for (const path of [...KINDS, ...OTHERS]) {
    await turnTo(page, path);
    await page.screenshot({ path: `${SHOTS}/settings ${path.replace('/', ' ')}.png` });
    await lookAt(page, path, KINDS.includes(path) ? ALL : LIGHT);
  }
});

looks.run();
