import type { Sentence } from './reading.ts';
import { wordingOf } from './wording.ts';

const LONGEST_GREETING = 4;

/** "Hello, I would like …", "Of course, …": what comes before the first mark goes if it tells nothing. */
export function withoutGreeting({ text, tongue, words }: Sentence): string {
  const mark = /[,،!.]\s+(?=\S)/u.exec(text);
  if (mark === null) return text;
  const before = words.filter(({ end }) => end <= mark.index);
  const { isTelling } = wordingOf(tongue.code ?? '');
  if (before.length === 0 || before.length > LONGEST_GREETING || before.some(({ plain }) => isTelling(plain)))
    return text;
  const rest = text.slice(mark.index + mark[0].length);
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
