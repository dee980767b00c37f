import { suite } from 'uvu';
import { is } from 'uvu/assert';
import { lastKnown } from '../../../src/domain/folders/last-known.ts';
import { MINUTE } from '../../../src/lib/clock.ts';
import { tooBroad } from '../../../src/store/long-reads.ts';
import { manualClock } from '../../support/clock.ts';
import { thrownBy } from '../../support/thrown.ts';

const counts = suite('a count that takes too long');

const refused = async () => {
  throw tooBroad();
};

counts('is what it was last, and nobody counts again for ten minutes', async () => {
  const clock = manualClock();
  const told = lastKnown({ clock }, 0);
  is(await told('one', async () => 7), 7);
  is(await told('one', refused), 7);
  is(await told('one', async () => 8), 7, 'it rests');
  is(await told('other', async () => 9), 9, 'others do not');
  clock.advance(10 * MINUTE);
  is(await told('one', async () => 8), 8);
});

counts('is nothing where nobody ever knew it', async () => {
  is(await lastKnown({ clock: manualClock() }, 0)('one', refused), 0);
});

counts('does not hide a fault of ours', async () => {
  const broken = async () => {
    throw new TypeError('ours');
  };
  const error = await thrownBy(lastKnown({ clock: manualClock() }, 0)('one', broken));
  is(error instanceof TypeError, true);
});

counts.run();
