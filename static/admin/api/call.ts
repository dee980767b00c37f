import type { Operations } from './contract.ts';
import { inTurn } from './in-turn.ts';
import { OFFLINE, Refusal } from './refusal.ts';
import { signedInAgain } from './session-end.ts';
import { expectedAgent, refused } from './whose.ts';

type Operation = keyof Operations;
type Part<O extends Operation, P extends 'params' | 'query' | 'body'> = Operations[O][P];
/** What the operation needs: what its contract does not name may be left out. */
type Given<O extends Operation> = (unknown extends Part<O, 'params'>
  ? unknown
  : { params: Part<O, 'params'> }) &
  (unknown extends Part<O, 'query'> ? unknown : { query?: Part<O, 'query'> }) &
  (undefined extends Part<O, 'body'> ? { body?: Part<O, 'body'> } : { body: Part<O, 'body'> });
export type Answer<O extends Operation> = Operations[O]['answer'];
type Manner = {
  signal?: AbortSignal;
  headers?: Record<string, string>;
  idempotencyKey?: string;
  /** Nobody is asked to sign in again for its sake: it is refused instead. */
  isAside?: boolean;
};
type Loose = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown } & Manner;
type Arguments<O extends Operation> =
  Record<never, never> extends Given<O> ? [given?: Given<O> & Manner] : [given: Given<O> & Manner];

const BASE = '/api/v1';

/**
 * Asks the server, in the words of its contract: `call('GET /conversations/{id}', { params: { id } })`. Throws a Refusal.
 * When the session has ended it waits until somebody has signed in again, and asks once more.
 */
export async function call<O extends Operation>(operation: O, ...given: Arguments<O>): Promise<Answer<O>> {
  const [method = '', path = ''] = operation.split(' ');
  const loose: Loose = given[0] ?? {};
  const response = await answered(method, addressOf(path, loose), loose);
  if (!response.ok) throw await refused(response);
  // The cast: the contract says what is in the body, and the server is tested against it.
  return (response.status === 204 ? undefined : await whole(response)) as Answer<O>;
}

async function answered(method: string, address: string, given: Loose) {
  const response = await reach(address, requestOf(method, given));
  if (response.status !== 401 || given.isAside || isAboutSigningIn(address)) return response;
  await signedInAgain();
  return reach(address, requestOf(method, given));
}

// A wrong password is refused with the same status as a session that has ended.
const isAboutSigningIn = (address: string) => address === `${BASE}/sessions`;

// A body that breaks off says as little of what the server did as no answer at all.
const whole = (response: Response): Promise<unknown> =>
  response.json().catch((cause) => {
    throw cause instanceof SyntaxError || cause instanceof TypeError ? unreachable() : cause;
  });

const unreachable = () => new Refusal(0, OFFLINE, 'offline');

async function reach(address: string, request: RequestInit) {
  await inTurn();
  try {
    return await fetch(address, request);
  } catch (cause) {
    if (request.signal?.aborted) throw cause;
    throw unreachable();
  }
}

function requestOf(method: string, { body, signal, headers = {}, idempotencyKey }: Loose): RequestInit {
  const isForm = body instanceof FormData;
  return {
    method,
    ...(signal && { signal }),
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    headers: {
      ...expectedAgent(),
      ...headers,
      ...(body !== undefined && !isForm && { 'Content-Type': 'application/json' }),
      ...(method !== 'GET' && { 'X-CSRF-Token': csrfToken() }),
      ...(idempotencyKey && { 'Idempotency-Key': idempotencyKey }),
    },
  };
}

export const csrfToken = () => /(?:^|; )confab_csrf=([^;]*)/.exec(document.cookie)?.[1] ?? '';

function addressOf(path: string, { params = {}, query = {} }: Loose) {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  const search = new URLSearchParams(
    asked.flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)])),
  );
  return `${BASE}${filled}${asked.length > 0 ? `?${search}` : ''}`;
}
