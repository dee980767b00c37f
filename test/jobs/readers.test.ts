import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { readers as readersOf } from '../../src/jobs/readers.ts';
import { silentLog } from '../../src/lib/log.ts';
import { LIMIT_MS, type LongRead } from '../../src/store/long-reads.ts';
import { openStoreAsItIs } from '../../src/store/open-store.ts';
import { confab } from '../support/confab.ts';
import { thrownBy } from '../support/thrown.ts';

const readers = suite('long reads');

const one: LongRead = { sql: 'select @number', bound: { number: 1 } };
const endless: LongRead = {
  sql: `with recursive counted (n) as (select 1 union all select n + 1 from counted)
        select n from counted where in_time(n) and n < 0`,
  bound: {},
};

/** A folder with a database, and threads that read it. */
function reading() {
  const { data, remove } = confab();
  const { store } = openStoreAsItIs({ folder: data, secretKey: null, log: silentLog });
  const { read, close } = readersOf({ folder: data, nativeBinding: undefined, keyIsGiven: false });
  const add = store.change<[string]>(
    'test.add',
    'insert into totals (noun, business_id, count) values (?, 1, 1)',
  );
  async function end() {
    await close();
    store.close();
    remove();
  }
  return { store, read, add, [Symbol.asyncDispose]: end };
}

readers('see what was committed, at once', async () => {
  await using here = reading();
  const nouns: LongRead = { sql: 'select noun from totals where noun <> folded(noun)', bound: {} };
  equal(await here.read([nouns, one]), [[], [1]]);
  await here.store.write(() => here.add.run('Ж'));
  equal(await here.read([nouns, one]), [['Ж'], [1]]);
});

readers('can change nothing', async () => {
  await using here = reading();
  const erasing: LongRead = { sql: 'delete from totals returning noun', bound: {} };
  const { message } = await thrownBy(here.read([erasing]));
  is(message, 'The list could not be read. Please try again.');
});

readers('that take too long are stopped, and only they', async () => {
  await using here = reading();
  const start = performance.now();
  const [stopped, ...quick] = await Promise.allSettled([
    here.read([endless]),
    ...Array.from({ length: 8 }, () => here.read([one])),
  ]);
  ok(performance.now() - start >= LIMIT_MS);
  const { kind, code } = stopped.status === 'rejected' ? stopped.reason : {};
  equal([kind, code], ['unavailable', 'query_too_broad']);
  equal(
    quick.map(({ status }) => status),
    Array(8).fill('fulfilled'),
  );
  equal(await here.read([one]), [[1]], 'and there are still threads');
});

readers('are refused while too many wait', async () => {
  await using here = reading();
  const asked = await Promise.allSettled(Array.from({ length: 60 }, () => here.read([one])));
  const refused = asked.filter((each) => each.status === 'rejected' && each.reason.kind === 'busy');
  is(refused.length, 8);
});

readers('are refused sooner to an agent of whom many wait', async () => {
  await using here = reading();
  const theirs = Array.from({ length: 60 }, () => here.read([one], 1));
  const other = here.read([one], 2);
  const refused = (await Promise.allSettled(theirs)).filter(({ status }) => status === 'rejected');
  is(refused.length, 38);
  equal(await other, [[1]]);
});

readers.run();
