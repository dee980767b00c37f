import { connect } from 'node:net';
import { waiting } from './waiting.ts';

export type RawAnswer = { status: number; headers: Record<string, string>; body: string };

/** A connection on which a test says byte for byte what it wants. `using` closes it. */
export function rawClient(origin: string) {
  const { hostname, port } = new URL(origin);
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  const state = { received: Buffer.alloc(0), isClosed: false };
  const { waitUntil, changed } = waiting(() => state);
  socket.on('data', (bytes: Buffer) => {
    state.received = Buffer.concat([state.received, bytes]);
    changed();
  });
  // Servers hang up on what these tests send.
  socket.on('error', () => {});
  for (const end of ['end', 'close'])
    socket.on(end, () => {
      state.isClosed = true;
      changed();
    });
  const untilHungUp = async () =>
    (await waitUntil(({ isClosed }) => isClosed, 'the server to hang up')).received;

  return {
    socket,
    say: (...parts: (string | Buffer)[]) => parts.forEach((part) => void socket.write(part)),
    /** Says that nothing more will come; answers still may. */
    halfClose: () => void socket.end(),
    /** The first n answers, interim ones too. */
    answers: async (n = 1) =>
      answersIn(
        (await waitUntil(({ received }) => answersIn(received).length >= n, `${n} answers`)).received,
      ),
    /** Everything that was answered until the server hung up. */
    rest: async () => answersIn(await untilHungUp()),
    /** The same as it came, letter by letter. */
    bytes: async () => (await untilHungUp()).toString('latin1'),
    [Symbol.dispose]: () => socket.destroy(),
  };
}

/** Sends the bytes on a connection of their own and gives back the first answer. */
export async function sayOnce(origin: string, ...parts: (string | Buffer)[]) {
  using client = rawClient(origin);
  client.say(...parts);
  return (await client.answers())[0] as RawAnswer;
}

function answersIn(bytes: Buffer): RawAnswer[] {
  const text = bytes.toString('latin1');
  const headEnd = text.indexOf('\r\n\r\n');
  if (headEnd < 0) return [];
  const [first = '', ...lines] = text.slice(0, headEnd).split('\r\n');
  const headers = Object.fromEntries(lines.map(headerIn));
  const end = headEnd + 4 + Number(headers['content-length'] ?? 0);
  if (bytes.length < end) return [];
  const answer = {
    status: Number(first.split(' ')[1]),
    headers,
    body: bytes.subarray(headEnd + 4, end).toString(),
  };
  return [answer, ...answersIn(bytes.subarray(end))];
}

function headerIn(line: string): [string, string] {
  const at = line.indexOf(':');
  return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
}
