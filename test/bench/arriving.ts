import type { Page } from 'playwright-core';
import type { Figure } from './figure.ts';
import { median } from './rounds.ts';

const MESSAGES = 30;
const PAINTED_MS = 250;
const P95 = 0.95;
type Open = { id: number; inboxId: number; token: string; url: string };

/** From the sending of a message, which is before its commit, until the page where its conversation is open has drawn it. */
export async function arriving(page: Page, { id, inboxId, token, url }: Open): Promise<Figure[]> {
  await page.goto(`/app/inbox/all/${id}`);
  await page.locator('.ProseMirror').waitFor();
  const times: number[] = [];
  for (let nth = 1; nth <= MESSAGES; nth++) {
    const painted = page.evaluate(PAINTED(textOf(nth))) as Promise<number>;
    const began = now();
    await bring(`${url}/api/v1/inboxes/${inboxId}/messages`, token, {
      external_id: `bench-${nth}`,
      content: textOf(nth),
      conversation_id: id,
    });
    times.push((await painted) - began);
  }
  const what = `from sending a message until it is painted where its conversation is open: of ${MESSAGES}`;
  const sorted = times.toSorted((a, b) => a - b);
  const p95 = sorted[Math.ceil(sorted.length * P95) - 1] ?? 0;
  const target = { atMost: PAINTED_MS };
  return [
    { row: 'workplace-message', what: `${what} the middle one`, value: median(times), unit: 'ms', target },
    { row: 'workplace-message-p95', what: `${what} the p95`, value: p95, unit: 'ms', target, rounds: times },
  ];
}

const textOf = (nth: number) => `Message ${nth} of many.`;
const now = () => performance.timeOrigin + performance.now();

async function bring(address: string, token: string, body: object) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const answered = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
  if (answered.status !== 201)
    throw new Error(`A message was answered ${answered.status}: ${await answered.text()}`);
}

/** When a text had been drawn: a frame begins after it stands in the page, and the next task after that frame. */
const PAINTED = (text: string) => `new Promise((painted) => {
  const look = () => {
    if (!document.querySelector('.thread')?.textContent.includes(${JSON.stringify(text)})) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => painted(performance.timeOrigin + performance.now())));
  };
  const watch = new MutationObserver(look);
  watch.observe(document.body, { childList: true, subtree: true, characterData: true });
})`;
