import { Problem } from '../../lib/problem.ts';
import type { LongReads } from '../../store/long-reads.ts';
import { type Actor, agentOf, authorize } from '../actor.ts';
import { seesAll } from '../conversations/access.ts';
import type { Conversations } from '../conversations/conversations.ts';
import type { Listed } from '../conversations/lists.ts';
import type { Core } from '../core.ts';
import type { Filter } from '../filters/filter.ts';
import type { OffsetPage } from '../offset-page.ts';
import type { statuses as statusesOf } from '../statuses.ts';
import type { teamMembers as teamMembersOf } from '../team-members.ts';
import type { teams as teamsOf } from '../teams.ts';
import type { AnyOrder, Order } from '../views/order.ts';
import type { Pages } from '../views/pages.ts';
import type { View, views as viewsOf } from '../views/views.ts';
import { contentOf, type Folder, filterOf, type StandardKey, type State, statusIdsOf } from './contents.ts';
import { type Counted, counting } from './counting.ts';
import { walking as walkingOf } from './walking.ts';

export type { Counted, Folder };

type Parts = {
  conversations: Conversations;
  statuses: ReturnType<typeof statusesOf>;
  teams: ReturnType<typeof teamsOf>;
  teamMembers: ReturnType<typeof teamMembersOf>;
  views: ReturnType<typeof viewsOf>;
  pages: Pages;
  read: LongReads;
};
/** `filter` narrows the folder further. */
export type Asked = {
  state?: State;
  orderBy?: Order['orderBy'];
  direction?: Order['direction'];
  filter?: Filter;
};
type Found = { conversations: Listed[]; total: number; isCapped: boolean };

const STANDARD: readonly StandardKey[] = ['mine', 'unassigned', 'all', 'mentions', 'snoozed', 'trash'];

/** The lists of the inbox: those that everybody has, those of teams, and saved views. */
export function folders(core: Core, parts: Parts) {
  const { statuses, teams, teamMembers, views, pages } = parts;
  const walking = walkingOf(core, parts);
  const counts = counting(core, { ...parts, walking });

  /** One after the other, so that whoever has many views leaves room for others on the threads. */
  async function list(actor: Actor, kinds?: readonly Folder['kind'][]) {
    const found: (Folder & Counted)[] = [];
    for (const folder of shownTo(actor).filter(({ kind }) => kinds?.includes(kind) ?? true))
      found.push({ ...folder, ...(await counts.of(actor, folder)) });
    return found;
  }

  const shownTo = (actor: Actor): Folder[] => [
    ...STANDARD.filter((key) => mayOpen(actor, key)).map(standardOf),
    ...teams
      .all()
      .filter(({ id }) => isTeamOf(actor, id))
      .map(teamFolder),
    ...views.list(actor).map(viewFolder),
  ];

  /** The folder of this key; one that is not for the actor is as if it were not there. */
  function named(actor: Actor, key: string): Folder {
    const [kind, typed] = key.split(':');
    const id = Number(typed);
    if (kind === 'view') return viewFolder(views.listSeenBy(actor, id));
    const team = kind === 'team' && isTeamOf(actor, id) ? teams.find(id) : undefined;
    if (team) return teamFolder(team);
    const known = STANDARD.find((each) => each === key);
    if (!known) throw Problem.missing('folder', key);
    if (known === 'trash') authorize(actor, 'conversations:delete');
    return standardOf(known);
  }

  const isTeamOf = (actor: Actor, id: number) =>
    seesAll(actor) || teamMembers.teamsOf(agentOf(actor)).includes(id);

  /** By latest activity an index leads to any page; every other order is a matter of looking at all. */
  async function page(actor: Actor, key: string, asked: Asked, wanted: OffsetPage): Promise<Found> {
    const content = contentOf(actor, named(actor, key));
    const { owner, among } = content;
    const { state = content.state } = asked;
    const order = orderFor(asked, content.order);
    const filter = filterOf(content, state, asked.filter);
    if (owner === null || asked.filter || order.orderBy !== 'last_message_at')
      return pages.pageAtLeast({ actor, filter, order, among }, wanted);
    const statusIds = statusIdsOf(content, state, statuses.all());
    const walk = { owner, statusIds, direction: order.direction };
    return { ...(await walking.page(actor, walk, wanted)), isCapped: false };
  }

  return { list, page };
}

const mayOpen = (actor: Actor, key: StandardKey) =>
  key !== 'trash' || actor.permissions.has('conversations:delete');

/** What waits longest comes first, and what is due next; of everything else the latest or the highest. */
const ASCENDING: ReadonlySet<string> = new Set(['waiting_since', 'next_sla_deadline_at']);

function orderFor({ orderBy, direction }: Asked, own: AnyOrder): AnyOrder {
  if (orderBy === undefined) return { ...own, direction: direction ?? own.direction };
  return { orderBy, direction: direction ?? (ASCENDING.has(orderBy) ? 'asc' : 'desc') };
}

const standardOf = (key: StandardKey): Folder => ({ kind: 'standard', key, id: null, name: null });
const teamFolder = ({ id, name }: { id: number; name: string }): Folder => ({
  kind: 'team',
  key: `team:${id}`,
  id,
  name,
});
const viewFolder = (view: View): Folder => ({
  kind: 'view',
  key: `view:${view.id}`,
  id: view.id,
  name: view.name,
  view,
});
