import type { LookupAddress } from 'node:dns';
import { lookup as systemLookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { type Answer, exchange } from './http-exchange.ts';
import type { NetworkGuard } from './network-guard.ts';
import { Outage, type OutageWord, outageOf } from './outage.ts';
import { type TimeLimits, timeLimits } from './time-limits.ts';

export type Call = {
  method: string;
  url: string;
  headers?: Record<string, string>;
  body?: Buffer | string;
  /** For finding the address, connecting and agreeing on encryption. */
  connectMs?: number;
  /** From the beginning to the last byte of the answer. */
  totalMs?: number;
  /** How much of the answer's body is handed back. */
  keepBytes?: number;
};
export type Failure = { error: OutageWord; message: string };
export type Outcome = (Answer | Failure) & { durationMs: number };
export type Outbound = ReturnType<typeof outbound>;

/** All addresses of a name. */
export type Lookup = (name: string) => Promise<LookupAddress[]>;
type Options = { guard: NetworkGuard; lookup?: Lookup; ca?: string };

const MOST_ADDRESSES = 8;

/** Sends requests to URLs that strangers chose. Nothing that they answer, or fail to answer, can hurt us. */
export function outbound({ guard, lookup = everyAddress, ca }: Options) {
  const agents = { http: new http.Agent(), https: new https.Agent({ ca }) };
  const underWay = new Set<TimeLimits>();
  let isClosed = false;

  /** Never throws: failures are outcomes too. */
  async function send(call: Call): Promise<Outcome> {
    const startedAt = performance.now();
    const outcome = await withinLimits(complete(call));
    return { ...outcome, durationMs: Math.round(performance.now() - startedAt) };
  }

  async function withinLimits(call: Required<Call>): Promise<Answer | Failure> {
    const limits = timeLimits(call.connectMs, call.totalMs);
    underWay.add(limits);
    const progress: { stage: OutageWord } = { stage: 'dns' };
    try {
      return await Promise.race([limits.expiry, answerTo(call, limits, progress)]);
    } catch (thrown) {
      const { word, message } = outageOf(thrown, progress.stage);
      return { error: word, message };
    } finally {
      limits.clear();
      underWay.delete(limits);
    }
  }

  async function answerTo(call: Required<Call>, limits: TimeLimits, progress: { stage: OutageWord }) {
    if (isClosed) throw stopped();
    const url = urlOf(call.url);
    const addresses = await permittedAddresses(url.hostname.replace(/^\[|\]$/g, ''));
    limits.signal.throwIfAborted();
    return exchange({
      ...call,
      url,
      addresses,
      perAddressMs: call.connectMs / addresses.length,
      agent: url.protocol === 'https:' ? agents.https : agents.http,
      signal: limits.signal,
      reached(stage) {
        progress.stage = stage;
        if (stage === 'reset') limits.connected();
      },
    });
  }

  function urlOf(typed: string) {
    const url = URL.parse(typed);
    if (!url) throw new Outage('bad_request', 'The URL is not valid.');
    const refusal = guard.refusalOfUrl(url);
    if (refusal) throw new Outage('refused_address', refusal);
    return url;
  }

  // A name may lead elsewhere when it is looked up again: connections go to the addresses checked here.
  async function permittedAddresses(host: string) {
    const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await lookup(host);
    const permitted = found.filter(({ address }) => guard.refusal(address) === null);
    if (permitted.length === 0) throw nowhere(found.map(({ address }) => guard.refusal(address)));
    return permitted.slice(0, MOST_ADDRESSES);
  }

  function close() {
    isClosed = true;
    for (const limits of underWay) limits.giveUp(stopped());
    agents.http.destroy();
    agents.https.destroy();
  }

  return { send, close };
}

const complete = ({
  method,
  url,
  headers = {},
  body = '',
  connectMs = 5000,
  totalMs = 15_000,
  keepBytes = 4096,
}: Call): Required<Call> => ({ method, url, headers, body, connectMs, totalMs, keepBytes });

const everyAddress: Lookup = (name) => systemLookup(name, { all: true });
const nowhere = ([refusal]: (string | null)[]) =>
  refusal ? new Outage('refused_address', refusal) : new Outage('dns', 'The name has no address.');
const stopped = () => new Outage('reset', 'This server is stopping.');
