import { Problem } from '../lib/problem.ts';
import { type Actor, system } from './actor.ts';
import type { agents as agentsOf } from './agents.ts';
import { type businesses as businessesOf, DEFAULT_SLUG } from './businesses.ts';
import type { Core } from './core.ts';
import type { inboxes as inboxesOf } from './inboxes.ts';
import { agentPermissions } from './permissions.ts';
import type { priorities as prioritiesOf } from './priorities.ts';
import { promptSeeds } from './prompt-seeds.ts';
import type { prompts as promptsOf } from './prompts.ts';
import { ADMIN, type roles as rolesOf } from './roles.ts';
import type { Settings } from './settings.shape.ts';
import type { settings as settingsOf } from './settings.ts';
import type { statuses as statusesOf } from './statuses.ts';

type Parts = {
  agents: ReturnType<typeof agentsOf>;
  roles: ReturnType<typeof rolesOf>;
  businesses: ReturnType<typeof businessesOf>;
  settings: ReturnType<typeof settingsOf>;
  inboxes: ReturnType<typeof inboxesOf>;
  statuses: ReturnType<typeof statusesOf>;
  priorities: ReturnType<typeof prioritiesOf>;
  prompts: ReturnType<typeof promptsOf>;
};
type FirstAdmin = { email: string; firstName: string; lastName: string; passwordHash: string };

const STATUSES = [
  ['Open', 'open'],
  ['Snoozed', 'waiting'],
  ['Resolved', 'resolved'],
  ['Closed', 'resolved'],
] as const;
const PRIORITIES = ['Low', 'Medium', 'High'];

/** Nobody is there yet who could hand out a role or ask for anything: the system does, from where the request came. */
export const founderFor = ({ requestId, address }: Actor): Actor => ({ ...system, requestId, address });

/** What a new installation holds before anybody has done anything, and how its first administrator comes to be. */
export function install({ store, audit }: Core, parts: Parts) {
  const { agents, roles, businesses, settings, inboxes, statuses, priorities, prompts } = parts;
  const isSeeded = store.values<[], number>('install.isSeeded', 'select 1 from businesses limit 1');

  /** Runs at every start and does nothing but the first time. */
  function seed() {
    if (isSeeded.get() === 1) return;
    agents.insertAgent('system', {
      email: 'system@localhost',
      firstName: 'System',
      lastName: '',
      passwordHash: null,
    });
    roles.create(system, { name: ADMIN, description: 'May do everything.', permissions: [] }, true);
    roles.create(
      system,
      { name: 'Agent', description: 'Answers customers.', permissions: agentPermissions },
      true,
    );
    businesses.create(system, { slug: DEFAULT_SLUG, name: 'Default' });
    inboxes.create(system, { name: 'API', channel: 'api' });
    inboxes.create(system, { name: 'Website', channel: 'web' });
    for (const [name, category] of STATUSES) statuses.create(system, { name, category }, true);
    for (const [rank, name] of PRIORITIES.entries()) priorities.add(name, rank);
    for (const prompt of promptSeeds) prompts.create(system, prompt, true);
  }

  /** The first administrator; there is no second first one. */
  function setUp(actor: Actor, admin: FirstAdmin, wanted: Partial<Settings>) {
    refuseSecond();
    const founder = founderFor(actor);
    const agent = agents.create(founder, { ...admin, roles: [ADMIN] });
    settings.change(founder, wanted);
    audit.note('setup.completed', founder, { kind: 'agent', id: agent.id });
    return agent;
  }

  function refuseSecond() {
    if (!agents.haveAdmin()) return;
    throw new Problem('gone', 'already_set_up', 'This installation is set up already. Sign in instead.');
  }

  return { seed, setUp, refuseSecond };
}
