import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { contactOrders } from '../../src/domain/contacts/lists.ts';
import { domain } from '../../src/domain/domain.ts';
import { randomIds } from '../../src/lib/ids.ts';
import { messageOf } from '../../src/lib/thrown.ts';
import { mediaFiles } from '../../src/store/media-files.ts';
import { openSqlite, type Sqlite } from '../../src/store/open.ts';
import { parameters } from '../../src/store/parameters.ts';
import { createSchema } from '../../src/store/schema-version.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { vault } from '../../src/store/vault.ts';
import { manualClock } from '../support/clock.ts';

const plans = suite('how SQLite finds what it is asked for');

type Query = { name: string; text: string; plan: string[] };
const { queries, refused } = everyQuery();
const planOf = (name: string) =>
  queries.find((query) => query.name === name)?.plan.join('; ') ?? `there is no ${name}`;

/** The hits of a search, or the blocked ones, put in an order: there are two thousand at most. */
const someInOrder = contactOrders.flatMap((by) => ['asc', 'desc'].map((way) => `directory.${by}.${way}`));
const inOrder = Object.fromEntries(someInOrder.map((name) => [name, 'two thousand at most']));

/** Reading a whole table is fine where it is small, or where the wanted rows stand at its beginning. */
const mayScan: Record<string, string> = {
  'settings.all': 'a few rows',
  'businesses.all': 'a few rows',
  'search.unlisted': 'those in the trash alone, and only so many',
  'roles.all': 'a few rows',
  'businessHours.all': 'a few rows',
  'slaPolicies.all': 'a few rows',
  'teams.all': 'a few rows',
  'assigning.allAutomatic': 'a few rows',
  'assigning.present': 'a few statuses',
  'agents.systemId': 'the first row',
  'install.isSeeded': 'the first row',
  'jobs.counts': 'an index of what waits, for the metrics',
  'webhooks.active': 'an index of those that are active, all of which are wanted',
  'deliveries.withPending': 'an index of what waits, once at a start',
  'priorities.all': 'a few rows',
  'prompts.all': 'a few rows',
  'statuses.all': 'a few rows',
  'topics.all': 'five hundred at most',
  'topics.held': 'a thousand at most, found by an index',
  'tags.held': 'a thousand at most, found by an index',
  'conversationCounts.dropTeam': 'a few hundred rows, when a team is given up',
  'demo.someone': 'the first row of any',
  'demo.any': 'the first row',
  'demo.dropEmptyCounts': 'a few hundred rows, when the demo is given up',
  'demo.removeAgent': 'what might still name one of four colleagues, when the demo is given up',
  'demo.removeBusiness': 'what might still belong to one of two businesses, when the demo is given up',
  'totals.forget': 'a few rows',
  'filters.inboxNamed': 'a few rows',
  'filters.statusNames': 'the first fifty, in the order of an index',
  'filters.priorityNames': 'the first fifty, in the order of an index',
  'filters.teamNames': 'the first fifty, in the order of an index',
  'filters.sla_policyNames': 'the first fifty, in the order of an index',
  'seen.unread': 'a hundred messages at most, found by an index',
  'recounting.summary': 'one row of sums',
  'rules.all': 'a few rows, in the order of an index',
  'ruleRuns.countSince': 'the newest few runs of a conversation, found by an index',
  'search.businesses': 'a few rows',
  'search.contactCount': 'as many as are counted at most',
  'leads.desc': 'the page stands at the end of the table',
  'leads.asc': 'the page stands at the beginning of the table',
  'contacts.created.desc': 'the page stands at the end of the table',
  'contacts.created.asc': 'the page stands at the beginning of the table',
  'contacts.silent.desc': 'the page stands at the end of the table',
  'contacts.silent.asc': 'the page stands at the beginning of the table',
  'contacts.countActive': 'an index of those who were active, counted where the list of them ends',
  'contacts.countBlocked': 'an index of the few who are blocked',
  'directory.blockedOnes': 'an index of the few who are blocked',
  'sla.report': 'the clocks of the days that are asked for, found by an index',
  'storage.all': 'seven rows at most',
  'storage.bytes': 'seven rows at most',
};
const maySort: Record<string, string> = {
  ...inOrder,
  'begun.between': 'the days that are asked for',
  'roles.ofAgent': 'the few roles of an agent',
  'views.ofAgent': 'the views that an agent sees in a list',
  'participants.all': 'the few people of a conversation',
  'priorities.all': 'a few rows',
  'sla.report': 'the clocks of the days that are asked for, by how long they took',
  'csat.groups': 'the surveys of a span of time, each counted once',
};

/** SQLite calls a scan what a virtual table finds by itself: a list of ids, words in the index (M), rows of it by number. */
const isByWords = (step: string) =>
  /^SCAN (json_each|\w+_words) VIRTUAL TABLE INDEX/.test(step) && !/_words .* 0:$/.test(step);

plans('never by reading a whole table that can grow', () => {
  // What EXPLAIN says of an insert are checks of foreign keys that SQLite skips as long as none is violated.
  const readers = queries.filter(({ text }) => !/^\s*insert/i.test(text));
  const scanning = readers.filter(
    ({ name, plan }) => !mayScan[name] && plan.some((step) => step.startsWith('SCAN') && !isByWords(step)),
  );
  equal(
    scanning.map(({ name, plan }) => [name, plan]),
    [],
  );
});

plans('never by sorting what an index could have in order', () => {
  const sorting = queries.filter(
    ({ name, plan }) => !maySort[name] && plan.some((step) => step.includes('TEMP B-TREE')),
  );
  equal(
    sorting.map(({ name, plan }) => [name, plan]),
    [],
  );
});

// A start prepares hardly any (src/store/statements.ts): a misspelt column is noticed here, or by a customer.
plans('is a question that it understands, in every statement', () => {
  equal(refused, []);
});

plans('is told of each by a name of its own', () => {
  const names = queries.map(({ name }) => name);
  equal(
    names.filter((name, index) => names.indexOf(name) !== index),
    [],
  );
});

plans('has exceptions that exist', () => {
  const names = new Set(queries.map(({ name }) => name));
  equal(
    [...Object.keys(mayScan), ...Object.keys(maySort)].filter((name) => !names.has(name)),
    [],
  );
});

const served: Record<string, RegExp> = {
  'keys.byKey': /^SEARCH api_keys USING INDEX \S+ \(key=\?\)$/,
  'sessions.byToken': /^SEARCH sessions USING INDEX \S+ \(token_hash=\?\)$/,
  'events.after': /^SEARCH events USING INTEGER PRIMARY KEY \(rowid>\?\)$/,
  'events.newest': /^SEARCH events$/,
  'audit.page': /^SEARCH audit USING INTEGER PRIMARY KEY \(rowid<\?\)$/,
  'audit.pageOfAction': /^SEARCH audit USING INDEX audit_by_action \(action=\? AND id<\?\)$/,
  'jobs.lease': /SEARCH jobs USING (COVERING )?INDEX jobs_due \(kind=\? AND priority=\? AND run_at<\?\)/,
  'jobs.isDue': /^SEARCH jobs USING COVERING INDEX jobs_due \(kind=\? AND priority=\? AND run_at<\?\)$/,
  'jobs.nextDue': /^SEARCH jobs USING COVERING INDEX jobs_next$/,
  'jobs.nextAfter': /^SEARCH jobs USING COVERING INDEX jobs_next \(run_at>\?\)$/,
  'jobs.page': /^SEARCH jobs USING INDEX jobs_by_state \(state=\? AND id<\?\)$/,
  'deliveries.page': /^SEARCH deliveries USING INDEX deliveries_by_webhook \(webhook_id=\? AND id<\?\)$/,
  'deliveries.pageInState':
    /^SEARCH deliveries USING INDEX deliveries_by_state \(webhook_id=\? AND state=\? AND id<\?\)$/,
  'deliveries.due':
    /^SEARCH deliveries USING INDEX deliveries_pending \(webhook_id=\? AND next_attempt_at<\?\)$/,
  'deliveries.oldestDue':
    /^SEARCH deliveries USING INDEX deliveries_by_state \(webhook_id=\? AND state=\?\)$/,
  'deliveries.nextDue': /^SEARCH deliveries USING COVERING INDEX deliveries_pending \(webhook_id=\?\)$/,
  'deliveries.heldUntil': /INDEX deliveries_of_conversation \(webhook_id=\? AND conversation_id=\?\)/,
  'keys.only': /^SEARCH api_keys USING INDEX api_keys_by_agent \(agent_id=\?\)$/,
  'conversations.leaveTeam':
    /^SEARCH conversations USING COVERING INDEX conversations_of_team \(team_id=\?\)/,
  'contacts.page': /^SEARCH contacts USING INTEGER PRIMARY KEY \(rowid<\?\)$/,
  'contacts.pageOfBusiness':
    /^SEARCH contacts USING INDEX contacts_by_business \(business_id=\? AND id<\?\)$/,
  'contacts.pageOfBlocked': /^SEARCH contacts USING INDEX contacts_blocked \(id<\?\)$/,
  'contacts.created.desc.ofBusiness': /^SEARCH contacts USING INDEX contacts_by_business \(business_id=\?\)$/,
  'contacts.silent.desc': /^SCAN contacts$/,
  'contacts.silent.desc.ofBusiness': /^SEARCH contacts USING INDEX contacts_by_business \(business_id=\?\)$/,
  'contacts.newestConversations':
    /^SEARCH conversations USING INDEX conversations_by_contact \(contact_id=\?\)$/,
  'identities.of': /^SEARCH contact_identities USING INDEX contact_identities_by_contact \(contact_id=\?\)$/,
  'contactNotes.page': /INDEX contact_notes_by_contact \(contact_id=\? AND id<\?\)$/,
  'merges.page': /INDEX contact_merges_by_survivor \(survivor_id=\? AND id<\?\)$/,
  'merges.move.conversations': /INDEX conversations_by_contact \(contact_id=\?\)$/,
  'merges.join': /INDEX participants_by_person \(person_kind=\? AND person_id=\?\)$/,
  'assigning.oldestWaiting':
    /^SEARCH conversations USING INDEX conversations_waiting \(team_id=\? AND status_id=\?\)$/,
  'assigning.present': /INDEX conversation_counts_by_assignee \(assignee_id=\? AND status_id=\?\)/,
  'assigning.held': /INDEX conversations_by_assignee \(assignee_id=\? AND last_message_at>\?\)$/,
  'attendance.silentSince': /INDEX agents_present \(last_active_at<\?\)$/,
  'rules.newest': /^SEARCH conversations$/,
  'ruleRuns.lastChange': /^SEARCH events USING INDEX events_by_conversation \(conversation_id=\?\)$/,
  'ruleRuns.page': /^SEARCH rule_runs USING INDEX rule_runs_by_rule \(rule_id=\? AND id<\?\)$/,
  'csat.page.ofAgent': /INDEX csat_surveys_by_agent \(agent_id=\? AND id>\? AND id<\?\)$/,
  'csat.page.ofBoth': /INDEX csat_surveys_by_agent \(agent_id=\? AND id>\? AND id<\?\)$/,
  'csat.page.ofBusiness': /INDEX csat_surveys_by_business \(business_id=\? AND id>\? AND id<\?\)$/,
  'notifications.page': /^SEARCH notifications USING INDEX notifications_by_agent \(agent_id=\? AND id<\?\)$/,
  'notifications.unread': /^SEARCH notifications USING INDEX notifications_unread \(agent_id=\? AND id<\?\)$/,
  'seen.readTold':
    /^SEARCH notifications USING INDEX notifications_unread_in \(conversation_id=\? AND agent_id=\?\);/,
  'webhooks.page': /^SEARCH webhooks USING INTEGER PRIMARY KEY \(rowid>\?\)$/,
  'webhooks.ofDialect': /^SEARCH webhooks USING INDEX webhooks_by_dialect \(dialect=\?\)$/,
};

for (const [name, plan] of Object.entries(served))
  plans(`by the right index for ${name}`, () => {
    ok(plan.test(planOf(name)), planOf(name));
  });

plans('is known of every statement', () => {
  ok(queries.length > 80, `${queries.length} statements`);
  is(
    queries.every(({ plan, text }) => plan.length > 0 || /^\s*insert/i.test(text)),
    true,
  );
});

function everyQuery(): { queries: Query[]; refused: string[] } {
  const db = openSqlite(':memory:');
  createSchema(db);
  const texts = textsOf(createStore(db));
  const refused: string[] = [];
  const queries = texts.map(([name, text]) => {
    try {
      return { name, text, plan: planIn(db, text) };
    } catch (error) {
      refused.push(`${name}: ${messageOf(error)}`);
      return { name, text, plan: [] };
    }
  });
  db.close();
  return { queries, refused };
}

function planIn(db: Sqlite, text: string) {
  const values = Array(text.match(/\?/g)?.length ?? 0).fill(null);
  const rows = db.prepare<unknown[], { detail: string }>(`explain query plan ${text}`).all(...values);
  return rows.map(({ detail }) => detail);
}

/** The whole domain names its statements when it is put together, and prepares each when it is first run. */
function textsOf(store: Store) {
  const texts: [name: string, text: string][] = [];
  const noting = <P extends (name: string, sql: string) => unknown>(prepare: P) =>
    ((name: string, sql: string) => {
      texts.push([name, parameters(sql).text]);
      return prepare(name, sql);
    }) as P;
  const { rows, values, change } = store;
  const noted: Store = { ...store, rows: noting(rows), values: noting(values), change: noting(change) };
  const foundation = { store: noted, vault: vault(Buffer.alloc(32)), clock: manualClock(), ids: randomIds };
  domain(foundation, {
    guard: { refusalOfUrl: () => null },
    files: mediaFiles('nowhere'),
    read: async () => [],
  });
  return texts;
}

plans.run();
