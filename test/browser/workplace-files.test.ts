import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { suite } from 'uvu';
import { becomes } from '../support/becomes.ts';
import { conversation } from '../support/desk.ts';
import { workplace } from '../support/workplace.ts';

const files = suite('files for a conversation');

/** A file of that name, held above a place by the pointer, as from the desktop; the answer lets it fall. */
async function hold(page: Page, path: string, place: Locator) {
  const box = await place.boundingBox();
  if (!box) throw new Error('There is no such place to drop anything on.');
  const browser = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver'] as const)
    await browser.send('Input.dispatchDragEvent', { type, ...at, data });
  return () => browser.send('Input.dispatchDragEvent', { type: 'drop', ...at, data });
}

/** The picture that somebody has just copied. */
const copyPicture = (page: Page) =>
  page.evaluate(`new Promise((done) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 4, height: 4 });
    canvas.getContext('2d').fillRect(0, 0, 4, 4);
    canvas.toBlob((blob) => navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]).then(done));
  }).then(() => 1)`);

files(
  'are taken where they are dropped, in the thread as in the text, and where they are pasted',
  async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    await using work = await workplace({ permissions });
    const { here, page, button } = work;
    const { id } = await conversation(here);
    const folder = mkdtempSync(join(tmpdir(), 'confab-drop-'));
    for (const name of ['letter.txt', 'plan.txt']) writeFileSync(join(folder, name), name);
    await page.goto(`/app/inbox/all/${id}`);
    await page.locator('.ProseMirror').waitFor();
    await page.keyboard.press('n');

    const drop = await hold(page, join(folder, 'letter.txt'), page.locator('.thread'));
    await page.locator('[data-dropping=true]').waitFor();
    await drop();
    await page.locator('[data-dropping=false]').waitFor();
    await button('Remove letter.txt').waitFor();
    const dropInText = await hold(page, join(folder, 'plan.txt'), page.locator('.ProseMirror'));
    await page.locator('[data-dropping=true]').waitFor();
    await dropInText();
    await button('Remove plan.txt').waitFor();
    await copyPicture(page);
    await page.locator('.ProseMirror').focus();
    await page.keyboard.press('Control+v');
    await page.locator('.ProseMirror img[alt="image.png"]').waitFor();
    await page.getByRole('progressbar').first().waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Enter');
    const note = page.getByRole('article', { name: /Private note by You/ });
    await note.getByRole('link', { name: /plan.txt/ }).waitFor();
    await note.getByRole('img', { name: 'image.png' }).waitFor();
    const sent = async () => {
      const { data } = (await here.request(`GET /api/v1/conversations/${id}/messages`, { as: 'ada' })).json;
      return data[0].attachments.map(({ filename }: { filename: string }) => filename).toSorted();
    };
    await becomes(sent, ['image.png', 'letter.txt', 'plan.txt']);
    await page.locator('.composer .files').waitFor({ state: 'detached' });
    rmSync(folder, { recursive: true });
  },
);

files.run();
