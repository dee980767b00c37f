import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { once } from '../../src/lib/once.ts';
import type { Request } from './load.ts';
import { knownPath } from './many-routes.ts';
import { emptyFolder, serveCommand, startServer } from './processes.ts';
import type { Contestant } from './rounds.ts';
import { seeded, seededDemo, seededTalk } from './seed.ts';

/** Every server that is measured, each a process with a data folder of its own. */
export const LEADS = 100_000;
export const FEW_CONVERSATIONS = 10_000;
const PAGE = 20;
/** How large what is made for a run is, where that can be chosen. */
export type Size = { conversations: number };
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
  message: async () => {
    const { data, token, uuid } = await seededTalk('message');
    return contestant('message', serveCommand(data), sendMessage(token, uuid));
  },
  firstPage: ({ conversations }: Size) => listing('firstPage', conversations, 1),
  lastPage: ({ conversations }: Size) => listing('lastPage', conversations, Math.ceil(conversations / PAGE)),
  firstOfFew: () => listing('firstOfFew', FEW_CONVERSATIONS, 1),
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

/** Whoever asks for another page asks the same server: a data folder has only one. */
const servedDemo = once(async (conversations: string) => {
  const { data, token } = await seededDemo(conversations);
  return { token, server: await startServer({ name: `demo-${conversations}`, command: serveCommand(data) }) };
});

async function listing(name: Name, conversations: number, page: number) {
  const { server, token } = await servedDemo(String(conversations));
  return { name, server, request: listConversations(token, page) } satisfies Contestant;
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

const sendMessage = (token: string, uuid: string): Request => ({
  path: `/libredesk/api/v1/conversations/${uuid}/messages`,
  method: 'POST',
  headers: { ...tokenPair(token), 'content-type': 'application/json' },
  body: JSON.stringify({ message: '<p>Dear Zuhra,</p><p>your lamp [<id>] is on its way.</p>' }),
});

const listConversations = (token: string, page: number): Request => ({
  path: `/libredesk/api/v1/conversations/all?page_size=${PAGE}&page=${page}`,
  headers: tokenPair(token),
});

const tokenPair = (token: string) => ({ authorization: `token ${token.replace('.', ':')}` });

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
