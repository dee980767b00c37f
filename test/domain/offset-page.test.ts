import fc from 'fast-check';
import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import { nearerEnd } from '../../src/domain/offset-page.ts';

const offsetPage = suite('a page by offset');

offsetPage('is the same whichever end it is read from', () => {
  const numbers = fc.nat({ max: 60 });
  fc.assert(
    fc.property(numbers, numbers, fc.integer({ min: 1, max: 30 }), (total, offset, limit) => {
      const list = Array.from({ length: total }, (_, index) => index);
      const reading = (rows: number[]) => (count: number, skipped: number) =>
        rows.slice(skipped, skipped + count);
      const page = nearerEnd({ limit, offset }, total, {
        forward: reading(list),
        backward: reading(list.toReversed()),
      });
      equal(page, list.slice(offset, offset + limit));
    }),
  );
});

offsetPage('near the end skips little', () => {
  let skipped = 0;
  const count = (_limit: number, skip: number) => {
    skipped = skip;
    return [];
  };
  nearerEnd({ limit: 20, offset: 999_960 }, 1_000_000, { forward: count, backward: count });
  equal(skipped, 20);
});

offsetPage.run();
