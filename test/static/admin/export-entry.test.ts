import { suite } from 'uvu';
import { is, not } from 'uvu/assert';
import { eml } from '../../../src/exporting/mail/eml.ts';
import { noRoom } from '../../../src/exporting/write-export.ts';
import { GAVE_UP } from '../../../src/jobs/exports.ts';
import { relative } from '../../../static/admin/i18n/times.ts';
import { reasonIn } from '../../../static/admin/settings/exports/failures.ts';
import { bytesOf, materialOf } from '../../support/mixed-talk.ts';

const entry = suite('an export as it is shown');
const DAY = 24 * 60 * 60 * 1000;

entry('tells why it came to nothing in words of the reader', async () => {
  const gone = await bytesOf(eml.write(materialOf([]))).then(
    () => '',
    (error: Error) => error.message,
  );
  for (const said of [GAVE_UP, noRoom(null).message, gone]) {
    not.equal(said, '');
    not.equal(reasonIn(said), said, `nobody knows: ${said}`);
  }
  is(reasonIn('Something new.'), 'Something new.');
});

entry('is gone in seven days a moment after it was made, and in minutes at the end', () => {
  is(relative(7 * DAY - 1000, 0), 'in 7 days');
  is(relative(2 * DAY + 1000, 0), 'in 2 days');
  is(relative(90_000, 0), 'in 1 minute');
  is(relative(0, 1.9 * DAY), 'yesterday');
});

entry.run();
