import { suite } from 'uvu';
import { equal, is, match, ok, throws } from 'uvu/assert';
import { allDialects } from '../../src/api/dialects.ts';
import type { Dialect } from '../../src/http/dialect.ts';
import { type Method, type Route, route } from '../../src/http/route.ts';
import { routing } from '../../src/http/routing.ts';
import { whichDialect } from '../../src/http/which-dialect.ts';
import { anything, integer, openObject } from '../../src/lib/schema.ts';
import { rawClient } from '../support/raw-client.ts';
import { type World, world } from '../support/world.ts';

const routes = suite('which route answers');

const sayingItself = (line: string) => {
  const [method = '', path = ''] = line.split(' ');
  return route({
    method: method.toLowerCase() as Method,
    path,
    tag: 'Trial',
    summary: line,
    access: 'public',
    returns: anything(),
    handle: ({ params }) => ({ line, params }),
  });
};
/** Our own API with these routes alone: `GET /a/:id`. */
function dialectWith(...more: Route[]): Dialect[] {
  const dialects = allDialects('key');
  const ours = dialects.pop() as Dialect;
  return [...dialects, { ...ours, routes: more }];
}
const worldWith = (...lines: string[]) => world({ dialects: dialectWith(...lines.map(sayingItself)) });
const answering = async (here: World, call: string) => (await here.request(call)).json.line;
const start = (...lines: string[]) => routing(dialectWith(...lines.map(sayingItself)).at(-1) as Dialect);

/** Routes in the order of their declaration, and which of them answers what. */
const contests: Record<string, [declared: string[], answered: Record<string, string>]> = {
  'at the end': [
    ['GET /a/:id', 'GET /a/search'],
    { 'GET /a/search': 'GET /a/search', 'GET /a/searching': 'GET /a/:id' },
  ],
  'in the middle': [
    ['GET /a/:id/x', 'GET /a/b/x'],
    { 'GET /a/b/x': 'GET /a/b/x', 'GET /a/c/x': 'GET /a/:id/x' },
  ],
  'before a literal segment that comes later': [
    ['GET /a/:id/x', 'GET /a/b/:y'],
    { 'GET /a/b/x': 'GET /a/b/:y', 'GET /a/c/x': 'GET /a/:id/x', 'GET /a/b/z': 'GET /a/b/:y' },
  ],
  'though it has more parameters after it': [
    ['GET /a/:b/c/d', 'GET /a/b/:c/:d'],
    { 'GET /a/b/c/d': 'GET /a/b/:c/:d', 'GET /a/x/c/d': 'GET /a/:b/c/d' },
  ],
  'at the beginning': [
    ['GET /:noun/x', 'GET /a/:id'],
    { 'GET /a/x': 'GET /a/:id', 'GET /b/x': 'GET /:noun/x' },
  ],
  'at the beginning, below the prefix': [
    ['GET /api/v1/:noun', 'GET /api/v1/:noun/:id', 'GET /api/v1/a/:id', 'GET /api/v1/a'],
    {
      'GET /api/v1/a': 'GET /api/v1/a',
      'GET /api/v1/a/1': 'GET /api/v1/a/:id',
      'GET /api/v1/b': 'GET /api/v1/:noun',
      'GET /api/v1/b/1': 'GET /api/v1/:noun/:id',
    },
  ],
  'within the prefix': [
    ['GET /api/:version/a', 'GET /api/v1/:noun'],
    { 'GET /api/v1/a': 'GET /api/v1/:noun', 'GET /api/v2/a': 'GET /api/:version/a' },
  ],
  'before the rest of a path': [
    ['GET /a/*rest', 'GET /a/:id', 'GET /a/b'],
    { 'GET /a/b': 'GET /a/b', 'GET /a/c': 'GET /a/:id', 'GET /a/b/c/d': 'GET /a/*rest' },
  ],
};
for (const [where, [declared, answered]] of Object.entries(contests))
  for (const order of [declared, declared.toReversed()])
    routes(`a literal segment wins ${where}, declared ${order.join(', ')}`, async () => {
      await using here = await worldWith(...order);
      for (const [call, line] of Object.entries(answered)) is(await answering(here, call), line, call);
    });

routes('a literal path wins for its own method alone', async () => {
  await using here = await worldWith('GET /a/:id', 'DELETE /a/:id', 'GET /a/b');
  is(await answering(here, 'GET /a/b'), 'GET /a/b');
  is(await answering(here, 'DELETE /a/b'), 'DELETE /a/:id');
});

routes('parameters are given as they are meant, not as they are written in a URL', async () => {
  await using here = await worldWith('GET /a/:id/:name');
  const { json } = await here.request('GET /a/1%2F2/%D0%97%D1%83%D2%B3%D1%80%D0%B0');
  equal(json.params, { id: '1/2', name: 'Зуҳра' });
});

routes('a slash at the end means the same, two do not, and neither does another case', async () => {
  await using here = await worldWith('GET /a/:id', 'GET /a');
  is(await answering(here, 'GET /a/1/'), 'GET /a/:id');
  is(await answering(here, 'GET /a/'), 'GET /a');
  for (const path of ['/a/1//', '//a', '/A', '/A/1', '/a/1/2', '/b'])
    is((await here.request(`GET ${path}`)).status, 404, path);
});

const hidden: Record<string, string[]> = {
  'the same route twice': ['GET /a/:id', 'GET /a/:id'],
  'a parameter of another name': ['GET /a/:id/x', 'GET /a/:name/x'],
  'another rest of the path': ['GET /a/*rest', 'GET /a/{*path}'],
};
for (const [name, [first = '', second = '']] of Object.entries(hidden))
  routes(`${name} stops the start`, () => {
    const sentence = `The route ${second} would never be reached: ${first} answers the same requests.`;
    throws(
      () => start(first, second),
      (error: Error) => error.message === sentence,
    );
  });

routes('a path of which nobody could tell what it hides stops the start', () => {
  const unclear = ['/a/', '', 'a', '/a//b', '/a/*rest/b', '/a{/:id}', '/a/:id.json', '/a/x:id'];
  const refusedByTheRouter = ['/a(b)', '/a+', '/a?', '/a!', '/[a]', '/a/:1', '/a/*1'];
  for (const path of [...unclear, ...refusedByTheRouter])
    throws(() => start(`GET ${path}`), /would never be reached: a path is made of literal segments/, path);
});

routes('a path of ours where another dialect is mounted stops the start', () => {
  const mounted = () => whichDialect(dialectWith(sayingItself('GET /thikaa/leads')), new Map());
  throws(mounted, /GET \/thikaa\/leads would never be reached: another dialect is mounted at \/thikaa\./);
});

routes('the same path with another method, or a longer one, hides nothing', () => {
  ok(start('GET /a/:id', 'PUT /a/:name', 'GET /a/:id/:x', 'GET /:a/b', 'GET /', 'GET /*rest'));
});

routes('a method that nobody answers there is a 405 that names those which are', async () => {
  await using here = await worldWith('GET /a/:id', 'DELETE /a/:id', 'PUT /a/b', 'POST /a');
  const allowed = {
    'POST /a/1': 'DELETE, GET, HEAD',
    'POST /a/b': 'DELETE, GET, HEAD, PUT',
    'PATCH /a': 'POST',
    'GET /a': 'POST',
    'HEAD /a': 'POST',
    'PROPFIND /a/1': 'DELETE, GET, HEAD',
    'OPTIONS /a/1': 'DELETE, GET, HEAD',
  };
  for (const [call, names] of Object.entries(allowed)) {
    const { status, headers, text } = await here.request(call);
    equal([status, headers.get('allow')], [405, names], call);
    if (!call.startsWith('HEAD')) match(text, `Allowed: ${names}.`);
  }
});

routes('a path that nobody answers is a 404 without Allow, whatever the method', async () => {
  await using here = await worldWith('GET /a/:id');
  for (const method of ['GET', 'POST', 'OPTIONS', 'HEAD']) {
    const { status, headers } = await here.request(`${method} /b`);
    equal([status, headers.get('allow')], [404, null], method);
  }
});

routes('HEAD gets the head of what GET would answer, and not a byte more', async () => {
  await using here = await worldWith('GET /a/:id', 'GET /a/b');
  for (const path of ['/a/b', '/a/1', '/nowhere']) {
    const { status, headers } = await here.request(`GET ${path}`);
    using client = rawClient(here.origin);
    client.say(`HEAD ${path} HTTP/1.1\r\nHost: confab\r\nConnection: close\r\n\r\n`);
    const received = await client.bytes();
    const [head = '', ...body] = received.split('\r\n\r\n');
    match(head, `HTTP/1.1 ${status} `);
    match(head.toLowerCase(), `content-type: ${headers.get('content-type')}`);
    match(head.toLowerCase(), /\r\ncontent-length: [1-9]/);
    equal(body, ['']);
  }
});

routes('what is wrong with an id is told of the route that answers', async () => {
  const numbered = {
    ...sayingItself('GET /a/:id'),
    params: openObject({ id: integer({ minimum: 1 }) }),
  };
  await using here = await world({ dialects: dialectWith(numbered, sayingItself('GET /a/b')) });
  equal((await here.request('GET /a/1')).json.params, { id: 1 });
  is(await answering(here, 'GET /a/b'), 'GET /a/b');
  is((await here.request('GET /a/c')).status, 404);
});

routes.run();
