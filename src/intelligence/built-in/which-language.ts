import { arabic } from './languages/arabic.ts';
import { english } from './languages/english.ts';
import type { Language } from './languages/language.ts';
import { russian } from './languages/russian.ts';
import { uzbek } from './languages/uzbek.ts';
import { recognise } from './recognising/recognise.ts';

const languages = [english, russian, uzbek, arabic];
/** A greeting in the wrong language is worse than none. */
const BEYOND_DOUBT = 0.5;

/** The language of a text if it is one that the engine can write, and if that is beyond doubt; else null. */
export function whichLanguage(text: string): Language | null {
  const { code, script, confidence } = recognise(text);
  // Of Uzbek in Cyrillic letters the engine knows too little to write it.
  if (confidence < BEYOND_DOUBT || (code === 'uz' && script === 'Cyrl')) return null;
  return languages.find((language) => language.code === code) ?? null;
}
