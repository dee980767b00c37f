import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { becomes } from '../support/becomes.ts';
import { answer, conversation } from '../support/desk.ts';
import { editor, message, opened, told, undoSeconds } from '../support/thread.ts';
import { desk, workplace } from '../support/workplace.ts';

const sending = suite('sending what was written');

sending('is answered with the keyboard alone, and can be taken back for a while', async () => {
  await using work = await workplace();
  const { here, page } = work;
  await undoSeconds(here, 20);
  const { id } = await conversation(here);
  await opened(page, id);
  await page.keyboard.press('r');
  await page.keyboard.type('Come **at nine**');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: /^Undo/ }).waitFor();
  await editor(page).filter({ hasText: /^$/ }).waitFor();
  await page.keyboard.press('Control+Shift+U');
  await editor(page).getByText('at nine').waitFor();
  await page
    .locator('.ProseMirror strong')
    .filter({ hasText: /^at nine$/ })
    .waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: /^Undo/ }).waitFor();
  await here.pass(21_000);
  await message(page, 'Come at nine').getByRole('img', { name: 'Sent' }).waitFor();
  is(await message(page, 'Come at nine').count(), 1);
  const [last] = await told(here, id);
  equal([last.content_type, last.text], ['html', 'Come at nine']);
});

sending('keeps a reply while the server is out of reach, and sends it once', async () => {
  await using work = await workplace();
  const { here, page } = work;
  const { id } = await conversation(here);
  await undoSeconds(here, 0);
  await opened(page, id);
  let isLost = true;
  // The first one arrives, but nobody hears of it.
  await page.route(/\/messages$/, async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    if (!isLost) return route.fallback();
    isLost = false;
    await route.fetch();
    return route.abort();
  });
  await page.keyboard.press('r');
  await page.keyboard.type('On my way');
  await page.keyboard.press('Control+Enter');
  await message(page, 'On my way').getByText('Waiting for the connection').waitFor();
  await page.reload();
  await message(page, 'On my way').getByRole('img', { name: 'Sent' }).waitFor();
  await becomes(() => message(page, 'On my way').count(), 1);
  equal(
    (await told(here, id)).map(({ text }: { text: string }) => text),
    ['On my way', 'My tooth hurts.'],
  );
});

sending('asks before a reply goes out that somebody has overtaken', async () => {
  await using work = await workplace();
  const { here, page, button } = work;
  const { id } = await conversation(here);
  await undoSeconds(here, 0);
  await opened(page, id);
  await page.keyboard.press('r');
  await page.keyboard.type('Shall we say ten?');
  await page.route(/\/messages\?/, (route) => route.abort());
  await answer(here, id, 'Come at nine.');
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Somebody has just written' });
  await dialog.getByText('Come at nine.').waitFor();
  await button('Back to writing').click();
  await editor(page).getByText('Shall we say ten?').waitFor();
  await page.keyboard.press('Control+Enter');
  await button('Send anyway').click();
  await message(page, 'Shall we say ten?').getByRole('img', { name: 'Sent' }).waitFor();
});

sending(
  'is not answered twice at once: who sends second learns of the first, which can still be undone',
  async () => {
    await using work = await workplace();
    const { here, page, button } = work;
    await undoSeconds(here, 20);
    const { id } = await conversation(here);
    await using bek = await desk(here, 'bek');
    for (const one of [page, bek.page]) {
      await opened(one, id);
      await one.keyboard.press('r');
      await one.keyboard.type(one === page ? 'Come at ten.' : 'Come at nine.');
    }
    await bek.page.keyboard.press('Control+Enter');
    await page.getByText('⁨Bek⁩ is sending a reply…').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog', { name: 'Bek⁩ is just sending a reply' }).waitFor();
    await button('Back to writing').click();
    await editor(page)
      .filter({ hasText: /^Come at ten\.$/ })
      .waitFor();
    // What is told late of a window that has gone must not give it back once more.
    await page.evaluate(DRAWN);
    is(await editor(page).textContent(), 'Come at ten.');
    await here.pass(21_000);
    await message(page, 'Come at nine.').waitFor();
    await page.getByText('is sending a reply…').waitFor({ state: 'detached' });
    is((await told(here, id)).length, 2);
  },
);

sending(
  'is answered and resolved in one go, which is made again as a whole while the server is out of reach',
  async () => {
    await using work = await workplace({ viewport: { width: 1500, height: 900 } });
    const { here, page, button } = work;
    const { id } = await conversation(here);
    await undoSeconds(here, 0);
    await opened(page, id);
    let isLost = true;
    await page.route(/\/conversations\/\d+(\/messages)?$/, (route) => {
      const method = route.request().method();
      // Nothing of it is left for a second request, which might never get through.
      if (method === 'PATCH') return route.abort();
      if (method === 'GET' || !isLost) return route.fallback();
      isLost = false;
      return route.abort();
    });
    await page.keyboard.press('r');
    await page.keyboard.type('All done');
    await page.keyboard.press('Control+Shift+Enter');
    await message(page, 'All done').getByText('Waiting for the connection').waitFor();
    is(here.domain.conversations.wholeOf(id).status.name, 'Open');
    await message(page, 'All done').getByRole('img', { name: 'Sent' }).waitFor();
    await button('Status: Resolved').waitFor();
    is((await told(here, id)).length, 2);
  },
);

const DRAWN = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))';

sending.run();
