import fc from 'fast-check';
import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { type Notebook, notebook } from '../support/notebook.ts';
import { rounds } from '../support/rounds.ts';

const model = suite('group commit, against a simple model');

/** What a write function may do; `kept` says whether the model expects its line to be there afterwards, if it can know. */
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
  'ends it when it runs again': {
    kept: null,
    act(book: Notebook, line: string, runs: number) {
      book.add(runs > 1 ? 'boom' : line);
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

/** Adds up how many lines there are to be, and puts each sum down in a line of its own: `+3`. */
function counting({ store, add }: Notebook) {
  let pending = 0;
  function put() {
    if (pending > 0) add(`+${pending}`);
    pending = 0;
  }
  store.tally({ put, drop: () => void (pending = 0) });
  return () => void pending++;
}
const isSum = (line: string) => line.startsWith('+');

async function play(book: Notebook, all: Asked[]) {
  const count = counting(book);
  const told: { line: string; kept: boolean; seen: boolean }[] = [];
  const answers = [];
  for (const [index, { manner, newTurn }] of all.entries()) {
    const line = String(index);
    const note = (kept: boolean) => told.push({ line, kept, seen: book.seen().includes(line) });
    let runs = 0;
    const write = book.store.write(() => {
      count();
      return manners[manner].act(book, line, ++runs);
    });
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
      equal(
        told.map(({ line }) => line),
        all.map((_, index) => String(index)),
      );
      for (const [index, { kept, seen }] of told.entries()) {
        const expected = manners[all[index]?.manner ?? 'adds'].kept ?? kept;
        equal({ kept, seen }, { kept: expected, seen: expected });
      }
      const lines = book.seen().filter((line) => !isSum(line));
      equal(
        lines,
        told.filter(({ kept }) => kept).map(({ line }) => line),
      );
      const sums = book.seen().filter(isSum).map(Number);
      is(
        sums.reduce((sum, one) => sum + one, 0),
        lines.length,
      );
      is(book.db.inTransaction, false);
    }),
    { numRuns: rounds(50), includeErrorInReport: true },
  );
});

model.run();
