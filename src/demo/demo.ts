import type { Domain } from '../domain/domain.ts';
import { DISPATCHER } from '../domain/events.ts';
import { type Clock, DAY } from '../lib/clock.ts';
import { randomIds } from '../lib/ids.ts';
import { Problem } from '../lib/problem.ts';
import { uuidAt } from './ids.ts';
import { makeOrganisation } from './organisation.ts';
import { conversationsOf, type Planned, ranksOf, type Wish } from './plan.ts';
import { random } from './random.ts';
import { DAYS } from './rhythm.ts';
import { demoWriter } from './writer.ts';

export type DemoClock = Clock & { set(at: number): void };
export type DemoReport = Record<'conversations' | 'messages' | 'contacts' | 'leads' | 'rows', number>;

/** So many conversations, with some six messages each, make one transaction. */
const TOGETHER = 500;

/** A clock that shows what the demo sets it to: at first when everything begins. */
export function demoClock({ until }: Wish): DemoClock {
  let now = until - DAYS * DAY;
  return { now: () => now, set: (at) => void (now = at), after: () => () => {} };
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
  clock: DemoClock,
  wish: Wish,
  progress: (done: number) => void,
): Promise<DemoReport> {
  const { store, sequences } = domain;
  refuseAmongCustomers(domain);
  const ranks = ranksOf(wish);
  const organisation = await store.write(() => makeOrganisation(domain, wish.seed));
  const firstReference = await store.write(() => sequences.take('reference', wish.conversations));
  const { writeAll } = demoWriter(domain, clock, organisation, { firstReference, ranks, until: wish.until });
  let done = 0;
  for (const portion of inPortions(conversationsOf(wish))) {
    await store.write(() => {
      writeAll(portion);
      passOver(domain);
    });
    progress((done += portion.length));
  }
  await store.write(domain.index.optimize);
  return reportOf(domain);
}

// In the same transaction as the events: nothing made up may set off a webhook, a rule or a mail, neither now nor when
// the server starts. What happened before the demo is passed over with it; without webhooks nothing waits for that.
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

function* inPortions(conversations: Iterable<Planned>) {
  let portion: Planned[] = [];
  for (const planned of conversations) {
    if (portion.push(planned) < TOGETHER) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
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
