import { suite } from 'uvu';
import { equal, is, match, not, ok } from 'uvu/assert';
import { system } from '../../../src/domain/actor.ts';
import type { Written } from '../../../src/domain/messages/row.ts';
import { writtenOf } from '../../../src/domain/messages/writing.ts';
import { DAY, HOUR } from '../../../src/lib/clock.ts';
import { conversation } from '../../support/desk.ts';
import { hostileHtml } from '../../support/hostile-html.ts';
import { png } from '../../support/pictures.ts';
import { startReceiver } from '../../support/receiver.ts';
import { linkOf, upload } from '../../support/upload.ts';
import { type World, world } from '../../support/world.ts';

const bodies = suite('the body of a message');

/** What a contact wrote; the answer is the message. */
async function written(here: World, { ...wanted }: Written, attachmentIds: number[] = []) {
  const { id } = await conversation(here, { says: null });
  return here.write(() => here.domain.messages.receive(system, id, { written: wanted, attachmentIds }));
}
const mail = async (here: World, html: string) => written(here, await writtenOf(html, 'html'));
const text = async (here: World, said: string) => written(here, await writtenOf(said, 'text'));
const body = (here: World, id: number, query = '', as: 'ada' | 'bek' | null = 'ada') =>
  here.request(`GET /api/v1/messages/${id}/body${query}`, { as });
const inside = (page: string) => /<body[^>]*>(.*)<\/body>/s.exec(page)?.[1] ?? '';
const imageIn = (page: string) => `GET ${/src="([^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&')}`;

bodies(
  'is a page that runs nothing, loads nothing from elsewhere, and only stands in our own pages',
  async () => {
    await using here = await world();
    const { id } = await mail(here, '<p>Hello</p>');
    const { status, headers, text: page } = await body(here, id);
    is(status, 200);
    is(headers.get('content-type'), 'text/html; charset=utf-8');
    is(
      headers.get('content-security-policy'),
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox; frame-ancestors 'self'",
    );
    is(headers.get('x-frame-options'), 'SAMEORIGIN');
    is(headers.get('x-remote-images'), '0');
    is(inside(page), '<p>Hello</p>');
  },
);

bodies('is for whoever may read the message', async () => {
  await using here = await world();
  const { id, conversation_id: conversationId } = await mail(here, '<p>Hello</p>');
  is((await body(here, id, '', 'bek')).status, 200);
  is((await body(here, id, '', null)).status, 401);
  await here.write(() => here.domain.conversations.assignAgent(here.ada, conversationId, here.people.ada.id));
  is((await body(here, id, '', 'bek')).status, 403);
  is((await body(here, 999)).status, 404);
});

bodies('does no harm, whatever was written', async () => {
  await using here = await world();
  for (const hostile of hostileHtml) {
    const { id } = await mail(here, `x${hostile}`);
    const { text: page } = await body(here, id);
    const tags = inside(page).replaceAll(/"[^"]*"/g, '""');
    ok(!/<(script|iframe|object|embed|form|link|meta|style|svg|math)|<[^>]*\son\w+=/i.test(tags), hostile);
    ok(!/(href|src)="(?!https:|http:|mailto:|tel:|data:image)/i.test(inside(page)), hostile);
  }
});

bodies('escapes what was written as text, and makes its addresses links', async () => {
  await using here = await world();
  const { id } = await text(here, '<b>&\nhttps://a.example/x');
  is(
    inside((await body(here, id)).text),
    '<div class="text"><div dir="auto">&lt;b&gt;&amp;<br /><a href="https://a.example/x" rel="noopener noreferrer nofollow" target="_blank">https://a.example/x</a></div></div>',
  );
});

bodies('folds what is quoted, in the language of the reader', async () => {
  await using here = await world();
  const { id } = await text(here, 'Yes.\n\nBek wrote:\n> At nine?');
  match(
    (await body(here, id, '?lang=ru')).text,
    '<details class="quoted"><summary title="Цитата" aria-label="Цитата">•••</summary>Bek wrote:<br />&gt; At nine?</details>',
  );
  const { id: other } = await mail(here, '<p>Yes.</p><blockquote type="cite">At nine?</blockquote>');
  match((await body(here, other)).text, '<summary title="Quoted text" aria-label="Quoted text">');
});

bodies('takes on the theme around it, but for what brings colours of its own', async () => {
  await using here = await world();
  const plain = await mail(here, '<p>Hello <b>you</b></p>');
  match((await body(here, plain.id, '?theme=dark')).text, 'color-scheme: dark');
  match((await body(here, plain.id)).text, 'color-scheme: light');
  const letter = await mail(here, '<p style="color:#333">Hello</p>');
  match((await body(here, letter.id, '?theme=dark')).text, 'color-scheme: light');
  is((await body(here, plain.id, '?theme=pink')).status, 422);
});

bodies('leaves pictures of others out, and tells how many there are', async () => {
  await using here = await world();
  const { id } = await mail(
    here,
    '<p>Hi<img src="https://a.example/1.png" alt="A &lt;b&gt;"><img src="data:image/png;base64,iVBORw0KGgo="><img src="https://a.example/2.png"></p>',
  );
  const { headers, text: page } = await body(here, id);
  is(headers.get('x-remote-images'), '2');
  match(page, '<body dir="auto" data-remote-images="2">');
  match(page, '<span class="picture" role="img" aria-label="A &lt;b&gt;">A &lt;b&gt;</span>');
  match(page, '<img src="data:image/png;base64,iVBORw0KGgo=" />');
  ok(!page.includes('a.example'));
  const { json } = await here.request(`GET /api/v1/messages/${id}`, { as: 'ada' });
  is(json.remote_images, 2);
});

bodies('shows pictures of others when asked to, without telling them who looks', async () => {
  await using elsewhere = await startReceiver({
    answers: (_n, { path }) => (path === '/2.png?a=1&b=2' ? { body: png(2, 3) } : { status: 404 }),
  });
  await using here = await world({ environment: { CONFAB_WEBHOOK_ALLOW: '127.0.0.0/8' } });
  const at = `http://127.0.0.1:${elsewhere.port}`;
  const content = `<p>Hi</p><img src="data:image/png;base64,iVBORw0KGgo=" /><img src="${at}/1.png" /><img src="${at}/2.png?a=1&amp;b=2" />`;
  const { id } = await written(here, { content, contentType: 'html', text: 'Hi' });
  const { text: page } = await body(here, id, '?images=1');
  ok(!page.includes(at));
  const links = [...page.matchAll(/src="(\/api[^"]*)"/g)].map(
    ([, link = '']) => `GET ${link.replaceAll('&amp;', '&')}`,
  );
  is(links.length, 2);
  is((await here.request(links[0] ?? '')).status, 404);
  const { status, headers } = await here.request(links[1] ?? '');
  is(status, 200);
  is(headers.get('content-type'), 'image/png');
  match(headers.get('cache-control') ?? '', /^private, max-age=\d+, immutable$/);
  is(headers.get('content-security-policy'), "default-src 'none'; sandbox");
  equal(
    elsewhere.requests.map(({ path, headers: { referer, cookie } }) => [path, referer, cookie]),
    [
      ['/1.png', undefined, undefined],
      ['/2.png?a=1&b=2', undefined, undefined],
    ],
  );
});

bodies('asks no server inside the network for a picture', async () => {
  await using elsewhere = await startReceiver({ answers: () => ({ body: png(2, 3) }) });
  await using here = await world();
  const content = `<p>Hi</p><img src="http://127.0.0.1:${elsewhere.port}/a.png" />`;
  const { id } = await written(here, { content, contentType: 'html', text: 'Hi' });
  const { status, json } = await here.request(imageIn((await body(here, id, '?images=1')).text));
  equal([status, json.error.code, elsewhere.requests.length], [404, 'picture_not_available', 0]);
});

bodies('asks for no picture in a private network, where webhooks may go', async () => {
  await using here = await world({ lookup: async () => [{ address: '10.255.255.1', family: 4 }] });
  for (const host of ['10.255.255.1', '[fd12::1]', '192.168.255.1', 'intranet.example']) {
    const content = `<p>Hi</p><img src="https://${host}/reboot" />`;
    const { id } = await written(here, { content, contentType: 'html', text: 'Hi' });
    const { status, json } = await here.request(imageIn((await body(here, id, '?images=1')).text));
    equal([status, json.error.code], [404, 'picture_not_available']);
    match(json.error.message, 'private addresses', host);
  }
});

bodies('lends its links to pictures for a day, and each for one picture only', async () => {
  await using here = await world();
  const { id, uuid } = await mail(
    here,
    '<p>Hi</p><img src="https://a.example/1.png"><img src="https://a.example/2.png">',
  );
  const link = imageIn((await body(here, id, '?images=1')).text);
  is(imageIn((await body(here, id, '?images=1')).text), link, 'browsers need not fetch it again');
  const refusal = async (call: string) => (await here.request(call)).json.error.code;
  is(await refusal(link.replace('/images/0', '/images/1')), 'bad_signature');
  is(await refusal(link.replace(/signature=./, 'signature=~')), 'bad_signature');
  const { media } = here.domain;
  const { expires, signature } = media.ticketFor({ uuid } as Parameters<typeof media.ticketFor>[0]);
  is(
    await refusal(`GET /api/v1/messages/${uuid}/images/0?expires=${expires}&signature=${signature}`),
    'bad_signature',
    'a link to a file is not one to a picture',
  );
  here.clock.advance(DAY + HOUR);
  is(await refusal(link), 'link_expired');
});

bodies('shows pictures that came with it', async () => {
  await using here = await world();
  const { json: file } = await upload(here, png(2, 3), { filename: 'logo.png' });
  const name = here.domain.store.change<[number]>(
    'test.name',
    `update media set inline_id = 'logo@shop.example' where id = ?`,
  );
  await here.write(() => name.run(file.id));
  const html = '<p>Hi<img src="cid:logo@shop.example" alt="Logo"><img src="cid:gone" alt="Gone"></p>';
  const { id } = await written(here, await writtenOf(html, 'html'), [file.id]);
  const { text: page, headers } = await body(here, id);
  is(headers.get('x-remote-images'), '0');
  is(imageIn(page), linkOf((await here.request(`GET /api/v1/media/${file.id}`, { as: 'ada' })).json));
  is((await here.request(imageIn(page))).headers.get('content-type'), 'image/png');
  match(page, '<span class="picture" role="img" aria-label="Gone">Gone</span>');
  not.match(page, 'cid:');
});

bodies.run();
