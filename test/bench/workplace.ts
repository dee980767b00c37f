import { loadavg } from 'node:os';
import type { Browser, Page } from 'playwright-core';
import { system } from '../../src/domain/actor.ts';
import { hashPassword } from '../../src/domain/passwords.ts';
import { startBrowser } from '../support/browser.ts';
import { arriving } from './arriving.ts';
import type { Figure } from './figure.ts';
import { firstPaint } from './first-paint.ts';
import { longestTask, slowDown } from './longest-task.ts';
import { serveCommand, startServer } from './processes.ts';
import { median } from './rounds.ts';
import { administrator, appOn, demoFolder } from './seed.ts';
import { passing, scrolling, typing, type Work, walking } from './workplace-works.ts';

const MOST = 100_000;
const PASSWORD = 'correct horse battery';
const SLOWER = 4;
const LONGEST_TASK_MS = 50;
const ROUNDS = 5;

/** What somebody who sits in the workplace all day feels: a page of the real server, in a browser four times as slow. */
export async function working(conversations: number): Promise<Figure[]> {
  const wanted = Math.min(conversations, MOST);
  const { data, token, open } = await furnished(wanted);
  const server = await startServer({ name: 'workplace', command: serveCommand(data) });
  const browser = await startBrowser();
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1500, height: 900 } });
  const page = await context.newPage();
  await page.request.post('/api/v1/sessions', { data: { email: 'ada@clinic.example', password: PASSWORD } });
  const figures = [
    await firstPaint(server.url),
    ...(await arriving(page, { ...open, token, url: server.url })),
  ];
  for (const work of [typing(page, open.id), walking(page), passing(page), scrolling(page, wanted)])
    figures.push(await longest(browser, page, work));
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
  const made = await domain.store.write(() => {
    const inbox = domain.inboxes.page(system, 0, 10).find(({ channel }) => channel === 'api');
    const inboxId = inbox?.id ?? 0;
    const zuhra = { name: 'Zuhra', email: 'zuhra@example.com' };
    const contactId = domain.contacts.findOrCreate(system, 1, zuhra).id;
    const { id } = domain.conversations.open(system, { inboxId, contactId, subject: 'Braces' });
    return { ...administrator({ domain }, passwordHash), open: { id, inboxId } };
  });
  domain.store.close();
  return { data, ...made };
}

/**
 * As fast as it goes, because what the page itself did then tells the same whatever else the machine does; of some times the
 * middle one, as the browser may just be cleaning up. And once slowed down by the browser, where every pause counts that
 * another program made.
 */
async function longest(browser: Browser, page: Page, { row, what, prepare, run }: Work): Promise<Figure> {
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await prepare();
    const { cpuMs } = await longestTask(browser, page, run);
    rounds.push(cpuMs * SLOWER);
  }
  const fast = await slowDown(page, SLOWER);
  await prepare();
  const { wallMs, tasks } = await longestTask(browser, page, run);
  await fast();
  return {
    row: `workplace-${row}`,
    what: `longest task of the page while ${what}: ${SLOWER} times its own processor time`,
    value: median(rounds),
    unit: 'ms',
    target: { atMost: LONGEST_TASK_MS },
    rounds,
    note: `${wallMs.toFixed(0)} ms by the clock when ${SLOWER} times slower; ${tasks} tasks; load ${loadavg()[0]?.toFixed(1)}`,
  };
}
