import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { outbound } from '../../src/lib/outbound.ts';
import { rawServer, saying } from '../support/raw-server.ts';
import { loopbackAllowed, verdict } from '../support/sending.ts';

const facing = suite('outgoing requests to hostile servers');

const OK = 'HTTP/1.1 200 OK\r\n';
const quick = { connectMs: 2000, totalMs: 60 };
const patient = { connectMs: 5000, totalMs: 10_000 };

/** Sends to a server that behaves like this, and sees to it that the connection ends with the request. */
async function sendTo(behaviour: (socket: Socket) => void, limits = patient, keepBytes?: number) {
  using server = await rawServer(behaviour);
  const client = outbound({ guard: loopbackAllowed });
  const outcome = await client.send({ method: 'POST', url: server.url, body: '{}', ...limits, keepBytes });
  await server.deserted();
  client.close();
  return outcome;
}

/** Writes the same again and again, as fast as it is taken. */
const endless = (head: string, again: string) => (socket: Socket) => {
  const flood = () => {
    while (!socket.destroyed && socket.write(again));
  };
  socket.on('drain', flood);
  socket.once('data', () => {
    socket.write(head);
    flood();
  });
};

/** Writes one piece every few milliseconds. */
const drip = (head: string, again: string) => (socket: Socket) => {
  socket.once('data', () => {
    socket.write(head);
    const timer = setInterval(() => socket.write(again), 5);
    socket.once('close', () => clearInterval(timer));
  });
};

facing('run out of time when nothing is said', async () => {
  const outcome = await sendTo((socket) => socket.resume(), quick);
  equal(
    [verdict(outcome), 'message' in outcome && outcome.message],
    ['timeout', 'There was no complete answer within 60 ms.'],
  );
});

facing('run out of time at a drip of head, body, chunks or provisional answers', async () => {
  is(verdict(await sendTo(drip('HTTP/1.1 200', ' '), quick)), 'timeout');
  is(verdict(await sendTo(drip(OK, 'x: y\r\n'), quick)), 'timeout');
  is(verdict(await sendTo(drip(`${OK}content-length: 999999\r\n\r\n`, 'x'), quick)), 'timeout');
  is(verdict(await sendTo(drip(`${OK}transfer-encoding: chunked\r\n\r\n`, '1\r\nx\r\n'), quick)), 'timeout');
  is(verdict(await sendTo(drip('', 'HTTP/1.1 100 Continue\r\n\r\n'), quick)), 'timeout');
});

facing('cut an endless body off, and keep its beginning', async () => {
  let sent = 0;
  const chunk = 'x'.repeat(65_536);
  for (const head of [`${OK}\r\n`, `${OK}content-length: 99999999999999\r\n\r\n`]) {
    const outcome = await sendTo((socket) => {
      endless(head, chunk)(socket);
      socket.once('close', () => {
        sent = socket.bytesWritten;
      });
    });
    equal([verdict(outcome), 'body' in outcome && outcome.body], ['answered 200', 'x'.repeat(4096)]);
    ok(sent < 50_000_000, `${sent} bytes were taken`);
  }
});

facing('cut an endless row of chunks off', async () => {
  const outcome = await sendTo(
    endless(`${OK}transfer-encoding: chunked\r\n\r\n`, '5\r\nhello\r\n'),
    patient,
    10,
  );
  equal([verdict(outcome), 'body' in outcome && outcome.body], ['answered 200', 'hellohello']);
});

facing('refuse an endless head', async () => {
  is(verdict(await sendTo(endless(OK, `x-${'a'.repeat(1000)}: b\r\n`))), 'bad_response');
  is(verdict(await sendTo(endless('HTTP/1.1 200 ', 'a'.repeat(1000)))), 'bad_response');
  is(verdict(await sendTo(endless(`${OK}x: `, 'a'.repeat(1000)))), 'bad_response');
  is(
    verdict(
      await sendTo(endless(`${OK}transfer-encoding: chunked\r\n\r\n0\r\n`, `x-${'a'.repeat(1000)}: b\r\n`)),
    ),
    'bad_response',
  );
});

facing('refuse provisional answers without end', async () => {
  const verdictOf = verdict(
    await sendTo(endless('', 'HTTP/1.1 100 Continue\r\n\r\n'), { ...quick, totalMs: 200 }),
  );
  is(verdictOf, 'timeout');
});

facing('refuse what is no HTTP', async () => {
  const wrong = [
    'SSH-2.0-OpenSSH_9.6\r\n',
    '220 mail.example.org ESMTP\r\n',
    '\0\0\0\0\0\0\0\0',
    'HTTP/1.1 OK\r\n\r\n',
    'HTTP/9.9 200 OK\r\n\r\n',
    'HTTP/1.1 99999 OK\r\n\r\n',
    `${OK}no colon here\r\n\r\n`,
    `${OK}bad name: x\r\n\r\n`,
    `${OK}x: a\0b\r\n\r\n`,
    `${OK}content-length: 5\r\ncontent-length: 6\r\n\r\nhello`,
    `${OK}content-length: -5\r\n\r\nhello`,
    `${OK}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n`,
    `${OK}transfer-encoding: chunked\r\n\r\nnot a length\r\n`,
  ];
  for (const answer of wrong)
    is(verdict(await sendTo(saying(answer))), 'bad_response', JSON.stringify(answer));
});

facing('refuse to speak another protocol', async () => {
  const answer = 'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n';
  is(verdict(await sendTo(saying(answer, { thenEnd: false }))), 'bad_response');
});

facing('notice an answer that breaks off', async () => {
  is(verdict(await sendTo((socket) => socket.destroy())), 'reset');
  is(verdict(await sendTo((socket) => socket.once('data', () => socket.end()))), 'reset');
  is(verdict(await sendTo((socket) => socket.once('data', () => socket.resetAndDestroy()))), 'reset');
  for (const half of [
    'HTTP/1.1 2',
    OK,
    `${OK}content-length: 10\r\n\r\nhello`,
    `${OK}transfer-encoding: chunked\r\n\r\n5\r\nhel`,
  ])
    is(verdict(await sendTo(saying(half))), 'reset', JSON.stringify(half));
});

facing('do not unpack what was packed without being asked', async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000));
  const outcome = await sendTo(
    saying(
      Buffer.concat([
        Buffer.from(`${OK}content-encoding: gzip\r\ncontent-length: ${bomb.length}\r\n\r\n`),
        bomb,
      ]),
    ),
  );
  is(verdict(outcome), 'answered 200');
  ok('body' in outcome && outcome.body.length <= 4096);
});

facing('ignore what follows a complete answer', async () => {
  const outcome = await sendTo(saying(`${OK}content-length: 2\r\n\r\nokHTTP/1.1 500 Oops\r\n\r\nmore`));
  equal([verdict(outcome), 'body' in outcome && outcome.body], ['answered 200', 'ok']);
});

facing.run();
