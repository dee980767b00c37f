import type { Domain } from '../domain/domain.ts';
import { factsOf } from './dialogue.ts';
import { uuidAt } from './ids.ts';
import type { Organisation } from './organisation.ts';
import type { Person } from './person.ts';
import { phrase } from './phrases.ts';
import type { Planned } from './plan.ts';
import type { Random } from './random.ts';
import type { DemoRows } from './rows.ts';

const SOURCES = ['website', 'instagram', 'referral', 'exhibition', 'search'];

/** Makes contacts of people, by the domain's own verbs: identities, totals and events are theirs to keep right. */
export function demoPeople(
  { contacts, demo, index, leads }: Domain,
  rows: DemoRows,
  organisation: Organisation,
) {
  /** Somebody who writes for the first time; some come as a lead, on some an agent leaves a note. */
  function welcome({ person, start, chance }: Planned) {
    const { id: businessId, actor } = organisation.businesses[
      person.business
    ] as Organisation['businesses'][0];
    const known = {
      name: `${person.firstName} ${person.lastName}`,
      email: person.email,
      phone: person.phone,
    };
    const { id } = contacts.findOrCreate(actor, businessId, known);
    demo.note('contact', id);
    rows.describe.run(person.country, id);
    if (person.channelId !== null) {
      rows.addIdentity.run({
        contactId: id,
        businessId,
        channel: person.channel,
        value: person.channelId,
        at: start,
      });
      index.indexContact(id);
    }
    if (chance.chance(0.03)) leaveNote(id, person, start, chance);
    if (chance.chance(0.1)) captureLead();
    return id;

    function captureLead() {
      const lead = leads.create(actor, {
        ...known,
        source: chance.pick(SOURCES),
        tags: [person.language.code],
        customFields: { country: person.country },
      });
      demo.note('lead', lead.id);
    }
  }

  function leaveNote(contactId: number, person: Person, at: number, chance: Random) {
    const agent = chance.pick(organisation.agents);
    const facts = factsOf(person, agent.name, chance);
    const content = phrase(chance.pick(person.language.notes), facts, chance);
    rows.addNote.run({ uuid: uuidAt(at, chance), contactId, agentId: agent.id, content, at });
  }

  return { welcome };
}
