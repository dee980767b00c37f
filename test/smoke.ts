import { strict as assert } from 'node:assert';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { bareTree, canMount, mayChangeRoot, plainFolder } from './support/bare-tree.ts';
import { ran, started } from './support/program.ts';

/**
 * `npm run smoke [-- FILE]` tries the built executable where nothing is that it does not bring along: in a file tree
 * with the C and C++ libraries, as a user without a home, able to write to its data folder only.
 */
const executable = resolve(process.argv[2] ?? 'dist/confab');
const tally = { passed: 0, failed: 0 };
if (!existsSync(executable)) finish(`There is no ${executable}. Make it first: npm run build`);
const place = mayChangeRoot() ? bareTree(executable) : plainFolder(executable);
process.once('exit', place.remove);
console.log(circumstances());

let server = await check('starts with an empty data folder', () => started(place));
console.log(`    first answer after ${Math.round(server.msToFirstAnswer)} ms`);

await check('answers /health, its own and a dialect’s', async () => {
  assert.equal((await server.get('/health')).status, 200);
  assert.equal((await server.get('/thikaa/api/v1/health')).status, 200);
});

await check('tells a container runtime that it is alive', async () => {
  const { code, out } = await ran(place, ['health', '--port', new URL(server.url).port]);
  assert.equal(code, 0, out);
});

await check('serves the API reference that it carries inside', async () => {
  const page = await server.get('/docs');
  assert.equal(page.status, 200);
  assert.match(await page.text(), /<html/);
  const script = await server.get('/docs/main.js', { headers: { 'accept-encoding': 'br' } });
  assert.equal(script.headers.get('content-encoding'), 'br');
  assert.match(await script.text(), /dialects\.json/);
});

const token = await check('makes an agent and a key while it runs', async () => {
  const named = ['--email', 'smoke@example.com', '--name', 'Smoke', '--role', 'Admin', '--password-stdin'];
  await succeeds(['agent', 'create', ...named], 'correct horse battery staple\n');
  const key = await succeeds(['key', 'create', '--agent', 'smoke@example.com', '--name', 'smoke', '--json']);
  return (JSON.parse(key) as { token: string }).token;
});

const lead = await check('takes a lead', async () => {
  const answer = await server.get('/thikaa/api/v1/leads', {
    method: 'POST',
    headers: { 'x-api-key': token, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Zuhra Karimova', email: 'zuhra@example.com' }),
  });
  assert.equal(answer.status, 201, await answer.clone().text());
  return (await answer.json()) as { id: string };
});

await check('writes a PDF in every script, with the fonts that it carries inside', async () => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const asked = async (path: string, body?: object) => {
    const method = body ? 'POST' : 'GET';
    const answer = await server.get(path, { method, headers, body: body && JSON.stringify(body) });
    assert.ok(answer.ok, await answer.clone().text());
    return (await answer.json()) as { id: number; state: string; failure: string; download_url: string };
  };
  const contact = await asked('/api/v1/contacts', {
    first_name: '王伟 سليمة 김민수',
    email: 'wang@example.com',
  });
  await asked('/api/v1/conversations', { contact_id: contact.id, inbox_id: 2, subject: 'שלום 👍 ғқҳў' });
  let { id, state, failure, download_url: url } = await asked('/api/v1/exports', { format: 'pdf' });
  for (; state === 'processing'; await setTimeout(20))
    ({ state, failure, download_url: url } = await asked(`/api/v1/exports/${id}`));
  assert.equal(state, 'completed', failure);
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer()).toString('latin1');
  for (const font of [
    'NotoSans-',
    'NotoSansArabic-',
    'NotoSansHebrew-',
    'NotoEmoji-',
    'NotoSansSC-',
    'NotoSansKR-',
  ])
    assert.match(bytes, new RegExp(`\\+${font}`));
});

await check('refuses to be started twice on one data folder', async () => {
  const second = await ran(place, ['serve', '--data', place.data, '--port', '0']);
  assert.equal(second.code, 2, second.errors);
});

await check('still has the lead after kill -9', async () => {
  await server.end('SIGKILL');
  server = await started(place);
  const answer = await server.get('/thikaa/api/v1/leads', { headers: { 'x-api-key': token } });
  assert.equal(answer.status, 200);
  assert.ok((await answer.text()).includes(lead.id));
});

await check('makes a backup while it runs', async () => {
  await succeeds(['backup', '--to', `${place.data}/backups/by-hand.tar`]);
});

await check('makes a backup on a thread of its own when the API asks for one', async () => {
  const headers = { 'x-api-key': token };
  assert.equal((await server.get('/api/v1/backups', { method: 'POST', headers })).status, 202);
  const until = Date.now() + 30_000;
  for (let made = 0; made === 0 && Date.now() < until; await setTimeout(100)) {
    made = ((await (await server.get('/api/v1/backups', { headers })).json()) as { data: unknown[] }).data
      .length;
  }
  const { data } = (await (await server.get('/api/v1/backups', { headers })).json()) as { data: unknown[] };
  assert.equal(data.length, 1);
});

await check('finds itself healthy', async () => {
  await succeeds(['doctor']);
});

await check('ends by itself when asked to, within 10 s', async () => {
  const { code, ms } = await server.end('SIGTERM');
  assert.equal(code, 0);
  assert.ok(ms < 10_000, `${ms} ms`);
});

await check('says what is wrong with a setting, with exit code 2', async () => {
  const answer = await ran(place, ['serve', '--data', place.data, '--port', 'http']);
  assert.equal(answer.code, 2);
  assert.match(answer.errors, /--port/);
});

finish();

async function succeeds(command: string[], typed?: string) {
  const [verb = '', ...rest] = command;
  const { code, out, errors } = await ran(place, [verb, ...rest, '--data', place.data], typed);
  assert.equal(code, 0, `${verb} ended with ${code}: ${out}${errors}`);
  return out;
}

async function check<T>(sentence: string, act: () => Promise<T>): Promise<T> {
  try {
    const result = await act();
    tally.passed += 1;
    console.log(`  ✓ ${sentence}`);
    return result;
  } catch (error) {
    console.log(`  ✗ ${sentence}`);
    return finish(error instanceof Error ? error.message : String(error));
  }
}

function finish(fault = ''): never {
  if (fault) {
    tally.failed += 1;
    console.log(fault);
  }
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  process.exit(fault ? 1 : 0);
}

function circumstances() {
  if (!mayChangeRoot())
    return 'Not root here, so the executable is tried where it lies, not in a bare file tree.';
  const tree = 'In a file tree that holds only glibc, libstdc++, libgcc_s, /dev/null and the data, as nobody';
  return canMount()
    ? `${tree}, read-only apart from the data:`
    : `${tree} (this machine lets nobody mount, so not read-only):`;
}
