import '../shared/tokens.css';
import '../shared/base.css';
import './style.css';
import { clearFaults, showFaults } from './faults.ts';
import {
  answers,
  faultsIn,
  form,
  isBusy,
  isDemoWanted,
  language,
  languageChoices,
  setBusy,
  wordsTyped,
} from './form.ts';
import { preferred, texts } from './language.ts';
import { complain, element, notify, show, showDone, speak } from './page.ts';
import { rate, reveal } from './password.ts';
import { asked, type Outcome, send, signIn } from './send.ts';
import { zones } from './zones.ts';

const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? '';
const password = element('password', HTMLInputElement);
const words = () => texts[language()];

const options = zones().map(({ name, isHere }) => new Option(name, name, isHere, isHere));
element('timezone', HTMLSelectElement).append(...options);
for (const choice of languageChoices) {
  choice.checked = choice.value === preferred(navigator.languages);
  choice.addEventListener('change', translate);
}
form.addEventListener('input', () => rate(words(), wordsTyped()));
form.addEventListener('submit', submitted);
element('reveal', HTMLButtonElement).addEventListener('click', () =>
  reveal(words(), password.type === 'password'),
);
// A link pasted into this tab changes nothing but the fragment.
addEventListener('hashchange', () => location.reload());
translate();
const { needed, demo } = await asked();
element('demo-choice', HTMLElement).hidden = !demo;
if (!needed) notify(words(), 'goneTitle', 'gone');
else if (!token) notify(words(), 'noLinkTitle', 'noLink');
else show('making');

function translate() {
  speak(language());
  clearFaults(form);
  complain('');
  reveal(words(), password.type === 'text');
  rate(words(), wordsTyped());
  showDone(words(), answers());
}

async function submitted(event: SubmitEvent) {
  event.preventDefault();
  if (isBusy()) return;
  complain('');
  if (showFaults(form, faultsIn(words()))) return;
  setBusy(true, words().sending);
  const outcome = await send({ ...answers(), demo: isDemoWanted(), token });
  if (outcome.kind === 'done') await signIn(answers());
  setBusy(false, words().submit);
  tell(outcome);
}

function tell(outcome: Outcome) {
  if (outcome.kind === 'rejected') {
    const isShown = showFaults(form, outcome.fields);
    complain(isShown ? words().rejected : outcome.message);
  } else if (outcome.kind === 'gone') notify(words(), 'goneTitle', 'gone');
  else if (outcome.kind === 'done') finish();
  else complain(words()[outcome.kind]);
}

function finish() {
  // The token is used up; it need not stay in the address or in the history.
  history.replaceState(null, '', location.pathname);
  reveal(words(), false);
  showDone(words(), answers());
  password.value = '';
  show('done');
}
