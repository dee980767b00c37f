import { withoutApostrophe } from '../../lib/csv.ts';
import { Problem } from '../../lib/problem.ts';
import type { Identity } from '../contacts/identity-values.ts';
import type { Wanted } from '../contacts/importing.ts';

/** What each column of a file is, by its heading. */
export type Mapping = Record<string, string>;
export const IGNORED = 'ignore';
const simple = ['first_name', 'last_name', 'name', 'email', 'phone', 'country', IGNORED] as const;
export const TARGET = `^(${simple.join('|')}|identity:[a-z][a-z0-9_]{0,49}|attribute:.{1,100})$`;
/** Of these there is one. */
const SINGLE: readonly string[] = ['first_name', 'last_name', 'name', 'country'];

/** The headings as they are told apart: those that are empty or there twice get their place. */
export function headingsOf(cells: readonly string[]) {
  const seen = new Set<string>();
  return cells.map((cell, at) => {
    const name = cell.trim();
    const heading = name === '' || seen.has(name) ? `${name} (${at + 1})`.trim() : name;
    seen.add(heading);
    return heading;
  });
}

/** What each column is, in their order; a column that is not named is left out. */
export function targetsOf(mapping: Mapping, headings: readonly string[]) {
  const stranger = Object.keys(mapping).find((heading) => !headings.includes(heading));
  if (stranger !== undefined)
    throw Problem.invalid('mapping', `There is no column ${stranger}. There are: ${headings.join(', ')}.`);
  const targets = headings.map((heading) => mapping[heading] ?? IGNORED);
  const twice = targets.find((target, at) => isOne(target) && targets.indexOf(target) !== at);
  if (twice !== undefined) throw Problem.invalid('mapping', `Only one column can be ${twice}.`);
  if (targets.every((target) => target === IGNORED))
    throw Problem.invalid('mapping', 'Say of at least one column what it is.');
  return targets;
}

const isOne = (target: string) => SINGLE.includes(target) || target.startsWith('attribute:');

/** What a row says of somebody. Empty cells say nothing. */
export function wantedFrom(cells: readonly string[], targets: readonly string[]): Wanted {
  const given = targets.flatMap((target, at) => {
    const value = withoutApostrophe(cells[at]?.trim() ?? '');
    return value === '' || target === IGNORED ? [] : [[target, value] as const];
  });
  const fields = Object.fromEntries(given);
  const [first, ...rest] = (fields.name ?? '').split(/\s+/);
  return {
    first_name: fields.first_name ?? (fields.last_name === undefined ? first : undefined) ?? '',
    last_name: fields.last_name ?? (fields.first_name === undefined ? rest.join(' ') : ''),
    country: fields.country?.toUpperCase() ?? null,
    identities: given.flatMap(([target, value]) => identityFrom(target, value)),
    attributes: Object.fromEntries(
      given.flatMap(([target, value]) =>
        target.startsWith('attribute:') ? [[target.slice(10), value]] : [],
      ),
    ),
  };
}

/** Several addresses, numbers or ids may share a cell. */
function identityFrom(target: string, value: string): Identity[] {
  const channel = target.startsWith('identity:') ? target.slice(9) : target;
  if (channel === target && channel !== 'email' && channel !== 'phone') return [];
  const between = channel === target ? /\s*[,;]\s*/ : /,\s+/;
  return value.split(between).flatMap((each) => (each === '' ? [] : [{ channel, value: each }]));
}
