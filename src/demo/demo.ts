import type { Domain } from '../domain/domain.ts';
import { DISPATCHER } from '../domain/events.ts';
import type { Clock } from '../lib/clock.ts';
import { randomIds } from '../lib/ids.ts';
import { Problem } from '../lib/problem.ts';
import type { StagedClock } from '../lib/staged-clock.ts';
import { filling } from './filling.ts';
import { uuidAt } from './ids.ts';
import type { Wish } from './plan.ts';
import { random } from './random.ts';
import { beginningOf } from './scene.ts';

export type DemoReport = Record<'conversations' | 'messages' | 'contacts' | 'leads' | 'rows', number>;

/** So many conversations, with some six messages each, make one transaction. */
const TOGETHER = 500;

/** A clock that shows what the demo sets it to: at first when everything begins. */
export function demoClock(wish: Wish): StagedClock {
  let now = beginningOf(wish);
  return {
    now: () => now,
    set: (at) => void (now = at),
    staged: (work) => work(),
    after: () => () => {},
  };
}

/** Ids that come out the same for the same wish; secrets never do. */
export function repeatableIds(clock: Clock, { seed }: Wish) {
  const chance = random(seed, 'ids');
  return { ...randomIds, uuid: () => uuidAt(clock.now(), chance) };
}

/**
 * Fills an installation without customers with ninety days of a shop's and a clinic's conversations; among real
 * customers made-up ones would only be in the way. The same wish makes the same rows.
 */
export async function fillWithDemo(
  domain: Domain,
  clock: StagedClock,
  wish: Wish,
  progress: (done: number) => void,
): Promise<DemoReport> {
  refuseAmongCustomers(domain);
  const scene = { domain, clock, wish, together: TOGETHER, aside: () => passOver(domain) };
  for await (const done of filling(scene)) progress(done);
  await domain.store.write(domain.index.optimize);
  return reportOf(domain);
}

// In the same transaction as the events: a server that starts on them need not look at each. What happened before the
// demo is passed over with it; without webhooks nothing waits for that.
function passOver({ events }: Domain) {
  events.moveCursor(DISPATCHER, events.newestId());
}

function refuseAmongCustomers({ store }: Domain) {
  const found = ['conversations', 'contacts', 'leads', 'webhooks'].find(
    (table) => store.values<[], number>(`demo.any.${table}`, `select 1 from ${table} limit 1`).get() === 1,
  );
  if (!found) return;
  throw new Problem(
    'conflict',
    'not_empty',
    `There are ${found} in this data folder already. Demo data needs one without: name it with --data.`,
  );
}

const TABLES = [
  'conversations',
  'messages',
  'contacts',
  'leads',
  'contact_identities',
  'contact_notes',
  'conversation_tags',
  'participants',
  'last_seen',
  'drafts',
  'events',
] as const;

function reportOf({ store }: Domain): DemoReport {
  const count = (table: string) =>
    store.values<[], number>(`demo.count.${table}`, `select count(*) from ${table}`).one();
  const counts = Object.fromEntries(TABLES.map((table) => [table, count(table)])) as Record<
    (typeof TABLES)[number],
    number
  >;
  const { conversations, messages, contacts, leads } = counts;
  const rows = Object.values(counts).reduce((sum, each) => sum + each, 0);
  return { conversations, messages, contacts, leads, rows };
}
