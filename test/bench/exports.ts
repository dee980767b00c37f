import { setTimeout as sleep } from 'node:timers/promises';
import type { Figure } from './figure.ts';
import { type Running, residentMegabytes, serveCommand, startServer } from './processes.ts';
import { seededDemo } from './seed.ts';

const TABLES = ['jsonl', 'csv', 'xlsx'] as const;
const ON_PAPER = 1000;
const LOOK_EVERY_MS = 50;
/** A screen that is looked at asks now and then; what counts is how long it waits. */
const ASK_EVERY_MS = 15;
const LIST = '/api/v1/conversations?limit=20';
type Server = Running & { headers: Record<string, string> };
type Made = { ms: number; megabytes: number; size: number; p99Ms: number };

/** How long exports take, what they take of memory, and what lists take meanwhile. */
export async function exporting(conversations: number): Promise<Figure[]> {
  const { data, token } = await seededDemo(String(conversations));
  const server = await startServer({ name: 'exports', command: serveCommand(data), core: null });
  const here = {
    ...server,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  };
  await asked(here, 200);
  const idle = { megabytes: residentMegabytes(server.pid), p99Ms: quantile(await asked(here, 400), 0.99) };
  const figures: Figure[] = [];
  for (const format of TABLES)
    figures.push(...figuresOf(format, await made(here, { format }), idle, conversations));
  const ids = Array.from({ length: Math.min(ON_PAPER, conversations) }, (_, nth) => nth + 1);
  const paper = await made(here, { format: 'pdf', filters: { conversation_ids: ids } });
  figures.push(...figuresOf('pdf', paper, idle, ids.length));
  await server.stop();
  return figures;
}

function figuresOf(
  format: string,
  { ms, megabytes, size, p99Ms }: Made,
  idle: Pick<Made, 'megabytes' | 'p99Ms'>,
  of: number,
): Figure[] {
  const what = `export of ${of} conversations as ${format}`;
  const isPaper = format === 'pdf';
  return [
    {
      row: `export-${format}`,
      what,
      value: ms,
      unit: 'ms',
      target: { atMost: 60_000 },
      note: `${(size / 1e6).toFixed(1)} MB`,
    },
    {
      row: `export-${format}-memory`,
      what: `resident memory above idle (${idle.megabytes.toFixed(0)} MB) during an ${what}`,
      value: megabytes - idle.megabytes,
      unit: 'MB',
      target: { atMost: isPaper ? 300 : 100 },
    },
    {
      row: `export-${format}-lists`,
      what: `the p99 of a list during an ${what}, to that of an idle server (${idle.p99Ms.toFixed(1)} ms)`,
      value: p99Ms / idle.p99Ms,
      unit: '×',
      target: { atMost: 2 },
    },
  ];
}

/** Makes an export, and asks for lists all the while. */
async function made(server: Server, body: object): Promise<Made> {
  const began = performance.now();
  const { id } = await json(server, 'POST', '/api/v1/exports', body);
  const waits: number[] = [];
  let megabytes = 0;
  for (let looked = 0; ; ) {
    waits.push(...(await asked(server, 1)));
    megabytes = Math.max(megabytes, residentMegabytes(server.pid));
    if (performance.now() - looked < LOOK_EVERY_MS) continue;
    looked = performance.now();
    const { state, failure, size } = await json(server, 'GET', `/api/v1/exports/${id}`);
    if (state === 'completed') return { ms: looked - began, megabytes, size, p99Ms: quantile(waits, 0.99) };
    if (state !== 'processing') throw new Error(`The export is ${state}: ${failure}`);
  }
}

async function asked({ url, headers }: Server, times: number) {
  const waits: number[] = [];
  for (let nth = 0; nth < times; nth++) {
    const began = performance.now();
    await (await fetch(url + LIST, { headers })).arrayBuffer();
    waits.push(performance.now() - began);
    await sleep(ASK_EVERY_MS);
  }
  return waits;
}

async function json({ url, headers }: Server, method: string, path: string, body?: object) {
  const answer = await fetch(url + path, { method, headers, body: body && JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

const quantile = (values: readonly number[], share: number) => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};
