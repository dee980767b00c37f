import { type App, createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { demoClock, fillWithDemo, repeatableIds } from '../../src/demo/demo.ts';
import { type Actor, system } from '../../src/domain/actor.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { type Ids, randomIds } from '../../src/lib/ids.ts';
import { silentLog } from '../../src/lib/log.ts';
import { once } from '../../src/lib/once.ts';
import { openStore } from '../../src/store/open-store.ts';
import { emptyFolder } from './processes.ts';

const TOGETHER = 1000;
const SOURCES = ['website', 'instagram', 'telegram', 'referral'];

/** A data folder with an administrator, a key and so many leads; everything that follows from them has happened. */
export async function seeded(name: string, leads: number) {
  const data = emptyFolder(`data-${name}`);
  const app = appOn(data);
  await app.prepare();
  const { domain } = app;
  const { token, actor } = await domain.store.write(() => administrator(app));
  for (let made = 0; made < leads; made += TOGETHER)
    await domain.store.write(() => {
      for (let number = made; number < Math.min(made + TOGETHER, leads); number++)
        domain.leads.create(actor, leadNumber(number));
    });
  await app.start();
  await app.stop();
  return { data, token };
}

/** The same with one conversation on the website, which has just begun. */
export async function seededTalk(name: string) {
  const { data, token } = await seeded(name, 0);
  const app = appOn(data);
  const { domain } = app;
  const { uuid } = await domain.store.write(() => {
    const contact = domain.contacts.findOrCreate(system, 1, { name: 'Zuhra', email: 'zuhra@example.com' });
    const inbox = domain.inboxes.page(system, 0, 10).find(({ channel }) => channel === 'web');
    return domain.conversations.open(system, { inboxId: inbox?.id ?? 0, contactId: contact.id });
  });
  domain.store.close();
  return { data, token, uuid };
}

/** Demo data of so many conversations, with an administrator and a key; made once in a run. */
export const seededDemo = once(async (conversations: string) => {
  const wish = {
    conversations: Number(conversations),
    seed: 'lists',
    until: Date.parse('2026-11-01T00:00:00Z'),
  };
  const data = await demoFolder(`demo-${conversations}`, wish);
  const { domain } = appOn(data);
  const { token } = await domain.store.write(() => administrator({ domain }));
  domain.store.close();
  return { data, token };
});

export async function demoFolder(name: string, wish: Parameters<typeof demoClock>[0]) {
  const folder = emptyFolder(`data-${name}`);
  const clock = demoClock(wish);
  const app = appOn(folder, { clock, ids: repeatableIds(clock, wish) });
  await app.prepare();
  await fillWithDemo(app.domain, clock, wish, () => {});
  app.domain.store.close();
  return folder;
}

export function appOn(folder: string, parts = { clock: systemClock, ids: randomIds as Ids }) {
  const store = openStore({ folder, secretKey: null, log: silentLog });
  if (store === 'older') throw new Error(`${folder} is of an older version`);
  const threadData = { folder, nativeBinding: store.nativeBinding, keyIsGiven: false };
  const config = readConfig({}, { data: folder });
  return createApp({ config, ...store, ...parts, log: silentLog, threadData });
}

/** With a password whoever is to sign in by hand. */
export function administrator(
  { domain }: Pick<App, 'domain'>,
  passwordHash: string | null = null,
): { token: string; actor: Actor } {
  const agent = domain.agents.create(system, {
    email: 'ada@clinic.example',
    firstName: 'Ada',
    lastName: '',
    roles: ['Admin'],
    passwordHash,
  });
  const permissions = new Set(domain.roles.ofAgent(agent.id).flatMap((role) => role.permissions));
  const { token } = domain.keys.create(system, { agentId: agent.id, name: 'bench' });
  return { token, actor: { ...system, kind: 'agent', id: agent.id, permissions } };
}

/** Leads as they come from a web form: everybody is somebody new. */
const leadNumber = (number: number) => ({
  name: `Zuhra Karimova ${number}`,
  email: `zuhra.${number}@example.com`,
  phone: `+99890${String(number).padStart(7, '0')}`,
  source: SOURCES[number % SOURCES.length] as string,
  tags: ['implant', 'tashkent'],
  customFields: { budget: number % 5000 },
});
