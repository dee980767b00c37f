import { byDemo } from '../actor.ts';
import type { Contact, contacts as contactsOf } from '../contacts/contacts.ts';
import type { Conversations } from '../conversations/conversations.ts';
import type { Core } from '../core.ts';
import type { leads as leadsOf } from '../leads.ts';
import { families } from './families.ts';
import type { MadeNoun, madeRows } from './made-rows.ts';

export type TalkParts = {
  contacts: ReturnType<typeof contactsOf>;
  conversations: Conversations;
  leads: ReturnType<typeof leadsOf>;
  erasePeople: (actor: typeof byDemo, contact: Contact, everybody: number[]) => unknown;
};

/** Conversations, leads and contacts of the demo; what has to do with somebody real by now is theirs. */
export function removingTalk(
  core: Core,
  made: ReturnType<typeof madeRows>,
  { contacts, conversations, leads, erasePeople }: TalkParts,
) {
  const { store, jobs } = core;
  const familyOf = { conversation: families(core, 'conversations'), contact: families(core, 'contacts') };
  const hasTalk = store.values<[{ id: number }], number>(
    'demo.hasTalk',
    `select 1 from conversations where contact_id = @id
     union all select 1 from participants where person_kind = 'contact' and person_id = @id limit 1`,
  );
  const isMade = (noun: MadeNoun) => (id: number) => made.has(noun, id);

  function conversation(id: number) {
    const family = familyOf.conversation(id);
    const whole = conversations.rows.byId.get(family.at(-1) ?? id);
    if (!whole || !family.every(isMade('conversation'))) return;
    conversations.eraseWhole(byDemo, whole);
    for (const each of family) {
      jobs.rows.forget.run('conversations.wake', String(each));
      jobs.rows.forget.run('sla.review', String(each));
    }
  }

  function contact(id: number) {
    const family = familyOf.contact(id);
    const person = contacts.find(id);
    if (person && family.every(isMade('contact')) && !family.some(isNeeded))
      erasePeople(byDemo, person, family);
  }

  const isNeeded = (id: number) => hasTalk.get({ id }) === 1 || leads.idsOf(id).length > 0;

  return { conversation, lead: leads.erase, contact };
}
