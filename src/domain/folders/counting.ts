import { type Actor, agentOf } from '../actor.ts';
import type { Conversations } from '../conversations/conversations.ts';
import type { Listed } from '../conversations/lists.ts';
import type { Core } from '../core.ts';
import type { statuses as statusesOf } from '../statuses.ts';
import { MOST_COUNTED, type Pages } from '../views/pages.ts';
import { type Content, contentOf, type Folder, filterOf, statusIdsOf } from './contents.ts';
import { lastKnown } from './last-known.ts';
import type { Walk, walking as walkingOf } from './walking.ts';

type Parts = {
  conversations: Conversations;
  statuses: ReturnType<typeof statusesOf>;
  pages: Pages;
  walking: ReturnType<typeof walkingOf>;
};
export type Counted = { count: number; unread: number };

/** Of so many, the latest, it is told how many hold something unseen. */
const MOST_LOOKED_AT = 200;
const withUnread: ReadonlySet<string> = new Set(['mine', 'mentions']);

/** How much is in a folder: where an index has it in order the counts know, and a thread counts the rest. */
export function counting(core: Core, { conversations, statuses, pages, walking }: Parts) {
  const told = lastKnown<Counted>(core, { count: 0, unread: 0 });

  function of(actor: Actor, folder: Folder): Promise<Counted> {
    const content = contentOf(actor, folder);
    return content.owner === null
      ? told(keyOf(actor, folder), () => counted(actor, folder, content))
      : summed(actor, folder, content, content.owner);
  }

  async function summed(
    actor: Actor,
    folder: Folder,
    content: Content,
    owner: NonNullable<Content['owner']>,
  ) {
    const statusIds = statusIdsOf(content, content.state, statuses.all());
    const count = conversations.total(actor, { ...owner, ...(statusIds && { statusIds }) });
    if (!withUnread.has(folder.key)) return { count, unread: 0 };
    const walk: Walk = { owner, statusIds, direction: 'desc' };
    const latest = await walking.page(actor, walk, { limit: MOST_LOOKED_AT, offset: 0 });
    return { count, unread: unseen(actor, latest.conversations) };
  }

  async function counted(actor: Actor, folder: Folder, content: Content) {
    const { among, order, state } = content;
    const asked = { actor, filter: filterOf(content, state), among };
    if (!withUnread.has(folder.key)) return { count: await pages.countSome(asked), unread: 0 };
    const ids = await pages.idsOf({ ...asked, order }, { limit: MOST_COUNTED, offset: 0 });
    const latest = conversations.statesOf(ids.slice(0, MOST_LOOKED_AT));
    return { count: ids.length, unread: unseen(actor, latest) };
  }

  const unseen = (actor: Actor, all: readonly Listed[]) =>
    all.filter((one) => conversations.unreadBy(agentOf(actor), one) > 0).length;

  return { of };
}

/** Whoever changes a view changes what is counted. */
const keyOf = ({ id, businessId }: Actor, folder: Folder) =>
  `${id} ${businessId} ${folder.key} ${folder.kind === 'view' ? folder.view.version : ''}`;
