/**
 * Numbers that the authorities keep free for films and books, so that nobody is rung up: FCC, Ofcom, ACMA, ARCEP,
 * Bundesnetzagentur. Each prefix with how many digits follow.
 */
const AREA_CODES =
  '202 206 212 213 215 303 305 312 313 404 408 412 415 503 504 512 602 612 615 617 619 702 704 713 718 801 804 808 816 901';
const ranges: readonly (readonly [prefix: string, digits: number])[] = [
  ...AREA_CODES.split(' ').map((code) => [`+1${code}55501`, 2] as const),
  ...['+447700900', '+441632960', '+442079460', '+441214960', '+441314960', '+441614960'].map(
    (prefix) => [prefix, 3] as const,
  ),
  ...['2', '3', '7', '8'].flatMap((region) => [
    [`+61${region}5550`, 4] as const,
    [`+61${region}7010`, 4] as const,
  ]),
  ...['+3319900', '+3326191', '+3335301', '+3346571', '+3353649', '+3363998'].map(
    (prefix) => [prefix, 4] as const,
  ),
  ...['+493023125', '+496990009', '+494066969', '+492214710', '+498999998'].map(
    (prefix) => [prefix, 3] as const,
  ),
];

const sizes = ranges.map(([, digits]) => 10 ** digits);
const ALL = sizes.reduce((sum, size) => sum + size, 0);
/** Has no divisor in common with the number of all, so that every number comes once before one comes again. */
const STRIDE = 61_001;

/** The nth of them, in no order that one would notice; null when all are given away. */
export function fictionalPhone(nth: number) {
  if (nth >= ALL) return null;
  let at = (nth * STRIDE) % ALL;
  const range = sizes.findIndex((size) => (at -= size) < 0);
  const [prefix, digits] = ranges[range] as (typeof ranges)[number];
  return prefix + String(at + (sizes[range] as number)).padStart(digits, '0');
}
