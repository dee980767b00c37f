import fc from 'fast-check';
import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { retryAfterMs } from '../../src/lib/retry-after.ts';

const waiting = suite('Retry-After');

const now = Date.UTC(1994, 10, 6, 8, 49, 0);

waiting('may say seconds', () => {
  is(retryAfterMs('120', now), 120_000);
  is(retryAfterMs('0', now), 0);
  is(retryAfterMs(' 007 ', now), 7000);
});

waiting('may say a date in each of the three forms of HTTP', () => {
  is(retryAfterMs('Sun, 06 Nov 1994 08:49:37 GMT', now), 37_000);
  is(retryAfterMs('Sunday, 06-Nov-94 08:49:37 GMT', now), 37_000);
  is(retryAfterMs('Sun Nov  6 08:49:37 1994', now), 37_000);
});

waiting('means Greenwich time in every form, wherever the server stands', () => {
  const { TZ } = process.env;
  process.env.TZ = 'Asia/Tashkent';
  is(retryAfterMs('Sun Nov  6 08:49:37 1994', now), 37_000);
  is(retryAfterMs('Sunday, 06-Nov-94 08:49:37 GMT', now), 37_000);
  if (TZ === undefined) delete process.env.TZ;
  else process.env.TZ = TZ;
});

waiting('asks for no wait with a date in the past', () => {
  is(retryAfterMs('Sun, 06 Nov 1994 08:48:59 GMT', now), 0);
});

waiting('is a number at most infinite, which the caller caps', () => {
  is(retryAfterMs('9'.repeat(400), now), Number.POSITIVE_INFINITY);
});

waiting('says nothing in any other form', () => {
  const odd = [
    undefined,
    '',
    ' ',
    '-5',
    '1.5',
    '1e3',
    '0x10',
    '5 s',
    'soon',
    '١٢',
    'Nov 2026',
    'Nov 2026',
    '2026-01-01',
    '2026-01-01T00:00:00Z',
    'Sun, 06 Nov 1994 08:49:37 +0500',
    'Sun, 99 Nov 1994 08:49:37 GMT',
    'Sun, 06 Foo 1994 08:49:37 GMT',
  ];
  equal(
    odd.map((header) => retryAfterMs(header, now)),
    odd.map(() => null),
  );
});

waiting('is never negative and never not a number, whatever a stranger sends', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
      ),
      (header) => {
        const wait = retryAfterMs(header, now);
        return wait === null || wait >= 0;
      },
    ),
  );
});

waiting('means the second that it names', () => {
  const seconds = fc.integer({ min: 0, max: 4_000_000_000 });
  fc.assert(
    fc.property(seconds, seconds, (from, until) => {
      const header = new Date(until * 1000).toUTCString();
      is(retryAfterMs(header, from * 1000), Math.max(0, until - from) * 1000);
    }),
  );
});

waiting.run();
