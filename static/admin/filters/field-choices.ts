import { type TextKey, t } from '../i18n/i18n.ts';
import { usualLanguages } from '../i18n/spoken-languages.ts';
import { topicChoices } from '../summary/topic-choices.ts';
import { type Choice, choices, oneself } from './choices.ts';
import type { Field } from './fields.ts';

/** What a field can be compared to, where there is a list of it. */
export function choicesFor({ of, words, typed }: Field): readonly Choice[] {
  if (typed !== undefined) return typed === 'language' ? usualLanguages() : topicChoices();
  if (words) return words.map((word) => ({ value: word, text: t(`filters.word.${word}` as TextKey) }));
  if (of === undefined || of === 'contact') return choices('channel');
  return [...oneself(of), ...choices(of)];
}
