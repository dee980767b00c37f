import { resolve } from 'node:path';
import type { Figure } from './figure.ts';
import { median } from './rounds.ts';
import { appOn, seeded } from './seed.ts';

const ROUNDS = 9;
const TIMES = 20_000;

/** What it takes to know whose key it is, once it has been used. */
export async function credentialTime(): Promise<Figure> {
  const { data, token } = await seeded('credential', 0);
  const { domain } = appOn(resolve(data));
  const [key = '', secret = ''] = token.split('.');
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    for (let time = 0; time < TIMES; time++) domain.principals.ofKey(key, secret);
    return ((performance.now() - start) * 1000) / TIMES;
  });
  domain.store.close();
  const what = 'authentication of a key after its first use';
  return { row: 'credential', what, value: median(rounds), unit: 'µs', target: { atMost: 20 }, rounds };
}
