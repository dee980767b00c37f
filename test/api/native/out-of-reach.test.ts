import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { answer, conversation } from '../../support/desk.ts';
import { upload } from '../../support/upload.ts';
import { type World, world } from '../../support/world.ts';

const hidden = suite('what belongs to another business');

/** A conversation with a message that has a file, and a key of a business that has nothing to do with it. */
async function prepared(here: World) {
  const { id, uuid } = await conversation(here);
  const file = (await upload(here, 'x-ray')).json;
  const said = await here.request(`POST /api/v1/conversations/${id}/messages`, {
    as: 'ada',
    body: { content: 'Here it is.', attachments: [file.id] },
  });
  const scheduled = await here.request(`POST /api/v1/conversations/${id}/messages`, {
    as: 'ada',
    body: { content: 'One more thing.', undo_seconds: 60 },
  });
  await answer(here, id);
  await here.request('POST /api/v1/businesses', { as: 'ada', body: { slug: 'north', name: 'North' } });
  const body = { name: 'n', business: 'north' };
  const { token, key, secret } = (await here.request('POST /api/v1/keys', { as: 'ada', body })).json;
  return {
    conversation: { id, uuid },
    message: said.json,
    scheduled: scheduled.json,
    file,
    headers: { authorization: `Bearer ${token}` },
    libredesk: { authorization: `token ${key}:${secret}` },
  };
}

const NOBODYS = '01a1fea6-0000-7000-8000-000000000000';
const calls: [noun: 'conversation' | 'message' | 'scheduled' | 'file', call: string, body?: unknown][] = [
  ['conversation', 'GET /api/v1/conversations/:id'],
  ['conversation', 'PATCH /api/v1/conversations/:id', { subject: 'x' }],
  ['conversation', 'GET /api/v1/conversations/:id/messages'],
  ['conversation', 'POST /api/v1/conversations/:id/messages', { content: 'x' }],
  ['conversation', 'GET /api/v1/conversations/:id/timeline'],
  ['conversation', 'GET /api/v1/conversations/:id/sla'],
  ['conversation', 'GET /api/v1/conversations/:id/drafts'],
  ['conversation', 'PUT /api/v1/conversations/:id/drafts/reply', { content: 'x' }],
  ['conversation', 'DELETE /api/v1/conversations/:id/drafts/reply'],
  ['conversation', 'GET /api/v1/conversations/:id/presence'],
  ['conversation', 'GET /api/v1/conversations/:id/links'],
  ['conversation', 'GET /api/v1/conversations/:id/participants'],
  ['conversation', 'GET /api/v1/conversations/:id/rearrangements'],
  ['conversation', 'PUT /api/v1/conversations/:id/seen'],
  ['conversation', 'DELETE /api/v1/conversations/:id'],
  ['conversation', 'POST /api/v1/conversations/:id/restore'],
  ['message', 'GET /api/v1/messages/:id'],
  ['message', 'GET /api/v1/messages/:id/body'],
  ['message', 'POST /api/v1/messages/:id/retry'],
  ['message', 'POST /api/v1/messages/:id/receipts', { status: 'read' }],
  ['scheduled', 'POST /api/v1/messages/:id/undo'],
  ['file', 'GET /api/v1/media/:id'],
  ['file', 'DELETE /api/v1/media/:id'],
];

hidden('is refused as if it did not exist, by what was asked for', async () => {
  await using here = await world();
  const { headers, ...known } = await prepared(here);
  const told = async (call: string, id: number | string, body: unknown) => {
    const answered = await here.request(call.replace(':id', String(id)), { headers, body });
    const { code, message } = answered.json.error;
    return [answered.status, code, message.replaceAll(String(id), '…')];
  };
  for (const [noun, call, body] of calls) {
    const missing = await told(call, 99_999, body);
    is(missing[0], 404, call);
    equal(await told(call, known[noun].id, body), missing, call);
    equal(await told(call, NOBODYS, body), missing, call);
    equal(await told(call, known[noun].uuid, body), missing, `${call} by uuid`);
  }
});

hidden('is refused so in bulk, and in the words of Libredesk', async () => {
  await using here = await world();
  const { headers, libredesk, conversation: known, message } = await prepared(here);
  const bulk = async (id: number) => {
    const body = { ids: [id], change: { subject: 'x' } };
    const { status, json } = await here.request('POST /api/v1/conversations/bulk', { headers, body });
    return [status, json.error?.message.replace(String(id), '…')];
  };
  equal(await bulk(known.id), await bulk(99_999));
  const told = async (path: string, id: string) => {
    const call = `GET /libredesk/api/v1/conversations/${path.replace(':id', id)}`;
    const { status, json } = await here.request(call, { headers: libredesk });
    return [status, json.message.replace(id, '…')];
  };
  for (const path of [':id', ':id/messages', `:id/messages/${message.uuid}`])
    equal(await told(path, known.uuid), await told(path, NOBODYS), path);
});

hidden('is left out of what one has begun to write', async () => {
  await using here = await world();
  const { headers, conversation: known } = await prepared(here);
  const body = { content: 'x' };
  await here.request(`PUT /api/v1/conversations/${known.id}/drafts/reply`, { as: 'ada', body });
  is((await here.request('GET /api/v1/drafts', { as: 'ada' })).json.data.length, 1);
  equal((await here.request('GET /api/v1/drafts', { headers })).json.data, []);
});

hidden.run();
