import type { Language } from './languages/language.ts';
import { reworded } from './rewording.ts';
import { joined, lengthOf, oneAfterAnother, type Sentence, sentencesOf } from './sentences.ts';
import { tidy } from './tidy.ts';
import { leavingUntouched } from './untouched.ts';
import { byWeight, isFact } from './weight.ts';

const SHORT_LINE = 60;
const SUMMARY_SENTENCES = 3;

/** The same in fewer words: roundabout phrases and pleasantries go, all else stays. */
export const concise = (text: string, language: Language | null) =>
  leavingUntouched(tidy(text, language), (readable) => unadorned(readable, language));

/** About half of it: the sentences that matter most, and every question, date, figure, address and courtesy. */
export const shorter = (text: string, language: Language | null) =>
  leavingUntouched(tidy(text, language), (readable) => {
    const plain = unadorned(readable, language);
    const sentences = sentencesOf(plain, language?.code);
    const courtesies = courtesiesIn(sentences, language);
    const kept = new Set(sentences.filter((one) => isFact(one, language) || courtesies.has(one)));
    let left = plain.length / 2 - lengthOf(kept);
    for (const sentence of byWeight(sentences, language)) {
      if (kept.has(sentence)) continue;
      if (left < sentence.text.length && kept.size > courtesies.size) break;
      kept.add(sentence);
      left -= sentence.text.length;
    }
    return joined(inOrder(kept), plain);
  });

/** The three sentences that say most of what a text is about, in its own words. */
export const summary = (text: string, language: Language | null) =>
  leavingUntouched(tidy(text, language), (readable) => {
    const sentences = sentencesOf(unadorned(readable, language), language?.code);
    const courtesies = courtesiesIn(sentences, language);
    const telling = sentences.filter((one) => !courtesies.has(one));
    const chosen = byWeight(telling.length > 0 ? telling : sentences, language).slice(0, SUMMARY_SENTENCES);
    return oneAfterAnother(inOrder(chosen)) ?? '';
  });

function unadorned(readable: string, language: Language | null) {
  if (language === null) return readable;
  const plain = reworded(readable, language.wordy);
  const kept = sentencesOf(plain, language.code).filter(
    (one) => isFact(one, language) || !language.pleasantry.test(one.text),
  );
  return kept.length === 0 ? plain : joined(kept, plain);
}

/** Greetings, closings, and who signs below one. */
function courtesiesIn(sentences: readonly Sentence[], language: Language | null) {
  if (language === null) return new Set<Sentence>();
  const isShort = ({ text }: Sentence) => text.length <= SHORT_LINE;
  const closing = sentences.findLast((one) => isShort(one) && language.closing.is.test(one.text));
  const isSigned = (one: Sentence) => closing !== undefined && one.line > closing.line;
  return new Set(
    sentences.filter(
      (one) => isShort(one) && (one === closing || isSigned(one) || language.greeting.is.test(one.text)),
    ),
  );
}

const inOrder = (sentences: Iterable<Sentence>) => [...sentences].sort((a, b) => a.place - b.place);
