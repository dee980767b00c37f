import type { Sentence, Word } from './reading.ts';
import { wordingOf } from './wording.ts';

const MOST_NAMES = 3;

/** Who will do something, where they are named: "Anna will send …", "Анна до пятницы отправит …", "سترسل سارة …". */
export function appointedIn(sentence: Sentence): string | null {
  const { cues, words, isQuestion } = sentence;
  const found = cues.find(({ kind }) => kind === 'appoints');
  if (!found || isQuestion || cues.some(({ kind }) => kind === 'idle')) return null;
  const after = words[found.at + found.length];
  // Where there are no capital letters a name is known by its place alone: behind the verb.
  if (sentence.tongue.script === 'Arab')
    return after && isTelling(after, sentence) ? written(after, sentence) : null;
  const before = words.slice(0, found.at);
  const beside = before.slice(before.findLastIndex((word) => !isName(word, sentence)) + 1);
  const first = before.slice(0, countNames(before, sentence));
  return named(beside, sentence) ?? named(first, sentence);
}

function countNames(words: readonly Word[], sentence: Sentence) {
  const end = words.findIndex((word) => !isName(word, sentence));
  return end === -1 ? words.length : end;
}

const named = (names: readonly Word[], sentence: Sentence) =>
  names.length === 0 || names.length > MOST_NAMES
    ? null
    : names.map((word) => written(word, sentence)).join(' ');

const isName = (word: Word, sentence: Sentence) =>
  /^\p{Lu}/u.test(written(word, sentence)) && isTelling(word, sentence);
const isTelling = ({ plain }: Word, { tongue }: Sentence) => wordingOf(tongue.code ?? '').isTelling(plain);
const written = ({ start, end }: Word, { text }: Sentence) => text.slice(start, end);
