import fc from 'fast-check';
import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import { MINUTE } from '../../../src/lib/clock.ts';
import { rounds } from '../../support/rounds.ts';
import { addedUp, countedUp } from '../../support/stored-totals.ts';
import { talks } from '../../support/talks.ts';
import { type World, world } from '../../support/world.ts';

const model = suite('what is stored, whatever comes and goes');

type Talk = Awaited<ReturnType<ReturnType<typeof talks>['talk']>>;
type Book = { talks: Talk[]; files: number[] };
type Step = (here: World, book: Book) => Promise<unknown> | undefined;

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 }).filter((one) => one.trim() !== '');
const pick = fc.nat();
const at = <T>(all: readonly T[], nth: number) => all[nth % Math.max(1, all.length)];
const said = (text: string) => ({ content: text, contentType: 'text' as const, text });

const begins = fc.tuple(words, words).map(
  ([name, text]): Step =>
    async (here, book) => {
      book.talks.push(await talks(here).talk({ texts: [text], from: { name } }));
    },
);
const isTold = fc.tuple(pick, words).map(
  ([nth, text]): Step =>
    (here, { talks: all }) => {
      const talk = at(all, nth);
      return talk && talks(here).tell(talk.id, text);
    },
);
/** A reply that is taken back, or goes out after all. */
const isAnswered = fc.tuple(pick, words, fc.boolean()).map(
  ([nth, text, isUndone]): Step =>
    (here, book) => {
      const talk = at(book.talks, nth);
      return talk && answer(here, talk.id, text, isUndone);
    },
);
async function answer({ domain, ada, write, clock }: World, id: number, text: string, isUndone: boolean) {
  const wanted = { written: said(text), sendAt: clock.now() + MINUTE };
  const message = await write(() => domain.messages.reply(ada, id, wanted));
  if (!isUndone) clock.advance(MINUTE);
  await write(() =>
    isUndone ? domain.messages.undo(ada, message.id) : domain.messages.sendScheduled(message.id),
  );
}
/** Few contents, so that many files have the same one; the same content under several types. */
const file = fc.record({
  sha256: fc.constantFrom('a', 'b', 'c').map((name) => name.repeat(64)),
  contentType: fc.constantFrom('image/png', 'text/plain', 'application/x-made-up'),
});
const isUploaded = fc
  .tuple(file, pick, fc.boolean())
  .map(([{ sha256, contentType }, nth, isAttached]): Step => {
    const received = {
      sha256,
      contentType,
      filename: 'f',
      size: sha256.charCodeAt(0),
      picture: null,
      isNew: true,
    };
    return async ({ domain, ada, write }, book) => {
      const { id } = await write(() => domain.media.add(ada, received));
      const talk = at(book.talks, nth);
      if (!talk || !isAttached) return void book.files.push(id);
      await write(() => domain.messages.reply(ada, talk.id, { written: said('here'), attachmentIds: [id] }));
    };
  });
const isDeleted = pick.map(
  (nth): Step =>
    ({ domain, ada, write }, { files }) => {
      const [id] = files.splice(nth % Math.max(1, files.length), 1);
      return id === undefined ? undefined : write(() => domain.media.destroy(ada, id));
    },
);
const isErased = fc.tuple(pick, fc.boolean()).map(
  ([nth, withContact]): Step =>
    (here, { talks: all }) => {
      const [talk] = all.splice(nth % Math.max(1, all.length), 1);
      return talk && erased(here, talk, withContact);
    },
);
function erased({ domain, ada, write }: World, talk: Talk, withContact: boolean) {
  return write(() => {
    if (!domain.conversations.rows.byId.get(talk.id)) return;
    if (withContact) domain.eraseContact(ada, talk.contact_id);
    else domain.conversations.erase(ada, talk.id);
  });
}

model('is counted as it would be added up', async () => {
  const step = fc.oneof(begins, begins, isTold, isAnswered, isUploaded, isUploaded, isDeleted, isErased);
  const property = fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
    await using here = await world();
    const book: Book = { talks: [], files: [] };
    for (const take of steps) {
      await take(here, book);
      equal(countedUp(here), addedUp(here));
    }
  });
  await fc.assert(property, { numRuns: rounds(25) });
});

model.run();
