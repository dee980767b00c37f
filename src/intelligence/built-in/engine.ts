import type { BuiltInKey } from '../../domain/prompt-seeds.ts';
import { concise, shorter, summary } from './extract.ts';
import type { Language } from './languages/language.ts';
import { tidy } from './tidy.ts';
import { friendly, professional } from './tone.ts';
import { whichLanguage } from './which-language.ts';

type Work = {
  run(text: string, language: Language | null): string;
  /** What is left undone when the language is not known; null: nothing. */
  unknown: string | null;
};

const UNKNOWN = 'The language was not recognised:';
const works: Readonly<Record<BuiltInKey, Work>> = {
  make_friendly: { run: friendly, unknown: 'only spaces were put right.' },
  make_professional: {
    run: professional,
    unknown: 'only spaces, repeated marks and pictograms were put right.',
  },
  make_concise: { run: concise, unknown: 'only spaces were put right.' },
  shorten: { run: shorter, unknown: null },
  summarise: { run: summary, unknown: null },
  fix_grammar_spelling: { run: tidy, unknown: 'only spaces were put right.' },
};

/** Works on a text without a network or a model: the same text always gives the same result. */
export function workOn(key: BuiltInKey, text: string) {
  const language = whichLanguage(text);
  const { run, unknown } = works[key];
  const notice = language === null && unknown !== null ? `${UNKNOWN} ${unknown}` : null;
  return { text: run(text, language), notice };
}
