import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import { system } from '../../src/domain/actor.ts';
import { becomes } from '../support/becomes.ts';
import { barriers } from '../support/browser.ts';
import { agentsMayNot } from '../support/rights.ts';
import { desk, workplace } from '../support/workplace.ts';
import type { World } from '../support/world.ts';

const beginning = suite('beginning a conversation in the workplace');
const SHOTS = 'test/browser/shots';

const zuhra = (here: World) =>
  here.write(() =>
    here.domain.contacts.create(system, { first_name: 'Zuhra', last_name: 'Karimova', email: 'zuhra@x.uz' }),
  );

beginning('writes to somebody who has not written, and is the writer’s own', async () => {
  await using work = await workplace();
  const { here, page, heading, label } = work;
  await zuhra(here);
  await page.goto('/app/inbox/all');
  await heading('All').waitFor();
  await page.keyboard.press('c');
  await page.getByRole('combobox', { name: /^To whom/ }).fill('zuh');
  await page.getByRole('option', { name: /^Zuhra Karimova/ }).waitFor();
  await page.keyboard.press('Enter');
  await label('Subject').and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Your implant');
  await label('Message').fill('It has arrived.');
  equal(await barriers(page), []);
  await page.screenshot({ path: `${SHOTS}/beginning.png` });
  await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
  await page.getByRole('article').getByText('It has arrived.').waitFor();
  const id = Number(page.url().split('/').at(-1));
  const begun = () => {
    const { subject, assignee_id: assignee } = here.domain.conversations.get(id);
    return [subject, assignee];
  };
  await becomes(begun, ['Your implant', here.people.ada.id]);
});

beginning('takes an address that nobody has, and keeps what was begun when its window closes', async () => {
  await using work = await workplace();
  const { page, button, label } = work;
  const choose = async (typed: string) => {
    await page.getByRole('combobox', { name: /^To whom/ }).fill(typed);
    await page.getByRole('option', { name: typed }).click();
  };
  await page.goto('/app/inbox/all');
  await button('Begin a conversation').click();
  await choose('salima@x.uz');
  await label('Message').fill('Half a thought');
  await page.keyboard.press('Escape');
  await label('Message').waitFor({ state: 'detached' });
  await button('Begin a conversation').click();
  await choose('salima@x.uz');
  await becomes(() => label('Message').inputValue(), 'Half a thought');
});

beginning('is offered on the page of a contact, to those who may', async () => {
  await using work = await workplace();
  const { here, page, button, label } = work;
  const { id } = await zuhra(here);
  await page.goto(`/app/contacts/${id}`);
  await button('Write').click();
  await page.getByRole('dialog').getByText('Zuhra Karimova').waitFor();
  await label('Message').waitFor();
  await agentsMayNot(here, 'conversations:write');
  await using bek = await desk(here, 'bek');
  await bek.page.goto(`/app/contacts/${id}`);
  await bek.button('Edit').waitFor();
  equal(await bek.button('Write').count(), 0);
});

beginning('takes Enter for what was typed last, on a slow line as well', async () => {
  await using work = await workplace();
  const { here, page, heading, label } = work;
  await zuhra(here);
  await here.write(() => here.domain.contacts.create(system, { first_name: 'Zafar', email: 'zafar@x.uz' }));
  await page.goto('/app/inbox/all');
  await heading('All').waitFor();
  await page.keyboard.press('c');
  const whom = page.getByRole('combobox', { name: /^To whom/ });
  await whom.pressSequentially('zaf');
  await page.getByRole('option', { name: /^Zafar/ }).waitFor();
  const answer = Promise.withResolvers<void>();
  await page.route('**/api/v1/contacts?**', async (route) => {
    await answer.promise;
    await route.continue();
  });
  await whom.fill('zuhra');
  await page.keyboard.press('Enter');
  answer.resolve();
  await label('Message').waitFor();
  await page.getByRole('dialog').getByText('Zuhra Karimova').waitFor();
});

beginning.run();
