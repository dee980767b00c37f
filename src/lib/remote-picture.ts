import type { Outbound } from './outbound.ts';
import { Problem } from './problem.ts';
import { contentTypeOf } from './sniff.ts';

export type FetchPicture = (url: string) => Promise<{ bytes: Buffer; contentType: string }>;

const LARGEST = 5 * 1024 * 1024;
const MOST_HOPS = 4;
const MOST_AT_ONCE = 24;
const SHOWN = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);
const HEADERS = {
  Accept: 'image/png, image/jpeg, image/gif, image/webp',
  'User-Agent': 'Confab (image proxy)',
};

/**
 * Fetches a picture for a reader whom its server shall not know: nothing of theirs goes along. Each step of the way
 * passes the guard, and what does not look like a picture is none, whatever it says that it is.
 */
export function remotePicture({ send }: Pick<Outbound, 'send'>): FetchPicture {
  let running = 0;

  async function fetched(url: string) {
    if (running >= MOST_AT_ONCE) throw crowded();
    running += 1;
    try {
      return await follow(url, MOST_HOPS);
    } finally {
      running -= 1;
    }
  }

  async function follow(url: string, hops: number): ReturnType<FetchPicture> {
    const outcome = await send({
      method: 'GET',
      url,
      headers: HEADERS,
      keepBytes: LARGEST + 1,
      totalMs: 10_000,
    });
    if ('error' in outcome) throw notThere(outcome.message);
    const { status, headers, bytes } = outcome;
    const next = REDIRECTS.has(status) ? URL.parse(headers.location ?? '', url)?.href : undefined;
    if (next !== undefined && hops > 0) return follow(next, hops - 1);
    if (status !== 200) throw notThere(`It was answered with ${status}.`);
    if (bytes.length > LARGEST) throw notThere(`It is larger than ${LARGEST} bytes.`);
    const contentType = contentTypeOf(bytes, '');
    if (!SHOWN.has(contentType)) throw notThere('It is not PNG, JPEG, GIF or WebP.');
    return { bytes, contentType };
  }

  return fetched;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const notThere = (why: string) =>
  new Problem('missing', 'picture_not_available', `The picture could not be fetched. ${why}`);
const crowded = () =>
  new Problem('busy', 'too_many_pictures', 'Too many pictures are being fetched at once. Please try again.');
