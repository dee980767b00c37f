import { suite } from 'uvu';
import { equal, throws } from 'uvu/assert';
import { openSqlite } from '../../src/store/open.ts';
import { createStore } from '../../src/store/store.ts';

const prepared = suite('statements');

prepared('are prepared when they are first run, and once', () => {
  const db = openSqlite(':memory:');
  const asked: string[] = [];
  const prepare = db.prepare.bind(db);
  const store = createStore(Object.assign(db, { prepare: noted }));
  function noted(text: string) {
    asked.push(text);
    return prepare(text);
  }
  asked.length = 0;
  const teas = store.values<[least: number], string>('teas.all', 'select name from teas where price >= ?');
  equal(asked, []);
  throws(() => teas.all(1), 'no such table: teas');
  db.exec("create table teas (name text, price integer); insert into teas values ('sencha', 2)");
  asked.length = 0;
  equal([teas.all(1), teas.all(3), teas.get(2)], [['sencha'], [], 'sencha']);
  equal(asked, ['select name from teas where price >= +?']);
  db.close();
});

prepared.run();
