import { type Actor, system } from '../domain/actor.ts';
import { DEFAULT_SLUG } from '../domain/businesses.ts';
import type { Domain } from '../domain/domain.ts';
import { english } from './languages/english.ts';
import { turkish } from './languages/turkish.ts';
import { uzbek } from './languages/uzbek.ts';
import { type Channel, channels, nameIn } from './person.ts';
import { random } from './random.ts';

export type Organisation = ReturnType<typeof makeOrganisation>;
type Named = { id: number; name: string };

const TEAMS = ['Front desk', 'Sales', 'Support'] as const;
export const TAGS = [
  'booking',
  'price',
  'delivery',
  'refund',
  'complaint',
  'thanks',
  'vip',
  'urgent',
  'follow-up',
] as const;
const INBOX_NAMES: Record<Channel, string> = {
  web: 'Website',
  email: 'Email',
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  instagram: 'Instagram',
  messenger: 'Messenger',
  sms: 'SMS',
  'phone-call': 'Phone',
  api: 'API',
};
/** Channels that work without an account elsewhere; nobody has connected the others. */
const CONNECTED: readonly Channel[] = ['web', 'api'];

/** A shop and a clinic with the people who answer for both. Runs inside store.write. */
export function makeOrganisation(domain: Domain, seed: string) {
  const { store, agents, businesses, inboxes, statuses, priorities, tags } = domain;
  const inboxOf = store.values<[businessId: number, channel: string], number>(
    'demo.inboxOf',
    'select id from inboxes where business_id = ? and channel = ? order by id limit 1',
  );
  const shop = businesses.withSlug(DEFAULT_SLUG);
  businesses.update(system, shop.id, { name: 'Demo shop' });
  const clinic = businesses.create(system, { slug: 'demo-clinic', name: 'Demo clinic' });
  const staff = [english, uzbek, turkish, uzbek].map(newAgent);
  const teams = TEAMS.map((name, at) => domain.teams.create(system, { name, members: membersOf(at) }));

  /** The first agent is in every team, the others take turns. */
  function membersOf(team: number) {
    return staff.filter((_, nth) => nth === 0 || nth % TEAMS.length === team).map(({ id }) => id);
  }

  function newAgent(language: typeof english, nth: number) {
    const { first, last, address } = nameIn(language, random(seed, 'agent', nth));
    const email = `${address}@team${nth + 1}.example.com`;
    return agents.create(system, {
      email,
      firstName: first,
      lastName: last,
      roles: ['Agent'],
      passwordHash: null,
    });
  }

  const inboxIn = (business: number, channel: Channel) =>
    inboxOf.get(business, channel) ??
    inboxes.create(actorIn(business), {
      name: INBOX_NAMES[channel],
      channel,
      enabled: CONNECTED.includes(channel),
    }).id;
  const inboxesOf = (business: number) =>
    Object.fromEntries(channels.map((channel) => [channel, inboxIn(business, channel)])) as Record<
      Channel,
      number
    >;

  return {
    businesses: [shop, clinic].map(({ id }) => ({ id, inboxes: inboxesOf(id), actor: actorIn(id) })),
    agents: staff.map(({ id, first_name }) => ({ id, name: first_name })),
    teams: byName(teams),
    tags: byName(tags.ensure(system, TAGS)),
    statuses: byName(statuses.all()),
    priorities: byName(priorities.all()),
  };
}

const actorIn = (businessId: number): Actor => ({ ...system, businessId });

/** Ids by name; asking for one that is missing is a mistake. */
function byName(rows: Named[]) {
  const ids = new Map(rows.map(({ id, name }) => [name, id]));
  return (name: string) => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`The demo knows no ${name}`);
    return id;
  };
}
