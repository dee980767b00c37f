import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import type { Actor } from '../../../src/domain/actor.ts';
import { fields } from '../../../src/domain/filters/fields.ts';
import {
  type Filter,
  type Operator,
  operatorsOf,
  type Rule,
  type Scalar,
} from '../../../src/domain/filters/filter.ts';
import { feelings } from '../../../src/domain/intelligence.ts';
import type { SqlValue } from '../../../src/store/sql-value.ts';
import {
  contacts,
  type Facts,
  hostile,
  plant,
  tagNames,
  timeColumns,
} from '../../support/asked-conversations.ts';
import { holds, type Viewer } from '../../support/naive-filter.ts';
import { seeded } from '../../support/seeded.ts';
import { type World, world } from '../../support/world.ts';

const filters = suite('filters, held against a naive reader');

const ZONE = 'America/New_York';
// The clocks go forward on the 14th at two in the morning.
const NOW = Date.parse('2027-03-15T12:00:00Z');
const DAY = 86_400_000;
const FILTERS = 1500;
const HIDDEN = [
  'custom.plan',
  'custom.amount',
  "custom.it's",
  'custom."$.a"',
  'contact.custom.plan',
  'contact.custom.visits',
];
const names = [...Object.keys(fields), ...HIDDEN];

filters('find the same conversations', async () => {
  const random = seeded(20270314);
  const chance = chances(random);
  await using here = await world({ at: NOW });
  const [ada, bek] = [here.people.ada.id, here.people.bek.id];
  await here.write(() => here.domain.settings.change(here.ada, { timezone: ZONE }));
  const all = Array.from({ length: 60 }, (_, index) => facts(chance, index + 1, [ada, bek]));
  await here.write(() => {
    const { insert } = plant(here, all);
    insert('team_members', { team_id: 1, agent_id: bek });
  });
  const viewer = (id: number): Viewer => ({
    id,
    teams: id === bek ? [1] : [],
    now: NOW,
    zone: ZONE,
    members: { 1: [bek] },
  });
  const bound: Actor = { ...here.ada, businessId: 2 };
  const callers: [Actor, Viewer, (one: Facts) => boolean][] = [
    [here.ada, viewer(ada), () => true],
    [
      here.bek,
      viewer(bek),
      ({ assignee, team }) => assignee === bek || team === 1 || (assignee === null && team === null),
    ],
    [bound, viewer(ada), ({ business }) => business === 2],
  ];
  const read = reader(here);
  const used = new Set<string>();
  let found = 0;
  for (let round = 0; round < FILTERS; round++) {
    const filter = here.domain.filters.parse(JSON.parse(JSON.stringify(group(chance, 1, [ada, bek], used))));
    const [actor, asker, sees] = chance.of(callers);
    const expected = all.filter((one) => one.listed === 1 && sees(one) && holds(filter, one, asker));
    equal(
      read(actor, filter),
      expected.map(({ id }) => id),
      JSON.stringify({ filter, asker }),
    );
    found += expected.length;
    const one = chance.of(all);
    is(
      here.domain.filters.matches(filter, one.id, { actor }),
      holds(filter, one, asker),
      JSON.stringify(filter),
    );
  }
  ok(found > FILTERS, `${found} were found`);
  equal(
    everyQuestion().filter((question) => !used.has(question)),
    [],
  );
});

const everyQuestion = () =>
  names.flatMap((name) =>
    operatorsOf[fields[name]?.kind ?? 'attribute'].map((operator) => `${name} ${operator}`),
  );

function reader({ domain }: World) {
  const statement = domain.store.varying<[Record<string, SqlValue>], number>('test.filter');
  return (actor: Actor, filter: Filter) => {
    const { sql, bound } = domain.filters.compile(filter, actor);
    return statement(`select id from conversations where ${sql} order by id`).all(bound);
  };
}

type Chance = ReturnType<typeof chances>;
function chances(random: () => number) {
  const below = (limit: number) => Math.floor(random() * limit);
  return {
    below,
    of: <T>(values: readonly T[]) => values[below(values.length)] as T,
    maybe: <T>(value: T) => (random() < 0.4 ? null : value),
    some: <T>(values: readonly T[]) => values.filter(() => random() < 0.4),
  };
}

const near = (chance: Chance) =>
  NOW + (chance.below(8 * 24) - 6 * 24) * 3_600_000 + chance.below(2) * 1_799_999;

function facts(chance: Chance, id: number, agents: number[]): Facts {
  const business = chance.of([1, 1, 2]);
  const messages = Array.from({ length: 1 + chance.below(3) }, (_, index) => ({
    id: id * 10 + index,
    kind: chance.of(['incoming', 'outgoing', 'activity']),
    private: chance.below(2),
    by: chance.of(['agent', 'contact', 'bot', 'system']),
    sender: chance.of(agents),
  }));
  return {
    id,
    business,
    inbox: business === 2 ? 3 : chance.of([1, 2]),
    channel: chance.of(['web', 'api', 'email']),
    contact: chance.of(contacts).id,
    subject: chance.of(['', 'Toothache', 'запись', 'x', ...hostile]) + chance.of(['', '', ...hostile]),
    status: 1 + chance.below(4),
    priority: chance.maybe(1 + chance.below(3)),
    assignee: chance.maybe(chance.of(agents)),
    team: chance.maybe(1 + chance.below(2)),
    sla_policy: chance.maybe(1),
    custom: custom(chance),
    message_count: chance.below(6),
    times: {
      ...Object.fromEntries(timeColumns.map((name) => [name, chance.maybe(near(chance))])),
      created_at: near(chance),
    },
    tags: chance.some([1, 2, 3]),
    topics: chance.some(['Pricing', 'запись', ...hostile]),
    sentiment: chance.maybe(chance.of(feelings)),
    language: chance.maybe(chance.of(['en', 'ru'])),
    summary_state: chance.maybe(chance.of(['processing', 'completed', 'failed'])),
    participants: chance.some(agents),
    mentioned: chance.some([
      { who: 'agent', id: agents[0] ?? 0 },
      { who: 'team', id: 1 },
      { who: 'team', id: 2 },
    ]),
    messages,
    seen: Object.fromEntries(chance.some(agents).map((agent) => [agent, id * 10 + chance.below(3)])),
    listed: chance.of([1, 1, 1, 0]),
  };
}

const custom = (chance: Chance): Record<string, unknown> => ({
  plan: chance.of(['Gold', 'gold', '', true, null, 5, ...hostile]),
  ...(chance.below(2) && { amount: chance.of([1, 2.5, -3, '2', 5]) }),
  ...(chance.below(2) && { "it's": chance.of(hostile), '"$.a"': chance.of(hostile) }),
});

function group(chance: Chance, depth: number, agents: number[], used: Set<string>): Filter {
  const size = depth === 1 ? chance.below(4) : 1 + chance.below(3);
  const part = () =>
    depth < 4 && chance.below(4) === 0 ? group(chance, depth + 1, agents, used) : rule(chance, agents, used);
  return { logic: chance.of(['and', 'or']), rules: Array.from({ length: size }, part) };
}

function rule(chance: Chance, agents: number[], used: Set<string>): Rule {
  const field = chance.of(names);
  const operator: Operator = chance.of(operatorsOf[fields[field]?.kind ?? 'attribute']);
  used.add(`${field} ${operator}`);
  const value = () => valueFor(chance, field, agents);
  if (operator === 'set' || operator === 'not_set') return { field, operator };
  if (operator === 'in' || operator === 'not_in')
    return { field, operator, value: Array.from({ length: 1 + chance.below(3) }, value) };
  if (operator === 'between') return { field, operator, value: [value(), value()] };
  return { field, operator, value: value() };
}

function valueFor(chance: Chance, field: string, agents: number[]): Scalar {
  if (timeColumns.includes(field)) return chance.of(moments(chance));
  if (field.startsWith('hours_')) return chance.below(150) - 20;
  if (field.includes('custom.')) return chance.of(['gold', 'Gold', 5, 2, 2.5, true, false, '%', ...hostile]);
  const people = ['me', ...agents];
  const values: Record<string, readonly Scalar[]> = {
    status: [1, 2, 3, 4, 'Open', 'snoozed', 'CLOSED'],
    status_category: ['open', 'waiting', 'resolved'],
    priority: [1, 2, 3, 'high', 'Low'],
    assignee: people,
    participants: people,
    mentioned: people,
    team: [1, 2, 'my_teams'],
    inbox: [1, 2, 3],
    business: [1, 2],
    contact: contacts.map(({ id }) => id),
    sla_policy: [1],
    tags: [1, 2, 3, ...tagNames],
    topics: ['pricing', 'PRICING', 'Запись', ...hostile],
    sentiment: feelings,
    language: ['en', 'ru', 'uz'],
    summary_status: ['processing', 'completed', 'failed'],
    channel: ['web', 'api', 'email', ...hostile],
    last_interaction_by: ['agent', 'contact', 'bot', 'system'],
    reference: ['1001', '1002', '10', '1', ...hostile],
    message_count: [0, 1, 2, 3, 2.5],
    unread: [true, false],
    contact_blocked: [true, false],
    contact_email: ['SALIMA@mail.example', 'mail', '_@', '%', ...hostile],
    contact_identity: ['+998901112233', 'visitor-1', '%', ...hostile],
    contact_external_id: ['visitor-1', 'vis', ...hostile],
  };
  return chance.of(values[field] ?? ['tooth', 'ЗАП', ...hostile]);
}

const moments = (chance: Chance) => [
  'now',
  'today',
  'yesterday',
  'tomorrow',
  '2027-03-13',
  '2027-03-14',
  '2027-03-15',
  `${chance.of(['-', '+'])}${chance.below(60)}${chance.of(['m', 'h'])}`,
  `-${chance.below(6)}d`,
  '-1w',
  new Date(near(chance)).toISOString(),
  new Date(NOW - chance.below(5) * DAY).toISOString().slice(0, 10),
];

filters.run();
