import type { Cue } from './cues.ts';
import type { Reading, Sentence } from './reading.ts';
import { type Wording, wordingOf } from './wording.ts';

/** A word (or a known matter of two) that tells something, with what stands before and after it somewhere. */
export type Term = {
  stem: string;
  text: string;
  weight: number;
  times: number;
  isVerb: boolean;
  /** It is known to be a matter, a name, said in the subject or more than once: no word that merely came along. */
  isSolid: boolean;
  neighbours: { before: Neighbour[]; after: Neighbour[] };
};
export type Neighbour = { stem: string; text: string };
type Found = { stem: string; at: number; length: number; matter: string | null };

/** A word that conversations with customers are often about, and one that only says what is done. */
const MATTER = 2.2;
const VERB = 0.4;
/** A name, or a noun where nouns are written so. */
const CAPITAL = 1.2;
const BY_AGENT = 0.5;
const IN_SUBJECT = 2;
/** What is said again and again. */
const LATER = 0.7;
/** Words that say how somebody feels say nothing of what it is about, nor do those that strengthen them. */
const COLOUR: ReadonlySet<Cue['kind']> = new Set([
  'feeling',
  'thanks',
  'not',
  'notAfter',
  'very',
  'barely',
  'but',
  'asks',
  'promises',
]);

/** The words of a conversation that tell something, by how often, by whom and how early they are said. */
export function termsOf({ sentences, tongue }: Reading, subject: Sentence | null): Map<string, Term> {
  const terms = new Map<string, Term>();
  const wording = wordingOf(tongue.code ?? '');
  if (subject !== null) gather(subject, IN_SUBJECT, wording, terms);
  for (const term of terms.values()) term.isSolid = true;
  for (const sentence of sentences) {
    const own = sentence.tongue.code === tongue.code ? wording : wordingOf(sentence.tongue.code ?? '');
    gather(sentence, sentence.by === 'contact' ? 1 : BY_AGENT, own, terms);
  }
  return terms;
}

function gather(sentence: Sentence, share: number, wording: Wording, terms: Map<string, Term>) {
  const found = tellingIn(sentence, wording);
  for (const [nth, one] of found.entries()) {
    const term = terms.get(one.stem) ?? newTerm(one, sentence, wording);
    terms.set(one.stem, term);
    const looks = looksOf(one, term, sentence);
    term.weight += looks * share * LATER ** term.times;
    term.times++;
    term.isSolid ||= looks > 1 || (term.times > 1 && !term.isVerb);
    const last = found[nth - 1];
    if (last && isBeside(last, one, sentence, wording)) join(last, one, sentence, terms);
  }
}

function newTerm(found: Found, sentence: Sentence, wording: Wording): Term {
  const isVerb = found.matter === null && wording.isVerb(sentence.words[found.at]?.plain ?? '');
  const text = found.matter ?? shown(found, found, sentence);
  return {
    stem: found.stem,
    text,
    weight: 0,
    times: 0,
    isVerb,
    isSolid: false,
    neighbours: { before: [], after: [] },
  };
}

function looksOf(found: Found, { isVerb }: Term, { text, words }: Sentence) {
  if (found.matter !== null) return MATTER * Math.sqrt(found.length);
  if (isVerb) return VERB;
  return found.at > 0 && /^\p{Lu}/u.test(text.slice(words[found.at]?.start)) ? CAPITAL : 1;
}

function join(one: Found, next: Found, sentence: Sentence, terms: Map<string, Term>) {
  const text = shown(one, next, sentence);
  terms.get(one.stem)?.neighbours.after.push({ stem: next.stem, text });
  terms.get(next.stem)?.neighbours.before.push({ stem: one.stem, text });
}

/** The telling words of a sentence; what is known as one matter ("blood test") stays together. */
function tellingIn({ words, cues }: Sentence, wording: Wording): Found[] {
  const found: Found[] = [];
  const colour = placesOf(cues);
  for (let at = 0; at < words.length; at++) {
    const word = words[at]?.plain ?? '';
    const one = wording.stemOf(word);
    const two = `${one} ${wording.stemOf(words[at + 1]?.plain ?? '')}`;
    const both = wording.matterOf(two);
    const matter = wording.matterOf(one, word);
    if (both !== null) found.push({ stem: two, at: at++, length: 2, matter: both });
    else if (matter !== null || (!colour.has(at) && wording.isTelling(word)))
      found.push({ stem: one, at, length: 1, matter });
  }
  return found;
}

const placesOf = (cues: readonly Cue[]) =>
  new Set(
    cues
      .filter(({ kind }) => COLOUR.has(kind))
      .flatMap(({ at, length }) => Array.from({ length }, (_, nth) => at + nth)),
  );

/** One after the other, with nothing but a space or a little word between them. */
function isBeside(one: Found, next: Found, { words, text }: Sentence, wording: Wording) {
  const end = one.at + one.length;
  if (one.length > 1 || next.length > 1 || next.at > end + 1) return false;
  if (next.at === end + 1 && !wording.isLink(words[end]?.plain ?? '')) return false;
  const between = text.slice(words[end - 1]?.end, words[next.at]?.start);
  return !/[^\s\p{L}'’-]/u.test(between);
}

/** As it stands in the text; but the first word of a sentence has a capital that is not its own. */
function shown(first: Found, last: Found, { text, words }: Sentence) {
  const said = text.slice(words[first.at]?.start, words[last.at + last.length - 1]?.end);
  return first.at === 0 && !/^\p{Lu}{2}/u.test(said) ? said.charAt(0).toLowerCase() + said.slice(1) : said;
}
