import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import type { Place } from './bare-tree.ts';

const LONGEST_START_MS = 60_000;

const alive = new Set<ChildProcess>();
process.once('exit', () => alive.forEach((child) => child.kill('SIGKILL')));

/** Runs a command to its end. */
export async function ran(place: Place, args: string[], typed = '') {
  const child = place.run(...args);
  child.stdin.end(typed);
  const [out, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { code: code as number | null, out, errors };
}

/** Starts the server and waits until it says where it listens. */
export async function started(place: Place, ...more: string[]) {
  const began = performance.now();
  const child = place.run('serve', '--data', place.data, '--port', '0', ...more);
  alive.add(child);
  child.once('exit', () => alive.delete(child));
  const errors = text(child.stderr);
  const lost = once(child, 'exit').then(async ([code]) => {
    throw new Error(`The server ended with code ${code}: ${await errors}`);
  });
  const { url, said } = await Promise.race([listeningAddress(child), lost]);
  lost.catch(() => {});
  const get = (path: string, init?: RequestInit) => fetch(url + path, init);
  await get('/health');
  return {
    url,
    pid: child.pid as number,
    /** The lines printed before it listened. */
    said,
    get,
    msToFirstAnswer: performance.now() - began,
    end: (signal: NodeJS.Signals) => end(child, signal),
  };
}

async function listeningAddress(child: ChildProcess) {
  if (!child.stdout) throw new Error('The server has no output');
  const signal = AbortSignal.timeout(LONGEST_START_MS);
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout, signal })) {
    const url = /listening on (http:\/\/[^\s"]+)/.exec(line)?.[1];
    if (!url) said.push(line);
    else {
      child.stdout.resume();
      return { url, said };
    }
  }
  throw new Error(`The server did not say "listening on http://…" within ${LONGEST_START_MS / 1000} s`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals) {
  const began = performance.now();
  child.kill(signal);
  const [code] = await once(child, 'exit');
  return { code: code as number | null, ms: performance.now() - began };
}
