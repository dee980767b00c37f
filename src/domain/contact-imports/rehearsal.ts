import { Problem } from '../../lib/problem.ts';
import type { contacts as contactsOf } from '../contacts/contacts.ts';
import type { Identity } from '../contacts/identity-values.ts';
import {
  changedIn,
  filledIn,
  type List,
  nothingKnown,
  type Outcome,
  type Standing,
  type Understood,
  type Wanted,
} from '../contacts/importing.ts';
import { wantedFrom } from './mapping.ts';
import { type FileRow, faultOf } from './reading.ts';

export type Refusal = { row: number; code: string; reason: string };
export type Rehearsed = { row: number; outcome: Outcome; wanted: Understood } | Refusal;
/** How a rehearsal went: what the first rows would become, how many of each kind, and the first that are refused. */
export type Rehearsal = Record<Outcome | 'refused', number> & {
  first: Rehearsed[];
  refusals: Refusal[];
};
type Parts = { importing: ReturnType<typeof contactsOf>['importing'] };
type File = { rows: AsyncIterable<FileRow[]>; headings: readonly string[]; targets: readonly string[] };

const SHOWN = 20;
const MOST_REFUSALS = 100;

/** Tries the rows of a file without storing anything: each knows what those before it would have stored. */
export async function rehearse(
  { importing }: Parts,
  list: List,
  { rows, headings, targets }: File,
): Promise<Rehearsal> {
  const learnt = new Map<string, number>();
  const standings = new Map<number, Standing>();
  const inTables = importing.ownerIn(list.businessId);
  const ownerOf = (identity: Identity) => learnt.get(keyOf(identity)) ?? inTables(identity);
  const found: Rehearsal = { added: 0, updated: 0, unchanged: 0, refused: 0, first: [], refusals: [] };
  for await (const portion of rows) for (const each of portion) note(found, tried(each));
  return found;

  function tried(each: FileRow): Rehearsed {
    const fault = faultOf(each, headings);
    return fault ? refusalOf(each.row, fault) : understood(each.row, wantedFrom(each.cells, targets));
  }

  function understood(row: number, wanted: Wanted): Rehearsed {
    try {
      const result = importing.understood(list, wanted, ownerOf);
      return { row, outcome: learn(row, result), wanted: result };
    } catch (error) {
      return refusalOf(row, error);
    }
  }

  function learn(row: number, wanted: Understood): Outcome {
    // Somebody new has no id yet: the row stands for it.
    const id = wanted.ownerId ?? -row;
    const before = wanted.ownerId === null ? nothingKnown : (standings.get(id) ?? importing.standingOf(id));
    const after = filledIn(before, wanted);
    const news = wanted.identities.filter((identity) => ownerOf(identity) === undefined);
    standings.set(id, after);
    for (const identity of news) learnt.set(keyOf(identity), id);
    if (wanted.ownerId === null) return 'added';
    return news.length === 0 && changedIn(before, after).length === 0 ? 'unchanged' : 'updated';
  }
}

function note(found: Rehearsal, each: Rehearsed) {
  if ('reason' in each) {
    found.refused += 1;
    if (found.refusals.length < MOST_REFUSALS) found.refusals.push(each);
  } else found[each.outcome] += 1;
  if (found.first.length < SHOWN) found.first.push(each);
}

/** What is wrong with a row; anything else that is thrown is a bug. */
export function refusalOf(row: number, error: unknown): Refusal {
  if (!(error instanceof Problem)) throw error;
  return { row, code: error.code, reason: error.message };
}

const keyOf = ({ channel, value }: Identity) => `${channel} ${value}`;
