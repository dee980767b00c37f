import { rmSync } from 'node:fs';
import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { DAY, HOUR } from '../../../src/lib/clock.ts';
import { conversation } from '../../support/desk.ts';
import { LOOPBACK, newHook } from '../../support/hooks.ts';
import { png } from '../../support/pictures.ts';
import { startReceiver } from '../../support/receiver.ts';
import { contains, scenarios } from '../../support/scenarios.ts';
import { placeOf } from '../../support/stored-file.ts';
import { filesIn, formWith, linkOf, upload } from '../../support/upload.ts';
import { type World, world } from '../../support/world.ts';

const media = suite('files in our own API');

media('are uploaded, shown and fetched by their link', async () => {
  await using here = await world();
  const sent = await upload(here, png(30, 20), { filename: 'Расм.png', type: 'application/x-lie' });
  is(sent.status, 201, sent.text);
  equal(sent.events, ['media.uploaded']);
  contains(sent.json, {
    filename: 'Расм.png',
    content_type: 'image/png',
    size: 40,
    width: 30,
    height: 20,
    message_id: null,
  });
  equal(filesIn(here), [placeOf(png(30, 20))]);
  const shown = await here.request(`GET /api/v1/media/${sent.json.uuid}`, { as: 'ada' });
  equal(shown.json, sent.json);
  const fetched = await here.request(linkOf(shown.json));
  is(fetched.status, 200);
  is(fetched.text, png(30, 20).toString());
  is(fetched.headers.get('content-type'), 'image/png');
  is(
    fetched.headers.get('content-disposition'),
    `inline; filename="____.png"; filename*=UTF-8''%D0%A0%D0%B0%D1%81%D0%BC.png`,
  );
});

media('are given to no page of ours as a script or a style', async () => {
  await using here = await world();
  const typeOf = async (type: string, filename: string) => {
    const { json } = await upload(here, 'alert(1)', { filename, type });
    return (await here.request(linkOf(json))).headers.get('content-type');
  };
  for (const type of ['text/javascript', 'application/x-ecmascript', 'text/css', 'application/wasm'])
    is(await typeOf(type, 'a.txt'), 'application/octet-stream', type);
  for (const type of ['application/postscript', 'text/plain']) is(await typeOf(type, 'a.txt'), type);
});

media('are fetched by a link for a day, and for seven by one that was posted to a program', async () => {
  await using receiver = await startReceiver();
  await using here = await world({ started: true, environment: LOOPBACK });
  for (const dialect of ['native', 'libredesk'])
    await newHook(here, receiver.url, { dialect, events: ['message.created'] });
  const { id } = await conversation(here);
  const { json: shown } = await upload(here, 'x-ray');
  const body = { content: 'Here it is.', attachments: [shown.id] };
  await here.request(`POST /api/v1/conversations/${id}/messages`, { as: 'ada', body });
  const links = (await receiver.waitFor(3)).flatMap(({ body: told }) => linksIn(String(told)));
  is(links.length, 2);
  const answers = () =>
    Promise.all([linkOf(shown), ...links].map(async (link) => (await here.request(link)).status));
  equal(await answers(), [200, 200, 200]);
  here.clock.advance(DAY + HOUR);
  equal(await answers(), [410, 200, 200]);
  here.clock.advance(5 * DAY);
  equal(await answers(), [410, 200, 200]);
  here.clock.advance(DAY);
  equal(await answers(), [410, 410, 410]);
});

/** Whole addresses: a program knows no page that they could be part of. */
const linksIn = (told: string) =>
  [...told.matchAll(/"(http:[^"]+\/file\?[^"]+)"/g)].map(([, url = '']) => linkOf({ url }));

media(
  'that are pictures within a text are shown by the name that they get, and nothing else can be one',
  async () => {
    await using here = await world();
    const sendInline = (content: Buffer | string, filename: string) => {
      const form = formWith(content, { filename });
      form.append('inline', 'true');
      return here.request('POST /api/v1/media', { as: 'ada', body: form });
    };
    const { json: file } = await sendInline(png(30, 20), 'x-ray.png');
    match(file.inline_id, /^[0-9a-f-]{36}$/);
    is((await upload(here, png(30, 20))).json.inline_id, null);
    const refused = await sendInline('a text', 'note.txt');
    is(refused.status, 422);
    match(refused.json.error.message, /must be PNG, JPEG, GIF or WebP/);

    const { id } = await conversation(here);
    const body = {
      content: `<p>See <img src="cid:${file.inline_id}" alt="tooth"></p>`,
      content_type: 'html',
      attachments: [file.id],
    };
    const { json: said } = await here.request(`POST /api/v1/conversations/${id}/messages`, {
      as: 'ada',
      body,
    });
    contains(said.attachments[0], { id: file.id, inline_id: file.inline_id });
    const { text: page } = await here.request(`GET /api/v1/messages/${said.id}/body`, { as: 'ada' });
    match(page, new RegExp(`<img src="/api/v1/media/${file.uuid}/file\\?[^"]+" alt="tooth"`));
  },
);

media('with the same content lie on the disk once', async () => {
  await using here = await world();
  const [first, second] = [await upload(here, 'same'), await upload(here, 'same', { filename: 'b.txt' })];
  equal(filesIn(here), [placeOf('same')]);
  is((await here.request(`DELETE /api/v1/media/${first.json.id}`, { as: 'ada' })).status, 204);
  is((await here.request(linkOf(second.json))).text, 'same');
  is((await here.request(linkOf(first.json))).status, 404);
});

media('that could do something are saved, not shown, and could do nothing anyway', async () => {
  await using here = await world();
  const hostile = [
    ['<html><script>alert(1)</script>', 'text/html'],
    ['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'image/svg+xml'],
    ['<?xml version="1.0"?><a/>', 'application/xhtml+xml'],
    ['alert(1)', 'text/javascript'],
    ['%PDF-1.7', 'application/pdf'],
    ['GIF8 alert(1)', 'image/gif'],
  ];
  for (const [content = '', type] of hostile) {
    const { json } = await upload(here, content, { type });
    const { status, headers } = await here.request(linkOf(json));
    is(status, 200);
    match(headers.get('content-disposition') ?? '', /^attachment;/);
    is(headers.get('content-security-policy'), "default-src 'none'; sandbox");
    is(headers.get('x-content-type-options'), 'nosniff');
  }
});

media('are fetched in parts, or not at all when they are known', async () => {
  await using here = await world();
  const { json } = await upload(here, '0123456789');
  const get = (headers: Record<string, string>, method = 'GET') =>
    here.request(linkOf(json, method), { headers });
  const whole = await get({});
  const etag = whole.headers.get('etag') ?? '';
  is(whole.headers.get('accept-ranges'), 'bytes');
  is((await get({ 'if-none-match': etag })).status, 304);
  const parts: [range: string, status: number, text: string, range: string | null][] = [
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=-30', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=0-0,2-3', 200, '0123456789', null],
    ['bytes=5-2', 200, '0123456789', null],
    ['lines=1-2', 200, '0123456789', null],
  ];
  for (const [range, status, text, contentRange] of parts) {
    const part = await get({ range });
    equal([part.status, part.text, part.headers.get('content-range')], [status, text, contentRange], range);
  }
  for (const range of ['bytes=10-', 'bytes=-0', 'bytes=99-100']) {
    const beyond = await get({ range });
    equal([beyond.status, beyond.headers.get('content-range')], [416, 'bytes */10']);
    is(beyond.json.error.code, 'range_not_satisfiable');
  }
  is((await get({ range: 'bytes=2-4', 'if-range': etag })).status, 206);
  is((await get({ range: 'bytes=2-4', 'if-range': '"another"' })).status, 200);
  const head = await get({}, 'HEAD');
  equal([head.status, head.text, head.headers.get('content-length')], [200, '', '10']);
});

media('of no bytes are files too', async () => {
  await using here = await world();
  const { status, json } = await upload(here, '', { filename: 'empty.log' });
  equal([status, json.size], [201, 0]);
  equal(
    [
      (await here.request(linkOf(json))).text,
      (await here.request(linkOf(json), { headers: { range: 'bytes=0-' } })).status,
    ],
    ['', 416],
  );
});

media('have links that expire and that nobody can make up', async () => {
  await using here = await world();
  const { json } = await upload(here, 'secret');
  const [first, second] = [json, (await upload(here, 'other')).json];
  const { pathname, searchParams } = new URL(first.url);
  const get = (search: string, path = pathname) => here.request(`GET ${path}?${search}`);
  const later = new URLSearchParams(searchParams);
  later.set('expires', String(Number(searchParams.get('expires')) + 1));
  for (const answer of [
    await get(String(later)),
    await get(new URL(second.url).search.slice(1)),
    await get('expires=1&signature='),
  ])
    equal([answer.status, answer.json.error.code], [403, 'bad_signature']);
  is((await get('signature=x')).status, 422);
  is(
    (
      await get(
        String(searchParams),
        pathname.toUpperCase().replace('/API/V1/MEDIA', '/api/v1/media').replace('/FILE', '/file'),
      )
    ).status,
    200,
  );
  here.clock.advance(DAY - 1);
  is((await get(String(searchParams))).status, 200);
  here.clock.advance(HOUR + 1);
  const expired = await get(String(searchParams));
  equal([expired.status, expired.json.error.code], [410, 'link_expired']);
  is(
    (await here.request(linkOf((await here.request(`GET /api/v1/media/${json.id}`, { as: 'ada' })).json)))
      .status,
    200,
  );
});

media('have links that lead to the host that was asked, also one that speaks another dialect', async () => {
  await using here = await world({ environment: { CONFAB_HOSTS: 'libredesk=127.0.0.1' } });
  const file = await here.write(() =>
    here.domain.media.add(here.ada, {
      sha256: '0'.repeat(64),
      size: 1,
      filename: 'x',
      contentType: 'text/plain',
      picture: null,
      isNew: false,
    }),
  );
  const { expires, signature } = here.domain.media.ticketFor(file);
  const { status, json } = await here.request(
    `GET /api/v1/media/${file.uuid}/file?expires=${expires}&signature=${signature}`,
  );
  equal([status, json.error.code], [410, 'content_lost']);
});

media('that were lost from the data folder are told of', async () => {
  await using here = await world();
  const { json } = await upload(here, 'gone');
  rmSync(`${here.folder}/${placeOf('gone')}`);
  const { status, json: answer } = await here.request(linkOf(json));
  equal([status, answer.error.code], [410, 'content_lost']);
});

media('of others are seen only by who may read everything', async () => {
  await using here = await world();
  const ofAda = (await upload(here, 'by Ada')).json;
  const ofBek = (await upload(here, 'by Bek', { as: 'bek' })).json;
  const status = async (call: string, as: 'ada' | 'bek') => (await here.request(call, { as })).status;
  is(await status(`GET /api/v1/media/${ofAda.id}`, 'bek'), 404);
  is(await status(`DELETE /api/v1/media/${ofAda.id}`, 'bek'), 404);
  is(await status(`GET /api/v1/media/${ofBek.id}`, 'bek'), 200);
  is(await status(`GET /api/v1/media/${ofBek.id}`, 'ada'), 200);
});

media('of another business are not there for a key of one', async () => {
  await using here = await world();
  const business = await here.write(() =>
    here.domain.businesses.create(here.ada, { slug: 'shop', name: 'Shop' }),
  );
  const wanted = { agentId: here.people.ada.id, name: 'bound', businessId: business.id };
  const { token } = await here.write(() => here.domain.keys.create(here.ada, wanted));
  const headers = { authorization: `Bearer ${token}` };
  const { json } = await upload(here, 'everywhere');
  is((await here.request(`GET /api/v1/media/${json.id}`, { headers })).status, 404);
  const own = await here.request('POST /api/v1/media', { headers, body: formWith('of the shop') });
  is((await here.request(`GET /api/v1/media/${own.json.id}`, { headers })).status, 200);
});

const limited = (upload_limit_mb: number) => (here: World) =>
  here.write(() => here.domain.settings.change(here.ada, { upload_limit_mb }));

media('are refused when they are larger than the setting allows, and leave nothing behind', async () => {
  await using here = await world();
  await limited(1)(here);
  const most = Buffer.alloc(1024 * 1024, 'x');
  is((await upload(here, most)).status, 201);
  const { status, json } = await upload(here, Buffer.concat([most, most.subarray(0, 1)]));
  equal([status, json.error.code, json.error.details], [413, 'file_too_large', { limit_bytes: most.length }]);
  equal(filesIn(here), [placeOf(most)]);
});

media('with a refused ending are refused, however it is written', async () => {
  await using here = await world();
  await here.write(() => here.domain.settings.change(here.ada, { upload_blocked_extensions: ['exe'] }));
  for (const filename of ['a.exe', 'A.EXE', 'a.exe.', 'a.exe ', 'x/a.exe', 'a.\u200eexe']) {
    const { status, json } = await upload(here, 'MZ', { filename });
    equal([status, json.error.code], [422, 'blocked_extension'], filename);
  }
  is((await upload(here, 'MZ', { filename: 'exe' })).status, 201);
});

const twice = new FormData();
twice.append('file', new Blob(['a']), 'a.txt');
twice.append('file', new Blob(['b']), 'b.txt');
const elsewhere = new FormData();
elsewhere.append('other', new Blob(['a']), 'a.txt');
const asText = new FormData();
asText.append('file', 'just text');
const withMore = formWith('a');
withMore.append('colour', 'red');
const unchosen = new FormData();
unchosen.append('file', new Blob([]), '');
const code = (value: string) => ({ error: { code: value } });

scenarios(media, [
  {
    name: 'come as a form',
    call: 'POST /api/v1/media',
    body: {},
    status: 415,
    answer: code('unsupported_media_type'),
  },
  {
    name: 'need a boundary',
    call: 'POST /api/v1/media',
    body: 'x',
    headers: { 'content-type': 'multipart/form-data' },
    status: 400,
    answer: code('malformed_form'),
  },
  {
    name: 'need an end',
    call: 'POST /api/v1/media',
    body: '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
    status: 400,
    answer: code('malformed_form'),
  },
  {
    name: 'need more than nothing',
    call: 'POST /api/v1/media',
    body: '',
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
    status: 400,
    answer: code('malformed_form'),
  },
  {
    name: 'come one at a time',
    call: 'POST /api/v1/media',
    body: twice,
    status: 413,
    answer: code('too_many_parts'),
  },
  { name: 'have a field of their own', call: 'POST /api/v1/media', body: elsewhere, status: 422 },
  { name: 'are no text fields', call: 'POST /api/v1/media', body: asText, status: 422 },
  { name: 'come with nothing unknown', call: 'POST /api/v1/media', body: withMore, status: 422 },
  { name: 'are there at all', call: 'POST /api/v1/media', body: unchosen, status: 422 },
  { name: 'are uploaded by agents', call: 'POST /api/v1/media', as: null, body: formWith('a'), status: 401 },
  {
    name: 'that do not exist are missing',
    call: 'GET /api/v1/media/99',
    status: 404,
    answer: code('file_not_found'),
  },
  {
    name: 'have limits that an administrator sets',
    call: 'PATCH /api/v1/settings',
    body: { upload_limit_mb: 5, upload_blocked_extensions: ['exe', 'bat'] },
    status: 200,
    answer: { upload_limit_mb: 5, upload_blocked_extensions: ['exe', 'bat'] },
    events: ['settings.changed'],
  },
]);

media('sent again with the same Idempotency-Key are stored once, whatever the boundary', async () => {
  await using here = await world();
  const headers = { 'idempotency-key': 'k1' };
  const first = await upload(here, 'once', { headers });
  const second = await upload(here, 'once', { headers });
  equal([second.status, second.text, second.events], [201, first.text, []]);
  const other = await upload(here, 'twice', { headers });
  equal([other.status, other.json.error.code], [422, 'idempotency_key_reused']);
  equal(filesIn(here), [placeOf('once')]);
  equal((await upload(here, 'once', { headers, filename: 'b.txt' })).status, 422);
});

media('that are part of a message stay, and belong to one message only', async () => {
  await using here = await world();
  const { json } = await upload(here, 'attached');
  const messageId = await aMessage(here);
  await here.write(() => here.domain.media.link(here.ada, [json.id], messageId));
  const refused = await here.request(`DELETE /api/v1/media/${json.id}`, { as: 'ada' });
  equal([refused.status, refused.json.error.code], [409, 'media_in_use']);
  const link = (ids: number[]) =>
    here
      .write(() => here.domain.media.link(here.ada, ids, messageId))
      .catch(({ code, message }) => [code, message]);
  is((await link([json.id]))?.[0], 'media_in_use');
  equal(await link([99]), ['validation_error', 'There is no file 99. Upload it first.']);
  equal(
    here.domain.media.ofMessage(messageId).map(({ id }) => id),
    [json.id],
  );
  const twice = (await upload(here, 'twice')).json;
  is((await link([twice.id, twice.id]))?.[0], 'media_in_use');
});

/** As much of a conversation as a file can be linked to. */
function aMessage({ domain, ada, write }: World) {
  const { store } = domain;
  return write(() => {
    const contact = domain.contacts.findOrCreate(ada, 1, { name: 'Olim' });
    const conversation = store
      .change<[number]>(
        'test.conversation',
        `insert into conversations (uuid, reference, business_id, inbox_id, channel, contact_id, status_id, created_at, updated_at)
         values ('c', 1, 1, 1, 'api', ?, 1, 0, 0)`,
      )
      .run(contact.id).lastInsertRowid;
    return store
      .change<[number]>(
        'test.message',
        `insert into messages (uuid, conversation_id, kind, sender_kind, content, content_type, text, status, created_at, updated_at)
         values ('m', ?, 'outgoing', 'agent', '', 'text', '', 'sent', 0, 0)`,
      )
      .run(conversation).lastInsertRowid;
  });
}

const collectNow = async (here: World) => {
  await here.write(() => here.domain.jobs.ask('store.collect', {}));
  await here.rest();
};

media('are collected: unused ones after a week, their content a day later', async () => {
  await using here = await world({ started: true });
  const linked = (await upload(here, 'linked')).json;
  const messageId = await aMessage(here);
  await here.write(() => here.domain.media.link(here.ada, [linked.id], messageId));
  const avatar = await here.request('PUT /api/v1/me/avatar', { as: 'ada', body: formWith(png(1, 1)) });
  is(avatar.status, 200, avatar.text);
  const unused = (await upload(here, 'unused')).json;
  const collect = async (afterMs: number) => {
    here.clock.advance(afterMs);
    await collectNow(here);
  };
  await collect(7 * DAY);
  ok(here.domain.media.find(unused.id), 'a week is not over yet');
  await collect(1);
  is(here.domain.media.find(unused.id), undefined);
  equal(filesIn(here).length, 3);
  await collect(DAY - 1);
  equal(filesIn(here).length, 3);
  await collect(1);
  equal(filesIn(here), [placeOf('linked'), placeOf(png(1, 1))].sort());
});

media('whose content is sent again before it is removed keep it', async () => {
  await using here = await world({ started: true });
  const first = (await upload(here, 'again')).json;
  await here.request(`DELETE /api/v1/media/${first.id}`, { as: 'ada' });
  here.clock.advance(DAY - 1);
  const second = (await upload(here, 'again')).json;
  here.clock.advance(DAY);
  await collectNow(here);
  is((await here.request(linkOf(second))).text, 'again');
});

media('whose content was wanted again meanwhile have a whole day afterwards', async () => {
  await using here = await world({ started: true });
  const remove = async ({ id }: { id: number }) =>
    is((await here.request(`DELETE /api/v1/media/${id}`, { as: 'ada' })).status, 204);
  await remove((await upload(here, 'again')).json);
  here.clock.advance(DAY - 1);
  await remove((await upload(here, 'again')).json);
  here.clock.advance(DAY - 1);
  await collectNow(here);
  equal(filesIn(here), [placeOf('again')]);
  here.clock.advance(1);
  await collectNow(here);
  equal(filesIn(here), []);
});

media('without a row, as a crash leaves them, are noticed and go a day later', async () => {
  await using here = await world({ started: true });
  const { files } = here.domain.media;
  const stray = await files.take(
    (async function* () {
      yield Buffer.from('stray');
    })(),
  );
  await collectNow(here);
  here.clock.advance(2 * DAY);
  await collectNow(here);
  equal(filesIn(here), [placeOf('stray')], 'held: somebody is about to write its row');
  files.letGo(stray.sha256);
  await collectNow(here);
  equal(filesIn(here), [placeOf('stray')], 'noticed only now');
  here.clock.advance(DAY);
  await collectNow(here);
  equal(filesIn(here), []);
});

media.run();
