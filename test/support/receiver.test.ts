import { suite } from 'uvu';
import { equal, is, not } from 'uvu/assert';
import { failingHalf, startReceiver } from './receiver.ts';
import { thrownBy } from './thrown.ts';

const receiving = suite('the receiver for tests');

const post = (url: string, body: string) => fetch(url, { method: 'POST', body }).catch(() => null);

receiving('writes down what arrives, and answers by its script', async () => {
  await using receiver = await startReceiver({ answers: (n) => ({ status: 200 + n, body: `answer ${n}` }) });
  const answer = await post(`${receiver.url}hook?x=1`, '{"event":"ping"}');
  is(answer?.status, 201);
  is(await answer?.text(), 'answer 1');
  const [first] = await receiver.waitFor(1);
  equal(
    { ...first, headers: first?.headers['content-type'], body: first?.body.toString() },
    {
      n: 1,
      method: 'POST',
      path: '/hook?x=1',
      headers: 'text/plain;charset=UTF-8',
      body: '{"event":"ping"}',
      json: { event: 'ping' },
      answered: 201,
    },
  );
  await post(receiver.url, 'not json');
  is(receiver.requests[1]?.json, undefined);
});

receiving('wakes whoever waits when the last request arrives', async () => {
  await using receiver = await startReceiver();
  const three = receiver.waitFor(3);
  await Promise.all(['1', '2', '3'].map((body) => post(receiver.url, body)));
  is((await three).length, 3);
  equal(
    (await receiver.waitUntil((all) => all.every(({ answered }) => answered === 200), 'answers')).length,
    3,
  );
});

receiving('says what it waited for in vain', async () => {
  await using receiver = await startReceiver();
  is((await thrownBy(receiver.waitFor(1, 10))).message, 'Waited 10 ms for 1 requests');
});

receiving('hangs up and delays when told to', async () => {
  await using receiver = await startReceiver({
    answers: (n) => (n === 1 ? { destroy: true } : { delayMs: 20 }),
  });
  is(await post(receiver.url, 'x'), null);
  is(receiver.requests[0]?.answered, null);
  is((await post(receiver.url, 'x'))?.status, 200);
});

receiving('fails half of the time, the same half for the same seed', () => {
  const outcomes = (seed: number) =>
    Array.from({ length: 1000 }, (_, n) => JSON.stringify(failingHalf(seed)(n, null as never)));
  const failures = outcomes(1).filter((reply) => reply !== '{"status":200}').length;
  is(failures > 440 && failures < 560, true, `${failures} of 1000`);
  equal(outcomes(1), outcomes(1));
  not.equal(outcomes(1), outcomes(2));
});

receiving('ends the waiting when it is closed', async () => {
  const receiver = await startReceiver();
  const waiting = thrownBy(receiver.waitFor(1));
  await receiver.close();
  is((await waiting).message, 'The receiver was closed');
});

receiving.run();
