import { suite } from 'uvu';
import { equal, is, not } from 'uvu/assert';
import { system } from '../../../src/domain/actor.ts';
import { talks } from '../../support/talks.ts';
import { type World, world } from '../../support/world.ts';

const keeping = suite('keeping the index');

/** What the index holds, as far as FTS5 tells of itself. */
const countIn = ({ domain }: World, table: 'message_words' | 'contact_words') =>
  domain.store.values<[], number>(`test.count ${table}`, `select count(*) from ${table}`).get();
const sound = ({ domain }: World) =>
  domain.store.values<[], string>('test.sound', 'pragma integrity_check').all();

keeping('follows a subject that changes', async () => {
  await using here = await world();
  const { talk, subjects } = talks(here);
  const { id } = await talk({ subject: 'Lamp', texts: ['one', 'two'] });
  await here.write(() => here.domain.conversations.edit(system, id, { subject: 'Candle' }));
  equal([subjects('lamp'), subjects('candle one'), subjects('candle two')], [[], ['Candle'], ['Candle']]);
});

keeping('follows messages to another conversation', async () => {
  await using here = await world();
  const { talk, subjects } = talks(here);
  const [lamp, candle] = [
    await talk({ subject: 'Lamp', texts: ['first', 'second'] }),
    await talk({ subject: 'Candle', texts: ['third'] }),
  ];
  const move = here.domain.store.change<[into: number, from: number]>(
    'test.move',
    'update messages set conversation_id = ? where conversation_id = ?',
  );
  await here.write(() => {
    move.run(candle.id, lamp.id);
    here.domain.index.reindexConversation(candle.id);
  });
  equal([subjects('first'), subjects('candle second'), subjects('lamp')], [['Candle'], ['Candle'], []]);
  is(countIn(here, 'message_words'), 3);
});

keeping('does a long conversation page by page, as a job', async () => {
  await using here = await world({ started: true });
  const { talk, found } = talks(here);
  const { id } = await talk({
    subject: 'Lamp',
    texts: Array.from({ length: 450 }, (_, nth) => `text ${nth}`),
  });
  await here.write(() => here.domain.conversations.edit(system, id, { subject: 'Candle' }));
  equal(found('candle 10'), ['text 10'], 'the beginning at once');
  await here.rest();
  equal(found('candle 449'), ['text 449']);
  equal(found('lamp'), []);
  is(countIn(here, 'message_words'), 450);
});

keeping('forgets a message that is removed, and takes an edited one as it is now', async () => {
  await using here = await world();
  const { talk, found } = talks(here);
  const conversation = await talk({ subject: 'Lamp', texts: ['one', 'two'] });
  const ids = here.domain.search
    .messages(system, { query: 'lamp', limit: 20 })
    .found.map(({ message }) => message?.id);
  await here.write(() => {
    here.domain.index.removeMessage(ids[0] as number);
    here.domain.index.indexMessage({ id: ids[1] as number, private: 0, text: 'three' }, conversation);
  });
  equal([found('two'), found('three').length, found('one')], [[], 1, []]);
});

keeping('knows a contact by what was learned later, and forgets one that became another', async () => {
  await using here = await world();
  const { domain } = here;
  const found = (query: string) => domain.search.contacts(system, { query, limit: 20 }).found.length;
  const { id } = await here.write(() =>
    domain.contacts.findOrCreate(system, 1, { name: 'Zuhra', email: 'z@example.com' }),
  );
  await here.write(() =>
    domain.contacts.findOrCreate(system, 1, { name: 'Z', email: 'z@example.com', phone: '+998901234567' }),
  );
  is(found('998901234567'), 1);
  is(found('zuhra'), 1);
  await here.write(() => {
    domain.store
      .change<[id: number]>('test.merge', 'update contacts set merged_into_id = id where id = ?')
      .run(id);
    domain.index.indexContact(id);
  });
  is(found('zuhra'), 0);
});

keeping('is undone with the change that it belongs to', async () => {
  await using here = await world();
  const { talk, found } = talks(here);
  const conversation = await talk({ subject: 'Lamp', texts: ['one'] });
  await here
    .write(() => {
      here.domain.index.indexMessage({ id: 77, private: 0, text: 'never' }, conversation);
      throw new Error('something else went wrong');
    })
    .catch(() => {});
  equal(found('never'), []);
  is(countIn(here, 'message_words'), 1);
});

keeping('can begin anew, while the server goes on', async () => {
  await using here = await world({ started: true });
  const { talk, found } = talks(here);
  await talk({ subject: 'Lamp', texts: Array.from({ length: 250 }, (_, nth) => `text ${nth}`) });
  await here.write(() => here.domain.store.change<[]>('test.lose', 'delete from message_words').run());
  equal(found('text'), []);
  const { status, json } = await here.request('POST /api/v1/search/rebuild', { as: 'ada' });
  is(status, 202);
  not.equal(json.job_id, null);
  await talk({ subject: 'Candle', texts: ['meanwhile'] });
  await here.rest();
  equal([found('"text 249"').length, found('"text 0"').length, found('meanwhile').length], [1, 1, 1]);
  is(countIn(here, 'message_words'), 251);
  is(countIn(here, 'contact_words'), 2);
  equal(sound(here), ['ok']);
  is((await here.request('POST /api/v1/search/rebuild', { as: 'bek' })).status, 403);
});

keeping.run();
