import { suite } from 'uvu';
import { equal, is, match } from 'uvu/assert';
import { making } from '../support/arranged.ts';
import { becomes } from '../support/becomes.ts';
import { barriers } from '../support/browser.ts';
import { conversation } from '../support/desk.ts';
import { LOOPBACK } from '../support/hooks.ts';
import { openAiSays, setProvider } from '../support/model-server.ts';
import { startReceiver } from '../support/receiver.ts';
import { agentsMayNot } from '../support/rights.ts';
import { hear, summarised, talk } from '../support/talking.ts';
import { desk, workplace } from '../support/workplace.ts';
import { world } from '../support/world.ts';

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
  for (const theme of ['light', 'dark', 'contrast']) {
    await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
    equal([theme, await barriers(page)], [theme, []]);
  }
  await page.screenshot({ path: `${SHOTS}/summary.png` });

  const anew = page.getByRole('button', { name: 'Make it anew' });
  await anew.click();
  await button('Cancel').click();
  await anew.and(page.locator(':focus')).waitFor();
  await anew.click();
  await page.getByLabel('Style').selectOption('bullets');
  await button('Summarise').click();
  await card.getByText('Bullets').waitFor();
  await card.locator('.summary-points li').first().waitFor();
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
  await becomes(() => fold.getAttribute('aria-expanded'), 'false');
  is(await page.getByText('Built-in engine').count(), 0);
});

summaries('whoever may only read sees it, and is offered nothing else', async () => {
  await using here = await world({ started: true });
  const { id } = await talk(here);
  await summarised(here, id);
  await agentsMayNot(here, 'messages:write');
  await using reader = await desk(here, 'bek', wide);
  await reader.page.goto(`/app/inbox/all/${id}`);
  await reader.page.getByText('Built-in engine').waitFor();
  is(await reader.page.getByRole('button', { name: 'Make it anew' }).count(), 0);
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
  await row
    .filter({ hasText: 'Reimbursement' })
    .filter({ hasText: /unhappy/i })
    .waitFor();

  await button('Filter').click();
  await page.getByRole('option', { name: 'Topic' }).click();
  await page.getByRole('option', { name: 'Reimbursement', exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('option', { name: /Opening hours/ }).waitFor({ state: 'detached' });
  equal(await barriers(page), []);
  await row.waitFor();
});

summaries('a search is narrowed by a topic that is on no list: it is typed', async () => {
  await using work = await workplace();
  const { here, page, button } = work;
  const { id } = await talk(here);
  const { topics } = await summarised(here, id);
  await page.goto('/app/search?q=dashboard');
  await page.getByText('1 result').waitFor();
  await button('Topic').click();
  await page.getByText('Type what you are looking for.').waitFor();
  await page.keyboard.type('no such topic');
  await page.getByRole('option', { name: '“no such topic”' }).click();
  await page.getByText(/Nothing was found/).waitFor();
  await page.goto(`/app/search?q=dashboard&topic=${encodeURIComponent(topics[0])}`);
  await page.getByText('1 result').waitFor();
});

summaries(
  'a search is kept under a name, found in the palette, asked otherwise, renamed and deleted',
  async () => {
    await using work = await workplace();
    const { here, page, heading, button } = work;
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
    await button('Save this search').waitFor({ state: 'detached' });

    await page.goto('/app/inbox/all');
    await heading('All').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
    await page.keyboard.type('angry');
    await page.getByRole('option', { name: /Angry ones/ }).click();
    await page.getByText('1 result').waitFor();
    await page.waitForURL((url) =>
      /q=dashboard.*sentiment=negative\|very_negative/.test(decodeURIComponent(url.href)),
    );
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
    const kept = async () =>
      (await here.request('GET /api/v1/views?kind=searches', { as: 'bek' })).json.data.map(
        ({ name, search }: { name: string; search: { sort: string; q: string } }) => [
          name,
          search.sort,
          search.q,
        ],
      );
    await becomes(kept, [['Unhappy ones', 'relevance', 'dashboard']]);

    await button('More for this saved search').click();
    await page.getByRole('menuitem', { name: 'Delete this search' }).click();
    await page.getByRole('link', { name: 'Unhappy ones' }).waitFor({ state: 'detached' });
    await button('Undo').click();
    await page.getByRole('link', { name: 'Unhappy ones' }).waitFor();
  },
);

summaries('topics are added with their words, and two that are one are merged', async () => {
  await using work = await workplace();
  const { here, page, button, heading } = work;
  await making('/api/v1/topics', { name: 'Money back', synonyms: ['refund'] })(here);
  await summarised(here, (await talk(here)).id);
  await page.goto('/app/settings/topics');
  await page.getByRole('link', { name: 'Add topic' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Reimbursement');
  await page.getByLabel('Words that speak of it').fill('reimburse\nпокрыть расходы\n');
  equal(await barriers(page), []);
  await button('Save').click();
  await page.getByText('reimburse, покрыть расходы').waitFor();

  await page.getByRole('link', { name: /Money back.*1 conversation/ }).click();
  await page.getByLabel('Topic that stays').selectOption('Reimbursement');
  await button('Merge').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Merge' }).click();
  await heading('Reimbursement').waitFor();
  await page.waitForFunction(`document.querySelector('textarea').value.includes('Money back\\nrefund')`);
  const { json } = await here.request('GET /api/v1/topics', { as: 'ada' });
  equal(
    json.data.map((topic: { name: string; conversations: number }) => [topic.name, topic.conversations]),
    [['Reimbursement', 1]],
  );
});

summaries('what would leave the house is seen before it does, and how much may', async () => {
  await using work = await workplace();
  const { here, page, button, heading } = work;
  await page.goto('/app/settings/understanding');
  await heading('Summaries and privacy').waitFor();
  const sent = page.getByLabel('Would be sent');
  await sent.getByText('[EMAIL_1]').waitFor();
  await page.getByLabel('Try it: what would be sent?').fill('Write to olim@mail.example');
  await sent.getByText('Write to [EMAIL_1]').waitFor();
  await page.getByLabel('Email addresses').uncheck();
  await sent.getByText('Write to olim@mail.example').waitFor();
  await sent.getByText('Nothing in it is hidden.').waitFor();
  await page.getByLabel('Summaries: Tokens a day').fill('5000');
  await page.getByLabel('Made by themselves').selectOption('always');
  equal(await barriers(page), []);
  await page.screenshot({ path: `${SHOTS}/understanding.png`, fullPage: true });
  await button('Save').click();
  await page.getByText('Saved.').waitFor();
  const { json } = await here.request('GET /api/v1/settings', { as: 'ada' });
  equal(
    [json.summaries, json.ai_redaction, json.ai_budgets],
    ['always', ['phone', 'card'], { summary: { per_day: 5000 } }],
  );
});

summaries('a prompt is tried on a conversation; what went to the model is listed', async () => {
  await using receiver = await startReceiver({ answers: () => openAiSays({ text: 'No JSON.' }) });
  await using work = await workplace({}, LOOPBACK);
  const { here, page, button, heading } = work;
  await setProvider(here, receiver.url);
  await page.goto('/app/settings/prompts');
  await page.getByRole('link', { name: /Summarise a conversation.*For conversations/ }).click();
  await page
    .getByLabel(/A conversation, line by line/)
    .fill('Anna: My parcel has not arrived.\nBek: I will check.');
  await button('Try it').click();
  const outcome = page.locator('.try-outcome');
  await outcome.getByText('The model gave no answer of use: the built-in engine did this.').waitFor();
  match((await outcome.textContent()) ?? '', /parcel.*Built-in engine/s);
  await page.goto('/app/settings/ai-calls');
  await heading('What left the house').waitFor();
  await page.getByText('Answered', { exact: true }).first().waitFor();
  equal(await barriers(page), []);
});

summaries('a rule looks at conversations once they are summarised', async () => {
  await using work = await workplace();
  const { here, page, button } = work;
  await page.goto('/app/settings/rules/new');
  await page.getByRole('textbox', { name: 'Name' }).fill('Unhappy ones');
  await page.getByLabel('On', { exact: true }).check();
  await page.getByLabel('A conversation begins').uncheck();
  await page.getByLabel('A summary is made').check();
  await button('Condition').click();
  await page.getByLabel('What is asked').selectOption({ label: 'How the contact feels' });
  await page.getByRole('combobox', { name: 'Value' }).click();
  for (const mood of ['Unhappy', 'Very unhappy'])
    await page.getByRole('option', { name: mood, exact: true }).click();
  await page.keyboard.press('Escape');
  await button('Add an action').click();
  await page.getByRole('menuitem', { name: 'Set priority' }).click();
  await page.getByRole('combobox', { name: 'Priority' }).selectOption({ label: 'High' });
  await button('Save').click();
  await page.getByRole('link', { name: /Unhappy ones/ }).waitFor();
  const { id } = await talk(here);
  await summarised(here, id);
  await here.rest();
  const { json } = await here.request(`GET /api/v1/conversations/${id}`, { as: 'ada' });
  is(json.priority, 'High');
});

summaries.run();
