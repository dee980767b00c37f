import type { Browser, Page } from 'playwright-core';
import { system } from '../../src/domain/actor.ts';
import { hashPassword } from '../../src/domain/passwords.ts';
import { startBrowser } from '../support/browser.ts';
import { arriving } from './arriving.ts';
import type { Figure } from './figure.ts';
import { longestTask, slowDown } from './longest-task.ts';
import { serveCommand, startServer } from './processes.ts';
import { administrator, appOn, demoFolder } from './seed.ts';

const MOST = 100_000;
const PASSWORD = 'correct horse battery';
const SLOWER = 4;
const TYPED = 200;
const WALKED = 100;
const WHEELED = 150;
const WHEEL_PX = 600;
const JUMPS = [0.5, 0.99, 0.25, 0.75, 0];
const LONGEST_TASK_MS = 50;
const PAINT_KB = 200;

/** What somebody who sits in the workplace all day feels: a page of the real server, in a browser four times as slow. */
export async function working(conversations: number): Promise<Figure[]> {
  const wanted = Math.min(conversations, MOST);
  const { data, token, open } = await furnished(wanted);
  const server = await startServer({ name: 'workplace', command: serveCommand(data) });
  const browser = await startBrowser();
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1500, height: 900 } });
  const page = await context.newPage();
  await page.request.post('/api/v1/sessions', { data: { email: 'ada@clinic.example', password: PASSWORD } });
  const figures = [await firstPaint(page), ...(await arriving(page, { ...open, token, url: server.url }))];
  await slowDown(page, SLOWER);
  figures.push(
    await typing(browser, page, open.id),
    await walking(browser, page),
    await passing(browser, page),
  );
  figures.push(await scrolling(browser, page, wanted));
  await browser.close();
  await server.stop();
  return figures;
}

/** A demo, with a conversation in an inbox that programs bring messages to. */
async function furnished(conversations: number) {
  const wish = { conversations, seed: 'workplace', until: Date.parse('2026-11-01T00:00:00Z') };
  const data = await demoFolder('workplace', wish);
  const { domain } = appOn(data);
  const passwordHash = await hashPassword(PASSWORD);
  const { token, open } = await domain.store.write(() => {
    const { id: inboxId } = domain.inboxes.page(system, 0, 10).find(({ channel }) => channel === 'api') ?? {
      id: 1,
    };
    const { id: contactId } = domain.contacts.findOrCreate(system, 1, {
      name: 'Zuhra',
      email: 'zuhra@example.com',
    });
    const { id } = domain.conversations.open(system, { inboxId, contactId, subject: 'Braces' });
    return { ...administrator({ domain }, passwordHash), open: { id, inboxId } };
  });
  domain.store.close();
  return { data, token, open };
}

/** The scripts and styles that had arrived when the first conversations were on the screen. */
async function firstPaint(page: Page): Promise<Figure> {
  const tools = await page.context().newCDPSession(page);
  await tools.send('Network.enable');
  const kinds = new Map<string, string>();
  const sizes = new Map<string, number>();
  tools.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  tools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (/^(Script|Stylesheet)$/.test(kinds.get(requestId) ?? '')) sizes.set(requestId, encodedDataLength);
  });
  await page.goto('/app/inbox/all');
  await page.locator('.row:not(.waiting)').first().waitFor();
  const value = [...sizes.values()].reduce((sum, size) => sum + size, 0) / 1000;
  await tools.detach();
  const what = `scripts and styles of the inbox's first paint, as they are sent (${sizes.size} files)`;
  return { row: 'workplace-size', what, value, unit: 'KB', target: { atMost: PAINT_KB } };
}

async function longest(row: string, what: string, measured: ReturnType<typeof longestTask>): Promise<Figure> {
  const { cpuMs, wallMs, tasks } = await measured;
  return {
    row: `workplace-${row}`,
    what: `longest task of the page while ${what}, ${SLOWER}× slower, by its own processor time`,
    value: cpuMs,
    unit: 'ms',
    target: { atMost: LONGEST_TASK_MS },
    note: `${wallMs.toFixed(0)} ms by the clock, among ${tasks} tasks`,
  };
}

async function typing(browser: Browser, page: Page, id: number) {
  await page.goto(`/app/inbox/all/${id}`);
  await page.locator('.ProseMirror').click();
  const text = 'Come at nine, and bring the picture along. '.repeat(TYPED).slice(0, TYPED);
  return longest(
    'typing',
    `${TYPED} characters are typed`,
    longestTask(browser, page, () => page.keyboard.type(text)),
  );
}

const atRest = (page: Page) => page.locator('.thread-content[aria-busy=false]').waitFor();

async function toList(page: Page) {
  await page.goto('/app/inbox/all');
  await page.locator('.row:not(.waiting)').first().waitFor();
  await page.getByRole('listbox').focus();
}

/** Stopping at each, which opens it. */
async function walking(browser: Browser, page: Page) {
  await toList(page);
  return longest(
    'walking',
    `${WALKED} conversations are opened one after the other`,
    longestTask(browser, page, async () => {
      for (let nth = 0; nth < WALKED; nth++) {
        const before = page.url();
        await page.keyboard.press('j');
        await page.waitForURL((url) => url.href !== before);
        await atRest(page);
      }
    }),
  );
}

/** Holding the key down. */
async function passing(browser: Browser, page: Page) {
  await toList(page);
  return longest(
    'passing',
    `${WALKED} conversations are passed by with the key held down`,
    longestTask(browser, page, async () => {
      for (let nth = 0; nth < WALKED; nth++) await page.keyboard.press('j');
      await atRest(page);
    }),
  );
}

async function scrolling(browser: Browser, page: Page, count: number) {
  await toList(page);
  await page.getByRole('listbox').hover();
  return longest(
    'scrolling',
    `${count} conversations are scrolled through`,
    longestTask(browser, page, async () => {
      for (let nth = 0; nth < WHEELED; nth++) await page.mouse.wheel(0, WHEEL_PX);
      for (const share of JUMPS) {
        await page.evaluate(`(({ style, scrollHeight }, list) => list.scrollTo(0, scrollHeight * ${share}))
          (document.querySelector('.virtual'), document.querySelector('.virtual'))`);
        await page.locator('.row:not(.waiting)').first().waitFor();
      }
    }),
  );
}
