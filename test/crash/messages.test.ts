import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { confab } from '../support/confab.ts';
import { makeKey } from '../support/own-key.ts';
import { started } from '../support/program.ts';
import { startReceiver } from '../support/receiver.ts';

const crash = suite('a message that is on its way when the server is killed');

type Server = Awaited<ReturnType<typeof started>>;

crash('goes out again under the same id, and those after it in their order', async () => {
  using here = confab({ CONFAB_WEBHOOK_ALLOW: '127.0.0.0/8' });
  await using receiver = await startReceiver({ answers: (n) => (n === 1 ? { delayMs: 60_000 } : {}) });
  const authorization = `Bearer ${await makeKey(here)}`;
  const ask = async (server: Server, method: string, path: string, body?: object) => {
    const headers = { authorization, 'content-type': 'application/json' };
    const answer = await server.get(`/api/v1${path}`, { method, headers, body: JSON.stringify(body) });
    return (await answer.json()) as { conversation_id: number; data: { kind: string; status: string }[] };
  };

  const first = await started(here);
  await ask(first, 'PATCH', '/inboxes/1', { config: { endpoint: receiver.url } });
  const letter = { external_id: 'm-1', content: 'My tooth hurts.', contact: { identifier: 'u7' } };
  const { conversation_id: id } = await ask(first, 'POST', '/inboxes/1/messages', letter);
  const path = `/conversations/${id}/messages`;
  await ask(first, 'POST', path, { content: 'one' });
  await receiver.waitFor(1);
  await ask(first, 'POST', path, { content: 'two' });
  await first.end('SIGKILL');

  const second = await started(here);
  const requests = await receiver.waitUntil(
    (all) => all.filter(({ answered }) => answered === 200).length === 2,
    'both to be taken',
  );
  equal(
    requests.map(({ json }) => (json as { message: { text: string } }).message.text),
    ['one', 'one', 'two'],
  );
  const [cutOff, again, next] = requests.map(({ headers }) => headers['webhook-id']);
  equal([cutOff === again, cutOff === next], [true, false]);
  await ask(second, 'POST', '/inboxes/1/messages', letter);
  await second.end('SIGTERM');
  const third = await started(here);
  const { data } = await ask(third, 'GET', path);
  equal(
    data.map(({ kind, status }) => `${kind} ${status}`),
    ['outgoing sent', 'outgoing sent', 'incoming received'],
  );
  is((await third.end('SIGTERM')).code, 0);
});

crash.run();
