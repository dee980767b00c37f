import type { Page } from 'playwright-core';
import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { system } from '../../src/domain/actor.ts';
import { writtenOf } from '../../src/domain/messages/writing.ts';
import { barriers } from '../support/browser.ts';
import { answer, conversation, said } from '../support/desk.ts';
import { desk, workplace } from '../support/workplace.ts';
import type { World } from '../support/world.ts';

const talk = suite('a conversation in the workplace');
const SHOTS = 'test/browser/shots';
/** What a service worker asks for cannot be cut off. */
const CUT_OFF = { serviceWorkers: 'block' } as const;

async function opened(page: Page, id: number) {
  await page.goto(`/app/inbox/all/${id}`);
  await page.locator('.ProseMirror').waitFor();
}
const editor = (page: Page) => page.locator('.ProseMirror');
const message = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text });
const told = async (here: World, id: number) =>
  (await here.request(`GET /api/v1/conversations/${id}/messages`, { as: 'ada' })).json.data;
const hear = (here: World, id: number, text: string) =>
  here.write(() => here.domain.messages.receive(system, id, said(text)));
const undoSeconds = (here: World, seconds: number) =>
  here.request('PATCH /api/v1/settings', { as: 'ada', body: { undo_seconds: seconds } });

talk('is answered with the keyboard alone, and can be taken back for a while', async () => {
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

talk('keeps a draft over a reload, also where the server has not got it', async () => {
  await using work = await workplace(CUT_OFF);
  const { here, page } = work;
  const { id } = await conversation(here);
  await opened(page, id);
  await page.route('**/drafts/**', (route) => route.abort());
  await page.keyboard.press('r');
  await page.keyboard.type('Half a sen');
  await page.reload();
  await editor(page).getByText('Half a sen').waitFor();
  await page.unroute('**/drafts/**');
  const isSaved = page.waitForResponse(
    (answered) => answered.request().postData()?.includes('tence') === true,
  );
  await page.keyboard.press('r');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('tence');
  await isSaved;
  await using bekToo = await desk(here, 'ada');
  await opened(bekToo.page, id);
  await editor(bekToo.page).getByText('Half a sentence').waitFor();
});

talk('keeps a draft of nothing but a file', async () => {
  await using work = await workplace();
  const { here, page, button } = work;
  const { id } = await conversation(here);
  await opened(page, id);
  const isSaved = page.waitForResponse((answered) => /drafts/.test(answered.url()) && answered.ok());
  await page.setInputFiles('[data-attach]', [
    { name: 'scan.txt', mimeType: 'text/plain', buffer: Buffer.from('scan') },
  ]);
  await isSaved;
  await page.evaluate('localStorage.clear()');
  await opened(page, id);
  await button('Remove scan.txt').waitFor();
});

talk('shows what comes also when it could not be read at once, and says so until then', async () => {
  await using work = await workplace(CUT_OFF);
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

talk('is written to in two windows, of this browser and another, and none takes from the other', async () => {
  await using work = await workplace();
  const { here, page } = work;
  const { id } = await conversation(here);
  const beside = await page.context().newPage();
  await using elsewhere = await desk(here, 'ada');
  for (const one of [page, beside, elsewhere.page]) await opened(one, id);
  const saved = (one: Page, words: string) =>
    one.waitForResponse(
      (answered) => answered.ok() && answered.request().postData()?.includes(words) === true,
    );
  const isSavedHere = saved(page, 'From tab one');
  await page.bringToFront();
  await page.keyboard.press('r');
  await page.keyboard.type('From tab one');
  await editor(beside).getByText('From tab one').waitFor();
  await isSavedHere;
  const isSaved = saved(elsewhere.page, 'From far away');
  // What it does not know of comes to it when it wants to save.
  await elsewhere.page.keyboard.press('r');
  await elsewhere.page.keyboard.type('From far away');
  await isSaved;
  await editor(elsewhere.page).getByText('From tab one').waitFor();
  const [draft] = (await here.request('GET /api/v1/drafts', { as: 'ada' })).json.data;
  match(draft.content, /From tab one.*From far away/);
});

talk('keeps a reply while the server is out of reach, and sends it once', async () => {
  await using work = await workplace(CUT_OFF);
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
  is(await message(page, 'On my way').count(), 1);
  equal(
    (await told(here, id)).map(({ text }: { text: string }) => text),
    ['On my way', 'My tooth hurts.'],
  );
});

talk('asks before a reply goes out that somebody has overtaken', async () => {
  await using work = await workplace(CUT_OFF);
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

talk(
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

talk(
  'is answered and resolved in one go, which is made again as a whole while the server is out of reach',
  async () => {
    await using work = await workplace({ ...CUT_OFF, viewport: { width: 1500, height: 900 } });
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

talk('calls on colleagues in a note that no contact gets', async () => {
  await using work = await workplace();
  const { here, page } = work;
  const { id } = await conversation(here);
  await opened(page, id);
  await page.keyboard.press('n');
  await page.keyboard.type('@Bek');
  await page.getByRole('option', { name: /Bek/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('can you look?');
  await page.keyboard.press('Control+Enter');
  const note = page.getByRole('article', { name: /Private note by You/ });
  await note.locator('mark').waitFor();
  const [last] = await told(here, id);
  equal([last.private, last.mentions], [true, [{ who: 'agent', id: here.people.bek.id }]]);
  await page.screenshot({ path: `${SHOTS}/thread-note.png` });
});

talk('takes canned replies by their shortcut, filled in, and does what macros do', async () => {
  await using work = await workplace();
  const { here, page } = work;
  const { id } = await conversation(here);
  const macro = (body: object) => here.request('POST /api/v1/macros', { as: 'ada', body });
  await macro({
    name: 'Opening hours',
    shortcut: 'hours',
    content: 'Dear {{contact.first_name}},\nnine to five.',
  });
  await macro({
    name: 'Urgent',
    shortcut: 'urgent',
    content: 'At once!',
    actions: [{ action: 'add_tags', tags: ['pain'] }],
  });
  await opened(page, id);
  await page.keyboard.press('r');
  await page.keyboard.type('/hou');
  await page.locator('.macro-preview').getByText('nine to five').waitFor();
  await page.keyboard.press('Enter');
  await editor(page).getByText('Dear salima,').waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('/urg');
  await page.getByRole('option', { name: /Urgent/ }).click();
  await editor(page).getByText('At once!').waitFor();
  await page.getByText('You added ⁨pain⁩').waitFor();
});

talk('takes files along, shows what became of them, and pictures large', async () => {
  await using work = await workplace();
  const { here, page, button } = work;
  const { id } = await conversation(here);
  await undoSeconds(here, 0);
  await opened(page, id);
  await page.keyboard.press('n');
  await page.setInputFiles('[data-attach]', [
    { name: 'x-ray.png', mimeType: 'image/png', buffer: Buffer.from(PICTURE, 'base64') },
    { name: 'tooth.png', mimeType: 'image/png', buffer: Buffer.from(PICTURE, 'base64') },
    { name: '<img src=x onerror=alert(1)>.txt', mimeType: 'text/plain', buffer: Buffer.from('notes') },
  ]);
  await button('Remove x-ray.png').waitFor();
  await page.getByRole('button', { name: 'onerror=alert(1)' }).waitFor();
  await page.getByRole('progressbar').first().waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Enter');
  await button('Open the picture x-ray.png').click();
  await page.getByRole('dialog', { name: 'x-ray.png' }).waitFor();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('dialog', { name: 'tooth.png' }).waitFor();
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('dialog', { name: 'x-ray.png' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.locator('[aria-label="Open the picture x-ray.png"]:focus').waitFor();
});

talk('shows a picture that is pasted where it was pasted, and sends it there', async () => {
  await using work = await workplace();
  const { here, page } = work;
  const { id } = await conversation(here);
  await undoSeconds(here, 0);
  await opened(page, id);
  await page.keyboard.press('r');
  await page.keyboard.type('Before ');
  let arrive = () => {};
  const isTyped = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/api/v1/media', (route) => isTyped.then(() => route.continue()));
  await page.evaluate(PASTE);
  await page.locator('.picture-coming').waitFor();
  await page.keyboard.type(', after.');
  arrive();
  const pasted = editor(page).locator('img[alt="tooth.png"]');
  await pasted.waitFor();
  is(await page.getByRole('listitem').filter({ hasText: 'tooth.png' }).count(), 0);
  // It has a file, and outlives a reload.
  while ((await page.evaluate('document.querySelector(".ProseMirror img[alt]").naturalWidth')) === 0)
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(drawn))');
  await page.reload();
  await pasted.waitFor();
  await page.screenshot({ path: `${SHOTS}/thread-pasted.png` });
  await page.keyboard.press('r');
  await page.keyboard.press('Control+Enter');
  const shown = message(page, 'Before').locator('p, div').getByRole('img', { name: 'tooth.png' });
  await shown.first().waitFor();
  await page.screenshot({ path: `${SHOTS}/thread-picture.png` });
  is(await page.locator('iframe.mail').count(), 0);
  const [last] = await told(here, id);
  const [file] = last.attachments;
  equal(
    [last.content, last.attachments.length],
    [`<div>Before <img src="cid:${file.inline_id}" alt="tooth.png" />, after.</div>`, 1],
  );
});

talk(
  'does not send a picture that was taken out again, nor the picture of a text that is pasted',
  async () => {
    await using work = await workplace();
    const { here, page } = work;
    const { id } = await conversation(here);
    await undoSeconds(here, 0);
    await opened(page, id);
    await page.keyboard.press('r');
    await page.evaluate(PASTE);
    await editor(page).locator('img[alt="tooth.png"]').waitFor();
    await page.keyboard.press('Backspace');
    await editor(page).locator('img[alt="tooth.png"]').waitFor({ state: 'detached' });
    await page.evaluate(PASTE_TABLE);
    await editor(page).getByText('Two and two').waitFor();
    await page.keyboard.press('Control+Enter');
    await message(page, 'Two and two').getByRole('img', { name: 'Sent' }).waitFor();
    const [last] = await told(here, id);
    equal([last.text, last.attachments], ['Two and two', []]);
  },
);

talk(
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
    while (((await page.locator('iframe.mail').boundingBox())?.height ?? 0) <= 700)
      await page.evaluate('new Promise((drawn) => requestAnimationFrame(drawn))');
    is(await frame.locator('img').count(), 0);
    await button('Show remote image').click();
    await frame.locator('img').waitFor();
    is(await page.title(), 'Confab');
    // Keys that are pressed in there work as everywhere.
    await frame.getByText('Tall').click();
    await page.keyboard.press('r');
    ok(await page.evaluate('document.activeElement.matches(".ProseMirror")'));
  },
);

talk('says who is here and who is typing', async () => {
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

talk('stays at the end while messages come, and holds its place while earlier ones do', async () => {
  await using work = await workplace();
  const { here, page } = work;
  const { id } = await conversation(here);
  for (let n = 1; n <= 120; n++) await hear(here, id, `Number ${n} of many.`);
  await opened(page, id);
  await message(page, 'Number 120 ').waitFor();
  await hear(here, id, 'The very last.');
  await message(page, 'The very last.').waitFor();
  ok(await message(page, 'The very last.').isVisible());
  is(await page.evaluate(DISTANCE_FROM_END), 0);
  await page.evaluate('document.querySelector(".thread").scrollTop = 200');
  await message(page, 'Number 60 ').waitFor();
  ok(Number(await page.evaluate('document.querySelector(".thread").scrollTop')) > 200);
  await hear(here, id, 'One more.');
  await page.getByRole('button', { name: 'New messages below' }).click();
  is(await page.evaluate(DISTANCE_FROM_END), 0);
});

talk(
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

talk('that is not there says so, and one that cannot be read can be tried again', async () => {
  await using work = await workplace(CUT_OFF);
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

talk('in the trash takes no answer until it is taken out', async () => {
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

talk('is snoozed by the clock of whoever looks, who is told whose mornings are meant', async () => {
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

talk('with no canned replies there are says so at /, and leads to where one is written', async () => {
  await using work = await workplace();
  const { here, page } = work;
  const { id } = await conversation(here);
  await opened(page, id);
  await page.keyboard.press('r');
  await page.keyboard.type('/');
  await page.getByText('No canned replies yet.').waitFor();
  await page.getByRole('link', { name: 'Write one' }).click();
  await page.waitForURL('**/app/settings/macros/new');
});

const SCREENS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  contrast: { contrast: 'more' },
  arabic: { locale: 'ar' },
  narrow: { viewport: { width: 390, height: 800 } },
} as const;
const DRAWN = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))';
const DISTANCE_FROM_END = `(({ scrollHeight, scrollTop, clientHeight }) =>
  Math.round(scrollHeight - scrollTop - clientHeight))(document.querySelector('.thread'))`;
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const pasting = (parts: string) => `{
  const bytes = Uint8Array.from(atob('${PICTURE}'), (sign) => sign.charCodeAt(0));
  const clipboardData = new DataTransfer();
  clipboardData.items.add(new File([bytes], 'tooth.png', { type: 'image/png' }));
  ${parts}
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  document.querySelector('.ProseMirror').dispatchEvent(event);
}`;
const PASTE = pasting('');
const PASTE_TABLE = pasting(`clipboardData.setData('text/html', '<p>Two and two</p>');
  clipboardData.setData('text/plain', 'Two and two');`);

talk.run();
