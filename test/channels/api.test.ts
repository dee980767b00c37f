import { Webhook } from 'standardwebhooks';
import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { HOUR, MINUTE } from '../../src/lib/clock.ts';
import { bring, connect, connected, SECRET } from '../support/api-inbox.ts';
import { answer, conversation, said } from '../support/desk.ts';
import { png } from '../support/pictures.ts';
import { contains } from '../support/scenarios.ts';
import { formWith, upload } from '../support/upload.ts';
import { type World, world } from '../support/world.ts';

const channel = suite('an inbox of the channel api');

const inbox = { channel: 'api' } as const;
const messageOf = (here: World, { id }: { id: number }) => here.domain.messages.find(id);
const answers = (here: World, id: number, content: string, as: 'ada' | 'bek' = 'bek') =>
  here.write(() => here.domain.messages.reply(here[as], id, said(content)));

channel('posts what is said to the contact, signed, and keeps the name it is given there', async () => {
  await using all = await connected(() => ({ body: '{"id":"m-1"}' }));
  const { here, receiver, letters } = all;
  const { id } = await conversation(here, inbox);
  const sent = await answer(here, id);
  await here.rest();
  const [request] = receiver.requests;
  new Webhook(SECRET).verify(String(request?.body), request?.headers as Record<string, string>);
  contains(letters()[0], {
    event: 'message.created',
    message: { text: 'Come at nine.', sender: { name: 'Bek', email: 'bek@clinic.example' }, attachments: [] },
    contact: { email: 'salima@mail.example' },
  });
  contains(messageOf(here, sent), { status: 'sent', external_id: 'm-1' });
  is(here.domain.conversations.get(id).waiting_since, null);
});

channel('sends links to files that anybody can follow', async () => {
  await using all = await connected();
  const { here, letters } = all;
  const { id } = await conversation(here, inbox);
  const { json: file } = await upload(here, 'Dear Salima', { filename: 'letter.txt' });
  const body = { content: 'Read this.', attachments: [file.id] };
  await here.request(`POST /api/v1/conversations/${id}/messages`, { as: 'ada', body });
  await here.rest();
  const [attached] = letters()[0]?.message.attachments ?? [];
  is(attached?.name, 'letter.txt');
  ok(attached?.url.startsWith(`${here.origin}/`), 'without a public URL it leads to where we listen');
  is(await (await fetch(String(attached?.url))).text(), 'Dear Salima');
});

channel('sends pictures within the text along, by the name that the text shows them by', async () => {
  await using all = await connected();
  const { here, letters } = all;
  const { id } = await conversation(here, inbox);
  const form = formWith(png(30, 20), { filename: 'x-ray.png' });
  form.append('inline', 'true');
  const { json: file } = await here.request('POST /api/v1/media', { as: 'ada', body: form });
  const content = `<div>Here: <img src="cid:${file.inline_id}" alt="The tooth" /></div>`;
  const body = { content, content_type: 'html', attachments: [file.id] };
  await here.request(`POST /api/v1/conversations/${id}/messages`, { as: 'ada', body });
  await here.rest();
  const [letter] = letters();
  is(letter?.message.content, content);
  contains(letter?.message.attachments[0], { name: 'x-ray.png', inline_id: file.inline_id });
});

channel('names the public URL in links, if there is one', async () => {
  const environment = { CONFAB_WEBHOOK_ALLOW: '127.0.0.0/8', CONFAB_PUBLIC_URL: 'https://help.example.com' };
  await using all = await connected(undefined, { environment });
  const { here, letters } = all;
  const { id } = await conversation(here, inbox);
  const { json: file } = await upload(here, 'Dear Salima');
  const wanted = { ...said('Read this.'), attachmentIds: [file.id] };
  await here.write(() => here.domain.messages.reply(here.ada, id, wanted));
  await here.rest();
  match(letters()[0]?.message.attachments[0]?.url ?? '', /^https:\/\/help\.example\.com\/api\/v1\/media\//);
});

channel('tries again under the same id, and says at last why it gave up', async () => {
  await using all = await connected(() => ({ status: 503 }));
  const { here, receiver } = all;
  const { id } = await conversation(here, inbox);
  const sent = await answer(here, id);
  for (let n = 0; n < 12; n++) await here.pass(HOUR);
  is(receiver.requests.length, 8);
  is(new Set(receiver.requests.map(({ headers }) => headers['webhook-id'])).size, 1);
  contains(messageOf(here, sent), { status: 'failed', failure: 'The endpoint answered 503.' });
  ok(here.domain.conversations.get(id).waiting_since, 'nobody has answered');
});

channel('does not try again what was refused, unless somebody says so', async () => {
  let status = 422;
  await using all = await connected(() => ({ status }));
  const { here, receiver } = all;
  const { id } = await conversation(here, inbox);
  const sent = await answer(here, id);
  await here.pass(HOUR);
  contains(messageOf(here, sent), { status: 'failed', failure: 'The endpoint answered 422.' });
  status = 200;
  is((await here.request(`POST /api/v1/messages/${sent.id}/retry`, { as: 'bek' })).json.status, 'pending');
  await here.rest();
  contains(messageOf(here, sent), { status: 'sent', failure: null });
  equal(new Set(receiver.requests.map(({ headers }) => headers['webhook-id'])).size, 1);
});

channel('keeps the order of a conversation, and lets no other wait for it', async () => {
  let isBroken = true;
  await using all = await connected((_n, { json }) => ({
    status:
      isBroken && (json as { contact: { email: string } }).contact.email.startsWith('salima') ? 500 : 200,
  }));
  const { here, letters } = all;
  const [salima, olim] = [
    await conversation(here, inbox),
    await conversation(here, { ...inbox, from: 'olim@mail.example' }),
  ];
  await answers(here, salima.id, 'one');
  await answers(here, salima.id, 'two');
  await answers(here, olim.id, 'hello');
  await here.rest();
  equal(
    letters()
      .map(({ message }) => message.text)
      .sort(),
    ['hello', 'one'],
  );
  isBroken = false;
  await answers(here, salima.id, 'three');
  await here.pass(MINUTE);
  equal(
    letters()
      .slice(2)
      .map(({ message }) => message.text),
    ['one', 'two', 'three'],
  );
});

channel('goes on with the next when one has failed', async () => {
  await using all = await connected((n) => ({ status: n === 1 ? 400 : 200 }));
  const { here, letters } = all;
  const { id } = await conversation(here, inbox);
  await answers(here, id, 'one');
  await answers(here, id, 'two');
  await here.rest();
  equal(
    letters().map(({ message }) => message.text),
    ['one', 'two'],
  );
});

channel('sends what waits also after it was moved to another conversation', async () => {
  let isBroken = true;
  await using all = await connected(() => ({ status: isBroken ? 500 : 200 }));
  const { here, letters } = all;
  const { id } = await conversation(here, inbox);
  await answers(here, id, 'one');
  const two = await answers(here, id, 'two');
  await here.rest();
  isBroken = false;
  await here.write(() => here.domain.conversations.split(here.ada, id, two.id));
  await here.rest();
  equal(
    letters()
      .slice(1)
      .map(({ message }) => message.text)
      .sort(),
    ['one', 'two'],
  );
});

channel('hears of a message before it was told that it was taken', async () => {
  await using all = await connected(() => ({ delayMs: 100, body: '{"id":"m-1"}' }));
  const { here, receiver } = all;
  const { id } = await conversation(here, inbox);
  const sent = await answer(here, id);
  await receiver.waitFor(1);
  await here.request(`POST /api/v1/messages/${sent.id}/receipts`, { as: 'ada', body: { status: 'read' } });
  await here.rest();
  contains(messageOf(here, sent), { status: 'read', external_id: 'm-1' });
  is(here.domain.conversations.get(id).waiting_since, null);
});

channel('reaches no address that is out of bounds', async () => {
  await using here = await world({ started: true });
  await connect(here, { endpoint: 'http://127.0.0.1:9/' });
  const { id } = await conversation(here, inbox);
  const sent = await answer(here, id);
  await here.rest();
  is(messageOf(here, sent)?.status, 'failed');
  match(messageOf(here, sent)?.failure ?? '', /127\.0\.0\.1/);
  const { json } = await here.request('POST /api/v1/inboxes/1/test', { as: 'ada' });
  contains(json, { ok: false, status: null });
});

channel('is tried with a signed letter, and what came back is shown', async () => {
  await using all = await connected(() => ({ status: 401, body: 'Who are you?' }));
  const { here, receiver } = all;
  const { status, json } = await here.request('POST /api/v1/inboxes/1/test', { as: 'ada' });
  equal([status, json.ok, json.status, json.answer, json.error], [200, false, 401, 'Who are you?', null]);
  contains(receiver.requests[0]?.json, { event: 'inbox.tested' });
  ok(receiver.requests[0]?.headers['webhook-signature']);
  is((await here.request('POST /api/v1/inboxes/2/test', { as: 'ada' })).json.error.code, 'not_connected');
  is((await here.request('POST /api/v1/inboxes/1/test', { as: 'bek' })).status, 403);
});

channel('is told what became of a message by the name it has there', async () => {
  await using all = await connected(() => ({ body: '{"id":"m-1"}' }));
  const { here } = all;
  await bring(here, { external_id: 'm-1', content: 'Hi', contact: { identifier: 'u7' } });
  const sent = await answers(here, 1, 'Hello', 'ada');
  await here.rest();
  const tell = (external_id: string, inboxId = 1) =>
    here.request(`POST /api/v1/inboxes/${inboxId}/receipts`, {
      as: 'ada',
      body: { external_id, status: 'failed', reason: 'Number changed' },
    });
  contains((await tell('m-1')).json, { id: sent.id, status: 'failed', failure: 'Number changed' });
  equal([(await tell('m-2')).status, (await tell('m-1', 2)).status], [404, 404]);
});

channel.run();
