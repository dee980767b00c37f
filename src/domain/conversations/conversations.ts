import type { agents as agentsOf } from '../agents.ts';
import type { contacts as contactsOf } from '../contacts/contacts.ts';
import type { Core } from '../core.ts';
import type { inboxes as inboxesOf } from '../inboxes.ts';
import type { priorities as prioritiesOf } from '../priorities.ts';
import type { roles as rolesOf } from '../roles.ts';
import type { statuses as statusesOf } from '../statuses.ts';
import type { tags as tagsOf } from '../tags.ts';
import { access as accessOf } from './access.ts';
import { assignment } from './assignment.ts';
import { changing as changingOf } from './changing.ts';
import { conversationCounts } from './counts.ts';
import { details } from './details.ts';
import { links } from './links.ts';
import { lists } from './lists.ts';
import { opening } from './opening.ts';
import { participants as participantsOf } from './participants.ts';
import { rearranging } from './rearranging.ts';
import { conversationRows } from './rows.ts';
import { seen } from './seen.ts';
import { conversationStatus } from './status.ts';
import { tagging } from './tagging.ts';
import { teamLeaving } from './team-leaving.ts';
import { timeline } from './timeline.ts';
import { trash } from './trash.ts';
import { wholes } from './whole.ts';

export type { Conversation } from './row.ts';
export type Conversations = ReturnType<typeof conversations>;
type Parts = {
  agents: ReturnType<typeof agentsOf>;
  roles: ReturnType<typeof rolesOf>;
  contacts: ReturnType<typeof contactsOf>;
  inboxes: ReturnType<typeof inboxesOf>;
  statuses: ReturnType<typeof statusesOf>;
  priorities: ReturnType<typeof prioritiesOf>;
  tags: ReturnType<typeof tagsOf>;
};

/** Everything a conversation can do, each in a file of its own; what is said in it is in ../messages. */
export function conversations(core: Core, parts: Parts) {
  const rows = conversationRows(core);
  const counts = conversationCounts(core);
  const access = accessOf(core);
  const changing = changingOf(core, { rows, counts, access });
  const participants = participantsOf(core);
  const tags = tagging(core, { ...parts, changing });
  const about = details(core, { ...parts, changing });
  const all = { ...parts, rows, counts, access, changing, participants };

  const openings = opening(core, all);

  return {
    ...changing,
    ...openings,
    ...rearranging(core, { ...all, opening: openings }),
    ...conversationStatus(core, all),
    ...assignment(core, all),
    ...teamLeaving(core, all),
    ...tags,
    ...about,
    ...wholes(core, { ...all, tagging: tags }),
    ...links(core, all),
    ...seen(core, all),
    ...timeline(core, all),
    ...trash(core, { ...all, beforeErasing: ({ id }) => core.index.removeConversation(id) }),
    ...lists(core, all),
    ...participants,
    rows,
    counts,
    access,
  };
}
