import { byDemo } from '../domain/actor.ts';
import { bytesOf } from '../domain/usage/storage-totals.ts';
import { type Audience, emptyHouse } from './audience.ts';
import { conversationRow, type Place } from './conversation.ts';
import { dialogueOf } from './dialogue.ts';
import { messageRow } from './messages.ts';
import type { Numbers } from './numbers.ts';
import type { Organisation } from './organisation.ts';
import { demoPeople } from './people.ts';
import type { Planned } from './plan.ts';
import type { ConversationRow, Countable, DemoRows, MessageRow } from './rows.ts';
import type { Scene } from './scene.ts';

type House = {
  organisation: Organisation;
  rows: DemoRows;
  /** The first numbers, and the place of each message among all. */
  places: Numbers & { ranks: Uint32Array };
  audience?: Audience;
};
type Written = { message: MessageRow; row: ConversationRow };

/** Writes planned conversations, in their order, with all that belongs to them; inside store.write. */
export function demoWriter(
  { domain, clock, wish }: Scene,
  { organisation, rows, places, audience = emptyHouse }: House,
) {
  const { welcome } = demoPeople(domain, rows, organisation);
  const contactIds: number[] = [];
  let written: Written[] = [];

  /** These conversations, and the counts that lists show. */
  function writeAll(planned: readonly Planned[]) {
    const counts = new Map<string, Countable & { count: number }>();
    for (const each of planned) {
      clock.set(each.start);
      if (each.isNew) contactIds[each.personNth] = welcome(each);
      countIn(counts, write(each));
    }
    for (const entry of counts.values()) rows.count.run(entry);
    countWritten();
  }

  // In the order of their ids: where they go down, the index would begin a new part of itself for each message.
  function countWritten() {
    written.sort((one, other) => one.message.id - other.message.id);
    for (const { message, row } of written) domain.index.addMessage(message, row);
    const bytes = written.reduce((sum, { message }) => sum + bytesOf(message), 0);
    domain.stored.noteMessages(written.length, bytes);
    written = [];
  }

  function write(planned: Planned) {
    const { nth, person, personNth, chance, outline, messagesBefore } = planned;
    const business = organisation.businesses[person.business] as Organisation['businesses'][0];
    const agent = chance.pick(organisation.agents);
    const { subject, texts, draft } = dialogueOf(outline, person, agent.name, chance);
    const place: Place = {
      id: places.firstConversation + nth,
      reference: places.firstReference + nth,
      business_id: business.id,
      inbox_id: business.inboxes[person.channel],
      contact_id: contactIds[personNth] as number,
      subject: person.channel === 'email' || chance.chance(0.4) ? subject : '',
    };
    const around = {
      person,
      conversationId: place.id,
      contactId: place.contact_id,
      agentId: agent.id,
      subject,
      chance,
    };
    const messages = outline.steps.map((step, at) => {
      const id = places.firstMessage + (places.ranks[messagesBefore + at] as number);
      return messageRow(id, step, audience.worded(texts[at] as string, step, chance), around);
    });
    const row = audience.given(
      conversationRow(planned, place, messages, agent.id, organisation, wish.until),
      chance,
    );
    rows.addConversation.run(row);
    for (const message of messages) {
      rows.addMessage.run(message);
      written.push({ message, row });
    }
    const about = { businessId: business.id, conversationId: row.id };
    domain.events.record('conversation.created', row.id, byDemo, about);
    surround(planned, row, messages, draft);
    audience.follow(row, messages, chance);
    return row;
  }

  /** Who takes part, what they have seen, how it is sorted, and what is about to be said. */
  function surround(
    { outline, chance }: Planned,
    row: ConversationRow,
    messages: MessageRow[],
    draft: string,
  ) {
    const { id, assignee_id: agentId } = row;
    rows.tag.run(id, organisation.tags(outline.topic));
    if (chance.chance(0.15)) rows.tag.run(id, organisation.tags(chance.pick(MORE_TAGS)));
    rows.join.run(id, 'contact', row.contact_id, row.created_at);
    const lastTheirs = messages.findLast(({ kind }) => kind === 'incoming');
    if (lastTheirs) rows.noteActivity.run(lastTheirs.created_at, row.contact_id);
    if (agentId === null) return;
    const firstOurs = messages.find(({ kind }) => kind === 'outgoing');
    rows.join.run(id, 'agent', agentId, firstOurs?.created_at ?? row.created_at);
    const seen = row.waiting_since === null ? messages.at(-1) : firstOurs;
    if (seen) rows.see.run(agentId, id, seen.id, seen.created_at);
    if (row.waiting_since !== null && chance.chance(0.2))
      rows.addDraft.run(agentId, id, draft, row.last_message_at);
  }

  return { writeAll };
}

const MORE_TAGS = ['vip', 'urgent', 'follow-up'] as const;

function countIn(counts: Map<string, Countable & { count: number }>, row: ConversationRow) {
  const { business_id, inbox_id, channel, status_id, assignee_id, team_id } = row;
  const key = [business_id, inbox_id, channel, status_id, assignee_id, team_id].join('/');
  const counted = counts.get(key);
  if (counted) counted.count += 1;
  else counts.set(key, { business_id, inbox_id, channel, status_id, assignee_id, team_id, count: 1 });
}
