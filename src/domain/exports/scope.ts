import { type FieldFaults, Problem } from '../../lib/problem.ts';
import type { Actor } from '../actor.ts';
import type { Filter, Operator, Rule, Scalar } from '../filters/filter.ts';
import type { filters as filtersOf } from '../filters/filters.ts';
import { refuse } from '../filters/parse.ts';
import type { Feeling } from '../intelligence.ts';
import type { views as viewsOf } from '../views/views.ts';

type Names = readonly (string | number)[];
/** What is to be exported, as it was asked for; everything that is named narrows it. */
export type Scope = {
  conversation_ids?: readonly number[];
  /** Begun from then on, and until then: `2027-01-31` is the whole day in the zone of the organisation. */
  date_from?: string;
  date_to?: string;
  status?: Names;
  channel?: readonly string[];
  inbox?: Names;
  tags?: Names;
  /** As the conversations were understood last; any of them. */
  topics?: readonly string[];
  sentiment?: readonly Feeling[];
  team?: Names;
  assignee?: Names;
  view_id?: number;
  /** As it was sent: parsed here. */
  filter?: unknown;
  search?: string;
};
type Parts = { filters: ReturnType<typeof filtersOf>; views: ReturnType<typeof viewsOf> };

const EARLIEST = '1970-01-01';
const LATEST = '9999-12-31';
type Asking = { field: string; operator: Operator; value: (given: never) => Scalar | readonly Scalar[] };
const oneOf = (field: string): Asking => ({ field, operator: 'in', value: (given: Names) => given });

/** What is one rule of a filter each. */
const rules = {
  date_from: { field: 'created_at', operator: 'between', value: (from: string) => [from, LATEST] },
  date_to: { field: 'created_at', operator: 'between', value: (to: string) => [EARLIEST, to] },
  status: oneOf('status'),
  channel: oneOf('channel'),
  inbox: oneOf('inbox'),
  tags: oneOf('tags'),
  topics: oneOf('topics'),
  sentiment: oneOf('sentiment'),
  team: oneOf('team'),
  assignee: oneOf('assignee'),
} satisfies Partial<Record<keyof Scope, Asking>>;

type Part = keyof typeof rules | 'filter' | 'view_id';
// The cast: a type cannot follow `keys`.
const partNames = [...Object.keys(rules), 'filter', 'view_id'] as Part[];
const EVERYTHING: Filter = { logic: 'and', rules: [] };

/** Reads a scope as one filter; whatever is wrong with it is told at once, each by its own name. */
export function scopes({ filters, views }: Parts) {
  function filterOf(actor: Actor, scope: Scope, place = 'filters'): Filter {
    const faults: FieldFaults = {};
    const given = partNames.filter((part) => scope[part] !== undefined);
    const parts = given.map((part) => understood(actor, scope, part, `${place}.${part}`, faults));
    refuse(faults);
    return { logic: 'and', rules: parts };
  }

  function understood(actor: Actor, scope: Scope, part: Part, at: string, faults: FieldFaults) {
    try {
      return read(actor, scope, part, at);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      Object.assign(faults, part === 'filter' ? error.fields : (plainly(error) ?? { [at]: [error.message] }));
      return EVERYTHING;
    }
  }

  function read(actor: Actor, scope: Scope, part: Part, at: string): Filter {
    if (part === 'filter') return filters.parse(scope.filter, at);
    if (part === 'view_id') return views.listSeenBy(actor, scope.view_id ?? 0).filters;
    return filters.parse({ logic: 'and', rules: [ruleOf(scope, part)] }, at);
  }

  return { filterOf };
}

function ruleOf(scope: Scope, name: keyof typeof rules): Rule {
  const { field, operator, value }: Asking = rules[name];
  // The cast: each takes what its own part of the scope is.
  return { field, operator, value: value(scope[name] as never) };
}

/** Nobody who named a status has seen the rule that it became. */
const plainly = ({ fields }: Problem): FieldFaults | null =>
  fields &&
  Object.fromEntries(
    Object.entries(fields).map(([place, sentences]) => [withoutRule(place), sentences.map(withoutRule)]),
  );
const withoutRule = (text: string) => text.replaceAll(/\.rules\.0(\.\w+)?/g, '');
