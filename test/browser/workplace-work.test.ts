import type { Page } from 'playwright-core';
import { suite } from 'uvu';
import { equal, is, match } from 'uvu/assert';
import { becomes } from '../support/becomes.ts';
import { barriers } from '../support/browser.ts';
import { conversation } from '../support/desk.ts';
import { modelServer, openAiFails, openAiSays } from '../support/model-server.ts';
import { survey } from '../support/surveys.ts';
import { workplace } from '../support/workplace.ts';
import type { World } from '../support/world.ts';

const shoot = (page: Page, name: string) =>
  page.screenshot({ path: `test/browser/shots/work-${name}.png`, fullPage: true });
const ask = async (here: World, call: string, body?: unknown) =>
  (await here.request(call, { as: 'ada', body })).json;
const choose = async (page: Page, menu: string, item: string) => {
  await page.getByRole('button', { name: menu }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

const settings = suite('the settings of work');

settings('keep a macro, which is shown in a real conversation while it is written', async () => {
  await using at = await workplace();
  const { page, here, button, label } = at;
  await conversation(here);
  await page.goto('/app/settings/macros');
  await page.getByRole('link', { name: 'Add a macro' }).click();
  await label('Name').fill('Thanks');
  await label('Shortcut').fill('thanks');
  await label('What it says').fill('Thank you, ');
  await choose(page, 'Insert a variable', 'Contact’s email');
  await page.getByText('Thank you, salima@mail.example').waitFor();
  await page.keyboard.type(' {{contact.shoe}}');
  await page.getByText('Nobody knows these variables').waitFor();
  await choose(page, 'Add an action', 'Set status');
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Resolved');
  await shoot(page, 'macro');
  await button('Save').click();
  await page.getByRole('link', { name: /Thanks/ }).waitFor();
  const [kept] = (await ask(here, 'GET /api/v1/macros')).data;
  equal(kept.content, 'Thank you, {{contact.email}} {{contact.shoe}}');
  equal(kept.actions, [{ action: 'set_status', status: 'Resolved' }]);
});

settings('build a view of nested conditions, by keyboard where there is a list', async () => {
  await using at = await workplace();
  const { page, here, button, label } = at;
  await page.goto('/app/settings/views/new');
  await label('Name').fill('Mine and late');
  await button('Condition').click();
  await label('What is asked').selectOption('assignee');
  await page.getByRole('combobox', { name: 'Value' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { name: 'Whoever looks' }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await button('Group of conditions').click();
  await label('What is asked').nth(1).selectOption('waiting_since');
  await label('How').nth(1).selectOption('less_than');
  await page.getByLabel('How many').fill('2');
  await shoot(page, 'view');
  await button('Save').click();
  await page
    .getByRole('link', { name: /Mine and late/ })
    .first()
    .waitFor();
  const [kept] = (await ask(here, 'GET /api/v1/views')).data;
  equal(kept.filters, {
    logic: 'and',
    rules: [
      { field: 'assignee', operator: 'in', value: ['me'] },
      { logic: 'or', rules: [{ field: 'waiting_since', operator: 'less_than', value: '-2d' }] },
    ],
  });
});

settings('try a rule before it is kept, and say which condition says nothing', async () => {
  await using at = await workplace();
  const { page, here, button, label } = at;
  await conversation(here);
  await page.goto('/app/settings/rules/new');
  await label('Name').fill('Greet');
  await button('Condition').click();
  await choose(page, 'Add an action', 'Leave a note');
  await page.getByRole('textbox', { name: 'Leave a note' }).fill('Hello');
  await button('Save').click();
  await page.getByText('Say what it is compared to.').waitFor();
  await page.getByRole('combobox', { name: 'Value' }).fill('Op');
  await page.keyboard.press('Enter');
  await page.getByText('Say what it is compared to.').waitFor({ state: 'hidden' });
  await button('Try without doing anything').click();
  await page.getByText('It would have touched 1 conversation').waitFor();
  await shoot(page, 'rule');
  await button('Save').click();
  await page.getByText('Greet', { exact: true }).waitFor();
  const [kept] = (await ask(here, 'GET /api/v1/rules')).data;
  equal([kept.enabled, kept.conditions.rules.length], [false, 1]);
});

settings('put rules in another order by keyboard, and turn them on', async () => {
  await using at = await workplace();
  const { page, here } = at;
  for (const name of ['First', 'Second'])
    await ask(here, 'POST /api/v1/rules', { name, occasions: ['every_hour'], enabled: false });
  await page.goto('/app/settings/rules');
  await page.getByRole('button', { name: 'Move Second' }).press('ArrowUp');
  await page.getByLabel('Second is on').check();
  const kept = async () =>
    (await ask(here, 'GET /api/v1/rules')).data.map((rule: { name: string; enabled: boolean }) => [
      rule.name,
      rule.enabled,
    ]);
  await becomes(kept, [
    ['Second', true],
    ['First', false],
  ]);
  is(await page.getByLabel('Second is on').isChecked(), true);
});

settings('put rules in another order by dragging', async () => {
  await using at = await workplace();
  const { page, here } = at;
  for (const name of ['First', 'Second', 'Third'])
    await ask(here, 'POST /api/v1/rules', { name, occasions: ['every_hour'], enabled: false });
  await page.goto('/app/settings/rules');
  const [handle, onto] = ['Third', 'First'].map((name) => page.getByRole('button', { name: `Move ${name}` }));
  await handle?.dragTo(onto ?? page.locator('main'));
  const names = ['Third', 'First', 'Second'];
  await becomes(() => page.locator('.entry-title').allTextContents(), names);
  const kept = async () =>
    (await ask(here, 'GET /api/v1/rules')).data.map(({ name }: { name: string }) => name);
  await becomes(kept, names);
});

settings('try the model that agents are given, and say what came of it', async () => {
  await using provider = await modelServer(
    openAiSays({ text: 'Hello!' }),
    openAiFails(401, null, 'Wrong key.'),
  );
  await using at = await workplace({}, { CONFAB_WEBHOOK_ALLOW: '127.0.0.0/8' });
  const { page, button, label } = at;
  await page.goto('/app/settings/ai');
  await label('Provider').selectOption({ label: 'Another one that speaks like OpenAI' });
  await label('Address').fill(`${provider.url}v1`);
  await label('Model').fill('gpt-4o-mini');
  await button('Save').click();
  await button('Try it').click();
  await page.getByText(/^gpt-4o-mini.* answered after/).waitFor();
  await button('Try it').click();
  await page.getByText(/^It did not answer:/).waitFor();
});

settings('paint the week by pointer and by keyboard', async () => {
  await using at = await workplace();
  const { page, here, button, label } = at;
  await page.goto('/app/settings/hours/new');
  await label('Name').fill('Clinic');
  const cell = (day: number, slot: number) => page.locator(`[data-day="${day}"][data-slot="${slot}"]`);
  await cell(5, 20).hover();
  await page.mouse.down();
  await cell(6, 27).hover();
  await page.mouse.up();
  await cell(0, 18).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Space');
  await button('Add a holiday').click();
  await label('Name of the holiday').fill('Navruz');
  await label('Date').fill('2027-03-21');
  await label('Every year').check();
  await shoot(page, 'hours');
  await button('Save').click();
  await page.getByRole('link', { name: /Clinic/ }).waitFor();
  const [kept] = (await ask(here, 'GET /api/v1/business-hours')).data;
  equal(kept.windows.saturday, [{ open: '10:00', close: '14:00' }]);
  equal(kept.windows.monday, [{ open: '10:00', close: '18:00' }]);
  equal(kept.holidays, [{ name: 'Navruz', date: '2027-03-21', recurring: true }]);
});

settings('promise in the units that people think in, and say for which teams', async () => {
  await using at = await workplace();
  const { page, here, button, label } = at;
  await ask(here, 'POST /api/v1/teams', { name: 'Front desk' });
  await page.goto('/app/settings/sla/new');
  await label('Name').fill('Gold');
  await label('First reply').first().fill('2');
  await button('Save').click();
  await page.getByRole('link', { name: /Gold/ }).click();
  match(await page.getByLabel('First reply').first().inputValue(), '2');
  await label('Front desk').check();
  const [policy] = (await ask(here, 'GET /api/v1/sla-policies')).data;
  is(policy.first_response_minutes, 120);
  const ofTeam = async () => (await ask(here, 'GET /api/v1/teams')).data[0].sla_policy_id;
  await becomes(ofTeam, policy.id);
});

settings('show how satisfied contacts are', async () => {
  await using at = await workplace();
  const { page, here } = at;
  const { uuid } = await survey(here);
  await here.request(`POST /api/v1/csat/${uuid}`, { as: null, body: { rating: 4, comment: 'Kind people' } });
  await page.clock.setFixedTime(new Date(here.clock.now()));
  await page.goto('/app/settings/csat');
  await page.getByText('Kind people').waitFor();
  await page.getByText('100% of those sent').waitFor();
  await shoot(page, 'csat');
});

settings('keep the words of a prompt, with those it had before', async () => {
  await using at = await workplace();
  const { page, button, label } = at;
  await page.goto('/app/settings/prompts');
  await page.getByRole('link', { name: /Add empathy/ }).click();
  const before = await label('What the model is told').inputValue();
  await label('What the model is told').fill('Be kind.');
  await button('Save').click();
  await page.getByRole('link', { name: /Add empathy/ }).click();
  await page.locator('.version summary').last().click();
  await button('Take this wording').last().click();
  await becomes(() => label('What the model is told').inputValue(), before);
});

settings('keep how one wishes to be told of news', async () => {
  await using at = await workplace();
  const { page, here } = at;
  await page.goto('/app/settings/notifications');
  const sound = page.getByLabel('somebody mentions me: Sound');
  await sound.check();
  const isKept = async () => (await ask(here, 'GET /api/v1/me/preferences')).notifications.mentioned.sound;
  await becomes(isKept, true);
  await page.reload();
  await becomes(() => sound.isChecked(), true);
});

const PAGES = [
  'macros/new',
  'views/new',
  'rules/new',
  'hours/new',
  'sla/new',
  'sla-report',
  'csat',
  'ai',
  'prompts',
  'notifications',
];

settings('keep nobody out, in any look', async () => {
  await using at = await workplace({ colorScheme: 'dark', locale: 'ar' });
  const { page, here } = at;
  await conversation(here);
  for (const path of PAGES) {
    await page.goto(`/app/settings/${path}`);
    await page.locator('.settings-content h1').waitFor();
    await page.locator('form, .table, .rows, .figures, .report-bar').first().waitFor();
    await page.locator('.late').first().waitFor({ state: 'detached' });
    const more = page.locator('.rule-adders button, .action-adder button').first();
    if (await more.isVisible()) await more.click();
    equal(await barriers(page), [], path);
    await shoot(page, `dark-${path.replace('/', '-')}`);
  }
});

settings.run();
