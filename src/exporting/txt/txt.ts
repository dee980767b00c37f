import { oneLine } from '../plain.ts';
import { type ShownSaid, type ShownTalk, shown } from '../shown.ts';
import type { Material, Writer } from '../writer.ts';

/** For reading, and for programs that take nothing but text. */
export const txt: Writer = {
  passes: 1,
  *write({ talks, total, heading }: Material) {
    const { words, talk, said, timeOf } = shown(heading);
    yield `${oneLine(heading.organisation)} · ${words.title} · ${timeOf(heading.at)}\n`;
    yield `${words.conversations(total)}\n${words.zone(heading.zone)}\n`;
    for (const { messages, ...facts } of talks()) {
      yield `\n${'='.repeat(72)}\n${factsOf(talk(facts))}\n`;
      for (const message of messages) yield textOf(said(message));
    }
  },
};

export const factsOf = ({ title, facts, summary }: ShownTalk) =>
  `${title}\n${facts.map(([name, value]) => `${name}: ${value}\n`).join('')}${summaryOf(summary)}`;

const summaryOf = (summary: ShownTalk['summary']) =>
  summary ? `\n${summary.name}: ${summary.title}\n${summary.text}\n` : '';

export function textOf({ who, at, remarks, text, files }: ShownSaid) {
  const head = [at, who, ...remarks.map((remark) => `(${remark})`)].join('  ');
  const lines = files.map(({ name, size, place }) => `  + ${name} (${size}) ${place}\n`);
  return `${head}\n${text}\n${lines.join('')}\n`;
}
