import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import { is, ok } from 'uvu/assert';
import { confab } from '../support/confab.ts';
import { makeKey } from '../support/own-key.ts';
import { started } from '../support/program.ts';

const safety = suite('what is acknowledged');

const hasCompiler = spawnSync('cc', ['--version']).status === 0;
const isWatched = process.platform === 'linux' && hasCompiler;
const LEADS = '/thikaa/api/v1/leads';

/** The real server, with a journal of what it writes, syncs and answers. */
async function watched() {
  const shim = confab();
  const library = shim.file('watch-syncs.so');
  const compiled = spawnSync('cc', [
    '-shared',
    '-fPIC',
    '-O1',
    '-o',
    library,
    'test/support/watch-syncs.c',
    '-ldl',
  ]);
  is(compiled.status, 0, String(compiled.stderr));
  const here = confab({ LD_PRELOAD: library, SYNC_JOURNAL: shim.file('journal') });
  const token = await makeKey(here);
  const server = await started(here);
  const capture = (name: string) =>
    server.get(LEADS, {
      method: 'POST',
      headers: { 'x-api-key': token, 'content-type': 'application/json' },
      body: JSON.stringify({ name }),
    });
  async function end() {
    await server.end('SIGTERM');
    here.remove();
    shim.remove();
  }
  const journal = () =>
    readFileSync(shim.file('journal'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(' ') as [what: 'w' | 's' | 'q' | 'a', fd: string]);
  return { capture, journal, [Symbol.asyncDispose]: end };
}

/** Walks through the journal; every answer must come after a sync that is later than its request and than all that was written. */
function unsafeAnswers(journal: ['w' | 's' | 'q' | 'a', string][]) {
  const askedAt = new Map<string, number>();
  let syncedAt = -1;
  let writtenAt = -1;
  return journal.filter(([what, fd], at) => {
    if (what === 'q') askedAt.set(fd, at);
    if (what === 'w') writtenAt = at;
    if (what === 's') syncedAt = at;
    return what === 'a' && (syncedAt < writtenAt || syncedAt < (askedAt.get(fd) ?? Number.POSITIVE_INFINITY));
  });
}

const times = (journal: [string, string][], wanted: string) =>
  journal.filter(([what]) => what === wanted).length;

if (isWatched) {
  safety('is on the disk before the answer leaves, one request after the other', async () => {
    await using here = await watched();
    for (let n = 0; n < 20; n++) is((await here.capture(`lead ${n}`)).status, 201);
    const journal = here.journal();
    is(times(journal, 'a'), 20);
    ok(times(journal, 'w') > 20);
    is(unsafeAnswers(journal).length, 0);
  });

  safety('is on the disk before the answer leaves, when many share one sync', async () => {
    await using here = await watched();
    await here.capture('the first');
    const before = times(here.journal(), 's');
    const answers = await Promise.all(Array.from({ length: 300 }, (_, n) => here.capture(`lead ${n}`)));
    is(answers.filter(({ status }) => status === 201).length, 300);
    const journal = here.journal();
    is(times(journal, 'a'), 301);
    is(unsafeAnswers(journal).length, 0);
    ok(times(journal, 's') - before < 300, 'no sync was shared');
  });
} else {
  safety('is not watched on its way to the disk: that takes Linux and a C compiler', () => {
    process.stdout.write('(left out: no Linux or no cc here) ');
  });
}

safety.run();
