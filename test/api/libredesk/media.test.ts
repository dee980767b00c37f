import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { conversation } from '../../support/desk.ts';
import { libredesk } from '../../support/libredesk.ts';
import { png } from '../../support/pictures.ts';
import { formWith, linkOf } from '../../support/upload.ts';
import { type World, world } from '../../support/world.ts';

const media = suite('files in Libredesk');

const photo = { field: 'files', filename: 'tooth.png', type: 'image/png' };
const upload = (here: World, body: FormData, as: 'ada' | 'bek' = 'bek') =>
  libredesk(here)('POST /media', { as, body });

media('are uploaded, and answered with where they are', async () => {
  await using here = await world();
  const { status, json, events, text } = await upload(here, formWith(png(800, 600), photo));
  is(status, 200, text);
  equal([json.status, events], ['success', ['media.uploaded']]);
  const { id, uuid, url, ...shown } = json.data;
  const now = new Date(here.clock.now()).toISOString();
  equal(shown, {
    created_at: now,
    updated_at: now,
    store: 'fs',
    filename: 'tooth.png',
    content_type: 'image/png',
    content_id: '',
    model_id: null,
    model_type: null,
    disposition: 'attachment',
    size: 40,
    meta: { width: 800, height: 600 },
  });
  ok(id && uuid);
  is((await here.request(linkOf({ url }))).headers.get('content-type'), 'image/png');
});

media('become part of a message by their id', async () => {
  await using here = await world();
  const { data } = (await upload(here, formWith('Take two.', { field: 'files' }), 'ada')).json;
  equal(data.meta, {});
  const { uuid } = await conversation(here);
  const body = { message: 'See here.', attachments: [data.id] };
  const { json } = await libredesk(here)(`POST /conversations/${uuid}/messages`, { body });
  equal(json.data.attachments[0].uuid, data.uuid);
});

media('that are shown within a text have an id for that', async () => {
  await using here = await world();
  const form = formWith(png(2, 2), photo);
  form.append('inline', 'true');
  form.append('linked_model', 'messages');
  const { json } = await upload(here, form);
  is(json.data.disposition, 'inline');
  ok(json.data.content_id);
});

media('are needed, of a kind that is accepted, and not too large', async () => {
  await using here = await world();
  const without = await upload(here, formWith('X', { field: 'other' }));
  equal([without.status, without.json.error_type], [400, 'InputException']);
  const settings = { upload_limit_mb: 1, upload_blocked_extensions: ['exe'] };
  await here.request('PATCH /api/v1/settings', { as: 'ada', body: settings });
  is((await upload(here, formWith('X', { field: 'files', filename: 'x.exe' }))).status, 400);
  const large = await upload(here, formWith(Buffer.alloc(1024 * 1024 + 1), { field: 'files' }));
  equal([large.status, large.json.status, large.json.error_type], [413, 'error', 'GeneralException']);
  is((await libredesk(here)('POST /media', { body: {} })).status, 415);
});

media.run();
