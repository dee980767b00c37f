import { suite } from 'uvu';
import { equal, is, throws } from 'uvu/assert';
import { type Actor, system } from '../../../src/domain/actor.ts';
import type { Permission } from '../../../src/domain/permissions.ts';
import { talks } from '../../support/talks.ts';
import { type World, world } from '../../support/world.ts';

const access = suite('what who finds');

const may = (actor: Actor, ...permissions: Permission[]): Actor => ({
  ...actor,
  permissions: new Set(permissions),
});
const count = (here: World, actor: Actor, query: string) =>
  here.domain.search.conversations(actor, { query, limit: 20, count: true }).count?.total;

access('notes are found by those who may read messages, and asked for or left out at will', async () => {
  await using here = await world();
  const { talk, found, subjects } = talks(here);
  await talk({ subject: 'Lamp', texts: ['it is broken'], notes: ['a secret discount'] });
  const reader = may(here.bek, 'conversations:read', 'conversations:read_all', 'messages:read');
  equal(found('secret', reader), ['a secret discount']);
  equal(subjects('secret discount', reader), ['Lamp']);
  const search = (query: string, notes: 'with' | 'without' | 'only') =>
    here.domain.search.messages(reader, { query, limit: 20, filters: { notes } }).found.length;
  equal([search('lamp', 'with'), search('lamp', 'without'), search('lamp', 'only')], [2, 1, 1]);
  is(search('secret', 'without'), 0);
});

access('who may not read messages finds titles only', async () => {
  await using here = await world();
  const { talk, subjects } = talks(here);
  await talk({ subject: 'Lamp', texts: ['it is broken'], notes: ['a secret discount'] });
  const clerk = may(here.bek, 'conversations:read', 'conversations:read_all');
  equal(subjects('lamp', clerk), ['Lamp']);
  for (const query of ['broken', 'secret', 'lamp broken']) {
    equal(subjects(query, clerk), []);
    is(count(here, clerk, query), 0);
  }
  const { found } = here.domain.search.conversations(clerk, { query: 'lamp', limit: 20 });
  is(found[0]?.message, null, 'nothing that was said is shown');
  throws(() => here.domain.search.messages(clerk, { query: 'lamp', limit: 20 }), 'messages:read');
});

access('nobody without conversations:read finds anything', async () => {
  await using here = await world();
  throws(
    () => here.domain.search.conversations(may(here.bek), { query: 'lamp', limit: 20 }),
    'conversations:read',
  );
  throws(() => here.domain.search.contacts(may(here.bek), { query: 'zuhra', limit: 20 }), 'contacts:read');
});

access('conversations are found by those who may see them', async () => {
  await using here = await world();
  const { talk, subjects } = talks(here);
  const { store } = here.domain;
  const put = store.change<[assignee: number | null, team: number | null, id: number]>(
    'test.put',
    'update conversations set assignee_id = ?, team_id = ? where id = ?',
  );
  const [mine, others, teams, nobodys] = [
    await talk({ subject: 'mine', texts: ['word'] }),
    await talk({ subject: 'others', texts: ['word'] }),
    await talk({ subject: 'teams', texts: ['word'] }),
    await talk({ subject: 'nobodys', texts: ['word'] }),
  ];
  await here.write(() => {
    store
      .change<[]>(
        'test.team',
        `insert into teams (id, uuid, name, created_at, updated_at) values (1, 'x', 'T', 0, 0)`,
      )
      .run();
    store
      .change<[id: number]>('test.join', 'insert into team_members (team_id, agent_id) values (1, ?)')
      .run(here.people.bek.id);
    put.run(here.people.bek.id, null, mine.id);
    put.run(here.people.ada.id, null, others.id);
    put.run(null, 1, teams.id);
    put.run(null, null, nobodys.id);
  });
  const seenWith = (...permissions: Permission[]) => {
    const actor = may(here.bek, 'conversations:read', 'messages:read', ...permissions);
    const seen = subjects('word', actor);
    is(count(here, actor, 'word'), seen.length);
    return seen;
  };
  equal(seenWith(), []);
  equal(seenWith('conversations:read_assigned'), ['mine']);
  equal(seenWith('conversations:read_unassigned'), ['nobodys']);
  equal(seenWith('conversations:read_team_inbox'), ['teams']);
  equal(seenWith('conversations:read_assigned', 'conversations:read_team_all'), ['teams', 'mine']);
  equal(seenWith('conversations:read_all'), ['nobodys', 'teams', 'others', 'mine']);
  equal(
    subjects(String(others.reference), may(here.bek, 'conversations:read', 'conversations:read_assigned')),
    [],
  );
});

access('a key bound to a business finds nothing of another', async () => {
  await using here = await world();
  const { talk, subjects, found } = talks(here);
  const clinic = await here.write(() =>
    here.domain.businesses.create(system, { slug: 'clinic', name: 'Clinic' }),
  );
  const from = { name: 'Zuhra', email: 'zuhra@example.com', phone: '+998901234567' };
  const shops = await talk({ subject: 'shop', texts: ['word'], from });
  await talk({ subject: 'clinic', texts: ['word'], from, businessId: clinic.id });
  const bound = { ...here.ada, businessId: clinic.id };
  equal(subjects('word'), ['clinic', 'shop']);
  equal(subjects('word', bound), ['clinic']);
  equal(found('word', bound), ['word']);
  equal(subjects(`#${shops.reference}`, bound), []);
  equal(subjects('zuhra@example.com', bound), ['clinic']);
  equal(subjects('+998 90 123-45-67', bound), ['clinic']);
  equal(subjects('901234567', bound), ['clinic']);
  is(here.domain.search.contacts(bound, { query: 'zuhra', limit: 20, count: true }).count?.total, 1);
  is(here.domain.search.contacts(here.ada, { query: 'zuhra', limit: 20, count: true }).count?.total, 2);
});

access('what lies in the trash is not found until it is restored, what is erased never', async () => {
  await using here = await world();
  const { talk, subjects } = talks(here);
  const { conversations } = here.domain;
  const { id } = await talk({ subject: 'Lamp', texts: ['word'] });
  await here.write(() => conversations.putInTrash(system, id));
  equal(subjects('word'), []);
  await here.write(() => conversations.restore(system, id));
  equal(subjects('word'), ['Lamp']);
  await here.write(() => conversations.erase(system, id));
  equal(subjects('word'), []);
  const left = here.domain.store.values<[], number>('test.left', 'select count(*) from message_words');
  is(left.get(), 0);
});

access.run();
