import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import { timeline } from '../../../static/admin/conversation/timeline.ts';
import { pagesInSight } from '../../../static/admin/paging/pages-in-sight.ts';
import { newest } from '../../../static/admin/state/newest.ts';

const late = suite('answers that overtake each other');

/** Questions that are answered when somebody says so, in whatever order. */
function slowLine<Found>() {
  const answers: ((found: Found) => void)[] = [];
  const ask = () => new Promise<Found>((resolve) => answers.push(resolve));
  return { ask, answers };
}
const settled = () => new Promise(setImmediate);

late('leave what was asked for last', async () => {
  const taken: string[] = [];
  const { ask, answers } = slowLine<string>();
  const take = newest((found: string) => taken.push(found));
  const reads = [take(ask), take(ask), take(ask)];
  answers[1]?.('second');
  await settled();
  answers[0]?.('first');
  answers[2]?.('third');
  await Promise.all(reads);
  equal(taken, ['second', 'third']);
});

late('leave a list as it was read last', async () => {
  const { ask, answers } = slowLine<{ data: { id: number }[]; total: number }>();
  const list = pagesInSight({ ask, keep() {}, concerns: () => false, refreshMs: 0 });
  // Read when the list was made, and once more.
  list.total.value = 1;
  const again = list.first(50);
  await settled();
  answers[1]?.({ data: [{ id: 2 }, { id: 1 }], total: 2 });
  await again;
  answers[0]?.({ data: [{ id: 1 }], total: 1 });
  await settled();
  equal([list.rows.value.get(0), list.total.value], [[2, 1], 2]);
  list.stop();
});

late('tell what was done to a conversation once', async () => {
  const { ask, answers } = slowLine<Response>();
  const before = globalThis.fetch;
  globalThis.fetch = ask;
  try {
    const story = timeline(1);
    const reads = [story.read(), story.read()];
    while (answers.length < 2) await settled();
    for (const answer of answers) answer(Response.json({ data: [{ id: 1 }, { id: 2 }] }));
    await Promise.all(reads);
    equal(
      story.events.value.map(({ id }) => id),
      [1, 2],
    );
    story.stop();
  } finally {
    globalThis.fetch = before;
  }
});

late.run();
