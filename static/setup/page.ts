import { directionOf, type Language, texts } from './language.ts';
import type { Texts } from './texts/en.ts';

/** The element of that kind with that id; the page and this code belong together. */
export function element<T extends HTMLElement>(id: string, kind: new () => T) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${id}`);
  return found;
}

/** Puts the whole page into a language. What was typed stays. */
export function speak(language: Language) {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  document.title = texts[language].title;
  for (const labelled of document.querySelectorAll<HTMLElement>('[data-text]'))
    labelled.textContent = texts[language][labelled.dataset.text as keyof Texts];
}

/** Shows one part of the page in place of the others, and takes the reader there. */
export function show(id: 'making' | 'notice' | 'done') {
  for (const part of ['making', 'notice', 'done']) element(part, HTMLElement).hidden = part !== id;
  element(id, HTMLElement).querySelector<HTMLElement>('h1[tabindex]')?.focus();
}

/** Says why there is nothing to fill in. */
export function notify(words: Texts, title: keyof Texts, text: keyof Texts) {
  say('notice-title', words, title);
  say('notice-text', words, text);
  element('sign-in', HTMLElement).hidden = text !== 'gone';
  show('notice');
}

export function complain(sentence: string) {
  element('complaint', HTMLElement).textContent = sentence;
}

/** What is said at the end: who may do what, and the command that makes the first key. */
export function showDone(words: Texts, { organisation_name, email }: Record<string, string>) {
  const [before = '', after = ''] = words.doneLead.split('{organisation}');
  const name = document.createElement('bdi');
  name.textContent = organisation_name ?? '';
  element('done-lead', HTMLElement).replaceChildren(before, name, after);
  element('command', HTMLElement).textContent = `confab key create --agent ${email} --name first`;
}

// Named as well as filled, so that it is translated with the rest.
function say(id: string, words: Texts, text: keyof Texts) {
  const place = element(id, HTMLElement);
  place.dataset.text = text;
  place.textContent = words[text];
}
