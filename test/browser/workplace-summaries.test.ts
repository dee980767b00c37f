import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { barriers } from '../support/browser.ts';
import { hear, talk } from '../support/talking.ts';
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

summaries.run();
