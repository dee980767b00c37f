import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setImmediate as aTurnLater } from 'node:timers/promises';
import fc from 'fast-check';
import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { rounds } from '../support/rounds.ts';
import { placeOf } from '../support/stored-file.ts';
import { filesIn, linkOf } from '../support/upload.ts';
import { type World, world } from '../support/world.ts';

const uploads = suite('large uploads');

const BOUNDARY = 'boundary';
const before = (name: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"; filename="${name}.bin"\r\n\r\n`;

/** Sends a form in just these pieces, letting the server read in between. */
async function send(here: World, pieces: Buffer[]) {
  const headers = {
    authorization: `Bearer ${here.people.ada.token}`,
    'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
  };
  const asking = request(`${here.origin}/api/v1/media`, { method: 'POST', headers });
  const answered = once(asking, 'response');
  for (const piece of pieces) {
    asking.write(piece);
    await aTurnLater();
  }
  asking.end();
  // The cast: what `response` comes with.
  const [answer] = (await answered) as [IncomingMessage];
  return { status: answer.statusCode, json: JSON.parse(await text(answer)) };
}

function cutAt(whole: Buffer, places: number[]) {
  const cuts = [...new Set(places.map((place) => place % whole.length))].sort((a, b) => a - b);
  return [0, ...cuts].map((from, nth) => whole.subarray(from, cuts[nth] ?? whole.length));
}

/** What looks like the end of the file, and runs as long as what is read of a socket at once. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom('\r\n', '\r\n--', '\r\n--boundar', '\r\n--bound\r\n--', '--boundare', '\r'),
    fc.constantFrom(1, 1000, 65_535, 65_536, 65_537, 131_072, 300_000),
  ),
  { minLength: 3, maxLength: 12 },
);
const made = (piece: string | number) => (typeof piece === 'string' ? Buffer.from(piece) : noise(piece));
/** Without what would make an end of an almost end. */
const noise = (length: number) => Buffer.from(randomBytes(length).map((byte) => (byte === LAST ? 0 : byte)));
const LAST = BOUNDARY.charCodeAt(BOUNDARY.length - 1);

uploads('are kept byte for byte, in whichever pieces they come', async () => {
  await using here = await world();
  const property = fc.asyncProperty(pieces, fc.array(fc.nat(), { maxLength: 20 }), async (all, places) => {
    const parts = all.map(made);
    const file = Buffer.concat([...parts, noise(300_000), ...parts]);
    const whole = Buffer.concat([Buffer.from(before('file')), file, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
    const { status, json } = await send(here, cutAt(whole, places));
    equal([status, json.size], [201, file.length]);
    const place = placeOf(file);
    ok(filesIn(here).includes(place));
    ok(readFileSync(`${here.folder}/${place}`).equals(file));
    const fetched = await here.request(linkOf(json, 'HEAD'));
    equal([fetched.status, fetched.headers.get('content-length')], [200, String(file.length)]);
  });
  await fc.assert(property, { numRuns: rounds(15) });
});

uploads('that end in the middle leave nothing behind', async () => {
  await using here = await world();
  const whole = Buffer.concat([Buffer.from(before('file')), randomBytes(700_000)]);
  is((await send(here, cutAt(whole, [65_536, 400_000]))).status, 400);
  equal(filesIn(here), []);
});

uploads.run();
