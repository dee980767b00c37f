import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { MEGABYTE } from '../../../src/lib/size.ts';
import { aimychats, conv, created, uuidIn } from '../../support/aimychats.ts';
import { conversation, said } from '../../support/desk.ts';
import { libredesk } from '../../support/libredesk.ts';
import { filesIn, formWith, linkOf, upload } from '../../support/upload.ts';
import { type World, world } from '../../support/world.ts';

const attachments = suite('attachments of AimyChats');

type Named = { filename?: string; as?: 'ada' | 'bek'; called?: string; type?: string };
function put(
  here: World,
  id: string,
  content: Buffer | string,
  { as = 'ada', called, ...named }: Named = {},
) {
  const body = formWith(content, named);
  if (called !== undefined) body.append('filename', called);
  return aimychats(here)(`POST /conversations/${id}/attachments`, { as, body });
}
const listed = async (here: World, id: string) =>
  (await aimychats(here)(`GET /conversations/${id}/attachments`)).json.data;
const settings = (here: World, wanted: object) =>
  here.request('PATCH /api/v1/settings', { as: 'ada', body: wanted });

attachments('are uploaded, listed, shown, fetched and deleted as documented', async () => {
  await using here = await world();
  const { id } = await created(here);
  const pdf = '%PDF-1.7 not much of one';
  const { status, json } = await put(here, id, pdf, {
    filename: 'x.pdf',
    called: 'document.pdf',
    type: 'text/plain',
  });
  is(status, 201);
  match(json.id, /^att_[0-9a-f]{32}$/);
  equal([json.filename, json.size, json.mime_type], ['document.pdf', pdf.length, 'application/pdf']);
  equal(await listed(here, id), [json]);
  const shown = (await aimychats(here)(`GET /conversations/${id}`)).json;
  equal([shown.attachments, shown.content], [[json], 'Discussion about Q1 goals...']);
  is((await here.request(linkOf(json))).text, pdf);
  const gone = await aimychats(here)(`DELETE /attachments/${json.id}`);
  equal([gone.status, gone.json], [200, { deleted: true, id: json.id }]);
  equal(await listed(here, id), []);
  is((await here.request(linkOf(json))).status, 404);
  is((await aimychats(here)(`DELETE /attachments/${json.id}`)).status, 404);
});

attachments('belong to the text that was brought here, and are seen with it everywhere', async () => {
  await using here = await world();
  const { id } = await created(here);
  const { json: first } = await put(here, id, 'one', { filename: 'one.txt' });
  await put(here, id, 'two', { filename: 'two.txt' });
  const { version } = (await here.request(`GET /api/v1/conversations/${uuidIn(id)}`, { as: 'ada' })).json;
  const messages = (await here.request(`GET /api/v1/conversations/${uuidIn(id)}/messages`, { as: 'ada' }))
    .json.data;
  equal(
    messages.map((one: { text: string; attachments: { filename: string }[] }) => [
      one.text,
      one.attachments.map(({ filename }) => filename),
    ]),
    [['Discussion about Q1 goals...', ['one.txt', 'two.txt']]],
  );
  const theirs = (await libredesk(here)(`GET /conversations/${uuidIn(id)}/messages`)).json.data.results;
  equal(
    theirs[0].attachments.map(({ name }: { name: string }) => name),
    ['one.txt', 'two.txt'],
  );
  await aimychats(here)(`DELETE /attachments/${first.id}`);
  const after = (await here.request(`GET /api/v1/conversations/${uuidIn(id)}`, { as: 'ada' })).json;
  equal([after.message_count, after.version > version], [1, true]);
});

attachments('put beside a talk with a contact are sent to nobody, and gone without a trace', async () => {
  await using here = await world();
  const { uuid } = await conversation(here, { channel: 'api' });
  const before = (await aimychats(here)(`GET /conversations/${conv(uuid)}`)).json;
  const { status, json, events } = await put(here, conv(uuid), 'an x-ray', { filename: 'tooth.txt' });
  equal([status, events], [201, ['media.uploaded', 'message.note_added']]);
  equal(
    (await listed(here, conv(uuid))).map(({ id }: { id: string }) => id),
    [json.id],
  );
  is((await aimychats(here)(`GET /conversations/${conv(uuid)}`)).json.content, before.content);
  await aimychats(here)(`DELETE /attachments/${json.id}`);
  const { message_count, last_message } = (
    await here.request(`GET /api/v1/conversations/${uuid}`, { as: 'ada' })
  ).json;
  equal([message_count, last_message.text], [1, 'My tooth hurts.']);
});

attachments('of other dialects are here, those among agents are not', async () => {
  await using here = await world();
  const { id, uuid } = await conversation(here);
  const [open, hidden] = [(await upload(here, 'open')).json, (await upload(here, 'hidden')).json];
  await here.write(() => {
    here.domain.messages.reply(here.ada, id, { ...said('Look.'), attachmentIds: [open.id] });
    here.domain.messages.note(here.ada, id, { ...said('Look!'), attachmentIds: [hidden.id] });
  });
  const names = (await listed(here, conv(uuid))).map(({ id: name }: { id: string }) => uuidIn(name));
  equal(names, [open.uuid]);
  is((await aimychats(here)(`DELETE /attachments/att_${hidden.uuid.replaceAll('-', '')}`)).status, 404);
  ok(await here.domain.media.find(hidden.id));
});

attachments('that somebody else sent are only for those to delete who may delete conversations', async () => {
  await using here = await world();
  const { id } = await created(here);
  const { json } = await put(here, id, 'hers');
  is((await aimychats(here)(`DELETE /attachments/${json.id}`, { as: 'bek' })).status, 403);
  const { json: his } = await put(here, id, 'his', { as: 'bek' });
  is((await aimychats(here)(`DELETE /attachments/${his.id}`, { as: 'bek' })).status, 200);
  is((await aimychats(here)(`DELETE /attachments/${json.id}`)).status, 200);
});

attachments('take room until they are deleted, and what is full says so', async () => {
  await using here = await world();
  const { id } = await created(here);
  const large = Buffer.alloc(0.75 * MEGABYTE, 'a');
  await settings(here, { storage_limit_mb: 1 });
  const { json } = await put(here, id, large);
  const full = await put(here, id, Buffer.alloc(0.75 * MEGABYTE, 'b'));
  equal([full.status, full.json.error.code, full.json.error.details], [507, 'storage_full', { limit_mb: 1 }]);
  const used = async () => (await aimychats(here)('GET /account')).json.storage;
  equal(await used(), { used_mb: 0.76, limit_mb: 1 });
  await aimychats(here)(`DELETE /attachments/${json.id}`);
  equal(await used(), { used_mb: 0.01, limit_mb: 1 });
  is((await put(here, id, Buffer.alloc(0.75 * MEGABYTE, 'b'))).status, 201);
});

attachments('that are refused leave nothing behind', async () => {
  await using here = await world();
  const { id } = await created(here);
  await settings(here, { upload_limit_mb: 1, upload_blocked_extensions: ['exe'] });
  const tooLarge = await put(here, id, Buffer.alloc(MEGABYTE + 1));
  equal([tooLarge.status, tooLarge.json.error.code], [413, 'payload_too_large']);
  for (const named of [{ filename: 'x.exe' }, { filename: 'x.txt', called: 'x.exe' }]) {
    const { status, json } = await put(here, id, 'MZ', named);
    equal([status, json.error.code, json.error.details.extension], [422, 'validation_error', 'exe']);
    equal(json.error.details.fields, { file: ['Files ending in .exe are not accepted here'] });
  }
  const none = await aimychats(here)(`POST /conversations/${id}/attachments`, { body: new FormData() });
  equal([none.status, Object.keys(none.json.error.details.fields)], [422, ['file']]);
  const body = { file: 'x' };
  is((await aimychats(here)(`POST /conversations/${id}/attachments`, { body })).status, 415);
  is((await put(here, `conv_${'0'.repeat(32)}`, 'x')).status, 404);
  equal([await listed(here, id), filesIn(here)], [[], []]);
});

attachments('are uploaded once for a repeated request', async () => {
  await using here = await world();
  const { id } = await created(here);
  const headers = { 'idempotency-key': 'k' };
  const ask = () =>
    aimychats(here)(`POST /conversations/${id}/attachments`, { body: formWith('again'), headers });
  const [first, second] = [await ask(), await ask()];
  equal(second.json, first.json);
  is((await listed(here, id)).length, 1);
});

attachments.run();
