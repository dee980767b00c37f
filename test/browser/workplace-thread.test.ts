import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { system } from '../../src/domain/actor.ts';
import { writtenOf } from '../../src/domain/messages/writing.ts';
import { becomes } from '../support/becomes.ts';
import { barriers } from '../support/browser.ts';
import { answer, conversation, said } from '../support/desk.ts';
import { PICTURE } from '../support/pasting.ts';
import { editor, hear, message, opened, SHOTS, undoSeconds } from '../support/thread.ts';
import { desk, workplace } from '../support/workplace.ts';

const reading = suite('a conversation in the workplace');

reading('shows what comes also when it could not be read at once, and says so until then', async () => {
  await using work = await workplace();
  const { here, page } = work;
  const { id } = await conversation(here);
  await opened(page, id);
  let isBusy = true;
  await page.route(/\/messages\?/, (route) =>
    isBusy ? route.fulfill({ status: 503, body: 'Busy' }) : route.continue(),
  );
  await hear(here, id, 'Are you there?');
  await page.getByText('The newest messages could not be read').waitFor();
  isBusy = false;
  await message(page, 'Are you there?').waitFor();
  await page.getByText('The newest messages could not be read').waitFor({ state: 'detached' });
});

reading(
  'shows mail in a frame as tall as it is, in which nothing runs, and its pictures only when asked',
  async () => {
    await using work = await workplace();
    const { here, page, button } = work;
    here.app.server.fetchPicture = async () => ({
      bytes: Buffer.from(PICTURE, 'base64'),
      contentType: 'image/png',
    });
    const { id } = await conversation(here, { says: null });
    const mail = `<table bgcolor="#eeeeff"><tr><td height="700">Tall<img src="https://a.example/1.png"></td></tr></table>
    <script>document.title = "harm"</script><img src="x" onerror="document.title = 'harm'">`;
    const written = await writtenOf(mail, 'html');
    await here.write(() => here.domain.messages.receive(system, id, { written }));
    await opened(page, id);
    const frame = page.frameLocator('iframe.mail');
    await frame.getByText('Tall').waitFor();
    const height = async () => (await page.locator('iframe.mail').boundingBox())?.height ?? 0;
    await becomes(async () => (await height()) > 700, true);
    is(await frame.locator('img').count(), 0);
    await button('Show remote image').click();
    await frame.locator('img').waitFor();
    is(await page.title(), 'Confab');
    // Keys that are pressed in there work as everywhere.
    await frame.getByText('Tall').click();
    await page.keyboard.press('r');
    await page.locator('.ProseMirror:focus').waitFor();
  },
);

reading('says who is here and who is typing', async () => {
  await using work = await workplace();
  const { here, page } = work;
  const { id } = await conversation(here);
  await undoSeconds(here, 0);
  await opened(page, id);
  await using bek = await desk(here, 'bek');
  await opened(bek.page, id);
  await page.getByRole('img', { name: /Also here: .*Bek/ }).waitFor();
  await bek.page.keyboard.press('r');
  await bek.page.keyboard.type('Let me');
  await page.getByText(/Bek.* is typing a reply…/).waitFor();
  await bek.page.keyboard.press('Control+Enter');
  await message(page, 'Let me').waitFor();
});

reading('stays at the end while messages come, and holds its place while earlier ones do', async () => {
  await using work = await workplace();
  const { here, page } = work;
  const { id } = await conversation(here);
  for (let n = 1; n <= 120; n++) await hear(here, id, `Number ${n} of many.`);
  await opened(page, id);
  await message(page, 'Number 120 ').waitFor();
  await hear(here, id, 'The very last.');
  await message(page, 'The very last.').waitFor();
  await becomes(() => page.evaluate(DISTANCE_FROM_END), 0);
  await page.evaluate('document.querySelector(".thread").scrollTop = 200');
  await message(page, 'Number 60 ').waitFor();
  await becomes(() => page.evaluate('document.querySelector(".thread").scrollTop > 200'), true);
  await hear(here, id, 'One more.');
  await page.getByRole('button', { name: 'New messages below' }).click();
  await becomes(() => page.evaluate(DISTANCE_FROM_END), 0);
});

reading(
  'has no barrier that axe knows of, in light, dark and high contrast, right to left and narrow',
  async () => {
    for (const [name, wish] of Object.entries(SCREENS)) {
      await using work = await workplace(wish);
      const { here, page } = work;
      const { id } = await conversation(here);
      await answer(here, id);
      await here.write(() => here.domain.messages.note(here.ada, id, said('A note.')));
      await opened(page, id);
      await page.keyboard.press('n');
      await page.keyboard.type('@');
      await page.getByRole('option').first().waitFor();
      equal([name, await barriers(page)], [name, []]);
      await page.screenshot({ path: `${SHOTS}/thread-${name}.png` });
    }
  },
);

reading('that is not there says so, and one that cannot be read can be tried again', async () => {
  await using work = await workplace();
  const { here, page, button } = work;
  const { id } = await conversation(here, { subject: 'Crown fell out' });
  await page.goto('/app/inbox/all/4711');
  await page.getByText('There is no such conversation, or it is not yours to see.').waitFor();
  const asked = new RegExp(`/conversations/${id}(/messages)?([?]|$)`);
  await page.route(asked, (route) => route.abort());
  await page.goto(`/app/inbox/all/${id}`);
  await page
    .getByRole('alert')
    .getByText('The server cannot be reached. Your connection may be down.')
    .waitFor();
  await page.unroute(asked);
  await button('Try again').click();
  await page.getByRole('heading', { name: 'Crown fell out' }).waitFor();
  await editor(page).waitFor();
});

reading('in the trash takes no answer until it is taken out', async () => {
  await using work = await workplace();
  const { here, page } = work;
  const { id } = await conversation(here);
  await opened(page, id);
  await page.keyboard.press('#');
  const line = page.locator('.trash-line');
  await line.getByText('Nothing is sent from here.').waitFor();
  is(await editor(page).count(), 0);
  await page.screenshot({ path: `${SHOTS}/thread-trash.png` });
  await line.getByRole('button', { name: 'Take out of the trash' }).click();
  await editor(page).waitFor();
});

reading('is snoozed by the clock of whoever looks, who is told whose mornings are meant', async () => {
  await using work = await workplace({ timezoneId: 'Asia/Tashkent' });
  const { here, page } = work;
  const { id } = await conversation(here);
  await opened(page, id);
  await page.keyboard.press('s');
  await page.getByText('Mornings and evenings are those of UTC; the times are yours.').waitFor();
  await page
    .getByRole('option', { name: /^Tomorrow morning/ })
    .getByText(/2:00\sPM/)
    .waitFor();
});

const SCREENS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  contrast: { contrast: 'more' },
  arabic: { locale: 'ar' },
  narrow: { viewport: { width: 390, height: 800 } },
} as const;
const DISTANCE_FROM_END = `(({ scrollHeight, scrollTop, clientHeight }) =>
  Math.round(scrollHeight - scrollTop - clientHeight))(document.querySelector('.thread'))`;

reading.run();
