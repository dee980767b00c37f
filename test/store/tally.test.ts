import { suite } from 'uvu';
import { equal, is, match } from 'uvu/assert';
import { Problem } from '../../src/lib/problem.ts';
import { type Notebook, notebook } from '../support/notebook.ts';
import { thrownBy } from '../support/thrown.ts';

const tally = suite('what is added up while changes run');

const fail = () => {
  throw new Error('no');
};
const quietly = (work: () => unknown) => {
  try {
    work();
  } catch {}
};
const statuses = (results: PromiseSettledResult<unknown>[]) => results.map(({ status }) => status);
const codesOf = (results: PromiseSettledResult<unknown>[]) =>
  results.map((result) =>
    result.status === 'rejected' && result.reason instanceof Problem ? result.reason.code : result.status,
  );

/** Words that are noted in one line, once for all changes of a transaction. */
function noting({ store, add }: Notebook, joined = (words: readonly string[]) => words.join('+')) {
  let pending: string[] = [];
  function put() {
    if (pending.length > 0) add(joined(pending));
    pending = [];
  }
  store.tally({ put, drop: () => void (pending = []) });
  return (word: string, last?: () => unknown) =>
    store.write(() => {
      pending.push(word);
      last?.();
    });
}

tally('is written once for all, and nothing of those who failed', async () => {
  using book = notebook();
  const note = noting(book);
  await Promise.all([note('a'), note('b'), note('c')]);
  equal(book.seen(), ['a+b+c']);
  const results = await Promise.allSettled([note('d'), note('e', fail), note('f')]);
  equal(statuses(results), ['fulfilled', 'rejected', 'fulfilled']);
  equal(book.seen().slice(1), ['d', 'f']);
  await Promise.allSettled([note('g', () => book.add('boom')), note('h')]);
  equal(book.seen().slice(3), ['h']);
});

tally('counts nobody twice when a change swallows the error that ended the transaction', async () => {
  using book = notebook();
  const note = noting(book);
  const swallow = () => quietly(() => book.add('boom'));
  const results = await Promise.allSettled([note('a'), note('b', swallow), note('c')]);
  equal(statuses(results), ['fulfilled', 'rejected', 'fulfilled']);
  equal(book.seen(), ['a', 'c']);
});

tally('that finds no room refuses only those whose room it was', async () => {
  using book = notebook();
  const note = noting(book, (words) => (words.includes('large') ? 'x'.repeat(100_000) : words.join('+')));
  const pages = Number(book.db.pragma('page_count', { simple: true }));
  book.db.pragma(`max_page_count = ${pages + 1}`);
  const results = await Promise.allSettled([note('a'), note('large'), note('b')]);
  equal(codesOf(results), ['fulfilled', 'storage_full', 'fulfilled']);
  equal(book.seen(), ['a', 'b']);
});

tally('that cannot be written leaves nobody free to write outside of a transaction', async () => {
  using book = notebook();
  let isBroken = true;
  book.store.tally({ put: () => isBroken && fail(), drop: () => {} });
  is((await thrownBy(book.store.write(() => book.add('a')))).message, 'no');
  is(book.store.isWriting(), false);
  match(
    await thrownBy(Promise.resolve().then(() => book.add('smuggled'))).then(({ message }) => message),
    'outside of store.write',
  );
  isBroken = false;
  await book.store.write(() => book.add('b'));
  equal(book.seen(), ['b']);
});

tally.run();
