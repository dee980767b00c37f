import type { Language } from './language.ts';
import { element } from './page.ts';
import { SHORTEST } from './strength.ts';
import type { Texts } from './texts/en.ts';

const ASKED = ['organisation_name', 'timezone', 'name', 'email'] as const;

export const form = document.querySelector('form') as HTMLFormElement;
export const languageChoices = document.querySelectorAll<HTMLInputElement>('[name=language]');

/** Whether demo data is wanted; nobody is asked where there is something already. */
export const isDemoWanted = () =>
  !element('demo-choice', HTMLElement).hidden && element('demo', HTMLInputElement).checked;

/** What was filled in, as the server wants it. A password is taken to the letter. */
export const answers = () => ({
  organisation_name: typed('organisation_name'),
  timezone: typed('timezone'),
  name: typed('name'),
  email: typed('email'),
  password: element('password', HTMLInputElement).value,
  language: language(),
});

export const language = () => [...languageChoices].find(({ checked }) => checked)?.value as Language;

/** What a password should not contain. */
export const wordsTyped = () => ASKED.flatMap((name) => typed(name).split(/[\s@]+/));

/** What can be told without asking the server, as sentences by field. */
export function faultsIn(words: Texts): Record<string, string[]> {
  const given = answers();
  const empty = Object.entries(given).filter(([, value]) => value === '');
  return {
    ...(element('email', HTMLInputElement).validity.typeMismatch && { email: [words.badEmail] }),
    ...(given.password.length < SHORTEST && { password: [words.tooShort] }),
    ...Object.fromEntries(empty.map(([name]) => [name, [words.required]])),
  };
}

const submit = form.querySelector('[type=submit]') as HTMLButtonElement;
export const isBusy = () => submit.ariaDisabled === 'true';

/** Not by `disabled`, which would take the focus from whoever has pressed it. */
export function setBusy(becomesBusy: boolean, words: string) {
  submit.ariaDisabled = String(becomesBusy);
  submit.textContent = words;
}

const typed = (name: (typeof ASKED)[number]) =>
  (element(name, HTMLElement) as HTMLInputElement | HTMLSelectElement).value.trim();
