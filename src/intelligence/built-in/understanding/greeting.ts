import type { Kind } from './cues.ts';
import type { Sentence } from './reading.ts';
import { wordingOf } from './wording.ts';

const LONGEST_GREETING = 4;

const WANTING: ReadonlySet<Kind> = new Set([
  'asks',
  'request',
  'promises',
  'appoints',
  'problem',
  'appointment',
]);

/** "Hello, I would like …", "Of course, …": what comes before the first mark goes if it tells nothing. */
export function withoutGreeting({ text, tongue, words, cues }: Sentence): string {
  const mark = /[,،!.]\s+(?=\S)/u.exec(text);
  if (mark === null) return text;
  const before = words.filter(({ end }) => end <= mark.index);
  const { isTelling } = wordingOf(tongue.code ?? '');
  if (before.length === 0 || before.length > LONGEST_GREETING || before.some(({ plain }) => isTelling(plain)))
    return text;
  // "Send me, please, …": without the verb nobody would know what to do.
  if (cues.some(({ kind, at }) => WANTING.has(kind) && at < before.length)) return text;
  const rest = text.slice(mark.index + mark[0].length);
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
