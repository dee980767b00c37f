import { element } from './page.ts';

const INPUTS = ['organisation_name', 'timezone', 'name', 'email', 'password'];

/** Shows what is wrong beside each input and goes to the first of them; true when there was anything to show. */
export function showFaults(form: HTMLFormElement, faults: Record<string, string[]>) {
  clearFaults(form);
  const wrong = INPUTS.filter((name) => faults[name]?.length);
  for (const name of wrong) showFault(name, faults[name]?.join(' ') ?? '');
  if (wrong[0]) element(wrong[0], HTMLElement).focus();
  return wrong.length > 0;
}

export function clearFaults(form: HTMLFormElement) {
  for (const shown of form.querySelectorAll('.fault')) shown.remove();
  for (const input of form.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
  for (const name of INPUTS) describe(name);
}

function showFault(name: string, sentence: string) {
  const fault = document.createElement('p');
  fault.id = `${name}-fault`;
  fault.className = 'fault';
  fault.dir = 'auto';
  fault.textContent = sentence;
  const input = element(name, HTMLElement);
  input.setAttribute('aria-invalid', 'true');
  input.closest('.stacked')?.append(fault);
  describe(name);
}

/** Says which texts belong to an input, so that a screen reader reads them with it. */
function describe(name: string) {
  const ids = [`${name}-hint`, `${name}-fault`].filter((id) => document.getElementById(id));
  const input = element(name, HTMLElement);
  if (ids.length > 0) input.setAttribute('aria-describedby', ids.join(' '));
  else input.removeAttribute('aria-describedby');
}
