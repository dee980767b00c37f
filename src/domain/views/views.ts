import { Problem } from '../../lib/problem.ts';
import { type Actor, agentOf, authorize, authorizeEverywhere } from '../actor.ts';
import type { Core } from '../core.ts';
import type { Filter } from '../filters/filter.ts';
import type { filters as filtersOf } from '../filters/filters.ts';
import type { OffsetPage } from '../offset-page.ts';
import type { SavedSearch } from '../search/saved.ts';
import { sharedAs, sharing } from '../sharing.ts';
import type { teamMembers as teamMembersOf } from '../team-members.ts';
import type { teams as teamsOf } from '../teams.ts';
import { type AnyOrder, LATEST_FIRST, type Order } from './order.ts';
import type { Pages } from './pages.ts';
import { type View, viewRows } from './rows.ts';

export type { View };
export type Visibility = View['visibility'];
export type Wanted = {
  name: string;
  /** As it was sent: parsed here. */
  filters: unknown;
  /** What is searched for; null: it is a list of the inbox. */
  search?: SavedSearch | null;
  visibility: Visibility;
  teamId?: number | null;
  orderBy?: Order['orderBy'];
  direction?: Order['direction'];
};
type Parts = {
  filters: ReturnType<typeof filtersOf>;
  teams: ReturnType<typeof teamsOf>;
  teamMembers: ReturnType<typeof teamMembersOf>;
  pages: Pages;
};

/** Saved filters over conversations, and saved searches: one's own, a team's, or everybody's. What is seen through them is each one's own. */
export function views(core: Core, { filters, teams, teamMembers, pages }: Parts) {
  const { clock, ids, events } = core;
  const rows = viewRows(core);
  const { isFor } = sharing({ teamMembers });

  function get(id: number) {
    const view = rows.find(id);
    if (!view) throw Problem.missing('view', id);
    return view;
  }

  /** A view that is not for the actor is as if it were not there. */
  function seenBy(actor: Actor, id: number) {
    const view = get(id);
    if (isFor(actor, 'view', view)) return view;
    throw Problem.missing('view', id);
  }

  /** One that conversations are listed by. */
  function listSeenBy(actor: Actor, id: number) {
    const view = seenBy(actor, id);
    if (view.search === null) return view;
    throw Problem.missing('view', id);
  }

  function create(actor: Actor, wanted: Wanted) {
    authorizeChange(actor, wanted.visibility);
    const { orderBy = LATEST_FIRST.orderBy, direction = LATEST_FIRST.direction } = wanted;
    const view = rows.insert({
      uuid: ids.uuid(),
      name: wanted.name,
      filters: filters.parse(wanted.filters),
      search: wanted.search ?? null,
      order_by: orderBy,
      direction,
      visibility: wanted.visibility,
      agent_id: agentOf(actor),
      team_id: teamFor(wanted.visibility, wanted.teamId),
      now: clock.now(),
    });
    events.record('view.created', view.id, actor, { data: sharedAs(view) });
    return view;
  }

  function update(actor: Actor, id: number, wanted: Partial<Wanted>) {
    const before = seenBy(actor, id);
    const {
      visibility = before.visibility,
      orderBy = before.order_by,
      direction = before.direction,
    } = wanted;
    authorizeChange(actor, before.visibility);
    authorizeChange(actor, visibility);
    refuseTakingAway(actor, before, visibility);
    refuseAnotherKind(before, wanted);
    const view = rows.save({
      id,
      name: wanted.name ?? before.name,
      filters: wanted.filters === undefined ? before.filters : filters.parse(wanted.filters),
      search: wanted.search === undefined ? before.search : wanted.search,
      order_by: orderBy,
      direction,
      visibility,
      team_id: teamFor(visibility, wanted.teamId === undefined ? before.team_id : wanted.teamId),
      now: clock.now(),
    });
    events.record('view.updated', id, actor, { data: sharedAs(view, before) });
    return view;
  }

  function destroy(actor: Actor, id: number) {
    const view = seenBy(actor, id);
    authorizeChange(actor, view.visibility);
    rows.remove(id);
    events.record('view.deleted', id, actor, { data: sharedAs(view) });
  }

  function teamFor(visibility: Visibility, teamId: number | null | undefined) {
    if (visibility !== 'team') return null;
    if (teamId === null || teamId === undefined)
      throw Problem.invalid('team_id', 'A view for a team needs team_id.');
    if (teams.find(teamId)) return teamId;
    throw Problem.invalid('team_id', `There is no team ${teamId}.`);
  }

  /** Those of the actor, those of their teams, and those for everybody. */
  const list = (actor: Actor) => rows.of(agentOf(actor)).filter(({ search }) => search === null);
  const searches = (actor: Actor) => rows.of(agentOf(actor)).filter(({ search }) => search !== null);

  /** A page of what a view shows the actor: ids with versions, and how many there are in all. */
  const page = (actor: Actor, id: number, wanted: OffsetPage) => {
    const view = listSeenBy(actor, id);
    return pageOf(actor, view.filters, orderOf(view), wanted);
  };

  /** How many conversations each view shows the actor. */
  const counts = (actor: Actor, viewIds: readonly number[]) =>
    pages.counts(
      actor,
      viewIds.map((id) => listSeenBy(actor, id).filters),
    );

  const pageOf = (actor: Actor, filter: Filter, order: AnyOrder, wanted: OffsetPage) =>
    pages.page({ actor, filter, order }, wanted);

  return {
    list,
    searches,
    find: rows.find,
    get,
    seenBy,
    listSeenBy,
    create,
    update,
    destroy,
    page,
    counts,
    pageOf,
  };
}

export const orderOf = ({ order_by: orderBy, direction }: View): Order => ({ orderBy, direction });

function authorizeChange(actor: Actor, visibility: Visibility) {
  authorizeEverywhere(actor);
  authorize(actor, visibility === 'private' ? 'view:manage' : 'shared_views:manage');
}

// A folder that somebody works in would be gone, or hold everything all at once.
function refuseAnotherKind({ search }: View, wanted: Partial<Wanted>) {
  if (wanted.search === undefined || (wanted.search === null) === (search === null)) return;
  const sentence = 'A list of the inbox cannot become a search, nor a search a list: add another one.';
  throw Problem.invalid('search', sentence);
}

function refuseTakingAway(actor: Actor, view: View, visibility: Visibility) {
  if (visibility !== 'private' || view.agent_id === actor.id) return;
  throw Problem.conflict('not_your_view', 'Only whoever made this view can keep it to themselves.');
}
