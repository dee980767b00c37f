import type { Page } from 'playwright-core';
import { suite } from 'uvu';
import { equal, match, ok } from 'uvu/assert';
import { system } from '../../src/domain/actor.ts';
import { becomes } from '../support/becomes.ts';
import { barriers, tab } from '../support/browser.ts';
import { firstStart } from '../support/first-start.ts';
import { emptyWorld, world } from '../support/world.ts';

const setup = suite('the page of the setup link');

const password = 'seven green lanterns';

async function fill(page: Page, changes: Record<string, string> = {}) {
  const typed = {
    organisation_name: 'Aral Clinic',
    name: 'Ada Lind',
    email: 'ada@clinic.example',
    password,
    ...changes,
  };
  for (const [name, value] of Object.entries(typed)) await page.locator(`#${name}`).fill(value);
}

const submit = (page: Page) => page.locator('[type=submit]').click();
const faultOf = (page: Page, name: string) => page.locator(`#${name}-fault`).textContent();
const focused = (page: Page) => page.evaluate('document.activeElement.id');

setup('makes the first administrator, who is signed in and finds demo conversations', async () => {
  await using server = await firstStart();
  await using browser = await tab(server.origin, { timezoneId: 'Asia/Tashkent', locale: 'uz-UZ' });
  const { page, heading, link } = browser;
  await page.goto(server.path);
  await heading('Confabga xush kelibsiz').waitFor();
  equal(await page.locator('#timezone').inputValue(), 'Asia/Tashkent');
  await page.getByText('English').click();
  await fill(page);
  await submit(page);

  await heading('All set').waitFor();
  const said = (await page.locator('#done').textContent()) ?? '';
  match(said, 'Aral Clinic is ready');
  match(said, 'confab key create --agent ada@clinic.example --name first');
  await becomes(() => page.url(), `${server.origin}/setup`);
  equal(await link('Open the inbox').getAttribute('href'), '/app');
  const me = await (await page.request.get('/api/v1/me')).json();
  equal(me.agent.email, 'ada@clinic.example');
  const demo = await (await page.request.get('/api/v1/demo')).json();
  equal(demo.present, true);
  const settings = await (await page.request.get('/api/v1/settings')).json();
  equal(
    [settings.organisation_name, settings.timezone, settings.language],
    ['Aral Clinic', 'Asia/Tashkent', 'en'],
  );

  await page.goto('/setup#token=used-up');
  await heading('Bu server allaqachon sozlangan').waitFor();
  equal(await link('Kirish').getAttribute('href'), '/app');
  await link('API maʼlumotnomasi').click();
  await heading('One server, every API your clients already speak').waitFor();
});

setup('leaves demo conversations out for whoever does not want them', async () => {
  await using server = await firstStart();
  await using browser = await tab(server.origin);
  const { page, heading, label } = browser;
  await page.goto(server.path);
  await heading('Welcome to Confab').waitFor();
  ok(await label('Fill it with demo conversations').isChecked());
  await label('Fill it with demo conversations').uncheck();
  await fill(page);
  await submit(page);
  await heading('All set').waitFor();
  equal((await (await page.request.get('/api/v1/demo')).json()).present, false);
});

setup('says beside each field what is wrong with it, before and after asking the server', async () => {
  await using server = await firstStart();
  await using browser = await tab(server.origin);
  const { page, heading } = browser;
  await page.goto(server.path);
  await heading('Welcome to Confab').waitFor();
  await fill(page, { organisation_name: ' ', email: 'nobody', password: 'short' });
  await submit(page);
  await becomes(() => faultOf(page, 'organisation_name'), 'Fill this in.');
  equal(await faultOf(page, 'email'), 'This is no email address.');
  equal(await faultOf(page, 'password'), 'Too short: at least 10 characters.');
  equal(await focused(page), 'organisation_name');

  await fill(page, { password: 'aaaaaaaaaaaa' });
  await submit(page);
  await becomes(() => faultOf(page, 'password'), 'This password is too easy to guess.');
  equal(await page.locator('#password').getAttribute('aria-describedby'), 'password-hint password-fault');
  equal(await focused(page), 'password');
  equal(await page.locator('.fault').count(), 1);
  equal(await page.locator('#complaint').textContent(), 'Look at the marked fields.');
});

setup('changes its language and direction without losing what was typed', async () => {
  await using server = await firstStart();
  await using browser = await tab(server.origin);
  const { page, heading } = browser;
  await page.goto(server.path);
  await heading('Welcome to Confab').waitFor();
  await fill(page);
  await page.getByText('العربية').click();
  await heading('مرحبًا بك في Confab').waitFor();
  equal(await page.evaluate('[document.documentElement.lang, document.documentElement.dir]'), ['ar', 'rtl']);
  await becomes(() => page.locator('#email').inputValue(), 'ada@clinic.example');
  await page.keyboard.press('ArrowDown');
  await heading('Confabga xush kelibsiz').waitFor();
  equal(await page.evaluate('[document.documentElement.lang, document.documentElement.dir]'), ['uz', 'ltr']);
});

setup('shows the password when asked, and how good it is', async () => {
  await using server = await firstStart();
  await using browser = await tab(server.origin);
  const { page, button } = browser;
  await page.goto(server.path);
  await page.locator('#password').pressSequentially('short');
  await becomes(() => page.locator('#password-hint').textContent(), 'Too short: at least 10 characters.');
  await page.locator('#password').fill(password);
  await becomes(() => page.locator('#password-hint').textContent(), 'Strong.');
  await button('Show').click();
  await becomes(() => page.locator('#password').getAttribute('type'), 'text');
  await button('Hide').click();
  await becomes(() => page.locator('#password').getAttribute('type'), 'password');
});

setup('says that a link is wrong or missing, and that nothing is left to set up', async () => {
  await using fresh = await firstStart();
  await using browser = await tab(fresh.origin);
  const { page, heading } = browser;
  await page.goto('/setup');
  await heading('A setup link is needed').waitFor();
  // The same page with another fragment, as when the link is pasted into the same tab.
  await page.goto('/setup#token=guessed');
  await heading('Welcome to Confab').waitFor();
  await fill(page);
  await submit(page);
  await page.locator('#complaint', { hasText: 'This link is not valid' }).waitFor();
  ok(await page.locator('[type=submit]:focus').isVisible(), 'whoever has pressed it may press it again');
  ok(await page.locator('#making').isVisible());
  equal(await page.locator('#sign-in').isVisible(), false);

  await using server = await world();
  await using other = await tab(server.origin);
  await other.page.goto('/setup#token=whatever');
  await other.heading('This server is set up already').waitFor();
});

setup('does not offer demo conversations where there are some', async () => {
  await using server = await emptyWorld();
  await server.write(() => server.domain.contacts.create(system, { first_name: 'Olim' }));
  await using browser = await tab(server.origin);
  const { page, heading } = browser;
  await page.goto(`/setup#token=${server.domain.setupToken.issue()}`);
  await heading('Welcome to Confab').waitFor();
  equal(await page.locator('#demo').isVisible(), false);
  await fill(page);
  await submit(page);
  await heading('All set').waitFor();
});

for (const colorScheme of ['light', 'dark'] as const)
  setup(`has no barrier that axe knows of: ${colorScheme}`, async () => {
    await using server = await firstStart();
    await using browser = await tab(server.origin, { colorScheme });
    const { page } = browser;
    await page.goto(server.path);
    for (const language of ['English', 'العربية', 'Oʻzbekcha', 'Русский']) {
      await page.getByText(language).click();
      await submit(page);
      await page.locator('#password').fill('short');
      equal([language, await barriers(page)], [language, []]);
    }
  });

setup.run();
