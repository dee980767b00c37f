import { waiting } from './waiting.ts';

export type Frame = { id: number | null; event: string; data: { type: string } & Record<string, unknown> };

/** A reader of server-sent events, as a browser is one. `await using` hangs up. */
export async function listen(url: string, headers: Record<string, string>) {
  const hangUp = new AbortController();
  const response = await fetch(url, { headers, signal: hangUp.signal });
  const frames: Frame[] = [];
  const state = { text: '', isOver: false };
  const { waitUntil, changed } = waiting(() => frames);
  const reading = read();

  async function read() {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of response.body ?? []) take(decoder.decode(chunk, { stream: true }));
    } catch {
      // Hung up: by the test or by the server.
    }
    state.isOver = true;
    changed();
  }

  let pending = '';
  function take(text: string) {
    state.text += text;
    const pieces = (pending + text).split('\n\n');
    pending = pieces.pop() ?? '';
    for (const piece of pieces) if (/^data: /m.test(piece)) frames.push(frameIn(piece));
    changed();
  }

  return {
    status: response.status,
    headers: response.headers,
    frames,
    state,
    names: () => frames.map(({ event }) => event),
    waitFor: (n: number) => waitUntil((all) => all.length >= n, `${n} frames`),
    waitUntil: (fact: () => boolean, whatFor: string) => waitUntil(fact, whatFor),
    over: () => waitUntil(() => state.isOver, 'the end of the stream'),
    async [Symbol.asyncDispose]() {
      hangUp.abort();
      await reading;
    },
  };
}

function frameIn(piece: string): Frame {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(piece)?.[1];
  const id = field('id');
  return {
    id: id === undefined ? null : Number(id),
    event: field('event') ?? 'message',
    data: JSON.parse(field('data') ?? ''),
  };
}
