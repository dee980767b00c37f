import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import { networkGuard } from '../../src/lib/network-guard.ts';
import { type Call, type Outcome, outbound } from '../../src/lib/outbound.ts';

/** Lets requests reach servers of the tests. */
export const loopbackAllowed = networkGuard({ allow: ['127.0.0.0/8'], privateAllowed: true });

/** Sends one request with a client of its own. */
export async function sendOnce(
  call: Partial<Call> & { url: string },
  options: Partial<Parameters<typeof outbound>[0]> = {},
) {
  const client = outbound({ guard: loopbackAllowed, ...options });
  const outcome = await client.send({ method: 'POST', body: '{}', ...call });
  client.close();
  return outcome;
}

/** `answered 200`, or the word for why not. */
export const verdict = (outcome: Outcome) =>
  'error' in outcome ? outcome.error : `answered ${outcome.status}`;

/** Looks names up in answers given in advance: the nth answer for the nth question, the last one ever after. */
export function nameserver(...answers: string[][]) {
  const asked: string[] = [];
  async function lookup(name: string): Promise<LookupAddress[]> {
    const answer = answers[Math.min(asked.length, answers.length - 1)] ?? [];
    asked.push(name);
    return answer.map((address) => ({ address, family: isIP(address) }));
  }
  return { asked, lookup };
}
