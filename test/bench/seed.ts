import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { type Actor, system } from '../../src/domain/actor.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { randomIds } from '../../src/lib/ids.ts';
import { silentLog } from '../../src/lib/log.ts';
import { openStore } from '../../src/store/open-store.ts';
import { emptyFolder } from './processes.ts';

const TOGETHER = 1000;
const SOURCES = ['website', 'instagram', 'telegram', 'referral'];

/** A data folder with an administrator, a key and so many leads; everything that follows from them has happened. */
export async function seeded(name: string, leads: number) {
  const data = emptyFolder(`data-${name}`);
  const opened = openStore({ folder: data, secretKey: null, log: silentLog });
  if (opened === 'older') throw new Error(`${data} is not empty`);
  const threadData = { folder: data, nativeBinding: opened.nativeBinding, keyIsGiven: false };
  const parts = { clock: systemClock, ids: randomIds, log: silentLog, threadData };
  const app = createApp({ config: readConfig({}, { data }), ...opened, ...parts });
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

function administrator({ domain }: ReturnType<typeof createApp>): { token: string; actor: Actor } {
  const agent = domain.agents.create(system, {
    email: 'ada@clinic.example',
    firstName: 'Ada',
    lastName: '',
    roles: ['Admin'],
    passwordHash: null,
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
