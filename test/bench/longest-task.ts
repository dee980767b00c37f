import type { Browser, Page } from 'playwright-core';

type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds: how long, and of these how long the thread had a processor. */
  dur?: number;
  tdur?: number;
  args: { name?: string };
};
/** In milliseconds, by the clock on the wall and by the thread's own processor time. */
export type Longest = { wallMs: number; cpuMs: number; tasks: number };

const CATEGORIES = ['disabled-by-default-devtools.timeline', '__metadata'];

/** The longest that the main thread of a page was busy without a pause, while something was done there. */
export async function longestTask(browser: Browser, page: Page, work: () => Promise<void>): Promise<Longest> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await work();
  return longestIn(JSON.parse((await browser.stopTracing()).toString()).traceEvents);
}

function longestIn(events: readonly TraceEvent[]): Longest {
  const isMain = new Set(events.filter(isMainThread).map(threadOf));
  const tasks = events.filter((event) => event.name === 'RunTask' && isMain.has(threadOf(event)));
  const most = (of: 'dur' | 'tdur') => Math.max(0, ...tasks.map((task) => task[of] ?? 0)) / 1000;
  return { wallMs: most('dur'), cpuMs: most('tdur'), tasks: tasks.length };
}

const isMainThread = ({ name, args }: TraceEvent) => name === 'thread_name' && args.name === 'CrRendererMain';
const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;

/** Makes the processor of a page so many times slower; the answer makes it fast again. */
export async function slowDown(page: Page, rate: number) {
  const tools = await page.context().newCDPSession(page);
  await tools.send('Emulation.setCPUThrottlingRate', { rate });
  return () => tools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
}
