import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** Sends a file that nobody has sent before, as a form, as fast as it is taken; says how many milliseconds it took. */
const [, , url = '', token = '', megabytes = '1'] = process.argv;
const PIECE = randomBytes(1024 * 1024);
const boundary = 'bench';

const asking = request(url, {
  method: 'POST',
  headers: {
    authorization: `Bearer ${token}`,
    'content-type': `multipart/form-data; boundary=${boundary}`,
  },
});
const answered = once(asking, 'response');
const began = performance.now();
asking.write(
  `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="film.bin"\r\nContent-Type: application/octet-stream\r\n\r\n`,
);
for (let sent = 0; sent < Number(megabytes); sent++) if (!asking.write(PIECE)) await once(asking, 'drain');
asking.end(`\r\n--${boundary}--\r\n`);
// The cast: what `response` comes with.
const [answer] = (await answered) as [IncomingMessage];
const said = await text(answer);
if (answer.statusCode !== 201) throw new Error(`The upload was answered ${answer.statusCode}: ${said}`);
console.log(performance.now() - began);
