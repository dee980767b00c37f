import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { newMacro } from '../../support/arranged.ts';
import { conversation } from '../../support/desk.ts';
import { libredesk } from '../../support/libredesk.ts';
import { contains } from '../../support/scenarios.ts';
import { upload } from '../../support/upload.ts';
import { type World, world } from '../../support/world.ts';

const drafts = suite('drafts');

async function desk() {
  const here = await world();
  const { id, uuid } = await conversation(here);
  const at = `/api/v1/conversations/${id}`;
  const begin = (kind: 'reply' | 'note', body: object, as: 'ada' | 'bek' = 'bek') =>
    here.request(`PUT ${at}/drafts/${kind}`, { as, body });
  const send = (body: object, as: 'ada' | 'bek' = 'bek') => here.request(`POST ${at}/messages`, { as, body });
  const undo = (messageId: number) => here.request(`POST /api/v1/messages/${messageId}/undo`, { as: 'bek' });
  return { here, id, uuid, at, begin, send, undo, [Symbol.asyncDispose]: () => here[Symbol.asyncDispose]() };
}

const left = async (here: World, as: 'ada' | 'bek' = 'bek') =>
  (await here.request('GET /api/v1/drafts', { as })).json.data;
const wordsLeft = async (here: World, as?: 'ada' | 'bek') =>
  (await left(here, as)).map(({ kind, content }: Record<string, string>) => [kind, content]);

drafts('are kept for their writer alone', async () => {
  await using all = await desk();
  const { here, at, begin } = all;
  await begin('reply', { content: 'Dear', cc: ['a@b.example'] });
  const [draft] = (await here.request(`GET ${at}/drafts`, { as: 'bek' })).json.data;
  contains(draft, { kind: 'reply', content: 'Dear', cc: ['a@b.example'] });
  equal((await here.request(`GET ${at}/drafts`, { as: 'ada' })).json.data, []);
  await here.request(`DELETE ${at}/drafts/reply`, { as: 'bek' });
  equal(await left(here), []);
});

drafts('of two windows never take each other’s place unseen', async () => {
  await using all = await desk();
  const { here, at, begin } = all;
  const first = (await begin('reply', { content: 'From one', replaces: null })).json;
  const blind = await begin('reply', { content: 'From two', replaces: null });
  equal([blind.status, blind.json.error.code], [409, 'newer_draft']);
  equal(blind.json.error.details.draft, first);
  const second = await begin('reply', { content: 'From both', replaces: first.updated_at });
  is(second.status, 200);
  const drop = (replaces: string) =>
    here.request(`DELETE ${at}/drafts/reply?replaces=${replaces}`, { as: 'bek' });
  is((await drop(first.updated_at)).status, 409);
  equal(await wordsLeft(here), [['reply', 'From both']]);
  is((await drop(second.json.updated_at)).status, 204);
  // What was sent or dropped elsewhere keeps nobody from writing on.
  is((await begin('reply', { content: 'Once more', replaces: first.updated_at })).status, 200);
});

drafts('go with what was sent, each with its own kind', async () => {
  await using all = await desk();
  const { here, begin, send } = all;
  await begin('reply', { content: 'Come at' });
  await begin('note', { content: 'She is' });
  await begin('reply', { content: 'Dear' }, 'ada');
  await send({ content: 'Come at nine.' });
  equal(await wordsLeft(here), [['note', 'She is']]);
  await send({ content: 'She is afraid.', private: true });
  equal(await wordsLeft(here), []);
  equal(await wordsLeft(here, 'ada'), [['reply', 'Dear']]);
});

drafts('go with what was sent by another API', async () => {
  await using all = await desk();
  const { here, uuid, begin } = all;
  await begin('reply', { content: 'Come at' });
  const body = { message: 'Come at nine.' };
  await libredesk(here)(`POST /conversations/${uuid}/messages`, { as: 'bek', body });
  equal(await wordsLeft(here), []);
});

drafts('stay when sending was refused', async () => {
  await using all = await desk();
  const { here, begin, send } = all;
  await begin('reply', { content: 'Come at' });
  is((await send({ content: 'Come at nine.', seen_up_to: 0 })).status, 409);
  is((await send({ content: 'Come at nine.', attachments: [99] })).status, 422);
  equal(await wordsLeft(here), [['reply', 'Come at']]);
});

drafts('stay when a macro says something else, and when the contact does', async () => {
  await using all = await desk();
  const { here, at, begin, send } = all;
  await begin('reply', { content: 'Come at' }, 'ada');
  const actions = [{ action: 'reply', content: 'One moment.' }];
  const macro = await newMacro(here, { actions });
  is((await here.request(`POST ${at}/macros/${macro.id}`, { as: 'ada' })).status, 200);
  await send({ content: 'Hello?', sender: 'contact' }, 'ada');
  equal(await wordsLeft(here, 'ada'), [['reply', 'Come at']]);
});

drafts('are there again when what was sent is undone', async () => {
  await using all = await desk();
  const { here, id, begin, send, undo } = all;
  const { json: file } = await upload(here, 'X-ray', { as: 'bek' });
  await begin('reply', { content: 'Come at' });
  const envelope = { cc: ['a@b.example'], subject: 'Nine' };
  const body = { content: 'Come at nine.', ...envelope, attachments: [file.id], undo_seconds: 10 };
  const { json: sent } = await send(body);
  equal(await wordsLeft(here), []);
  is((await undo(sent.id)).status, 200);
  const [draft] = await left(here);
  contains(draft, { conversation_id: id, kind: 'reply', content: 'Come at nine.', ...envelope });
  equal(draft.attachments, [file.id]);
  is((await send({ content: draft.content, attachments: draft.attachments })).status, 201);
});

drafts('that were begun meanwhile are not lost to what is undone', async () => {
  await using all = await desk();
  const { here, begin, send, undo } = all;
  const { json: sent } = await send({ content: 'Come at nine.', undo_seconds: 10 });
  await begin('reply', { content: 'Besides' });
  await undo(sent.id);
  equal(await wordsLeft(here), [['reply', 'Besides']]);
});

drafts('name files that could be sent with them', async () => {
  await using all = await desk();
  const { here, begin, send } = all;
  const fileOf = async (as: 'ada' | 'bek') => (await upload(here, 'X-ray', { as })).json.id;
  const [hers, sent, mine] = [await fileOf('ada'), await fileOf('bek'), await fileOf('bek')];
  await send({ content: 'Look', attachments: [sent] });
  const save = async (attachments: number[], as?: 'ada' | 'bek') =>
    (await begin('reply', { content: 'Look', attachments }, as)).status;
  equal(
    [await save([mine, 99]), await save([hers]), await save([sent]), await save([mine, mine])],
    [422, 422, 409, 422],
  );
  equal(await left(here), []);
  equal([await save([mine]), await save([mine], 'ada')], [200, 200]);
  equal((await left(here))[0].attachments, [mine]);
});

drafts.run();
