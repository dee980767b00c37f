import fc from 'fast-check';
import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import { type Notebook, notebook } from '../support/notebook.ts';
import { rounds } from '../support/rounds.ts';

const model = suite('group commit, against a simple model');

/** What a write function may do; `kept` says whether the model expects its line to be there afterwards. */
const manners = {
  adds: { kept: true, act: (book: Notebook, line: string) => book.add(line) },
  'adds and throws': {
    kept: false,
    act(book: Notebook, line: string) {
      book.add(line);
      throw new Error(line);
    },
  },
  'ends the transaction': {
    kept: false,
    act(book: Notebook, line: string) {
      book.add(line);
      book.add('boom');
    },
  },
  'ends it and carries on': {
    kept: false,
    act(book: Notebook, line: string) {
      try {
        book.add('boom');
      } catch {}
      try {
        book.add(line);
      } catch {}
    },
  },
  'returns a promise': {
    kept: false,
    act(book: Notebook, line: string) {
      book.add(line);
      return Promise.reject(new Error(line));
    },
  },
} as const;
type Manner = keyof typeof manners;
type Asked = { manner: Manner; newTurn: boolean };

const asked = fc.record<Asked>({
  manner: fc.oneof(
    { weight: 3, arbitrary: fc.constant<Manner>('adds') },
    { weight: 2, arbitrary: fc.constantFrom(...(Object.keys(manners) as Manner[])) },
  ),
  newTurn: fc.boolean(),
});
const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

async function play(book: Notebook, all: Asked[]) {
  const told: { line: string; kept: boolean; seen: boolean }[] = [];
  const answers = [];
  for (const [index, { manner, newTurn }] of all.entries()) {
    const line = String(index);
    const note = (kept: boolean) => told.push({ line, kept, seen: book.seen().includes(line) });
    const write = book.store.write(() => manners[manner].act(book, line));
    answers.push(
      write.then(
        () => note(true),
        () => note(false),
      ),
    );
    if (newTurn) await nextTurn();
  }
  await Promise.all(answers);
  return told;
}

model('whoever is told "done" is on the disk, whoever is told "failed" has left nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(asked, { maxLength: 30 }), async (all) => {
      using book = notebook();
      const told = await play(book, all);
      const expected = all.map(({ manner }, index) => ({
        line: String(index),
        kept: manners[manner].kept,
        seen: manners[manner].kept,
      }));
      equal(told, expected);
      equal(
        book.seen(),
        expected.filter(({ kept }) => kept).map(({ line }) => line),
      );
      equal(book.db.inTransaction, false);
    }),
    { numRuns: rounds(50), includeErrorInReport: true },
  );
});

model.run();
