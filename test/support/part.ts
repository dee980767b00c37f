import { once } from 'node:events';
import type { Word } from './parts.ts';
import { runFiles } from './suites.ts';

/** A process that runs the files which another one hands out, and says at the end what became of them. */
const tell = (word: Word) => process.send?.(word);

async function* handedOut() {
  for (;;) {
    const answer = once(process, 'message');
    tell('next');
    const [file] = await answer;
    if (file === null) return;
    yield String(file);
  }
}

process.once('disconnect', () => process.exit());
tell(await runFiles(handedOut()));
process.disconnect();
