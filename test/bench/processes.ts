import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Real processes: the server alone on one core, what loads it on the other. */
const SERVER_CORE = 0;
export const LOAD_CORE = 1;
export const canPin = spawnSync('taskset', ['-c', '0', 'true']).status === 0;
const LOOK_EVERY_MS = 5;
const MS_PER_TICK = 10;
const LONGEST_START_MS = 60_000;

// Not in the temporary folder, which may be memory: durable must mean a disk.
const scratch = resolve('build/bench');

export function emptyFolder(name: string) {
  const folder = join(scratch, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

const alive = new Set<ChildProcess>();
process.once('exit', () => alive.forEach((child) => child.kill('SIGKILL')));

export type Running = { url: string; pid: number; stop: () => Promise<void> };
type Wish = { name: string; command: string[]; environment?: Record<string, string>; core?: number | null };

/** Starts a server with its output in a file, and waits until it says where it listens. */
export async function startServer({
  name,
  command,
  environment = {},
  core = SERVER_CORE,
}: Wish): Promise<Running> {
  const output = join(emptyFolder(`output-${name}`), 'stdout.log');
  const file = openSync(output, 'w');
  const [program = '', ...args] = core === null ? command : pinned(core, command);
  const child = spawn(program, args, {
    stdio: ['ignore', file, 'inherit'],
    env: { PATH: process.env.PATH, ...environment },
  });
  closeSync(file);
  alive.add(child);
  child.once('exit', () => alive.delete(child));
  return { url: await listeningAddress(child, output), pid: child.pid as number, stop: () => stop(child) };
}

export const pinned = (core: number, command: string[]) =>
  canPin ? ['taskset', '-c', String(core), ...command] : command;

const fromSource = [process.execPath, 'src/main.ts'];
/** The product by its ordinary command line, on a data folder. */
export const serveCommand = (data: string, program = fromSource) => [
  ...program,
  'serve',
  '--data',
  data,
  '--port',
  '0',
];

async function listeningAddress(child: ChildProcess, output: string) {
  const giveUpAt = performance.now() + LONGEST_START_MS;
  while (child.exitCode === null && performance.now() < giveUpAt) {
    const address = /listening on (http:\/\/[^\s"]+)/.exec(readFileSync(output, 'utf8'))?.[1];
    if (address) return address;
    await sleep(LOOK_EVERY_MS);
  }
  throw new Error(`${child.spawnargs.join(' ')} does not listen; see ${output}`);
}

async function stop(child: ChildProcess) {
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}

/** Processor time a process has used so far; null where the system does not tell. */
export function cpuMsOf(pid: number) {
  if (process.platform !== 'linux') return null;
  const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const [user, system] = [Number(afterName[11]), Number(afterName[12])];
  return (user + system) * MS_PER_TICK;
}

export function residentMegabytes(pid: number) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}
