import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { Request } from './load.ts';
import { knownPath } from './many-routes.ts';
import { emptyFolder, serveCommand, startServer } from './processes.ts';
import type { Contestant } from './rounds.ts';
import { seeded } from './seed.ts';

/** Every server that is measured, each a process with a data folder of its own. */
export const LEADS = 100_000;
export const contestants = {
  baseline: () => contestant('baseline', node('test/bench/baseline-server.ts'), { path: '/' }),
  health: () => contestant('health', serveCommand(emptyFolder('data-health')), HEALTH),
  list: async () => {
    const { data, token } = await seeded('list', LEADS);
    return contestant('list', serveCommand(data), listLeads(token));
  },
  create: () => creating('create', serveCommand),
  alone: () => creating('alone', committingAlone),
  slowCreate: () => creating('slowCreate', serveCommand, slowDisk()),
  slowAlone: () => creating('slowAlone', committingAlone, slowDisk()),
  fewRoutes: () => routed('fewRoutes', 10),
  manyRoutes: () => routed('manyRoutes', 250),
};
export type Name = keyof typeof contestants;

async function contestant(name: Name, command: string[], request: Request, environment = {}) {
  return { name, server: await startServer({ name, command, environment }), request } satisfies Contestant;
}

async function creating(name: Name, command: (data: string) => string[], environment = {}) {
  const { data, token } = await seeded(name, 0);
  return contestant(name, command(data), createLead(token), environment);
}

const routed = (name: Name, count: number) =>
  contestant(name, changed(emptyFolder(`data-${name}`), '--routes', String(count)), { path: knownPath });

const node = (...args: string[]) => [process.execPath, ...args];
const changed = (data: string, ...change: string[]) =>
  node('test/bench/changed-server.ts', '--data', data, ...change);
const committingAlone = (data: string) => changed(data, '--alone');

const HEALTH: Request = { path: '/thikaa/api/v1/health' };

const listLeads = (token: string): Request => ({
  path: '/thikaa/api/v1/leads?limit=20',
  headers: { 'x-api-key': token },
});

const createLead = (token: string): Request => ({
  path: '/thikaa/api/v1/leads',
  method: 'POST',
  headers: { 'x-api-key': token, 'content-type': 'application/json' },
  body: JSON.stringify({
    name: 'Zuhra Karimova',
    email: '[<id>]@example.com',
    source: 'website',
    tags: ['implant'],
    custom_fields: { budget: 1200 },
  }),
});

/** The environment in which each fsync costs 2 ms more. */
function slowDisk() {
  const library = join(emptyFolder('slow-fsync'), 'slow-fsync.so');
  execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', library, resolve('test/bench/slow-fsync.c')]);
  return { LD_PRELOAD: library };
}
