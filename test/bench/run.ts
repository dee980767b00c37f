import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { understanding } from './analysis.ts';
import { compared, comparisons } from './comparisons.ts';
import { credentialTime } from './credential.ts';
import { exporting } from './exports.ts';
import { type Figure, isMet, table } from './figure.ts';
import { canPin } from './processes.ts';
import { idleMemory, startTime } from './program.ts';
import { searching } from './search.ts';
import { promises } from './sla.ts';
import { uploads } from './upload.ts';
import { working } from './workplace.ts';

/**
 * `npm run bench [-- --rows health,list] [--seconds N] [--conversations N] [--idle-seconds N] [--strict]` measures what
 * docs and issues promise. Figures are ratios to a bare Koa server in the same run, because only those travel between
 * machines; those of the pages are times in a browser. A million conversations take a while to make; fewer tell the same
 * of a page, and little of its depth.
 */
const HOW_TO_READ = `"by cpu" is the same ratio by processor time for each request. "core" is how much of its core the server used:
where it waits for no disk and still had little of it, other programs were at work, and "by cpu" is the one to trust.`;
const { values } = parseArgs({
  options: {
    rows: { type: 'string' },
    seconds: { type: 'string', default: '4' },
    conversations: { type: 'string', default: '1000000' },
    'idle-seconds': { type: 'string', default: '60' },
    strict: { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);
const conversations = Number(values.conversations);
const others = [
  'start',
  'memory',
  'credential',
  'search',
  'sla',
  'analysis',
  'export',
  'upload',
  'workplace',
];
const all = [...comparisons.flat().map(({ row }) => row), ...others];
const rows = values.rows?.split(',') ?? all;
const strangers = rows.filter((row) => !all.includes(row));
if (strangers.length > 0) stop(`There is no row ${strangers.join(', ')}. There are ${all.join(', ')}.`);
if (!(seconds >= 1)) stop('--seconds takes a number of seconds.');
if (!(conversations >= 100)) stop('--conversations takes a number from 100.');
if (!canPin) console.log('There is no taskset here: server and load generator share all cores.');

const figures: Figure[] = [];
for (const group of comparisons) {
  const wanted = group.filter(({ row }) => rows.includes(row));
  if (wanted.length > 0) await measured(compared(wanted, seconds, { conversations }));
}
if (rows.includes('start')) await measured(startTime());
if (rows.includes('credential')) await measured(credentialTime());
if (rows.includes('search')) await measured(searching());
if (rows.includes('sla')) await measured(promises());
if (rows.includes('analysis')) await measured(Promise.resolve(understanding()));
if (rows.includes('export')) await measured(exporting(Math.min(conversations, 100_000)));
if (rows.includes('upload')) await measured(uploads());
if (rows.includes('workplace')) await measured(working(conversations));
if (rows.includes('memory')) await measured(idleMemory(Number(values['idle-seconds'])));

console.log(`\n${table(figures)}\n\n${HOW_TO_READ}\n\nWritten to ${written()}`);
process.exit(values.strict && !figures.every(isMet) ? 1 : 0);

async function measured(figure: Promise<Figure | Figure[]>) {
  const more = [await figure].flat();
  figures.push(...more);
  for (const { row, value, unit } of more) console.log(`measured ${row}: ${value.toFixed(2)} ${unit}`);
}

function written() {
  const at = new Date().toISOString();
  const machine = { cores: cpus().length, processor: cpus()[0]?.model, node: process.version };
  const file = `test/bench/results/${at.replaceAll(':', '-')}.json`;
  mkdirSync('test/bench/results', { recursive: true });
  const results = figures.map((figure) => ({ ...figure, met: isMet(figure) }));
  writeFileSync(file, `${JSON.stringify({ at, machine, seconds, results }, null, 2)}\n`);
  return file;
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
