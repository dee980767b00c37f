import type { Page } from 'playwright-core';
import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { authenticator } from '../support/authenticator.ts';
import { becomes } from '../support/becomes.ts';
import { barriers } from '../support/browser.ts';
import { conversation } from '../support/desk.ts';
import { desk, workplace } from '../support/workplace.ts';
import { password } from '../support/world.ts';

const settings = suite('the settings');

const SHOTS = 'test/browser/shots';
const open = async (page: Page, path: string) => {
  await page.goto(`/app/settings/${path}`);
  await page.locator('.settings-content h1').waitFor();
};
const said = (page: Page, text: string | RegExp) =>
  page.locator('.toast', { hasText: text }).last().waitFor();
const answered = (page: Page, button: string) =>
  page.locator('.dialog').getByRole('button', { name: button, exact: true }).click();

settings('of the organisation are changed, and what is wrong is said beside the field', async () => {
  await using at = await workplace();
  const { page, label, button } = at;
  await open(page, 'organisation');
  await label('Name of the organisation').fill('Aral Clinic');
  await label('Time zone').fill('Asia/Nowhere');
  await button('Save').click();
  const zone = label('Time zone');
  await page.locator('[aria-invalid]').waitFor();
  equal(await zone.getAttribute('aria-invalid'), 'true');
  await zone.fill('Asia/Tashkent');
  await page.keyboard.press('Control+s');
  await said(page, 'Saved.');
  const { organisation_name, timezone } = at.here.domain.settings.get();
  equal([organisation_name, timezone], ['Aral Clinic', 'Asia/Tashkent']);
  await page.locator('button[aria-disabled=true]', { hasText: 'Save' }).waitFor();
});

settings('say what is wrong in the language of whoever reads it', async () => {
  await using at = await workplace({ locale: 'ru' });
  const { page, label, button } = at;
  await open(page, 'organisation');
  await label('Часовой пояс').fill('Asia/Nowhere');
  await button('Сохранить').click();
  await page.locator('.field .fault').filter({ hasText: 'Это должен быть часовой пояс' }).waitFor();
  equal(await page.getByText('must be').count(), 0);
});

settings('read a list of the workplace once, on however many pages it is shown', async () => {
  await using at = await workplace();
  const { page, link } = at;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const times = (list: string) => asked.filter((path) => path === `/api/v1/${list}`).length;
  await open(page, 'keys');
  await link('Make API key').click();
  await page.getByLabel('Acts for').getByRole('option', { name: 'Bek' }).waitFor({ state: 'attached' });
  await link('Audit log').click();
  await page.getByRole('cell', { name: 'Ada' }).first().waitFor();
  await page.getByRole('link', { name: 'Views', exact: true }).click();
  await link('Add a view').click();
  await page
    .getByLabel('What is asked')
    .or(page.getByRole('button', { name: 'Condition' }))
    .first()
    .waitFor();
  await at.button('Condition').click();
  await page.getByLabel('What is asked').selectOption('assignee');
  await page.getByRole('combobox', { name: 'Value' }).click();
  await page.getByRole('option', { name: 'Bek' }).waitFor();
  is(times('colleagues'), 1);
});

settings('ask before what was typed is lost', async () => {
  await using at = await workplace();
  const { page, label, link } = at;
  await open(page, 'businesses');
  await link('Organisation').click();
  await label('Name of the organisation').fill('Half a na');
  await link('Businesses').click();
  await answered(page, 'Cancel');
  is(await label('Name of the organisation').inputValue(), 'Half a na');
  await page.goBack();
  await answered(page, 'Leave');
  await page.waitForURL('**/settings/businesses');
});

settings('show each only what they may do', async () => {
  await using at = await workplace();
  await using bek = await desk(at.here, 'bek');
  await open(bek.page, 'keys');
  const shown = await bek.page.locator('.settings-nav a').allTextContents();
  const everybodys = ['API keys', 'Profile', 'Appearance'];
  equal(
    everybodys.filter((page) => !shown.includes(page)),
    [],
  );
  equal(
    ['Organisation', 'Agents', 'Roles', 'Inboxes', 'Webhooks', 'Jobs'].filter((page) => shown.includes(page)),
    [],
  );
  await bek.page.goto('/app/settings/agents');
  await bek.page.getByText('There is nothing here.').waitFor();
});

settings('add a colleague, who is disabled later', async () => {
  await using at = await workplace();
  const { page, label, button, link, heading } = at;
  await open(page, 'agents');
  await link('Add agent').click();
  await label('First name').fill('Cy');
  await label('Last name').fill('Young');
  await label('Email').fill('cy@clinic.example');
  await page.getByRole('textbox', { name: 'Password' }).fill('short');
  await button('Add agent').click();
  await page
    .getByText(/at least 10/i)
    .last()
    .waitFor();
  await page.getByRole('textbox', { name: 'Password' }).fill('a long enough one');
  await button('Add agent').click();
  await heading('Cy Young').waitFor();
  const cy = at.here.domain.agents.withEmail('cy@clinic.example');
  ok(cy?.password_hash);

  await label('Last name').fill('Younger');
  await button('Save').click();
  await said(page, 'Saved.');
  await button('Disable').click();
  await answered(page, 'Disable');
  await button('Enable').waitFor();
  await becomes(() => at.here.domain.agents.withEmail('cy@clinic.example')?.enabled, 0);
  await link('Agents').last().click();
  await page.locator('.entry', { hasText: 'Cy Younger' }).getByText('Disabled').waitFor();
});

settings('do not overwrite what somebody else has changed meanwhile', async () => {
  await using at = await workplace();
  const { page, label, button, heading } = at;
  const { id } = await at.here.write(() => at.here.domain.teams.create(at.here.ada, { name: 'Desk' }));
  await open(page, `teams/${id}`);
  await heading('Desk').waitFor();
  await at.here.write(() => at.here.domain.teams.update(at.here.ada, id, { name: 'Front desk' }));
  await label('Name').fill('Reception');
  await button('Save').click();
  await page.getByText('Somebody else has changed this meanwhile.').waitFor();
  await button('Show what it is now').click();
  await heading('Front desk').waitFor();
  await label('Name').fill('Reception');
  await button('Save').click();
  await said(page, 'Saved.');
  equal(at.here.domain.teams.get(id).name, 'Reception');
});

settings('let tags be merged and deleted, and say what that touches', async () => {
  await using at = await workplace();
  const { page, button, heading } = at;
  const { id } = await conversation(at.here);
  await at.here.write(() => at.here.domain.conversations.tag(at.here.ada, id, { add: ['vip', 'VIP guest'] }));
  await open(page, 'tags');
  await page.locator('.entry', { hasText: 'VIP guest' }).getByText('1 conversation').waitFor();
  await page.locator('.entry-main', { hasText: /^vip/ }).click();
  await page.getByLabel('Tag that stays').selectOption('VIP guest');
  await button('Merge').click();
  await page.locator('.dialog').getByText('“vip” is replaced by “VIP guest” (1 conversation)').waitFor();
  await answered(page, 'Merge');
  await heading('VIP guest').waitFor();
  await button('Delete').click();
  await answered(page, 'Delete');
  await page.getByText('No tags yet.').waitFor();
});

settings('put statuses in order, by the keyboard too', async () => {
  await using at = await workplace();
  const { page } = at;
  await open(page, 'statuses');
  await page.getByRole('button', { name: 'Move Resolved up' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('.entry-title').nth(1).getByText('Resolved').waitFor();
  await page.getByRole('button', { name: 'Move Resolved up' }).and(page.locator(':focus')).waitFor();
  const kept = () => at.here.domain.statuses.all().map(({ name }) => name);
  await becomes(kept, ['Open', 'Resolved', 'Snoozed', 'Closed']);
});

settings('put in order as fast as somebody presses keys end up as they left them', async () => {
  await using at = await workplace();
  const { page } = at;
  const shown = () => page.locator('.entry-title').allTextContents();
  await open(page, 'statuses');
  // The first request is on its way for longer than the last.
  const held = Promise.withResolvers<void>();
  let asked = 0;
  await page.route('**/statuses/reorder', async (route) => {
    if (asked++ === 0) await held.promise;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Move Open down' }).focus();
  for (let times = 1; times <= 3; times++) await page.keyboard.press('Enter');
  const wanted = ['Snoozed', 'Resolved', 'Closed', 'Open'];
  await becomes(shown, wanted);
  held.resolve();
  await becomes(() => at.here.domain.statuses.all().map(({ name }) => name), wanted);
  is(asked, 3);
  equal(await shown(), wanted);
});

settings('show the secret of a key once', async () => {
  await using at = await workplace();
  const { page, label, button, link } = at;
  await open(page, 'keys');
  await link('Make API key').click();
  await label('Name').first().fill('Import');
  await label('See reports').check();
  await button('Make API key').click();
  const token = await label('Token (key and secret)').inputValue();
  match(token, /^ck_\w+\.\w+/);
  const headers = { authorization: `Bearer ${token}` };
  is((await at.here.request('GET /api/v1/me', { headers })).status, 200);
  await answered(page, 'I have kept it');
  const row = page.locator('tr', { hasText: 'Import' });
  await row.getByText('reports:manage').waitFor();
  await row.getByRole('button', { name: 'Revoke' }).click();
  await answered(page, 'Revoke');
  await row.getByText('Revoked').waitFor();
  await becomes(async () => (await at.here.request('GET /api/v1/me', { headers })).status, 401);
});

settings('turn on a one-time password by a code from the phone', async () => {
  await using at = await workplace();
  const { page, label, button } = at;
  await open(page, 'profile');
  const part = page.locator('.form-part', { hasText: 'One-time password' });
  await part.getByRole('button', { name: 'Turn on' }).click();
  await page.getByRole('img', { name: 'QR code' }).waitFor();
  const code = authenticator(await label('Or type this secret').inputValue());
  await label('One-time code').fill('000000');
  await page.locator('.dialog').getByRole('button', { name: 'Turn on' }).click();
  await page.getByText('The code does not fit.').first().waitFor();
  await label('One-time code').fill(code(at.here.clock.now()));
  await page.locator('.dialog').getByRole('button', { name: 'Turn on' }).click();
  await part.getByText('It is turned on').waitFor();

  await part.getByRole('button', { name: 'Turn off' }).click();
  await page.locator('.dialog').getByLabel('Current password').fill(password);
  await answered(page, 'Turn off');
  await part.getByText('It is turned off').waitFor();
  await button('Turn on').waitFor();
});

settings('show every delivery of a webhook, and send it again', async () => {
  await using at = await workplace();
  const { page, label, button, link } = at;
  await open(page, 'webhooks');
  await link('Add webhook').click();
  await label('Address').fill('https://hooks.clinic.example/a');
  await button('Add webhook').click();
  match(await page.locator('.dialog').getByLabel('Secret').inputValue(), /^whsec_/);
  await answered(page, 'I have kept it');
  await button('Send test event').click();
  await said(page, 'on its way');
  await at.here.rest();
  await page.locator('.table').getByText('webhook.test').waitFor();
  await button('Details').first().click();
  await page.locator('.dialog').getByText('Send again').click();
  await said(page, 'sent again');
});

settings('have no barrier that axe knows of where they are narrow, dark and from right to left', async () => {
  const viewport = { width: 390, height: 800 };
  await using at = await workplace({ colorScheme: 'dark', viewport, locale: 'ar-EG' });
  for (const path of [
    'organisation',
    'agents',
    'roles/2',
    'inboxes/1',
    'statuses',
    'keys/new',
    'audit',
    'profile',
  ]) {
    await open(at.page, path);
    await at.page.locator('.late').first().waitFor({ state: 'detached' });
    await at.page.screenshot({ path: `${SHOTS}/settings ${path.replace('/', ' ')}, narrow.png` });
    equal([path, await barriers(at.page)], [path, []]);
  }
});

settings.run();
