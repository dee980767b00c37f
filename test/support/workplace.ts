import type { BrowserContextOptions, Page } from 'playwright-core';
import { tab } from './browser.ts';
import { password, type World, world } from './world.ts';

/** A clinic at work, and Ada in front of its workplace. Nobody else has looked at it yet. */
export async function workplace(wish: BrowserContextOptions = {}, environment: Record<string, string> = {}) {
  const here = await world({ started: true, environment });
  const ada = await desk(here, 'ada', wish);
  return {
    here,
    ...ada,
    async [Symbol.asyncDispose]() {
      await ada[Symbol.asyncDispose]();
      await here[Symbol.asyncDispose]();
    },
  };
}

/** A browser of its own in which somebody has signed in. */
export async function desk(here: World, who: 'ada' | 'bek', wish: BrowserContextOptions = {}) {
  const browser = await tab(here.origin, { locale: 'en-GB', ...wish });
  await signIn(browser.page, who);
  return browser;
}

export const signIn = (page: Page, who: 'ada' | 'bek') =>
  page.request.post('/api/v1/sessions', { data: { email: `${who}@clinic.example`, password } });

/** To another place of the workplace without loading the page again, which would take most of the time. */
export const goTo = (page: Page, path: string) =>
  page.evaluate(`history.pushState(null, '', '/app/${path}'); dispatchEvent(new PopStateEvent('popstate'))`);
