import type { Sentence, Word } from './reading.ts';
import { wordingOf } from './wording.ts';

const MOST_NAMES = 3;
/** Where the verb may come first, or last. */
const VERB_FIRST = 'ru';
const VERB_LATE = new Set(['ru', 'uz']);

/** Who will do something, where they are named: "Anna will send …", "Анна до пятницы отправит …", "سترسل سارة …". */
export function appointedIn(sentence: Sentence): string | null {
  const { cues, words, isQuestion, tongue } = sentence;
  const found = cues.find(({ kind }) => kind === 'appoints');
  if (!found || isQuestion || cues.some(({ kind }) => kind === 'idle')) return null;
  const before = words.slice(0, found.at);
  const after = words.slice(found.at + found.length);
  // Where there are no capital letters a name is known by its place alone: behind the verb.
  if (tongue.script === 'Arab') return named(after.slice(0, 1).filter(isTellingIn(sentence)), sentence);
  return (
    named(namesFrom(before.toReversed(), sentence).toReversed(), sentence) ??
    (tongue.code === VERB_FIRST ? named(namesFrom(after, sentence), sentence) : null) ??
    (isBySomebodyElse(sentence) ? named(namesFrom(before, sentence), sentence) : null)
  );
}

/** A sentence begins with a capital letter in any case: where its writer does something as well, it need be no name. */
const isBySomebodyElse = ({ tongue, cues }: Sentence) =>
  VERB_LATE.has(tongue.code ?? '') && !cues.some(({ kind }) => kind === 'promises');

/** Those at the beginning. */
function namesFrom(words: readonly Word[], sentence: Sentence) {
  const end = words.findIndex((word) => !isName(word, sentence));
  return words.slice(0, end === -1 ? words.length : end);
}

const named = (names: readonly Word[], sentence: Sentence) =>
  names.length === 0 || names.length > MOST_NAMES
    ? null
    : names.map((word) => written(word, sentence)).join(' ');

const isName = (word: Word, sentence: Sentence) =>
  /^\p{Lu}/u.test(written(word, sentence)) && isTellingIn(sentence)(word) && !isThing(word, sentence);
const isTellingIn =
  ({ tongue }: Sentence) =>
  ({ plain }: Word) =>
    wordingOf(tongue.code ?? '').isTelling(plain);

/** "Договор до пятницы подготовит менеджер": what conversations are about is nobody. */
function isThing({ plain }: Word, { tongue }: Sentence) {
  const { stemOf, matterOf } = wordingOf(tongue.code ?? '');
  return matterOf(stemOf(plain), plain) !== null;
}
const written = ({ start, end }: Word, { text }: Sentence) => text.slice(start, end);
