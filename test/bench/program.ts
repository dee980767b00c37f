import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Figure } from './figure.ts';
import { emptyFolder, residentMegabytes, serveCommand, startServer } from './processes.ts';
import { median } from './rounds.ts';

/** What the program itself costs: the executable where there is one, else the source. */
const executable = resolve('dist/confab');
const isBuilt = existsSync(executable);
const program = isBuilt ? 'executable' : 'source, as dist/confab is not built';
const STARTS = 9;

/** From the start of the process to its first answer, each time with an empty data folder. */
export async function startTime(): Promise<Figure> {
  const rounds: number[] = [];
  for (let start = 0; start < STARTS; start++) {
    const began = performance.now();
    const server = await startProgram('start');
    await answered(`${server.url}/health`);
    rounds.push(performance.now() - began);
    await server.stop();
  }
  const what = `start to the first /health with an empty data folder (${program})`;
  return { row: 'start', what, value: median(rounds), unit: 'ms', target: { atMost: 250 }, rounds };
}

export async function idleMemory(seconds: number): Promise<Figure> {
  const server = await startProgram('memory');
  await answered(`${server.url}/health`);
  await sleep(seconds * 1000);
  const value = residentMegabytes(server.pid);
  await server.stop();
  const what = `resident memory ${seconds} s after the start (${program})`;
  return { row: 'memory', what, value, unit: 'MB', target: { atMost: 120 } };
}

function startProgram(name: string) {
  const command = serveCommand(emptyFolder(`data-${name}`), isBuilt ? [executable] : undefined);
  return startServer({ name, command, core: null });
}

async function answered(url: string) {
  const [answer] = (await once(get(url), 'response')) as [IncomingMessage];
  answer.resume();
  await once(answer, 'end');
  if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}`);
}
