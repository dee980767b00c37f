import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { making } from '../../support/arranged.ts';
import { scenarios } from '../../support/scenarios.ts';
import { summarised, talk } from '../../support/talking.ts';
import { type World, world } from '../../support/world.ts';

const topics = suite('topics of the organisation');

const path = '/api/v1/topics';
const make = making(path, { name: 'Refund', synonyms: ['money back'] });

scenarios(topics, [
  {
    name: 'are added',
    call: `POST ${path}`,
    body: { name: ' Refund ', synonyms: [' money back', 'Money Back', 'возврат'] },
    status: 201,
    answer: { name: 'Refund', synonyms: ['Money Back', 'возврат'], enabled: true, version: 1 },
    events: ['topic.created'],
  },
  { name: 'are not blank', call: `POST ${path}`, body: { name: ' ' }, status: 422 },
  {
    name: 'have synonyms that are not blank',
    call: `POST ${path}`,
    body: { name: 'x', synonyms: [''] },
    status: 422,
  },
  {
    name: 'are each there once, in any case',
    given: (here) => make(here),
    call: `POST ${path}`,
    body: { name: 'REFUND' },
    status: 409,
    answer: { error: { code: 'name_taken' } },
  },
  {
    name: 'are changed in part',
    given: (here) => make(here),
    call: `PATCH ${path}/1`,
    body: { enabled: false },
    status: 200,
    answer: { name: 'Refund', synonyms: ['money back'], enabled: false, version: 2 },
    events: ['topic.updated'],
  },
  { name: 'are managed by those who may', call: `POST ${path}`, as: 'bek', body: { name: 'x' }, status: 403 },
  {
    name: 'are there for everybody to read',
    call: `GET ${path}`,
    as: 'bek',
    status: 200,
    answer: { data: [] },
  },
  { name: 'that do not exist are 404', call: `DELETE ${path}/77`, status: 404 },
  {
    name: 'are not changed by whoever knows an older one',
    given: (here) => make(here),
    call: `PATCH ${path}/1`,
    headers: { 'if-match': '"7"' },
    body: { name: 'x' },
    status: 412,
  },
]);

const topicsOf = async (here: World, id: number): Promise<string[]> =>
  (await here.request(`GET /api/v1/conversations/${id}`, { as: 'bek' })).json.topics;

topics('are found by their synonyms, and not while they are turned off', async () => {
  await using here = await world({ started: true });
  const { id: topicId } = await make(here, { name: 'Reimbursement', synonyms: ['refund'] });
  const { id } = await talk(here);
  await summarised(here, id);
  ok((await topicsOf(here, id)).includes('Reimbursement'));
  await here.request(`PATCH ${path}/${topicId}`, { as: 'ada', body: { enabled: false } });
  await summarised(here, id);
  is((await topicsOf(here, id)).includes('Reimbursement'), false);
});

topics('are renamed, and deleted, in the conversations that have them', async () => {
  await using here = await world({ started: true });
  const { id: topicId } = await make(here);
  const { id } = await talk(here);
  await summarised(here, id);
  const { version } = here.domain.conversations.get(id);
  await here.request(`PATCH ${path}/${topicId}`, { as: 'ada', body: { name: 'Money back' } });
  const renamed = await topicsOf(here, id);
  equal([renamed.includes('Money back'), renamed.includes('Refund')], [true, false]);
  ok(here.domain.conversations.get(id).version > version, 'so that lists show it');
  const { status, events } = await here.request(`DELETE ${path}/${topicId}`, { as: 'ada' });
  equal([status, events], [204, ['topic.deleted']]);
  is((await topicsOf(here, id)).includes('Money back'), false);
});

topics(
  'become one: what had the first has the second once, which is found by the words of both',
  async () => {
    await using here = await world({ started: true });
    const { id: refund } = await make(here);
    const { id: slow } = await make(here, { name: 'Slow', synonyms: ['dashboard'] });
    const { id: money } = await make(here, { name: 'Money', synonyms: ['payment'] });
    const { id } = await talk(here);
    await summarised(here, id);
    for (const from of [refund, money]) await mergeInto(here, from, slow);
    const named = (await topicsOf(here, id)).filter((name) => ['Refund', 'Money', 'Slow'].includes(name));
    equal(named, ['Slow']);
    const { json } = await here.request(`GET ${path}/${slow}`, { as: 'bek' });
    equal(json.synonyms, ['dashboard', 'Refund', 'money back', 'Money', 'payment']);
    equal([json.conversations, (await here.request(`GET ${path}/${money}`, { as: 'bek' })).status], [1, 404]);
  },
);

topics('are not merged into themselves, nor by whoever may not', async () => {
  await using here = await world();
  const { id } = await make(here);
  equal((await mergeInto(here, id, id)).status, 422);
  equal((await mergeInto(here, id, id, 'bek')).status, 403);
});

topics('keep a hundred synonyms at most, also those of two', async () => {
  await using here = await world();
  const words = (of: string) => Array.from({ length: 60 }, (_, n) => `${of} ${n}`);
  const { id } = await make(here, { name: 'One', synonyms: words('one') });
  const { id: into } = await make(here, { name: 'Other', synonyms: words('other') });
  const { status, json } = await mergeInto(here, id, into);
  equal([status, json.error.code], [409, 'too_many_synonyms']);
});

const mergeInto = (here: World, id: number, into: number, as: 'ada' | 'bek' = 'ada') =>
  here.request(`POST ${path}/${id}/merge`, { as, body: { into_id: String(into) } });

topics('are 500 at most', async () => {
  await using here = await world();
  await here.write(() => {
    for (let n = 0; n < 500; n++) here.domain.topics.create(here.ada, { name: `Topic ${n}` });
  });
  const { status, json } = await here.request(`POST ${path}`, { as: 'ada', body: { name: 'One more' } });
  equal([status, json.error.code], [409, 'too_many_topics']);
});

topics.run();
