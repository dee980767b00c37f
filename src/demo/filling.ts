import { takeNumbers } from './numbers.ts';
import { makeOrganisation } from './organisation.ts';
import { conversationsOf, type Planned, ranksOf } from './plan.ts';
import { demoRows } from './rows.ts';
import { beginningOf, type Scene } from './scene.ts';
import { watched } from './watched.ts';
import { demoWriter } from './writer.ts';

/** Writes all that a wish is for, portion by portion; after each it says how many conversations there are. */
export async function* filling(scene: Scene): AsyncGenerator<number> {
  const { domain, clock, wish, together, aside = () => {} } = scene;
  const ranks = ranksOf(wish);
  const { organisation, numbers } = await onStage(() => {
    clock.set(beginningOf(wish));
    const made = makeOrganisation(domain, wish);
    return { organisation: made, numbers: takeNumbers(domain, wish.conversations, ranks.length) };
  });
  const rows = demoRows(domain.store);
  const audience = wish.viewer && watched(scene, wish.viewer, organisation, rows);
  const { writeAll } = demoWriter(scene, { organisation, rows, audience, places: { ...numbers, ranks } });
  let done = 0;
  for (const portion of inPortions(conversationsOf(wish), together)) {
    await onStage(() => writeAll(portion));
    yield (done += portion.length);
  }

  function onStage<T>(work: () => T) {
    return domain.store.write(() =>
      clock.staged(() => {
        const result = work();
        aside();
        return result;
      }),
    );
  }
}

function* inPortions(conversations: Iterable<Planned>, together: number) {
  let portion: Planned[] = [];
  for (const planned of conversations) {
    if (portion.push(planned) < together) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
}
