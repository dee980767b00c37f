import fc from 'fast-check';
import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import { enter, pageOfBook, people, place } from '../../support/contact-book.ts';
import { conversationRows } from '../../support/conversations.ts';
import { rounds } from '../../support/rounds.ts';
import { type World, world } from '../../support/world.ts';

const model = suite('merging contacts and undoing it, with whatever there was');

type Page = ReturnType<typeof pageOfBook>;
const pairs = fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 4 });

/** Merges those that are still two; the merges, first to last. */
function mergeAll({ domain: { contacts }, ada }: World, ids: number[], wanted: [number, number][]) {
  return wanted.flatMap(([a, b]) => {
    const [survivor, other] = [contacts.find(ids[a] as number)?.id, contacts.find(ids[b] as number)?.id];
    if (survivor === undefined || other === undefined || survivor === other) return [];
    return [contacts.merges.merge(ada, survivor, other)];
  });
}

model('last merge first, leaves everything as it was', async () => {
  const property = fc.asyncProperty(people, pairs, async (everybody, wanted) => {
    await using here = await world();
    await here.write(() => {
      const ids = enter(here, everybody);
      const before = pageOfBook(here);
      const merges = mergeAll(here, ids, wanted);
      for (const { id } of merges.toReversed()) here.domain.contacts.merges.undo(here.ada, id);
      equal(pageOfBook(here), before);
    });
  });
  await fc.assert(property, { numRuns: rounds(20) });
});

/** A row of each kind for a contact; their ids. */
function addRows(here: World, id: number) {
  const { notes, identities } = here.domain.contacts;
  return {
    notes: notes.add(here.ada, id, 'later').id,
    identities: identities.add(here.ada, id, { channel: 'telegram', value: 'later' }).id,
    conversations: conversationRows(here).begin(here.domain.contacts.find(id)?.id as number),
  };
}

model('leaves with the survivor what came in between, and nothing else', async () => {
  const property = fc.asyncProperty(people, async (everybody) => {
    await using here = await world();
    await here.write(() => {
      const [survivor, other] = enter(here, everybody) as [number, number];
      const before = pageOfBook(here);
      const { id } = here.domain.contacts.merges.merge(here.ada, survivor, other);
      const later = addRows(here, other);
      here.domain.contacts.merges.undo(here.ada, id);
      const after = pageOfBook(here);
      for (const [kind, row] of Object.entries(later) as [keyof typeof later, number][]) {
        equal(after[kind].find((found) => found.id === row)?.contact_id, survivor, kind);
        after[kind] = after[kind].filter((found) => found.id !== row);
      }
      equal(after satisfies Page, before);
    });
  });
  await fc.assert(property, { numRuns: rounds(10) });
});

model.run();
