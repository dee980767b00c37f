import type { Page } from 'playwright-core';
import { suite } from 'uvu';
import { equal, match, ok } from 'uvu/assert';
import { becomes } from '../support/becomes.ts';
import { tab } from '../support/browser.ts';
import { world } from '../support/world.ts';

const docs = suite('the API reference');

const textOf = async (page: Page, selector: string) =>
  (await page.locator(selector).first().textContent()) ?? '';
const pathOf = (page: Page) => new URL(page.url()).hash;
/** Waits until that part of the page says so. */
const says = (page: Page, selector: string, text: string | RegExp) =>
  page.locator(selector).first().filter({ hasText: text }).waitFor();

docs('shows every dialect that the server serves', async () => {
  await using server = await world();
  await using browser = await tab(server.origin);
  const { page, heading, link } = browser;
  await page.goto('/docs');
  const { json } = await server.request('GET /docs/dialects.json');
  const cards = page.locator('.dialects li');
  await becomes(() => cards.count(), json.length);
  await link('Thikaa').click();
  await heading('Thikaa API').waitFor();
  await becomes(() => pathOf(page), '#/thikaa');
  await says(page, 'main', `${server.origin}/thikaa/api/v1`);
  for (const topic of ['Limits', 'Idempotency', 'Errors', 'Credentials']) await heading(topic).waitFor();
});

docs('says what an operation needs, takes and answers', async () => {
  await using server = await world();
  await using browser = await tab(server.origin);
  const { page, heading } = browser;
  await page.goto('/docs#/thikaa/createLead');
  await heading('Create lead').waitFor();
  const head = await textOf(page, '.operation-head');
  for (const fact of ['POST', '/thikaa/api/v1/leads', 'leads:write', 'X-API-Key: TOKEN'])
    ok(head.includes(fact), fact);
  const name = page
    .locator('.contract section .field', { has: page.getByText('name', { exact: true }) })
    .first();
  match((await name.textContent()) ?? '', /name\s*string\s*required/);
  const statuses = await page.locator('.response .status').allInnerTexts();
  for (const status of ['201', '400', '401', '403']) ok(statuses.includes(status), status);
  const curl = await textOf(page, '.asks pre');
  ok(curl.startsWith(`curl '${server.origin}/thikaa/api/v1/leads'`), curl);
  ok(curl.includes('-H "X-API-Key: $CONFAB_TOKEN"'), curl);
  match(await textOf(page, '.answers pre'), '"created_at"');
});

docs('really sends a request, and keeps the key in this tab only', async () => {
  await using server = await world();
  await using browser = await tab(server.origin);
  const { page, button, label } = browser;
  await page.goto('/docs#/thikaa/createLead');
  await button('Try it').click();
  await label('API key token').fill(server.people.ada.token);
  await label('Body').fill('{"name": "Nilufar", "source": "the docs page"}');
  await says(page, '.asks pre', 'the docs page');
  await button('Send POST').click();
  await says(page, '.live .status', /^201$/);
  await says(page, '.live .measures', /\d+ ms, \d+ bytes$/);
  await says(page, '.live pre', '"source": "the docs page"');
  await page.getByText('headers', { exact: false }).first().click();
  await says(page, '.headers', 'x-request-id');
  const { json } = await server.request('GET /thikaa/api/v1/leads', { as: 'ada' });
  equal(json.data[0].name, 'Nilufar');

  ok(!page.url().includes(server.people.ada.secret));
  equal(await page.evaluate('[localStorage.length, document.cookie, sessionStorage.length]'), [0, '', 1]);
  await button('Forget').click();
  await becomes(() => page.evaluate('sessionStorage.length'), 0);
});

for (const clipboard of ['with', 'without'])
  docs(`copies the command, ${clipboard} the clipboard that only safe connections have`, async () => {
    await using server = await world();
    await using browser = await tab(server.origin);
    const { page, button, label } = browser;
    if (clipboard === 'without')
      await page.addInitScript("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    await page.goto('/docs#/thikaa/createLead');
    await button('Try it').click();
    const curl = await textOf(page, '.asks pre');
    await button('Copy the curl command').click();
    await page.locator('.asks .copied', { hasText: 'Copied' }).waitFor();
    await label('Body').fill('');
    await page.keyboard.press('Control+V');
    await becomes(() => label('Body').inputValue(), curl);
  });

docs('shows refusals as they are, and what is missing before anything is sent', async () => {
  await using server = await world();
  await using browser = await tab(server.origin);
  const { page, button, label } = browser;
  await page.goto('/docs#/native/getWebhooksId');
  await button('Try it').click();
  await button('Send GET').click();
  await says(page, '.complaint', /^Fill in id first\.$/);
  await label('id').fill('7');
  await button('Send GET').click();
  await says(page, '.live .status', /^401$/);
  await says(page, '.live pre', '"request_id": "req_');
});

docs('shows a stream as it comes, until it is stopped', async () => {
  await using server = await world();
  await using browser = await tab(server.origin);
  const { page, button, label } = browser;
  await page.goto('/docs#/native/getStream');
  await button('Try it').click();
  await label('API key token').fill(server.people.ada.token);
  await button('Send GET').click();
  await page.locator('.live .measures', { hasText: 'so far' }).waitFor();
  await button('Stop').click();
  await button('Send GET').waitFor();
});

docs('is filtered from the keyboard, and Enter opens what was found', async () => {
  await using server = await world();
  await using browser = await tab(server.origin);
  const { page, heading, label } = browser;
  await page.goto('/docs#/native');
  await heading('Confab API').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('webhook delet');
  const found = page.locator('.navigation section .links a');
  await found.nth(1).waitFor({ state: 'detached' });
  await says(page, '.navigation section .links a', 'Delete a webhook');
  await page.keyboard.press('Enter');
  await heading('Delete a webhook and its deliveries').waitFor();
  await label('Filter operations').press('Escape');
  await found.nth(1).waitFor();
  await label('Filter operations').fill('nothing like it');
  await page.getByText('Nothing fits').waitFor();
});

docs('has an address for each page, and back and forward work', async () => {
  await using server = await world();
  await using browser = await tab(server.origin);
  const { page, heading, link } = browser;
  await page.goto('/docs#/thikaa/listLeads');
  await heading('List leads').waitFor();
  await becomes(() => page.title(), 'List leads · Thikaa · Confab API');
  await link('LeadList').first().click();
  await heading('LeadList').waitFor();
  await becomes(() => pathOf(page), '#/thikaa/schemas/LeadList');
  await becomes(() => page.evaluate('document.activeElement.textContent'), 'LeadList');
  await link('List leads').last().click();
  await heading('List leads').waitFor();
  await page.goBack();
  await heading('LeadList').waitFor();
  await page.goForward();
  await heading('List leads').waitFor();
  await page.goto('/docs#/thikaa/no-such-operation');
  await heading('Nothing is described here').waitFor();
});

docs('leads from one dialect to another', async () => {
  await using server = await world();
  await using browser = await tab(server.origin);
  const { page, heading, link } = browser;
  await page.goto('/docs#/thikaa/createLead');
  await heading('Create lead').waitFor();
  await page.locator('.picker summary').press('Enter');
  await link('Confab /api/v1').click();
  await heading('Confab API').waitFor();
  await becomes(() => page.locator('.picker').getAttribute('open'), null);
});

docs('opens and closes the branches of a schema', async () => {
  await using server = await world();
  await using browser = await tab(server.origin);
  const { page, heading } = browser;
  await page.goto('/docs#/thikaa/schemas/LeadList');
  await heading('LeadList').waitFor();
  const opener = page.getByRole('button', { name: 'fields of data' });
  equal(await opener.getAttribute('aria-expanded'), 'false');
  await opener.press('Enter');
  await page.locator('.fields .fields .field-name', { hasText: 'created_at' }).waitFor();
  await opener.press('Enter');
  await page.locator('.fields .fields').waitFor({ state: 'detached' });
});

docs('folds its contents on a narrow screen', async () => {
  await using server = await world();
  await using browser = await tab(server.origin, { viewport: { width: 390, height: 844 } });
  const { page, heading, button, link } = browser;
  await page.goto('/docs#/thikaa/createLead');
  await heading('Create lead').waitFor();
  ok(!(await page.locator('#navigation').isVisible()));
  equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true);
  await page.keyboard.press('/');
  await page.locator('#navigation').waitFor();
  await button('Contents').click();
  await page.locator('#navigation').waitFor({ state: 'hidden' });
  await button('Contents').click();
  await link('List leads').first().click();
  await heading('List leads').waitFor();
  await page.locator('#navigation').waitFor({ state: 'hidden' });
});

docs('skips to the content for whoever uses the keyboard', async () => {
  await using server = await world();
  await using browser = await tab(server.origin);
  const { page, heading } = browser;
  await page.goto('/docs#/thikaa/createLead');
  await heading('Create lead').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await becomes(() => page.evaluate('document.activeElement.id'), 'main');
  equal(pathOf(page), '#/thikaa/createLead');
});

docs('says so when a document cannot be had, and tries again when asked', async () => {
  await using server = await world();
  await using browser = await tab(server.origin);
  const { page, heading, button } = browser;
  await page.route('**/thikaa/api/v1/openapi.json', (route) => route.fulfill({ status: 404, body: '{}' }), {
    times: 1,
  });
  await page.goto('/docs#/thikaa');
  await heading('This could not be loaded').waitFor();
  await button('Try again').click();
  await heading('Thikaa API').waitFor();
});

docs.run();
