import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { openSqlite } from '../../src/store/open.ts';
import { createStore } from '../../src/store/store.ts';

const commit = suite('group commit');

commit('a failing change undoes only itself', async () => {
  const db = openSqlite(':memory:');
  db.exec('create table notes (text text not null) strict');
  const store = createStore(db);
  const add = store.change<[string]>('add', 'insert into notes (text) values (?)');
  const all = store.values<[], string>('all', 'select text from notes order by rowid');
  const results = await Promise.allSettled([
    store.write(() => add.run('first')),
    store.write(() => {
      add.run('second');
      throw new Error('no');
    }),
    store.write(() => add.run('third')),
  ]);
  equal(
    results.map((result) => result.status),
    ['fulfilled', 'rejected', 'fulfilled'],
  );
  equal(all.all(), ['first', 'third']);
  is(db.inTransaction, false);
});

commit.run();
