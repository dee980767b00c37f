import type { Page } from 'playwright-core';
import { suite } from 'uvu';
import { equal, ok } from 'uvu/assert';
import { tab } from '../support/browser.ts';
import { world } from '../support/world.ts';

const hostile = suite('a hostile OpenAPI document');

const RUN = 'globalThis.ran = true';
const MARKUP = `<img src=x onerror="${RUN}"><script>${RUN}</script>`;
const LINKS = `[a](javascript:${RUN}) [b](data:text/html,x) <a href="javascript:${RUN}">c</a> ![d](https://evil.example/d.png)`;
const document = {
  openapi: '3.1.0',
  info: {
    title: MARKUP,
    version: MARKUP,
    description: `# ${MARKUP}\n\n${LINKS}\n\n|${MARKUP}|\n|---|\n|${LINKS}|`,
  },
  servers: [{ url: 'https://evil.example/thikaa/api/v1' }],
  tags: [{ name: MARKUP, description: LINKS }],
  paths: {
    '@evil.example/{id}': {
      post: {
        operationId: 'attack',
        tags: [MARKUP],
        summary: MARKUP,
        description: LINKS,
        'x-permission': MARKUP,
        security: [{ key: [] }],
        parameters: [
          { name: 'id', in: 'path', description: MARKUP, schema: { $ref: '#/components/schemas/Loop' } },
        ],
        requestBody: {
          content: { 'application/json': { schema: { $ref: '#/components/schemas/__proto__' } } },
        },
        responses: {
          [MARKUP]: { description: MARKUP, content: { [MARKUP]: { schema: { default: MARKUP } } } },
        },
      },
    },
  },
  components: {
    securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-API-Key' } },
    schemas: {
      Loop: {
        allOf: [{ $ref: '#/components/schemas/Loop' }],
        description: { constructor: null, __html: MARKUP },
      },
      [MARKUP]: {
        type: 'object',
        properties: { constructor: { const: MARKUP }, [MARKUP]: { enum: [MARKUP] } },
      },
      Remote: { $ref: 'https://evil.example/schema.json' },
    },
  },
};

async function visit(page: Page, place: string) {
  await page.route('**/thikaa/api/v1/openapi.json', (route) => route.fulfill({ json: document }));
  await page.goto(`/docs#/thikaa${place}`);
  await page.locator('#page').waitFor();
  for (const opener of await page.locator('summary, .opener').all()) await opener.click();
  equal(await page.evaluate('globalThis.ran'), undefined);
  equal(await page.locator('main img, main script').count(), 0);
  for (const link of await page.locator('main a').all())
    ok(/^(#\/|\/|https:\/\/)/.test((await link.getAttribute('href')) ?? ''), 'a link would run something');
}

for (const place of ['', '/attack', '/schemas', `/schemas/${encodeURIComponent(MARKUP)}`, '/schemas/Remote'])
  hostile(`is shown as the text that it is: ${place || 'overview'}`, async () => {
    await using server = await world();
    await using browser = await tab(server.origin);
    await visit(browser.page, place);
  });

hostile('cannot lead a key to another host', async () => {
  await using server = await world();
  await using browser = await tab(server.origin);
  const { page, button, label } = browser;
  await visit(page, '/attack');
  const asked = page.waitForRequest((request) => request.method() === 'POST');
  await button('Try it').click();
  await label('API key token').fill('ck_1.cs_2');
  await label('id').fill('../../x');
  await button('Send POST').click();
  equal((await asked).url(), `${server.origin}/thikaa/api/v1/@evil.example/..%2F..%2Fx`);
});

hostile.run();
