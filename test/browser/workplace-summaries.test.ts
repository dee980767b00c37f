import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { making } from '../support/arranged.ts';
import { barriers } from '../support/browser.ts';
import { conversation } from '../support/desk.ts';
import { hear, summarised, talk } from '../support/talking.ts';
import { workplace } from '../support/workplace.ts';

const summaries = suite('what is understood of conversations, in the workplace');
const SHOTS = 'test/browser/shots';
const wide = { viewport: { width: 1600, height: 950 } };

summaries('a conversation is summarised beside it, and anew in another style', async () => {
  await using work = await workplace(wide);
  const { here, page, button } = work;
  const { id } = await talk(here);
  await page.goto(`/app/inbox/all/${id}`);
  await button('Summarise').click();
  const card = page.getByRole('article', { name: 'Summary' });
  await card.getByText('Built-in engine').waitFor();
  const said = (await card.textContent()) ?? '';
  for (const word of [/refund/i, /To do/, /Very unhappy|Unhappy/, /Concise/, /English/]) match(said, word);
  equal(await barriers(page), []);
  await page.screenshot({ path: `${SHOTS}/summary.png` });

  await page.getByRole('button', { name: 'Make it anew' }).click();
  await page.getByLabel('Style').selectOption('bullets');
  await button('Summarise').click();
  await card.getByText('Bullets').waitFor();
  ok((await card.locator('.summary-points li').count()) > 0);
  is(await page.getByText('More has been said since.').count(), 0);
});

summaries('the card says when more has been said, folds away and stays so', async () => {
  await using work = await workplace(wide);
  const { here, page, button } = work;
  const { id } = await talk(here);
  await page.goto(`/app/inbox/all/${id}`);
  await button('Summarise').click();
  await page.getByText('Built-in engine').waitFor();
  here.clock.advance(60_000);
  await hear(here, id, 'Is there any news of my refund?');
  await page.getByText('More has been said since.').waitFor();
  const fold = page.getByRole('button', { name: 'Summary', exact: true });
  await fold.click();
  await page.reload();
  await fold.waitFor();
  is(await fold.getAttribute('aria-expanded'), 'false');
  is(await page.getByText('Built-in engine').count(), 0);
});

summaries('one that came to nothing says why, and is tried again', async () => {
  await using work = await workplace(wide);
  const { here, page, button } = work;
  const { id } = await talk(here);
  const { json } = await here.request(`POST /api/v1/conversations/${id}/summaries`, { as: 'bek', body: {} });
  await here.write(() => here.domain.summaries.fail(json.id, 'The disk is full.'));
  await page.goto(`/app/inbox/all/${id}`);
  await page.getByText('There is none: The disk is full.').waitFor();
  await button('Try again').click();
  await page.getByText('Built-in engine').waitFor();
  is(await page.getByText('The disk is full.').count(), 0);
});

summaries('a list is narrowed by mood and topic, and says why a row is in it', async () => {
  await using work = await workplace();
  const { here, page, heading, button } = work;
  await making('/api/v1/topics', { name: 'Reimbursement', synonyms: ['refund'] })(here);
  const { id } = await talk(here);
  await conversation(here, { from: 'olim@mail.example', subject: 'Opening hours' });
  await summarised(here, id);
  await page.goto('/app/inbox/all');
  await heading('All').waitFor();
  const row = page.getByRole('option', { name: /Slow dashboard/ });
  match((await row.textContent()) ?? '', /Reimbursement/);
  match((await row.textContent()) ?? '', /unhappy/i);

  await button('Filter').click();
  await page.getByRole('option', { name: 'Topic' }).click();
  await page.getByRole('option', { name: 'Reimbursement', exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('option', { name: /Opening hours/ }).waitFor({ state: 'detached' });
  equal(await barriers(page), []);
  await row.waitFor();
});

summaries(
  'a search is kept under a name, found in the palette, asked otherwise, renamed and deleted',
  async () => {
    await using work = await workplace();
    const { here, page, button } = work;
    const { id } = await talk(here);
    await summarised(here, id);
    await page.goto('/app/search?q=dashboard');
    await page.getByText('1 result').waitFor();
    await button('Mood').click();
    await page.getByRole('option', { name: 'Unhappy', exact: true }).click();
    await page.getByRole('option', { name: 'Very unhappy' }).click();
    await page.keyboard.press('Escape');
    await button('Save this search').click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Angry ones');
    equal(await barriers(page), []);
    await button('Save').click();
    const link = page.getByRole('link', { name: 'Angry ones' });
    await link.waitFor();
    is(await button('Save this search').count(), 0);

    await page.goto('/app/inbox/all');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('angry');
    await page.getByRole('option', { name: /Angry ones/ }).click();
    await page.getByText('1 result').waitFor();
    match(decodeURIComponent(page.url()), /q=dashboard.*sentiment=negative\|very_negative/);
    await page.screenshot({ path: `${SHOTS}/saved-search.png` });

    await button('Best match').click();
    await button('Save the changes').click();
    await button('Save the changes').waitFor({ state: 'detached' });
    await button('More for this saved search').click();
    await page.getByRole('menuitem', { name: 'Rename or share' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Unhappy ones');
    await page.getByLabel('Who sees it').selectOption('shared');
    await button('Save').click();
    await page.getByRole('link', { name: 'Unhappy ones' }).waitFor();
    const [kept] = (await here.request('GET /api/v1/views?kind=searches', { as: 'bek' })).json.data;
    equal([kept.name, kept.search.sort, kept.search.q], ['Unhappy ones', 'relevance', 'dashboard']);

    await button('More for this saved search').click();
    await page.getByRole('menuitem', { name: 'Delete this search' }).click();
    await page.getByRole('link', { name: 'Unhappy ones' }).waitFor({ state: 'detached' });
    await button('Undo').click();
    await page.getByRole('link', { name: 'Unhappy ones' }).waitFor();
  },
);

summaries.run();
