import type { Page } from 'playwright-core';

/** Something that is done in the page, and what has to be there before. */
export type Work = { row: string; what: string; prepare: () => Promise<void>; run: () => Promise<void> };

const TYPED = 200;
const WALKED = 100;
const WHEELED = 150;
const WHEEL_PX = 600;
const JUMPS = [0.5, 0.99, 0.25, 0.75, 0];

export const typing = (page: Page, id: number): Work => ({
  row: 'typing',
  what: `${TYPED} characters are typed`,
  async prepare() {
    await page.goto(`/app/inbox/all/${id}`);
    await page.locator('.ProseMirror').click();
  },
  run: () => page.keyboard.type('Come at nine, and bring the picture along. '.repeat(TYPED).slice(0, TYPED)),
});

const atRest = (page: Page) => page.locator('.thread-content[aria-busy=false]').waitFor();

async function toList(page: Page) {
  await page.goto('/app/inbox/all?state=any');
  await page.locator('.row:not(.waiting)').first().waitFor();
  await page.getByRole('listbox').focus();
}

/** Stopping at each, which opens it. */
export const walking = (page: Page): Work => ({
  row: 'walking',
  what: `${WALKED} conversations are opened one after the other`,
  prepare: () => toList(page),
  async run() {
    for (let nth = 0; nth < WALKED; nth++) {
      const before = page.url();
      await page.keyboard.press('j');
      await page.waitForURL((url) => url.href !== before);
      await atRest(page);
    }
  },
});

/** Holding the key down. */
export const passing = (page: Page): Work => ({
  row: 'passing',
  what: `${WALKED} conversations are passed by with the key held down`,
  prepare: () => toList(page),
  async run() {
    for (let nth = 0; nth < WALKED; nth++) await page.keyboard.press('j');
    await atRest(page);
  },
});

export const scrolling = (page: Page, count: number): Work => ({
  row: 'scrolling',
  what: `${count} conversations are scrolled through`,
  async prepare() {
    await toList(page);
    await page.getByRole('listbox').hover();
  },
  async run() {
    for (let nth = 0; nth < WHEELED; nth++) await page.mouse.wheel(0, WHEEL_PX);
    for (const share of JUMPS) {
      await page.evaluate(
        `((list) => list.scrollTo(0, list.scrollHeight * ${share}))(document.querySelector('.virtual'))`,
      );
      await page.locator('.row:not(.waiting)').first().waitFor();
    }
  },
});
