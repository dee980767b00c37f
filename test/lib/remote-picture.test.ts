import { suite } from 'uvu';
import { equal, is, match } from 'uvu/assert';
import { networkGuard } from '../../src/lib/network-guard.ts';
import { outbound } from '../../src/lib/outbound.ts';
import { Problem } from '../../src/lib/problem.ts';
import { remotePicture } from '../../src/lib/remote-picture.ts';
import { gif, jpeg, png, svg } from '../support/pictures.ts';
import { type Reply, startReceiver } from '../support/receiver.ts';
import { thrownBy } from '../support/thrown.ts';

const pictures = suite('a picture from elsewhere');

/** A server of others, and ourselves, who may reach it. */
async function elsewhere(answers: Record<string, Reply>, allow = ['127.0.0.0/8']) {
  const receiver = await startReceiver({ answers: (_n, { path }) => answers[path] ?? { status: 404 } });
  const sender = outbound({ guard: networkGuard({ allow, privateAllowed: false }) });
  const fetchPicture = remotePicture(sender);
  return {
    ...receiver,
    fetched: (path: string) => fetchPicture(`http://127.0.0.1:${receiver.port}${path}`),
    async [Symbol.asyncDispose]() {
      sender.close();
      await receiver[Symbol.asyncDispose]();
    },
  };
}

async function refusal(fetching: Promise<unknown>) {
  const error = await thrownBy(fetching);
  return error instanceof Problem ? [error.code, error.message] : [];
}
const notThere = async (fetching: Promise<unknown>, why: RegExp) => {
  const [code, sentence = ''] = await refusal(fetching);
  is(code, 'picture_not_available');
  match(sentence, why);
};

pictures('is what its bytes show, whatever its server says', async () => {
  await using here = await elsewhere({
    '/a': { headers: { 'content-type': 'text/html' }, body: png(2, 3) },
    '/b': { body: jpeg(2, 3) },
    '/c': { body: gif(2, 3) },
  });
  is((await here.fetched('/a')).contentType, 'image/png');
  is((await here.fetched('/b')).contentType, 'image/jpeg');
  is((await here.fetched('/c')).contentType, 'image/gif');
  equal((await here.fetched('/a')).bytes, png(2, 3));
});

pictures('is none when it could do more than be looked at', async () => {
  await using here = await elsewhere({
    '/svg': { headers: { 'content-type': 'image/svg+xml' }, body: svg(2, 3) },
    '/html': { headers: { 'content-type': 'image/png' }, body: '<script>alert(1)</script>' },
    '/empty': { body: '' },
    '/large': { body: Buffer.concat([png(2, 3), Buffer.alloc(5 * 1024 * 1024)]) },
  });
  await notThere(here.fetched('/svg'), /not PNG/);
  await notThere(here.fetched('/html'), /not PNG/);
  await notThere(here.fetched('/empty'), /not PNG/);
  await notThere(here.fetched('/large'), /larger than/);
  await notThere(here.fetched('/nowhere'), /answered with 404/);
});

pictures('is asked for by nobody in particular', async () => {
  await using here = await elsewhere({ '/a': { body: png(2, 3) } });
  await here.fetched('/a');
  const { host: _, ...headers } = here.requests[0]?.headers ?? {};
  equal(headers, {
    accept: 'image/png, image/jpeg, image/gif, image/webp',
    'user-agent': 'Confab (image proxy)',
    connection: 'close',
  });
});

pictures('is followed to where it has gone, but not for ever', async () => {
  await using here = await elsewhere({
    '/moved': { status: 301, headers: { location: '/there?a=1' } },
    '/there?a=1': { body: png(2, 3) },
    '/round': { status: 302, headers: { location: '/round' } },
    '/wrong': { status: 302, headers: { location: 'file:///etc/passwd' } },
  });
  is((await here.fetched('/moved')).contentType, 'image/png');
  await notThere(here.fetched('/round'), /answered with 302/);
  is(here.requests.filter(({ path }) => path === '/round').length, 5);
  await notThere(here.fetched('/wrong'), /http/);
});

pictures('is never fetched from within, however it leads there', async () => {
  await using inside = await elsewhere({ '/a': { body: png(2, 3) } }, []);
  await notThere(inside.fetched('/a'), /loopback|not allowed|127/i);
  equal(inside.requests, []);
  await using outside = await elsewhere(
    { '/moved': { status: 302, headers: { location: 'http://127.0.0.2:9/a' } } },
    ['127.0.0.1/32'],
  );
  await notThere(outside.fetched('/moved'), /loopback|127/i);
});

pictures('waits its turn when very many are wanted', async () => {
  await using here = await elsewhere({ '/slow': { body: png(2, 3), delayMs: 100 } });
  const many = Array.from({ length: 25 }, () => here.fetched('/slow'));
  const [code] = await refusal(many.at(-1) ?? Promise.resolve());
  is(code, 'too_many_pictures');
  await Promise.all(many.slice(0, -1));
  is((await here.fetched('/slow')).contentType, 'image/png');
});

pictures.run();
