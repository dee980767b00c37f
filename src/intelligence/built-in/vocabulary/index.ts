import { once } from '../../../lib/once.ts';
import { arabic } from './arabic.ts';
import { dutch } from './dutch.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { polish } from './polish.ts';
import { portuguese } from './portuguese.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';
import { turkish } from './turkish.ts';
import { uzbek } from './uzbek.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The languages that are understood by words of their own; of all others only what everybody writes alike. */
export const vocabularies: readonly Vocabulary[] = [
  english,
  russian,
  arabic,
  uzbek,
  german,
  french,
  spanish,
  italian,
  portuguese,
  dutch,
  polish,
  turkish,
];

/** null: there is none for this language. */
export const vocabularyOf = once(
  (code: string): Vocabulary | null => vocabularies.find((one) => one.code === code) ?? null,
);
