import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { suite } from 'uvu';
import { equal, is, match } from 'uvu/assert';
import { canMount } from '../support/bare-tree.ts';
import { bareEnvironment, confab } from '../support/confab.ts';
import { ran } from '../support/program.ts';

const refusing = suite('a machine that does not play along');

/** The program in file systems of a shell's own: what root types before and after. */
const prepared = (here: ReturnType<typeof confab>, before: string, after = ':') => ({
  ...here,
  run: (...args: string[]) =>
    spawn(
      'unshare',
      [
        '--mount',
        'sh',
        '-ec',
        `${before}; "$0" src/main.ts "$@" || code=$?; ${after}; exit $code`,
        process.execPath,
        ...args,
      ],
      { stdio: 'pipe', env: { ...bareEnvironment(), CONFAB_DATA: here.data } },
    ),
});

refusing('tells of a file system that is read-only', async () => {
  if (!canMount()) return;
  using here = confab();
  await here.typed('agent create --email ada@clinic.example --name Ada --role Admin');
  const { data } = here;
  const place = prepared(here, `mount --bind ${data} ${data}; mount -o remount,bind,ro ${data}`);
  const { code, errors } = await ran(place, ['serve', '--port', '0']);
  is(code, 2);
  match(errors, /^The data folder \S+ cannot be written to: .*\.\n$/);
});

for (const kilobytes of [300, 800]) {
  refusing(`tells that a backup has no room in ${kilobytes} KB, and leaves nothing there`, async () => {
    if (!canMount()) return;
    using here = confab();
    await here.typed('agent create --email ada@clinic.example --name Ada --role Admin');
    const small = here.file('small');
    mkdirSync(small);
    const place = prepared(here, `mount -t tmpfs -o size=${kilobytes}k tmpfs ${small}`, `ls ${small}`);
    const { code, out, errors } = await ran(place, ['backup', '--to', `${small}/confab.tar.zst`]);
    equal([code, out], [2, '']);
    match(errors, /^There is no room for the backup in \S+: only \d+ MB are free, and .*\.\n$/);
  });
}

refusing.run();
