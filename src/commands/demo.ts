import { type Config, readConfig } from '../config.ts';
import type { DemoReport } from '../demo/demo.ts';
import { DAY } from '../lib/clock.ts';
import { endOfDay } from '../lib/time-zone.ts';
import { holdFolder } from '../store/open-store.ts';
import { type Command, dataHelp, dataOption, type Flags, textFlags, usage } from './command.ts';
import { withApp } from './workspace.ts';

const USUAL = 2000;
const MOST = 10_000_000;
const TELL_EVERY = 50_000;

export const demo: Command = {
  name: 'demo',
  summary: 'Fills an installation without customers with made-up conversations in eight languages.',
  usage: '[--conversations N] [--seed S] [--until DATE]',
  options: {
    ...dataOption,
    conversations: { type: 'string' },
    seed: { type: 'string' },
    until: { type: 'string' },
  },
  help: {
    conversations: `How many: ${USUAL} unless said otherwise. Each has some six messages.`,
    seed: 'Any word: the same one makes the same data.',
    until: 'The day before which all of it happened, such as 2027-01-31: today unless said otherwise.',
    ...dataHelp,
  },
  async run(flags, { environment, print }) {
    const { conversations, seed, until, ...others } = flags;
    const wish = { conversations: countIn(conversations), seed: String(seed ?? '1'), until: dayIn(until) };
    const config = readConfig(environment, textFlags(others));
    const release = holdFolder(config.data);
    try {
      const began = performance.now();
      const report = await filled(config, wish, print);
      print(summary(report, config.data, (performance.now() - began) / 1000));
    } finally {
      release();
    }
  },
};

type Wish = { conversations: number; seed: string; until: number };

async function filled(config: Config, wish: Wish, print: (line: string) => void) {
  // Loaded only now: no other command needs so many words.
  const { demoClock, fillWithDemo, repeatableIds } = await import('../demo/demo.ts');
  const clock = demoClock(wish);
  return withApp(config, { clock, ids: repeatableIds(clock, wish) }, ({ domain }) =>
    fillWithDemo(domain, clock, wish, (done) => {
      if (done % TELL_EVERY === 0 && done < wish.conversations)
        print(`${done} of ${wish.conversations} conversations`);
    }),
  );
}

function countIn(typed: Flags[string]) {
  if (typed === undefined) return USUAL;
  const count = Number(typed);
  if (/^\d+$/.test(String(typed)) && count >= 1 && count <= MOST) return count;
  throw usage(`--conversations must be a number from 1 to ${MOST}.`);
}

function dayIn(typed: Flags[string]) {
  const day = String(typed ?? new Date().toISOString().slice(0, 10));
  const end = /^\d{4}-\d{2}-\d{2}$/.test(day) ? endOfDay(day, 'UTC') : Number.NaN;
  if (end - DAY > 0 && end - DAY <= Date.now()) return end - DAY;
  throw usage('--until must be a date such as 2027-01-31, and not in the future.');
}

function summary(
  { conversations, messages, contacts, leads, rows }: DemoReport,
  folder: string,
  seconds: number,
) {
  return [
    `${conversations} conversations with ${messages} messages, ${contacts} contacts and ${leads} leads are in ${folder}.`,
    `${rows} rows in ${seconds.toFixed(1)} s: ${Math.round(rows / seconds)} rows a second.`,
    'Nobody of the demo can sign in; the server prints a link for the first administrator: confab serve',
  ].join('\n');
}
