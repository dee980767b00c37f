import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { equal } from 'uvu/assert';
import { once } from '../../src/lib/once.ts';
import { strained } from './strain.ts';

const EXECUTABLE = process.env.CONFAB_CHROMIUM ?? '/usr/bin/chromium';
// A browser that wants to reach nobody but the page's own server.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const PATIENCE_MS = 10_000;
// Chromium reports each refusal by the server, and each request that a test cuts off or keeps busy, as an error; our tests
// look at those themselves.
const REFUSAL =
  /^Failed to load resource: (?:the server responded with a status of (?:4|503)|net::ERR_(?:FAILED|INTERNET_DISCONNECTED))/;
// Playwright's own scripts, kept from running where nothing runs: in the frame of a message; and our worker, kept out.
const KEPT_OUT =
  /^(?:Blocked script execution in '[^']*\/api\/v1\/messages\/[^/']+\/body|Service Worker registration blocked)/;

let browser: Promise<Browser> | null = null;
/** One for all tests; another if it has crashed. */
async function running() {
  browser ??= startBrowser();
  const known = await browser;
  if (known.isConnected()) return known;
  browser = startBrowser();
  return browser;
}
export const startBrowser = () => chromium.launch({ executablePath: EXECUTABLE, args: FLAGS });

/**
 * A tab with nothing remembered. When it is closed the test fails if the page broke its content security policy,
 * threw, complained in the console, or asked anyone but its own server.
 */
export async function tab(origin: string, wish: BrowserContextOptions = {}) {
  const context = await (await running()).newContext({
    baseURL: origin,
    reducedMotion: 'reduce',
    // What it answers, a test could not cut off.
    serviceWorkers: 'block',
    ...wish,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await strained(page);
  const complaints = listen(page, origin);
  const [heading, button, link, label] = finders(page);
  return {
    page,
    heading,
    button,
    link,
    label,
    async [Symbol.asyncDispose]() {
      await context.close();
      equal(complaints, []);
    },
  };
}

/** What axe finds that would keep somebody from using the page; of all its rules, or of those that are named. */
export async function barriers(page: Page, rules: readonly string[] = []) {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(source('axe-core/axe.min.js'));
  const wish = rules.length > 0 ? { runOnly: rules } : {};
  const found: { id: string; impact: string; nodes: { html: string }[] }[] = await page.evaluate(
    `axe.run(${JSON.stringify(wish)}).then(({ violations }) => violations)`,
  );
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const source = once((path) => readFileSync(createRequire(import.meta.url).resolve(path), 'utf8'));

function finders(page: Page) {
  return [
    (name: string) => page.getByRole('heading', { name, exact: true }),
    (name: string) => page.getByRole('button', { name, exact: true }),
    (name: string) => page.getByRole('link', { name }),
    (name: string) => page.getByLabel(name),
  ] as const;
}

function listen(page: Page, origin: string) {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    const isGrave = message.type() === 'error' || message.type() === 'warning';
    if (isGrave && !REFUSAL.test(message.text()) && !KEPT_OUT.test(message.text()))
      complaints.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) complaints.push(`asked ${url}`);
  });
  return complaints;
}
