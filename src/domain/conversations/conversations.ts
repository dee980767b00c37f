import type { agents as agentsOf } from '../agents.ts';
import type { calendars as calendarsOf } from '../calendars.ts';
import type { contacts as contactsOf } from '../contacts/contacts.ts';
import type { Core } from '../core.ts';
import type { inboxes as inboxesOf } from '../inboxes.ts';
import type { media as mediaOf } from '../media/media.ts';
import type { priorities as prioritiesOf } from '../priorities.ts';
import { slaEngine } from '../sla/engine.ts';
import type { slaPolicies as slaPoliciesOf } from '../sla/policies.ts';
import { sla as slaOf } from '../sla/sla.ts';
import type { statuses as statusesOf } from '../statuses.ts';
import type { tags as tagsOf } from '../tags.ts';
import type { begun as begunOf } from '../usage/begun.ts';
import { access as accessOf } from './access.ts';
import { assignment } from './assignment.ts';
import { changing as changingOf } from './changing.ts';
import { conversationCounts } from './counts.ts';
import { details } from './details.ts';
import { erasing } from './erasing.ts';
import { links } from './links.ts';
import { lists } from './lists.ts';
import { opening } from './opening.ts';
import { participants as participantsOf } from './participants.ts';
import { rearranging } from './rearranging.ts';
import { recounting } from './recounting.ts';
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
  contacts: ReturnType<typeof contactsOf>;
  inboxes: ReturnType<typeof inboxesOf>;
  statuses: ReturnType<typeof statusesOf>;
  priorities: ReturnType<typeof prioritiesOf>;
  tags: ReturnType<typeof tagsOf>;
  media: ReturnType<typeof mediaOf>;
  slaPolicies: ReturnType<typeof slaPoliciesOf>;
  calendars: ReturnType<typeof calendarsOf>;
  begun: ReturnType<typeof begunOf>;
};

/** Everything a conversation can do, each in a file of its own; what is said in it is in ../messages. */
export function conversations(core: Core, parts: Parts) {
  const rows = conversationRows(core);
  const counts = conversationCounts(core);
  const access = accessOf(core);
  const engine = slaEngine(core, { ...parts, rows });
  const changing = changingOf(core, { rows, counts, access, engine });
  const participants = participantsOf(core);
  const tags = tagging(core, { ...parts, changing });
  const about = details(core, { ...parts, changing });
  const recount = recounting(core, { changing });
  const sla = slaOf(core, { ...parts, changing, engine });
  const all = { ...parts, rows, counts, access, changing, participants, recount, sla, engine };

  const openings = opening(core, all);
  const erasings = erasing(core, all);

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
    ...erasings,
    ...trash(core, { ...all, erasing: erasings }),
    ...lists(core, all),
    ...participants,
    sla,
    lookAtSla: engine.hear,
    rows,
    counts,
    access,
  };
}
