import type { Page } from 'playwright-core';
import { suite } from 'uvu';
import { equal, is, match } from 'uvu/assert';
import { becomes } from '../support/becomes.ts';
import { conversation } from '../support/desk.ts';
import { PASTE, PASTE_TABLE, PICTURE } from '../support/pasting.ts';
import { editor, message, opened, SHOTS, told, undoSeconds } from '../support/thread.ts';
import { desk, workplace } from '../support/workplace.ts';

const writing = suite('writing in a conversation');

writing('keeps a draft over a reload, also where the server has not got it', async () => {
  await using work = await workplace();
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
  await using elsewhere = await desk(here, 'ada');
  await opened(elsewhere.page, id);
  await editor(elsewhere.page).getByText('Half a sentence').waitFor();
});

writing('begins before the composer is there, which takes over what was typed', async () => {
  await using work = await workplace();
  const { here, page } = work;
  const { id } = await conversation(here);
  const loading = Promise.withResolvers<void>();
  await page.route('**/part-*.js', async (route) => {
    const response = await route.fetch();
    if ((await response.text()).includes('ProseMirror')) await loading.promise;
    await route.fulfill({ response });
  });
  await page.goto(`/app/inbox/all/${id}`);
  await page.locator('.composer.unloaded').waitFor();
  await page.keyboard.press('n');
  await page.keyboard.type('He hurts');
  loading.resolve();
  await editor(page).and(page.locator(':focus')).getByText('He hurts').waitFor();
  await page.keyboard.type(' a lot');
  await page.keyboard.press('Control+Enter');
  await page
    .getByRole('article', { name: /Private note by You/ })
    .getByText('He hurts a lot')
    .waitFor();
});

writing('keeps a draft of nothing but a file', async () => {
  await using work = await workplace();
  const { here, page, button } = work;
  const { id } = await conversation(here);
  await opened(page, id);
  const isSaved = page.waitForResponse(
    (answered) => answered.request().postData()?.includes('"attachments":[') === true && answered.ok(),
  );
  await page.setInputFiles('[data-attach]', [
    { name: 'scan.txt', mimeType: 'text/plain', buffer: Buffer.from('scan') },
  ]);
  await isSaved;
  await page.evaluate('localStorage.clear()');
  await opened(page, id);
  await button('Remove scan.txt').waitFor();
});

writing(
  'is written to in two windows, of this browser and another, and none takes from the other',
  async () => {
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
  },
);

writing('calls on colleagues in a note that no contact gets', async () => {
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
  const lastTold = async () => {
    const [last] = await told(here, id);
    return [last.private, last.mentions];
  };
  await becomes(lastTold, [true, [{ who: 'agent', id: here.people.bek.id }]]);
  await page.screenshot({ path: `${SHOTS}/thread-note.png` });
});

writing('takes canned replies by their shortcut, filled in, and does what macros do', async () => {
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
  // The next key is the writer's again, however soon it comes.
  await page.keyboard.press('Enter');
  await editor(page).getByText('Dear salima,').waitFor();
  await page.keyboard.type('/urg');
  await page.getByRole('option', { name: /Urgent/ }).click();
  await editor(page).getByText('At once!').waitFor();
  await page.getByText('You added ⁨pain⁩').waitFor();
});

writing(
  'puts a canned reply where it was chosen, though it comes late and more is written meanwhile',
  async () => {
    await using work = await workplace();
    const { here, page } = work;
    const { id } = await conversation(here);
    const body = { name: 'Hello', shortcut: 'hello', content: 'Dear {{contact.first_name}}!' };
    await here.request('POST /api/v1/macros', { as: 'ada', body });
    await opened(page, id);
    let arrive = () => {};
    const isTyped = new Promise<void>((resolve) => (arrive = resolve));
    await page.route('**/macros/*/preview', (route) => isTyped.then(() => route.continue()));
    await page.keyboard.press('r');
    await page.keyboard.type('/hel');
    await page.getByRole('option', { name: /Hello/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type(' Come at nine.');
    arrive();
    await becomes(() => editor(page).textContent(), 'Dear salima! Come at nine.');
    await page.keyboard.type(' Or ten.');
    await becomes(() => editor(page).textContent(), 'Dear salima! Come at nine. Or ten.');
  },
);

writing('with no canned replies there are says so at /, and leads to where one is written', async () => {
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

writing('takes files along, shows what became of them, and pictures large', async () => {
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

writing('shows a picture that is pasted where it was pasted, and sends it there', async () => {
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
  await becomes(
    () => page.evaluate('document.querySelector(".ProseMirror img[alt]").naturalWidth > 0'),
    true,
  );
  await opened(page, id);
  await pasted.waitFor();
  await page.screenshot({ path: `${SHOTS}/thread-pasted.png` });
  await page.keyboard.press('r');
  await page.keyboard.press('Control+Enter');
  const shown = message(page, 'Before').locator('p, div').getByRole('img', { name: 'tooth.png' });
  await shown.first().waitFor();
  await message(page, 'Before').getByRole('img', { name: 'Sent' }).waitFor();
  await page.screenshot({ path: `${SHOTS}/thread-picture.png` });
  is(await page.locator('iframe.mail').count(), 0);
  const [last] = await told(here, id);
  const [file] = last.attachments;
  equal(
    [last.content, last.attachments.length],
    [`<div>Before <img src="cid:${file.inline_id}" alt="tooth.png" />, after.</div>`, 1],
  );
});

writing(
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

writing.run();
