import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { cpuMsOf, LOAD_CORE, pinned, type Running } from './processes.ts';

const CONNECTIONS = 64;

export type Request = {
  path: string;
  method?: string;
  headers?: Record<string, string>;
  /** `[<id>]` in it becomes something else in each request. */
  body?: string;
};
export type Burst = {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** Processor time of the server per request; null where the system does not tell. */
  cpuMicros: number | null;
  /** How much of its core the server used: well below 1 means that something else was the limit. */
  busy: number | null;
};
type Answer = {
  duration: number;
  '2xx': number;
  non2xx: number;
  errors: number;
  timeouts: number;
  requests: { total: number };
  latency: { p50: number; p99: number };
};

/** Asks the same thing over 64 connections for some seconds, as fast as it is answered. */
export async function burst(server: Running, request: Request, seconds: number): Promise<Burst> {
  const cpuBefore = cpuMsOf(server.pid);
  const answer = await autocannon(server.url + request.path, request, seconds);
  const cpuMs = cpuBefore === null ? null : (cpuMsOf(server.pid) ?? 0) - cpuBefore;
  refuseFailures(answer, request);
  return {
    perSecond: answer['2xx'] / answer.duration,
    p50Ms: answer.latency.p50,
    p99Ms: answer.latency.p99,
    cpuMicros: cpuMs === null ? null : (cpuMs * 1000) / answer['2xx'],
    busy: cpuMs === null ? null : cpuMs / (answer.duration * 1000),
  };
}

async function autocannon(url: string, { method = 'GET', headers = {}, body }: Request, seconds: number) {
  const options = ['--json', '--no-progress', '-c', String(CONNECTIONS), '-d', String(seconds), '-m', method];
  for (const [name, value] of Object.entries(headers)) options.push('-H', `${name}=${value}`);
  if (body !== undefined) options.push('--idReplacement', '-b', body);
  const program = [process.execPath, 'node_modules/autocannon/autocannon.js', ...options, url];
  const [command = '', ...args] = pinned(LOAD_CORE, program);
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  return JSON.parse(await text(child.stdout)) as Answer;
}

// A server is quick at refusing: figures count only if everything was answered as it should be.
function refuseFailures({ non2xx, errors, timeouts }: Answer, { method = 'GET', path }: Request) {
  if (non2xx + errors + timeouts === 0) return;
  throw new Error(`${method} ${path}: ${non2xx} refused, ${errors} broken, ${timeouts} not in time`);
}
