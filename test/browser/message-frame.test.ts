import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { system } from '../../src/domain/actor.ts';
import { writtenOf } from '../../src/domain/messages/writing.ts';
import { becomes } from '../support/becomes.ts';
import { tab } from '../support/browser.ts';
import { conversation } from '../support/desk.ts';
import { password, type World, world } from '../support/world.ts';

const frames = suite('a message in a frame');

const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const mail = [
  '<p>Hello</p><a href="https://a.example/">away</a><img src="https://a.example/1.png" />',
  '<blockquote type="cite"><p>At nine?</p></blockquote>',
].join('');

/** Signed in, a page of this server with the message in a frame, as our own pages show it. */
async function framed(here: World, page: Awaited<ReturnType<typeof tab>>['page'], query: string) {
  const { id } = await conversation(here, { says: null });
  const written = await writtenOf(mail, 'html');
  const message = await here.write(() => here.domain.messages.receive(system, id, { written }));
  await page.request.post('/api/v1/sessions', { data: { email: 'ada@clinic.example', password } });
  const sandbox = 'allow-popups allow-popups-to-escape-sandbox';
  await page.route('**/thread', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe sandbox="${sandbox}" src="/api/v1/messages/${message.id}/body${query}"></iframe>`,
    }),
  );
  await page.goto('/thread');
  return page.frameLocator('iframe');
}

frames('shows pictures through this server and opens what is quoted at a click', async () => {
  await using here = await world({ started: true });
  const asked: string[] = [];
  here.app.server.fetchPicture = async (url) => {
    asked.push(url);
    return { bytes: Buffer.from(PICTURE, 'base64'), contentType: 'image/png' };
  };
  await using browser = await tab(here.origin);
  const frame = await framed(here, browser.page, '?images=1');
  await frame.getByText('Hello').waitFor();
  await becomes(() => frame.locator('body').evaluate('document.images[0].naturalWidth'), 1);
  equal(asked, ['https://a.example/1.png']);
  is(await frame.getByText('At nine?').isVisible(), false);
  await frame.locator('summary').click();
  await frame.getByText('At nine?').waitFor();
});

frames('asks nobody for pictures until somebody wants them', async () => {
  await using here = await world({ started: true });
  await using browser = await tab(here.origin);
  const frame = await framed(here, browser.page, '');
  await frame.getByText('Hello').waitFor();
  is(await frame.locator('img').count(), 0);
  is(await frame.locator('[role=img]').count(), 1);
});

frames('is a world of its own: it sees nothing of the page around it', async () => {
  await using here = await world({ started: true });
  await using browser = await tab(here.origin);
  const frame = await framed(here, browser.page, '');
  await frame.getByText('Hello').waitFor();
  is(await frame.locator('body').evaluate('self.origin'), 'null');
});

frames.run();
