import type { Page } from 'playwright-core';

const strain = Number(process.env.TEST_STRAIN ?? 0);
if (!(strain >= 0)) throw new Error('TEST_STRAIN is a number above 0, such as 4');
const LATEST_MS = 300;

/**
 * `TEST_STRAIN=4 npm run test:browser` gives every page a processor that is four times slower, and lets each answer of
 * the API come up to a third of a second late, in no order. It finds what holds on a quick machine only: in the tests, and
 * in the pages.
 */
export async function strained(page: Page) {
  if (strain === 0) return;
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: strain });
  await page.context().route('**/api/v1/**', async (route) => {
    const late = Math.random() * LATEST_MS;
    await new Promise((passed) => setTimeout(passed, late));
    // A page that has gone needs no answer.
    await route.continue().catch(() => {});
  });
}
