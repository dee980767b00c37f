import type { Page } from 'playwright-core';
import { system } from '../../src/domain/actor.ts';
import { said } from './desk.ts';
import type { World } from './world.ts';

export const SHOTS = 'test/browser/shots';

/** A conversation with everything that was said in it, and where one answers. */
export async function opened(page: Page, id: number) {
  await page.goto(`/app/inbox/all/${id}`);
  await editor(page).waitFor();
  await page.locator('.thread-content[aria-busy=false]').waitFor();
}

export const editor = (page: Page) => page.locator('.ProseMirror');
export const message = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text });

/** What the server has of it, newest first. */
export const told = async (here: World, id: number) =>
  (await here.request(`GET /api/v1/conversations/${id}/messages`, { as: 'ada' })).json.data;

export const hear = (here: World, id: number, text: string) =>
  here.write(() => here.domain.messages.receive(system, id, said(text)));
export const undoSeconds = (here: World, seconds: number) =>
  here.request('PATCH /api/v1/settings', { as: 'ada', body: { undo_seconds: seconds } });
