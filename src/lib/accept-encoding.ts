import { wishesIn } from './accept.ts';

/** How a prepared file may be sent, what we like best first. */
export const encodings = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof encodings)[number];

// The file as it is suits everybody who does not rule it out, but only when nothing else does.
const LAST_RESORT = 1e-6;

/** The encoding that an `Accept-Encoding` header likes best; of equals ours. */
export function acceptedEncoding(header: string): Encoding {
  const wishes = new Map(wishesIn(header).map(({ value, quality }) => [value, quality]));
  const unnamed = wishes.get('*') ?? 0;
  const qualityOf = (name: Encoding) => wishes.get(name) ?? (name === 'identity' ? LAST_RESORT : unnamed);
  const [best = 'identity'] = encodings.toSorted((a, b) => qualityOf(b) - qualityOf(a));
  return qualityOf(best) > 0 ? best : 'identity';
}
