import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { LATEST_FIRST } from '../../../src/domain/views/order.ts';
import { pages as pagesOf } from '../../../src/domain/views/pages.ts';
import { type LongReads, tooBroad } from '../../../src/store/long-reads.ts';
import { conversation } from '../../support/desk.ts';
import { thrownBy } from '../../support/thrown.ts';
import { type World, world } from '../../support/world.ts';

const pages = suite('a page through a filter');

const everything = { logic: 'and', rules: [] } as const;
/** Finds the first conversation quickly, and never has the time to count. */
const hurried: LongReads = async ([{ sql } = { sql: '' }]) => {
  if (sql.startsWith('select count')) throw tooBroad();
  return [[1]];
};
const asked = ({ ada: actor }: World) => ({ actor, filter: everything, order: LATEST_FIRST });

pages('tells at least how many there are where nobody could count them', async () => {
  await using here = await world();
  const { id } = await conversation(here);
  const { pageAtLeast } = pagesOf({ ...here.domain, read: hurried });
  const { conversations, total, isCapped } = await pageAtLeast(asked(here), { limit: 1, offset: 20 });
  equal(
    conversations.map((each) => each.id),
    [id],
  );
  equal([total, isCapped], [22, true]);
});

pages('is refused where the number matters', async () => {
  await using here = await world();
  const { page } = pagesOf({ ...here.domain, read: hurried });
  const problem = await thrownBy(page(asked(here), { limit: 1, offset: 20 }));
  is('code' in problem && problem.code, 'query_too_broad');
});

pages.run();
