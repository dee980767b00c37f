import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { HOUR } from '../../../src/lib/clock.ts';
import { libredesk } from '../../support/libredesk.ts';
import { gif, png, svg } from '../../support/pictures.ts';
import { type Reply, startReceiver } from '../../support/receiver.ts';
import { contains } from '../../support/scenarios.ts';
import { filesIn, formWith, linkOf } from '../../support/upload.ts';
import { type World, world } from '../../support/world.ts';

const pictures = suite('pictures of contacts in Libredesk');

const LIMIT = 2 * 1024 * 1024;
const reachable = { environment: { CONFAB_WEBHOOK_ALLOW: '127.0.0.0/8' } };

async function salima(here: World) {
  const { id } = await here.write(() => here.domain.contacts.findOrCreate(here.ada, 1, { name: 'Salima' }));
  const put = (body: unknown) => libredesk(here)(`PUT /contacts/${id}`, { body });
  return { id, put };
}
const form = (fields: Record<string, string>, ...[file, named]: Parameters<typeof formWith> | []) => {
  const filled = file === undefined ? new FormData() : formWith(file, { field: 'files', ...named });
  for (const [name, value] of Object.entries(fields)) filled.append(name, value);
  return filled;
};
const server = (reply: Reply) => startReceiver({ answers: () => reply });

pictures('come with a form, beside the other fields', async () => {
  await using here = await world();
  const { put } = await salima(here);
  const fields = {
    first_name: 'Salima',
    last_name: 'Karimova',
    email: 'salima@mail.example',
    phone_number: '901234567',
    phone_number_country_code: 'UZ',
    enabled: 'true',
  };
  const { status, json, events, text } = await put(form(fields, png(2, 2)));
  is(status, 200, text);
  equal(events, ['contact.updated', 'media.uploaded', 'contact.updated']);
  contains(json.data, { ...fields, enabled: true });
  const shown = await here.request(linkOf({ url: json.data.avatar_url }));
  is(shown.headers.get('content-type'), 'image/png');
  const next = await put(form({}, gif(2, 2)));
  equal(next.events, ['media.uploaded', 'contact.updated', 'media.deleted']);
  equal(filesIn(here).length, 2, 'the one before goes a day later');
});

pictures(
  'go when the address is empty or says null, and stay when it is the one that was shown',
  async () => {
    await using here = await world();
    const { put } = await salima(here);
    for (const body of [form({ avatar_url: '' }), form({ avatar_url: 'null' }), { avatar_url: null }]) {
      const { json } = await put(form({}, png(2, 2)));
      here.clock.advance(2 * HOUR);
      const kept = await put(form({ avatar_url: json.data.avatar_url }));
      equal([kept.status, kept.events], [200, []]);
      ok(kept.json.data.avatar_url);
      ok((await put(form({ last_name: 'X' }))).json.data.avatar_url, 'what is left out stays');
      is((await put(body)).json.data.avatar_url, null);
      equal((await put(body)).events, []);
    }
  },
);

pictures('are fetched from an address', async () => {
  await using here = await world(reachable);
  await using receiver = await server({ headers: { 'content-type': 'image/gif' }, body: gif(3, 4) });
  const { put } = await salima(here);
  const { status, json, events, text } = await put({ avatar_url: `${receiver.url}faces/salima.gif` });
  is(status, 200, text);
  equal(events, ['media.uploaded', 'contact.updated']);
  equal(
    receiver.requests.map(({ method, path }) => [method, path]),
    [['GET', '/faces/salima.gif']],
  );
  const shown = await here.request(linkOf({ url: json.data.avatar_url }));
  is(shown.headers.get('content-type'), 'image/gif');
  match(shown.headers.get('content-disposition') ?? '', /salima\.gif/);
});

const FETCHED_NOT =
  /^What avatar_url leads to could not be fetched\. Give an address that is open to everybody/;
const unfit: Record<string, [Reply, RegExp]> = {
  'is not there': [{ status: 404 }, FETCHED_NOT],
  'leads elsewhere': [{ status: 302, headers: { location: '/' } }, FETCHED_NOT],
  'is no picture': [{ body: svg(2, 2) }, /must be PNG, JPEG, GIF or WebP/],
  'is too large': [{ body: Buffer.concat([png(2, 2), Buffer.alloc(LIMIT)]) }, /larger than the limit/],
  'breaks off': [{ destroy: true }, FETCHED_NOT],
};
for (const [fault, [reply, why]] of Object.entries(unfit))
  pictures(`are not taken from an address where what ${fault}, and nothing of it stays`, async () => {
    await using here = await world(reachable);
    await using receiver = await server(reply);
    const { put } = await salima(here);
    const { status, json, events } = await put(form({ avatar_url: receiver.url, last_name: 'X' }));
    equal([status, json.error_type, events], [400, 'InputException', []]);
    match(json.message, why);
    equal(filesIn(here), []);
  });

pictures('are not fetched from this machine or its network neighbourhood', async () => {
  await using here = await world();
  const { put } = await salima(here);
  for (const url of [
    'http://127.0.0.1:1/',
    'http://169.254.169.254/meta',
    'file:///etc/passwd',
    'salima.png',
  ]) {
    const { status, json } = await put({ avatar_url: url });
    equal([status, json.error_type], [400, 'InputException'], url);
    match(json.message, FETCHED_NOT);
  }
});

pictures('are not fetched for a contact that is not there', async () => {
  await using here = await world(reachable);
  await using receiver = await server({});
  const body = { avatar_url: receiver.url };
  is((await libredesk(here)('PUT /contacts/999', { body })).status, 404);
  equal(receiver.requests, []);
});

pictures('are at most 2 MB', async () => {
  await using here = await world();
  const { put } = await salima(here);
  const { status, json } = await put(form({}, Buffer.concat([png(2, 2), Buffer.alloc(LIMIT)])));
  equal([status, json.status], [413, 'error']);
  equal(filesIn(here), []);
});

pictures('change the rows of conversations that show them', async () => {
  await using here = await world();
  const ask = libredesk(here);
  const { put, id } = await salima(here);
  await here.write(() => here.domain.conversations.open(here.ada, { inboxId: 2, contactId: id }));
  const shown = async () => (await ask('GET /conversations/all')).json.data.results[0].contact.avatar_url;
  is(await shown(), null);
  await put(form({}, png(2, 2)));
  ok(await shown());
});

pictures.run();
