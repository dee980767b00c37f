import fc from 'fast-check';
import { suite } from 'uvu';
import { is, ok } from 'uvu/assert';
import { allDialects } from '../../src/api/dialects.ts';
import { inputFor, pathFor, queryFor } from '../support/fuzz.ts';
import { rounds } from '../support/rounds.ts';
import { world } from '../support/world.ts';

const fuzz = suite('random input for every operation');

const TAKES_BODY = new Set(['post', 'patch', 'put']);

for (const { name, mount, routes } of allDialects('key')) {
  for (const route of routes.filter(({ method }) => TAKES_BODY.has(method))) {
    fuzz(`${name}: ${route.method.toUpperCase()} ${mount}${route.path}`, async () => {
      await using here = await world({ environment: { CONFAB_WEBHOOK_ALLOW: '127.0.0.0/8' } });
      const webhook = { url: 'http://127.0.0.1:9/', events: ['*'] };
      await here.request('POST /api/v1/webhooks', { as: 'ada', body: webhook });
      const request = fc.record({ path: pathFor(mount, route), body: inputFor(route.body) });
      await fc.assert(
        fc.asyncProperty(request, async ({ path, body }) => {
          const sent = JSON.stringify(body);
          const answer = await here.request(`${route.method.toUpperCase()} ${path}`, {
            as: 'ada',
            body: sent,
          });
          ok(answer.status < 500, `${path} ${sent} answered ${answer.status}: ${answer.text}`);
          ok(answer.headers.get('x-request-id'));
        }),
        { numRuns: rounds(20), includeErrorInReport: true },
      );
      is((await here.request('GET /health')).status, 200);
    });
  }
}

for (const { name, mount, routes } of allDialects('key')) {
  const lists = routes.filter(({ method, query }) => method === 'get' && query !== undefined);
  for (const route of lists.filter(({ produces }) => produces !== 'text/event-stream')) {
    fuzz(`${name}: GET ${mount}${route.path}`, async () => {
      await using here = await world();
      await fc.assert(
        fc.asyncProperty(pathFor(mount, route), queryFor(route), async (path, query) => {
          const answer = await here.request(`GET ${path}?${query}`, { as: 'ada' });
          ok(answer.status < 500, `${path}?${query} answered ${answer.status}: ${answer.text}`);
        }),
        { numRuns: rounds(20), includeErrorInReport: true },
      );
    });
  }
}

fuzz.run();
