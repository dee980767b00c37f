import type { Reading, Sentence } from './reading.ts';
import { type Term, termsOf } from './terms.ts';

/** A phrase of a conversation, and how much of it is about it. */
export type Phrase = { text: string; stems: string[]; weight: number };

const PARTNER_AT_LEAST = 0.3;
/** What weighs less than this share of the weightiest is mentioned, not talked about. */
const LEAST_SHARE = 0.3;
const ENOUGH = 20;

/** What a conversation is about: its weightiest words, each with the one beside it if that tells something as well. */
export function keyPhrasesOf(reading: Reading, subject: Sentence | null): Phrase[] {
  const terms = termsOf(reading, subject);
  const ranked = [...terms.values()].sort((one, other) => other.weight - one.weight);
  const least = (ranked[0]?.weight ?? 0) * LEAST_SHARE;
  const areSolid = ranked.some(({ isSolid }) => isSolid);
  const taken = new Set<string>();
  const phrases: Phrase[] = [];
  for (const term of ranked) {
    if (phrases.length >= ENOUGH || term.weight < least) break;
    if (taken.has(term.stem)) continue;
    const partner = partnerOf(term, terms, taken);
    // What came along once, alone, is only told where there is nothing else.
    if (areSolid && !term.isSolid && partner === null) continue;
    const stems = partner === null ? [term.stem] : [term.stem, partner.stem];
    for (const stem of stems) taken.add(stem);
    phrases.push({ text: partner?.text ?? term.text, stems, weight: term.weight });
  }
  return phrases;
}

function partnerOf(
  { isVerb, weight, neighbours }: Term,
  terms: Map<string, Term>,
  taken: ReadonlySet<string>,
) {
  if (isVerb) return null;
  const fits = ({ stem }: { stem: string }) => {
    const other = terms.get(stem);
    return other && !other.isVerb && !taken.has(stem) && other.weight >= weight * PARTNER_AT_LEAST;
  };
  return neighbours.before.find(fits) ?? neighbours.after.find(fits) ?? null;
}
