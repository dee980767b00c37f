import { suite } from 'uvu';
import { equal, is, not } from 'uvu/assert';
import { answer, conversation, said } from '../../support/desk.ts';
import { LOOPBACK, newHook } from '../../support/hooks.ts';
import { libredesk } from '../../support/libredesk.ts';
import { listen } from '../../support/live.ts';
import { startReceiver } from '../../support/receiver.ts';
import { agentsMayNot } from '../../support/rights.ts';
import { linkOf, upload } from '../../support/upload.ts';
import { type World, world } from '../../support/world.ts';

const hidden = suite('what was said and sent, to those who may not read it');

type Who = 'ada' | 'bek';
const by = (here: World, who: Who) => ({ authorization: `Bearer ${here.people[who].token}` });
const newest = (here: World) => here.domain.events.newestId();

/** What somebody is shown of all that happened since, in the live stream. */
async function told(here: World, after: number, who: Who) {
  await using live = await listen(`${here.origin}/api/v1/stream?after=${after}`, by(here, who));
  await here.request('POST /api/v1/tags', { as: 'ada', body: { name: `the end for ${who}` } });
  await live.waitUntil(() => live.names().includes('tag.created'), 'the end');
  return live.frames.filter(({ event }) => event !== 'tag.created');
}

hidden('a file is told of to those alone who may see it', async () => {
  await using here = await world();
  const start = newest(here);
  const { json: file } = await upload(here, 'a secret x-ray');
  is((await here.request(`GET /api/v1/media/${file.id}`, { as: 'bek' })).status, 404);
  equal(await told(here, start, 'bek'), []);
  const { id } = await conversation(here);
  await here.write(() => here.domain.conversations.assignAgent(here.ada, id, here.people.ada.id));
  const body = { content: 'Here it is.', attachments: [file.id] };
  await here.request(`POST /api/v1/conversations/${id}/messages`, { as: 'ada', body });
  const link = JSON.stringify(await told(here, start, 'bek'));
  not.match(link, 'signature');
  not.match(link, 'note.txt');
  const own = await upload(here, 'my own', { as: 'bek' });
  await here.request(`DELETE /api/v1/media/${own.json.id}`, { as: 'bek' });
  const frames = await told(here, start, 'bek');
  equal(
    frames.filter(({ event }) => event.startsWith('media.')).map(({ event }) => event),
    ['media.uploaded', 'media.deleted'],
  );
});

hidden('a file is told of once it may be seen, and to programs always', async () => {
  await using receiver = await startReceiver();
  await using here = await world({ started: true, environment: LOOPBACK });
  await newHook(here, receiver.url, { events: ['media.uploaded'] });
  const start = newest(here);
  const { json: file } = await upload(here, 'x-ray');
  const { id } = await conversation(here);
  const body = { content: 'Here it is.', attachments: [file.id] };
  await here.request(`POST /api/v1/conversations/${id}/messages`, { as: 'ada', body });
  const frame = (await told(here, start, 'bek')).find(({ event }) => event === 'media.uploaded');
  const shown = frame?.data.object as { url: string };
  is((await here.request(linkOf(shown))).text, 'x-ray');
  is((await receiver.waitFor(1)).length, 1);
});

hidden('a message that went elsewhere is told of no more', async () => {
  await using here = await world();
  const start = newest(here);
  const { id } = await conversation(here);
  const { id: messageId } = await answer(here, id, 'The diagnosis.');
  const split = await here.write(() => here.domain.conversations.split(here.ada, id, messageId));
  await here.write(() => here.domain.conversations.assignAgent(here.ada, split.into_id, here.people.ada.id));
  not.match(JSON.stringify(await told(here, start, 'bek')), 'The diagnosis.');
  is((await here.request(`GET /api/v1/messages/${messageId}`, { as: 'bek' })).status, 403);
});

hidden('what was said in the trash is told to those who may delete', async () => {
  await using here = await world();
  const start = newest(here);
  const { id } = await conversation(here);
  await here.request(`DELETE /api/v1/conversations/${id}`, { as: 'ada' });
  const messages = (who: Who) =>
    told(here, start, who).then((all) =>
      all.filter(({ event }) => event === 'message.received').map(({ data }) => data.object !== null),
    );
  equal([await messages('bek'), await messages('ada')], [[false], [true]]);
});

hidden('the last message of a conversation is not shown to who may not read messages', async () => {
  await using here = await world();
  await agentsMayNot(here, 'messages:read');
  const start = newest(here);
  const { id, uuid } = await conversation(here);
  await here.write(() => here.domain.messages.note(here.ada, id, said('Do not tell her: it is broken.')));
  const shownTo = (as: Who) => async (call: string) => {
    const ask = call.includes(' /api/') ? here.request : libredesk(here);
    const { status, text } = await ask(call, { as });
    return [status, text.includes('it is broken')];
  };
  for (const call of [
    'GET /api/v1/conversations',
    `GET /api/v1/conversations/${id}`,
    'GET /api/v1/folders/unassigned/conversations',
    'GET /conversations/unassigned',
    `GET /conversations/${uuid}`,
  ]) {
    equal(await shownTo('ada')(call), [200, true], call);
    equal(await shownTo('bek')(call), [200, false], call);
  }
  not.match(JSON.stringify(await told(here, start, 'bek')), 'it is broken');
});

hidden.run();
