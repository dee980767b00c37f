import { execFile } from 'node:child_process';
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { system } from '../../src/domain/actor.ts';
import type { Figure } from './figure.ts';
import {
  cpuMsOf,
  emptyFolder,
  LOAD_CORE,
  pinned,
  type Running,
  residentMegabytes,
  serveCommand,
  startServer,
} from './processes.ts';
import { median } from './rounds.ts';
import { appOn, seeded } from './seed.ts';

const ROUNDS = 5;
const MEGABYTES = 256;
const LOOK_EVERY_MS = 20;
const run = promisify(execFile);

/** A film of a quarter of a gigabyte, from the first byte until it is on the disk, and what it took of the memory. */
export async function uploads(): Promise<Figure[]> {
  const { data, token } = await seeded('upload', 0);
  await allowLarge(data);
  const server = await startServer({ name: 'upload', command: serveCommand(data) });
  await sent(server, token, MEGABYTES);
  const idle = residentMegabytes(server.pid);
  const rounds: { perSecond: number; peak: number; perCpuSecond: number; disk: number }[] = [];
  for (let round = 0; round < ROUNDS; round++)
    rounds.push({ ...(await watched(server, token)), disk: diskSpeed() });
  await server.stop();
  rmSync(resolve(data), { recursive: true });
  const middle = (of: keyof (typeof rounds)[0]) => median(rounds.map((round) => round[of]));
  return [
    {
      row: 'upload',
      what: `POST /api/v1/media with ${MEGABYTES} MB, hashed and on the disk`,
      value: middle('perSecond'),
      unit: 'MB/s',
      target: { atLeast: 100 },
      rounds: rounds.map(({ perSecond }) => perSecond),
      note: `by its processor time ${Math.round(middle('perCpuSecond'))} MB/s; this disk alone takes ${Math.round(middle('disk'))} MB/s`,
    },
    {
      row: 'upload-memory',
      what: 'what such a file takes of the memory while it comes in',
      value: Math.max(...rounds.map(({ peak }) => peak)) - idle,
      unit: 'MB',
      target: { atMost: 30 },
      rounds: rounds.map(({ peak }) => peak - idle),
    },
  ];
}

async function allowLarge(data: string) {
  const { domain } = appOn(resolve(data));
  await domain.store.write(() => domain.settings.change(system, { upload_limit_mb: 1024 }));
  domain.store.close();
}

async function watched(server: Running, token: string) {
  const cpuBefore = cpuMsOf(server.pid) ?? 0;
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, residentMegabytes(server.pid));
  };
  const looking = setInterval(look, LOOK_EVERY_MS);
  const ms = await sent(server, token, MEGABYTES);
  clearInterval(looking);
  look();
  const cpuMs = (cpuMsOf(server.pid) ?? 0) - cpuBefore;
  return { perSecond: (MEGABYTES * 1000) / ms, peak, perCpuSecond: (MEGABYTES * 1000) / cpuMs };
}

async function sent({ url }: Running, token: string, megabytes: number) {
  const program = [process.execPath, 'test/bench/upload-client.ts'];
  const [command = '', ...args] = pinned(LOAD_CORE, [
    ...program,
    `${url}/api/v1/media`,
    token,
    String(megabytes),
  ]);
  return Number((await run(command, args)).stdout);
}

/** What the same takes without any of us. */
function diskSpeed() {
  const file = join(emptyFolder('upload-disk'), 'film.bin');
  const piece = Buffer.alloc(1024 * 1024, 'x');
  const began = performance.now();
  const handle = openSync(file, 'w');
  for (let written = 0; written < MEGABYTES; written++) writeSync(handle, piece);
  fsyncSync(handle);
  closeSync(handle);
  const ms = performance.now() - began;
  rmSync(file);
  return (MEGABYTES * 1000) / ms;
}
