import type { Core } from '../core.ts';
import type { teamMembers as teamMembersOf } from '../team-members.ts';

/** Things that a filter names by id, or as people call them. */
const names = {
  status: { table: 'statuses', column: 'name' },
  priority: { table: 'priorities', column: 'name' },
  agent: { table: 'agents', column: 'deleted_at is null and email' },
  team: { table: 'teams', column: 'name' },
  inbox: { table: 'inboxes', column: 'name' },
  business: { table: 'businesses', column: 'slug' },
  contact: { table: 'contacts', column: 'uuid' },
  tag: { table: 'tags', column: 'name' },
  sla_policy: { table: 'sla_policies', column: 'name' },
} as const;
export type Reference = keyof typeof names;
type Parts = { teamMembers: ReturnType<typeof teamMembersOf> };
export type Lookups = ReturnType<typeof references>;

/** Few, and named alike for everybody: whoever mistypes one is shown them. */
const LISTED: readonly Reference[] = ['status', 'priority', 'team', 'sla_policy'];
const MOST_LISTED = 50;

const words: Readonly<Record<Reference, string>> = {
  status: 'status',
  priority: 'priority',
  agent: 'agent with the email address',
  team: 'team',
  inbox: 'inbox',
  business: 'business',
  contact: 'contact',
  tag: 'tag',
  sla_policy: 'SLA policy',
};

/** Finds the ids behind what a filter names: several when inboxes share a name, none when nothing is called so. */
export function references({ store }: Pick<Core, 'store'>, { teamMembers }: Parts) {
  const statements = Object.fromEntries(
    Object.entries(names).map(([of, { table, column }]) => [
      of,
      {
        named: store.values<[name: string], number>(
          `filters.${of}Named`,
          `select id from ${table} where ${column} = ?`,
        ),
        known: store.values<[id: number], number>(
          `filters.${of}Known`,
          `select id from ${table} where id = ?`,
        ),
      },
    ]),
  );

  const everyName = Object.fromEntries(
    LISTED.map((of) => [
      of,
      store.values<[], string>(
        `filters.${of}Names`,
        `select name from ${names[of].table} order by name limit ${MOST_LISTED}`,
      ),
    ]),
  );

  /** `me` and `my_teams` are whoever asks: the same view shows each their own. */
  function idsOf(of: Reference, given: string | number, viewer: number | null): readonly number[] {
    if (typeof given === 'number') return [given];
    if (isOneself(of, given))
      return viewer === null ? [] : given === 'me' ? [viewer] : teamMembers.teamsOf(viewer);
    return statements[of]?.named.all(given) ?? [];
  }

  /** Why there is nothing of this id or name; null when there is. */
  function faultOf(of: Reference, given: string | number) {
    const { named, known } = statements[of] ?? {};
    const isThere =
      typeof given === 'number'
        ? known?.get(given) !== undefined
        : isOneself(of, given) || named?.get(given) !== undefined;
    return isThere ? null : `names no ${words[of]} there is: ${brief(given)}${listed(of)}`;
  }

  function listed(of: Reference) {
    const known = everyName[of]?.all() ?? [];
    const more = known.length === MOST_LISTED ? ' and more' : '';
    return known.length > 0 ? `. There are ${known.join(', ')}${more}` : '';
  }

  return { idsOf, faultOf };
}

const isOneself = (of: Reference, given: string) =>
  (of === 'agent' && given === 'me') || (of === 'team' && given === 'my_teams');

const brief = (given: string | number) => String(given).slice(0, 80);
