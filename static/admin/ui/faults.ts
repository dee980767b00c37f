import { Refusal, type Rule } from '../api/refusal.ts';
import { type TextKey, t } from '../i18n/i18n.ts';

type Faults = Record<string, string[]>;
const NONE: Faults = {};
/** The same for the same refusal, so that whoever shows them sees whether there are others. */
const wordedOf = new WeakMap<Refusal, Faults>();

/** What is wrong with each input, in the reader's language; in the server's words where it names no rule that is known here. */
export function faultsIn(failure: unknown): Faults {
  if (!(failure instanceof Refusal)) return NONE;
  const faults = wordedOf.get(failure) ?? wordsFor(failure);
  wordedOf.set(failure, faults);
  return faults;
}

const wordsFor = ({ fields, rules }: Refusal): Faults =>
  Object.fromEntries(
    Object.entries(fields).map(([name, sentences]) => [
      name,
      sentences.map((sentence, at) => worded(rules[name]?.[at]) ?? sentence),
    ]),
  );

/** The same of all of them in one line, for where no input is beside it. */
export const allFaultsIn = (refusal: Refusal) =>
  Object.entries(refusal.rules).length === 0
    ? refusal.message
    : Object.entries(faultsIn(refusal))
        .map(([name, sentences]) => `${name}: ${sentences.join(' ')}`)
        .join(' ');

const counted = new Set(['minLength', 'maxLength', 'minItems', 'maxItems']);
const bounds = new Set(['minimum', 'maximum', 'exclusiveMinimum', 'password']);
const plain = new Set(['required', 'blank', 'pattern', 'enum', 'picture']);
const formats = new Set(['email', 'phone', 'uri', 'date', 'time', 'date-time', 'time-zone']);
const types = new Set(['integer', 'number']);

function worded({ rule, limit = 0, format = '', type = '' }: Rule = { rule: '' }) {
  if (plain.has(rule)) return t(key(rule));
  if (bounds.has(rule)) return t(key(rule), { limit });
  // What must have one at least must not be empty.
  if (rule === 'minLength' && limit === 1) return t('fault.required');
  if (counted.has(rule)) return t(key(rule), { count: limit });
  if (rule === 'format') return t(formats.has(format) ? key(format) : 'fault.pattern');
  return rule === 'type' ? t(types.has(type) ? 'fault.number' : 'fault.pattern') : undefined;
}

// The cast: the sets hold what the texts have, which a test looks at.
const key = (name: string) => `fault.${name}` as TextKey;
