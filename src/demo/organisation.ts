import { type Actor, byDemo } from '../domain/actor.ts';
import { DEFAULT_SLUG } from '../domain/businesses.ts';
import type { Domain } from '../domain/domain.ts';
import { HOUR } from '../lib/clock.ts';
import { arrange } from './arrangements.ts';
import { ensuring } from './ensuring.ts';
import { inboxesIn } from './inboxes.ts';
import type { Language } from './languages/language.ts';
import { offices } from './office/index.ts';
import { type TagKey, type TeamKey, tags as tagKeys, teams as teamKeys } from './office/office.ts';
import { nameIn } from './person.ts';
import type { Wish } from './plan.ts';
import { random } from './random.ts';

export type Organisation = ReturnType<typeof makeOrganisation>;

/**
 * A shop and a clinic with the people who answer for both; inside store.write. In a folder of its own the shop is the
 * default business. Beside a real organisation both are businesses of their own, and whoever looks is in every team.
 */
export function makeOrganisation(domain: Domain, { seed, viewer }: Wish) {
  const { agents, businesses, businessHours, slaPolicies, statuses, priorities, tags } = domain;
  const office = offices[viewer?.language ?? 'en'];
  const ensure = ensuring(domain);
  const [shop, clinic] = [
    viewer ? business('demo-shop', office.shop) : theDefault(),
    business('demo-clinic', office.clinic),
  ];
  const staff = office.staff.map(colleague);
  const policyId = viewer ? promise().id : null;
  const hoursId = viewer ? hours().id : null;
  const teams = idsBy(teamKeys, team);
  const tagged = idsBy(tagKeys, tag);
  if (viewer) arrange(domain, { office, ownerId: viewer.id, teams, tags: tagged });

  function theDefault() {
    return businesses.update(byDemo, businesses.withSlug(DEFAULT_SLUG).id, { name: office.shop });
  }

  function business(slug: string, name: string) {
    const known = businesses.visibleTo(byDemo).find((one) => one.slug === slug);
    return ensure('business', known, () => businesses.create(byDemo, { slug, name }));
  }

  function colleague(language: Language, nth: number) {
    const { first, last, address } = nameIn(language, random(seed, 'agent', nth));
    const email = `${address}@team${nth + 1}.example.com`;
    const described = { email, firstName: first, lastName: last, roles: ['Agent'], passwordHash: null };
    return ensure('agent', agents.withEmail(email), () => agents.create(byDemo, described));
  }

  function promise() {
    const known = slaPolicies.all().find(({ name }) => name === office.policy.name);
    return ensure('sla_policy', known, () => slaPolicies.create(byDemo, { ...office.policy, ...PROMISED }));
  }

  function hours() {
    const known = businessHours.all().find(({ name }) => name === office.hours);
    return ensure('business_hours', known, () =>
      businessHours.create(byDemo, { name: office.hours, windows: WEEK }),
    );
  }

  /** The first colleague is in every team, the others take turns. */
  function team(key: TeamKey, at: number) {
    const name = office.teams[key];
    const known = domain.teams.all().find((one) => one.name.toLowerCase() === name.toLowerCase());
    const members = staff.filter((_, nth) => nth === 0 || nth % teamKeys.length === at).map(({ id }) => id);
    const time = key === 'sales' ? { business_hours_id: hoursId } : { sla_policy_id: policyId };
    const wanted = { name, ...time, members: [...members, ...(viewer ? [viewer.id] : [])] };
    return ensure('team', known, () => domain.teams.create(byDemo, wanted)).id;
  }

  function tag(key: TagKey) {
    const name = office.tags[key];
    const known = tags.page(0, MANY).find((one) => one.name.toLowerCase() === name.toLowerCase());
    return ensure('tag', known, () => tags.create(byDemo, name)).id;
  }

  return {
    businesses: [shop, clinic].map(({ id }) => ({
      id,
      inboxes: inboxesIn(domain, id, viewer !== undefined),
      actor: actorIn(id),
    })),
    agents: staff.map(({ id, first_name }) => ({ id, name: first_name })),
    teams: (key: TeamKey) => teams[key],
    tags: (key: TagKey) => tagged[key],
    statuses: byName(statuses.all()),
    priorities: byName(priorities.all()),
    policyId,
  };
}

const MANY = 10_000;
const PROMISED = {
  first_response_ms: 4 * HOUR,
  next_response_ms: 4 * HOUR,
  resolution_ms: 72 * HOUR,
  warn_before_ms: HOUR,
};
const day = [{ open: '09:00', close: '18:00' }];
const WEEK = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day };

const actorIn = (businessId: number): Actor => ({ ...byDemo, businessId });

// The cast: `fromEntries` forgets which keys there are.
const idsBy = <K extends string>(keys: readonly K[], idOf: (key: K, at: number) => number) =>
  Object.fromEntries(keys.map((key, at) => [key, idOf(key, at)])) as Record<K, number>;

/** Ids by name; asking for one that is missing is a mistake. */
function byName(rows: { id: number; name: string }[]) {
  const ids = new Map(rows.map(({ id, name }) => [name, id]));
  return (name: string) => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`The demo knows no ${name}`);
    return id;
  };
}
