import { element } from './page.ts';
import { strengthOf } from './strength.ts';
import type { Texts } from './texts/en.ts';

/** Says how good the typed password is; `others` are the other fields, which should not be part of it. */
export function rate(words: Texts, others: string[]) {
  const { value } = element('password', HTMLInputElement);
  const strength = value && strengthOf(value, others);
  element('strength', HTMLElement).dataset.strength = strength;
  const hint = element('password-hint', HTMLElement);
  const sentence = words[strength || 'passwordHint'];
  // Set only when it is another: a screen reader would read it out at every key.
  if (hint.textContent !== sentence) hint.textContent = sentence;
}

/** Shows or hides what is typed. */
export function reveal(words: Texts, isShown: boolean) {
  const button = element('reveal', HTMLButtonElement);
  element('password', HTMLInputElement).type = isShown ? 'text' : 'password';
  button.textContent = isShown ? words.hide : words.show;
}
