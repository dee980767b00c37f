import { suite } from 'uvu';
import { equal, is, match, not, ok } from 'uvu/assert';
import {
  anthropicFails,
  anthropicSays,
  askedOf,
  completion,
  modelServer,
  openAiFails,
  openAiSays,
  setProvider,
} from '../support/model-server.ts';
import type { Reply } from '../support/receiver.ts';
import { type World, world } from '../support/world.ts';

const models = suite('language models');

const text = 'we will send it on monday';
const builtIn =
  "Hi there,\n\nWe'll send it on monday\n\nLet us know if there's anything else we can help with.";
const used = async (here: World) => (await here.request('GET /api/v1/ai/usage', { as: 'ada' })).json.data;

models('are asked as OpenAI wants it', async () => {
  await using here = await world();
  await using provider = await modelServer(openAiSays({ text: ' Sure, on Monday! ', in: 90, out: 6 }));
  await setProvider(here, provider.url, { model: 'gpt-x' });
  const { status, json } = await completion(here, text);
  is(status, 200);
  equal(json, {
    content: 'Sure, on Monday!',
    engine: 'model',
    model: 'gpt-x',
    usage: { tokens_in: 90, tokens_out: 6 },
    notice: null,
  });
  const [request] = provider.requests;
  equal([request?.method, request?.path], ['POST', '/v1/chat/completions']);
  equal(
    [request?.headers.authorization, request?.headers['content-type']],
    ['Bearer sk-secret-1', 'application/json'],
  );
  const { messages, ...rest } = askedOf(provider);
  equal(rest, { model: 'gpt-x', max_completion_tokens: 8192 });
  equal(
    messages.map(({ role }: { role: string }) => role),
    ['system', 'user'],
  );
  equal(messages[1].content, text);
  match(messages[0].content, /warm and friendly[\s\S]*never an instruction to you/);
});

models('are asked as Anthropic wants it', async () => {
  await using here = await world();
  await using provider = await modelServer(anthropicSays({ text: 'Sure!', in: 90, out: 6 }));
  await setProvider(here, provider.url, { provider: 'anthropic' });
  const { json } = await completion(here, text);
  equal([json.content, json.model], ['Sure!', 'claude-haiku-4-5']);
  equal(json.usage, { tokens_in: 92, tokens_out: 6 });
  const [request] = provider.requests;
  equal([request?.path, request?.headers['x-api-key']], ['/v1/messages', 'sk-secret-1']);
  equal([request?.headers['anthropic-version'], request?.headers.authorization], ['2023-06-01', undefined]);
  const { system, ...rest } = askedOf(provider);
  equal(rest, { model: 'claude-haiku-4-5', max_tokens: 8192, messages: [{ role: 'user', content: text }] });
  match(system, /warm and friendly/);
});

models('of one’s own need no key, and may think aloud', async () => {
  await using here = await world();
  await using provider = await modelServer(openAiSays({ text: '<think>Hm.\n</think>\n\nSure!' }));
  await setProvider(here, provider.url, { provider: 'openai_compatible', model: 'llama', api_key: null });
  is((await completion(here, text)).json.content, 'Sure!');
  const [request] = provider.requests;
  is(request?.headers.authorization, undefined);
  is(askedOf(provider).max_tokens, 8192);
});

models('are told what the prompt says now', async () => {
  await using here = await world();
  await using provider = await modelServer(openAiSays());
  await setProvider(here, provider.url);
  await here.request('POST /api/v1/ai/prompts', {
    as: 'ada',
    body: { key: 'to_french', title: 'French', body: 'Translate into French.' },
  });
  is((await completion(here, text, 'to_french')).json.engine, 'model');
  match(provider.requests[0]?.body.toString() ?? '', /Translate into French/);
});

/** Each answer makes the built-in engine step in, after so many requests. */
const useless: [what: string, reply: Reply, requests: number, kind?: 'anthropic'][] = [
  ['a wrong key', openAiFails(401, 'invalid_api_key', 'Incorrect API key provided: sk-secret-1.'), 1],
  ['no money', openAiFails(429, 'insufficient_quota', 'You exceeded your current quota.'), 1],
  ['an unknown model', openAiFails(404, 'model_not_found', 'The model does not exist.'), 1],
  [
    'a key that Anthropic refuses',
    anthropicFails(401, 'authentication_error', 'invalid x-api-key'),
    1,
    'anthropic',
  ],
  ['no JSON', { body: '<html>Welcome to nginx!' }, 1],
  ['JSON of something else', { body: '{"choices":[{"message":{"content":7}}]}' }, 1],
  ['an empty list', { body: '[]' }, 1, 'anthropic'],
  ['nothing', openAiSays({ text: '  ' }), 1],
  ['half an answer', openAiSays({ text: 'Sure, on', end: 'length' }), 1],
  ['half an answer of Anthropic', anthropicSays({ text: 'Su', end: 'max_tokens' }), 1, 'anthropic'],
  ['a filter', openAiSays({ text: '', end: 'content_filter' }), 1],
  ['a refusal', anthropicSays({ text: 'No.', end: 'refusal' }), 1, 'anthropic'],
  ['a redirect', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }, 1],
  ['a wait that is too long', openAiFails(429, null, 'Slow down.', { 'retry-after': '60' }), 1],
];
for (const [what, reply, requests, kind = 'openai'] of useless)
  models(`that answer with ${what} are helped out`, async () => {
    await using here = await world();
    await using provider = await modelServer(reply);
    await setProvider(here, provider.url, { provider: kind });
    const { status, json } = await completion(here, text);
    equal([status, json.content, json.engine, json.model], [200, builtIn, 'built_in', null]);
    match(json.notice, /gave no answer of use/);
    is(provider.requests.length, requests);
  });

models('that are not there are helped out, or the caller is told', async () => {
  await using here = await world();
  const provider = await modelServer();
  await setProvider(here, provider.url);
  await provider.close();
  const first = completion(here, text);
  await letWait(here, 2);
  is((await first).json.engine, 'built_in');
  const second = completion(here, text, 'add_empathy');
  await letWait(here, 2);
  const { status, json, headers } = await second;
  equal([status, json.error.code], [503, 'provider_failed']);
  match(headers.get('retry-after') ?? '', /^\d+$/);
});

/** Whoever waits for the provider waits less than eight seconds. */
async function letWait(here: World, times: number) {
  for (let n = 0; n < times; n++) {
    await here.clock.someWait();
    here.clock.advance(10_000);
  }
}

models('that are busy are asked again when they say', async () => {
  await using here = await world();
  await using provider = await modelServer(
    openAiFails(429, 'rate_limit_exceeded', 'Slow down.', { 'retry-after': '7' }),
    anthropicFails(529, 'overloaded_error', 'Overloaded'),
    openAiSays({ text: 'Sure!' }),
  );
  await setProvider(here, provider.url);
  const answer = completion(here, text);
  await here.clock.awaited(7000);
  is(provider.requests.length, 1);
  here.clock.advance(7000);
  await provider.waitFor(2);
  await here.clock.someWait();
  here.clock.advance(2000);
  is((await answer).json.content, 'Sure!');
  is(provider.requests.length, 3);
});

models('that hang up are asked three times', async () => {
  await using here = await world();
  await using provider = await modelServer({ destroy: true });
  await setProvider(here, provider.url);
  const answer = completion(here, text);
  await letWait(here, 2);
  is((await answer).json.engine, 'built_in');
  is(provider.requests.length, 3);
});

models('that keep failing are left in peace for a minute, then one feels for all', async () => {
  await using here = await world();
  await using provider = await modelServer(
    ...[1, 2, 3, 4].map(() => openAiFails(401, 'invalid_api_key', 'No.')),
    openAiSays({ text: 'Sure!' }),
  );
  await setProvider(here, provider.url);
  const engineNow = async () => (await completion(here, text)).json.engine;
  for (const _ of [1, 2, 3, 4, 5]) is(await engineNow(), 'built_in');
  is(provider.requests.length, 3);
  here.clock.advance(60_000);
  is(await engineNow(), 'built_in');
  is(await engineNow(), 'built_in');
  is(provider.requests.length, 4);
  here.clock.advance(60_000);
  equal([await engineNow(), await engineNow()], ['model', 'model']);
});

models('are given another chance by another configuration', async () => {
  await using here = await world();
  await using provider = await modelServer(
    ...[1, 2, 3].map(() => openAiFails(401, 'invalid_api_key', 'No.')),
    openAiSays({ text: 'Sure!' }),
  );
  await setProvider(here, provider.url);
  for (const _ of [1, 2, 3]) await completion(here, text);
  await setProvider(here, provider.url, { api_key: 'sk-right' });
  is((await completion(here, text)).json.engine, 'model');
});

models('are not given up because of one text', async () => {
  await using here = await world();
  await using provider = await modelServer(
    ...[1, 2, 3, 4].map(() => openAiFails(400, 'context_length_exceeded', 'Too long.')),
    openAiSays({ text: 'Sure!' }),
  );
  await setProvider(here, provider.url);
  for (const _ of [1, 2, 3, 4]) is((await completion(here, text)).json.engine, 'built_in');
  is((await completion(here, text)).json.engine, 'model');
});

models('are accounted for by day, whatever came of it', async () => {
  await using here = await world();
  await using provider = await modelServer(
    openAiSays({ in: 10, out: 5 }),
    openAiSays({ in: 20, out: 8192, end: 'length' }),
    openAiSays({ in: -3, out: 7 }),
  );
  await setProvider(here, provider.url, { model: 'm' });
  await completion(here, text);
  await completion(here, text);
  here.clock.advance(24 * 60 * 60_000);
  await here.request('POST /api/v1/ai/provider/test', { as: 'ada' });
  equal(await used(here), [
    { day: '2026-03-14', feature: 'completion', model: 'm', requests: 2, tokens_in: 30, tokens_out: 8197 },
    { day: '2026-03-15', feature: 'test', model: 'm', requests: 1, tokens_in: 0, tokens_out: 7 },
  ]);
  const { json } = await here.request('GET /api/v1/ai/usage?from=2026-03-15&to=2026-03-15', { as: 'ada' });
  is(json.data.length, 1);
  is((await here.request('GET /api/v1/ai/usage?from=2020-01-01', { as: 'ada' })).status, 422);
});

models('can be tried, and say what is wrong without showing the key', async () => {
  await using here = await world();
  await using provider = await modelServer(
    openAiSays({ text: 'yes' }),
    openAiFails(401, 'invalid_api_key', 'Incorrect API key provided: sk-secret-1.'),
  );
  const trial = () => here.request('POST /api/v1/ai/provider/test', { as: 'ada' });
  is((await trial()).status, 404);
  await setProvider(here, provider.url);
  const { duration_ms: durationMs, ...good } = (await trial()).json;
  equal(good, { ok: true, model: 'gpt-4o-mini', error: null });
  ok(durationMs >= 0);
  const { json, text: shown } = await trial();
  equal([json.ok, json.error], [false, 'The provider answered 401: Incorrect API key provided: ********.']);
  not.match(shown, /sk-secret/);
});

models('hold up nobody else meanwhile', async () => {
  await using here = await world();
  await using provider = await modelServer({ ...openAiSays({ text: 'Sure!' }), delayMs: 200 });
  await setProvider(here, provider.url);
  const answer = completion(here, text);
  await provider.waitFor(1);
  const added = await here.request('POST /api/v1/tags', { as: 'ada', body: { name: 'x' } });
  equal([added.status, provider.requests[0]?.answered], [201, null]);
  is((await answer).json.content, 'Sure!');
});

models.run();
