import type { Cue } from './cues.ts';
import type { Reading, Sentence } from './reading.ts';
import { type Wording, wordingOf } from './wording.ts';

/** A phrase of a conversation, and how much of it is about it. */
export type Phrase = { text: string; stems: string[]; weight: number };

/** A word that conversations with customers are often about, and one that only says what is done. */
const MATTER = 2.2;
const VERB = 0.4;
/** A name, or a noun where nouns are written so. */
const CAPITAL = 1.2;
const BY_AGENT = 0.5;
const IN_SUBJECT = 2;
/** What is said again and again. */
const LATER = 0.7;
const PARTNER_AT_LEAST = 0.3;
/** What weighs less than this share of the weightiest is mentioned, not talked about. */
const LEAST_SHARE = 0.3;

type Term = {
  stem: string;
  text: string;
  weight: number;
  times: number;
  isVerb: boolean;
  partners: Map<string, string>;
};

/** The phrases that a conversation is about: words that tell something, by how often, by whom and how early they are said. */
export function keyPhrasesOf({ sentences, tongue }: Reading, subject: Sentence | null): Phrase[] {
  const terms = new Map<string, Term>();
  const wording = wordingOf(tongue.code ?? '');
  if (subject !== null) gather(subject, IN_SUBJECT, wording, terms);
  for (const sentence of sentences) {
    const own = sentence.tongue.code === tongue.code ? wording : wordingOf(sentence.tongue.code ?? '');
    gather(sentence, sentence.by === 'contact' ? 1 : BY_AGENT, own, terms);
  }
  return joinedPhrases(terms);
}

function gather(sentence: Sentence, share: number, wording: Wording, terms: Map<string, Term>) {
  const { words, text } = sentence;
  const found = withMatters(sentence, wording);
  for (const [nth, one] of found.entries()) {
    const surface = text.slice(words[one.at]?.start, words[one.at + one.length - 1]?.end);
    const isVerb = one.matter === null && wording.isVerb(words[one.at]?.plain ?? '');
    const term = terms.get(one.stem) ?? {
      stem: one.stem,
      text: one.matter ?? shown(surface, one.at),
      weight: 0,
      times: 0,
      isVerb,
      partners: new Map(),
    };
    const looks =
      one.matter !== null
        ? MATTER * one.length ** 0.5
        : isVerb
          ? VERB
          : isCapital(surface, one.at)
            ? CAPITAL
            : 1;
    term.weight += looks * share * LATER ** term.times;
    term.times++;
    terms.set(one.stem, term);
    const next = found[nth + 1];
    if (next && isBeside(one, next, sentence, wording)) {
      const both = text.slice(words[one.at]?.start, words[next.at + next.length - 1]?.end);
      term.partners.set(next.stem, shown(both, one.at));
    }
  }
}

type Found = { stem: string; at: number; length: number; matter: string | null };

/** The telling words of a sentence; what is known as one matter ("blood test") stays together. */
function withMatters({ words, cues }: Sentence, wording: Wording): Found[] {
  const found: Found[] = [];
  const colour = placesOf(cues);
  for (let at = 0; at < words.length; at++) {
    const word = words[at]?.plain ?? '';
    const one = wording.stemOf(word);
    const two = `${one} ${wording.stemOf(words[at + 1]?.plain ?? '')}`;
    const both = wording.matterOf(two);
    if (both !== null) found.push({ stem: two, at: at++, length: 2, matter: both });
    else {
      const matter = wording.matterOf(one, word);
      if (matter !== null || (!colour.has(at) && wording.isTelling(word)))
        found.push({ stem: one, at, length: 1, matter });
    }
  }
  return found;
}

/** Words that say how somebody feels say nothing of what it is about, nor do those that strengthen them. */
const COLOUR: ReadonlySet<string> = new Set([
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

/** The weightiest words, each with the one that stands beside it if that tells something as well. */
function joinedPhrases(terms: Map<string, Term>): Phrase[] {
  const ranked = [...terms.values()].sort((one, other) => other.weight - one.weight);
  const taken = new Set<string>();
  const phrases: Phrase[] = [];
  for (const term of ranked) {
    if (taken.has(term.stem)) continue;
    const partner = term.isVerb ? null : partnerOf(term, terms, taken);
    const stems = partner === null ? [term.stem] : [term.stem, partner.stem];
    for (const stem of stems) taken.add(stem);
    phrases.push({ text: partner?.text ?? term.text, stems, weight: term.weight });
  }
  const least = (phrases[0]?.weight ?? 0) * LEAST_SHARE;
  return phrases.filter(({ weight }) => weight >= least);
}

function partnerOf(term: Term, terms: Map<string, Term>, taken: ReadonlySet<string>) {
  const after = [...term.partners].map(([stem, text]) => ({ stem, text }));
  const before = [...terms.values()].flatMap(({ stem, partners }) => {
    const text = partners.get(term.stem);
    return text === undefined ? [] : [{ stem, text }];
  });
  const fits = ({ stem }: { stem: string }) => {
    const other = terms.get(stem);
    return other && !other.isVerb && !taken.has(stem) && other.weight >= term.weight * PARTNER_AT_LEAST;
  };
  return [...before, ...after].find(fits) ?? null;
}

const isCapital = (surface: string, at: number) => at > 0 && /^\p{Lu}/u.test(surface);
/** The first word of a sentence has a capital that is not its own. */
const shown = (surface: string, at: number) =>
  at === 0 && !/^\p{Lu}{2}/u.test(surface) ? surface.charAt(0).toLowerCase() + surface.slice(1) : surface;
