import { suite } from 'uvu';
import { equal, instance, is, match } from 'uvu/assert';
import { Problem } from '../../src/lib/problem.ts';
import { type Notebook, notebook } from '../support/notebook.ts';
import { thrownBy } from '../support/thrown.ts';

const commit = suite('group commit');

const statuses = (results: PromiseSettledResult<unknown>[]) => results.map(({ status }) => status);
const fail = () => {
  throw new Error('no');
};
const kindOf = (error: unknown) => (error as Problem).kind;

/** Makes every later insert of more than a little text meet a full disk. */
function fillUp({ db }: Notebook) {
  const pages = db.pragma('page_count', { simple: true }) as number;
  db.pragma(`max_page_count = ${pages + 1}`);
}

commit('all changes of one turn share one transaction', async () => {
  using book = notebook();
  const words = ['one', 'two', 'three'];
  await Promise.all(words.map((word) => book.store.write(() => book.add(word))));
  equal(book.seen(), words);
  is(book.times('begin immediate'), 1);
  is(book.times('commit'), 1);
});

commit('changes of different turns have transactions of their own', async () => {
  using book = notebook();
  await book.store.write(() => book.add('one'));
  await book.store.write(() => book.add('two'));
  is(book.times('commit'), 2);
});

commit('a failing change undoes only itself', async () => {
  using book = notebook();
  const { store, add } = book;
  const results = await Promise.allSettled([
    store.write(() => add('first')),
    store.write(() => {
      add('second');
      fail();
    }),
    store.write(() => add('third')),
  ]);
  equal(statuses(results), ['fulfilled', 'rejected', 'fulfilled']);
  equal(book.seen(), ['first', 'third']);
});

commit('runs everything once, and once more only if somebody fails', async () => {
  using book = notebook();
  const runs: string[] = [];
  const noting = (line: string) => () => void runs.push(line);
  await Promise.all([book.store.write(noting('a')), book.store.write(noting('b'))]);
  equal(runs, ['a', 'b']);
  await Promise.allSettled([
    book.store.write(noting('c')),
    book.store.write(fail),
    book.store.write(noting('d')),
  ]);
  equal(runs, ['a', 'b', 'c', 'c', 'd']);
});

commit('savepoints are taken only for those who share a transaction with a failing change', async () => {
  using book = notebook();
  const { store, add } = book;
  await Promise.all(['a', 'b', 'c'].map((word) => store.write(() => add(word))));
  equal([book.times('savepoint change'), book.times('rollback')], [0, 0]);
  const other = Promise.allSettled([
    store.write(() => add('d')),
    store.write(fail),
    store.write(() => add('e')),
  ]);
  equal(statuses(await other), ['fulfilled', 'rejected', 'fulfilled']);
  equal(
    [book.times('savepoint change'), book.times('rollback to change'), book.times('rollback')],
    [3, 1, 1],
  );
  equal([book.times('commit'), book.seen()], [2, ['a', 'b', 'c', 'd', 'e']]);
  await store.write(() => add('f'));
  is(book.times('savepoint change'), 3);
});

commit('a change sees what those before it in the same turn did, and not what was undone', async () => {
  using book = notebook();
  const { store, add, count } = book;
  const results = await Promise.allSettled([
    store.write(() => add('first')),
    store.write(() => {
      add('second');
      fail();
    }),
    store.write(() => count()),
  ]);
  is((results[2] as PromiseFulfilledResult<number>).value, 1);
});

commit('nobody is told before the change is committed', async () => {
  using book = notebook();
  const { store, add, seen } = book;
  const during = store.write(() => {
    add('one');
    return seen();
  });
  const after = store.write(() => add('two')).then(seen);
  equal(await during, []);
  equal(await after, ['one', 'two']);
});

commit('everybody is told in the order of asking, refusals too', async () => {
  using book = notebook();
  const told: number[] = [];
  const acts = [() => book.add('a'), fail, () => book.add('b'), () => book.add('boom'), () => book.add('c')];
  const tell = (index: number) => () => void told.push(index);
  await Promise.all(acts.map((act, index) => book.store.write(act).then(tell(index), tell(index))));
  equal(told, [0, 1, 2, 3, 4]);
});

commit('word of a commit comes once for the whole turn, when it can be read', async () => {
  using book = notebook();
  const heard: string[][] = [];
  book.store.onCommit(() => heard.push(book.seen()));
  await Promise.all(['one', 'two'].map((word) => book.store.write(() => book.add(word))));
  await thrownBy(book.store.write(fail));
  equal(heard, [['one', 'two']]);
});

commit('refuses an async function before any of it runs', async () => {
  using book = notebook();
  let ran = false;
  const error = await thrownBy(book.store.write(async () => void (ran = true)));
  match(error.message, 'must not be asynchronous');
  is(ran, false);
});

commit('refuses a function that returns a promise, and what it writes later', async () => {
  using book = notebook();
  let later: Promise<unknown> = Promise.resolve();
  const twoPart = () => {
    book.add('at once');
    later = Promise.resolve().then(() => book.add('later'));
    // Nobody else hears of this one; its failure must not end the process.
    return later.then(() => {});
  };
  match((await thrownBy(book.store.write(twoPart))).message, 'must not be asynchronous');
  match((await thrownBy(later)).message, 'outside of store.write');
  equal(book.seen(), []);
});

commit('refuses to write outside of store.write', () => {
  using book = notebook();
  let message = '';
  try {
    book.add('smuggled');
  } catch (error) {
    message = (error as Error).message;
  }
  match(message, 'add was run outside of store.write');
});

commit(
  'an error that ends the transaction is the fault of one: the others are written all the same',
  async () => {
    using book = notebook();
    const { store, add } = book;
    const results = await Promise.allSettled([
      store.write(() => add('first')),
      store.write(fail),
      store.write(() => add('boom')),
      store.write(() => add('last')),
    ]);
    equal(statuses(results), ['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    equal(book.seen(), ['first', 'last']);
  },
);

commit(
  'a function that swallows such an error is refused, and nothing it does afterwards is kept',
  async () => {
    using book = notebook();
    const swallow = (then: string) => () => {
      try {
        book.add('boom');
      } catch {
        book.add(then);
      }
    };
    const [, swallowed] = await Promise.allSettled([
      book.store.write(() => book.add('first')),
      book.store.write(swallow('outside of any transaction')),
    ]);
    is(swallowed?.status, 'rejected');
    equal(book.seen(), ['first']);
  },
);

commit('everybody is answered when somebody ends the transaction only on running again', async () => {
  using book = notebook();
  const { store, add } = book;
  let runs = 0;
  const results = await Promise.allSettled([
    store.write(() => add('first')),
    store.write(() => add(++runs > 1 ? 'boom' : 'second')),
    store.write(fail),
    store.write(() => add('last')),
  ]);
  equal(statuses(results), ['fulfilled', 'rejected', 'rejected', 'fulfilled']);
  equal(book.seen(), ['first', 'last']);
});

commit('a full disk refuses only what finds no room', async () => {
  using book = notebook();
  const { store, add } = book;
  fillUp(book);
  const [small, large, afterwards] = await Promise.allSettled([
    store.write(() => add('small')),
    store.write(() => add('x'.repeat(100_000))),
    store.write(() => add('small too')),
  ]);
  equal([small?.status, afterwards?.status], ['fulfilled', 'fulfilled']);
  is(kindOf((large as PromiseRejectedResult).reason), 'storage_full');
  equal(book.seen(), ['small', 'small too']);
});

commit('a COMMIT that fails refuses the whole turn, and the next one works', async () => {
  using book = notebook();
  const { store, add, link } = book;
  const results = await Promise.allSettled([
    store.write(() => add('innocent')),
    store.write(() => link(404)),
    store.write(() => add('innocent too')),
  ]);
  for (const result of results) {
    const { reason } = result as PromiseRejectedResult;
    instance(reason, Problem);
    equal([reason.kind, reason.code], ['unavailable', 'not_saved']);
  }
  equal(book.seen(), []);
  await store.write(() => add('next'));
  equal(book.seen(), ['next']);
});

commit('a transaction that cannot begin refuses everybody it would have served', async () => {
  using book = notebook();
  book.db.exec('begin');
  const asked = ['one', 'two'].map((word) => thrownBy(book.store.write(() => book.add(word))));
  const errors = await Promise.all(asked);
  equal(errors.map(kindOf), ['unavailable', 'unavailable']);
  equal(book.seen(), []);
});

commit('a batch ends at 256 changes; the rest follows', async () => {
  using book = notebook();
  const many = Array.from({ length: 600 }, (_, index) => String(index));
  await Promise.all(many.map((word) => book.store.write(() => book.add(word))));
  equal(book.seen(), many);
  is(book.times('commit'), 3);
});

commit('a batch ends after five milliseconds of work, so that requests come in between', async () => {
  using book = notebook();
  const slowly = (word: string) => () => {
    book.work(6);
    return book.add(word);
  };
  await Promise.all(['one', 'two', 'three'].map((word) => book.store.write(slowly(word))));
  is(book.times('commit'), 3);
});

commit('a shutdown still writes what was asked for', async () => {
  using book = notebook();
  const asked = book.store.write(() => book.add('just in time'));
  book.store.close();
  is(await asked, 1);
  equal(book.seen(), ['just in time']);
  is(kindOf(await thrownBy(book.store.write(() => book.add('too late')))), 'unavailable');
});

commit('a listener that fails keeps nobody waiting', async () => {
  using book = notebook({ onFault: (error) => faults.push(String(error)) });
  const faults: string[] = [];
  const heard: string[] = [];
  book.store.onCommit(fail);
  book.store.onCommit(() => heard.push('the next one'));
  is(await book.store.write(() => book.add('one')), 1);
  equal([faults, heard], [['Error: no'], ['the next one']]);
});

commit.run();
