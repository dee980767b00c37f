import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { askedOf, modelServer, openAiSays, setProvider } from '../../support/model-server.ts';
import { type World, world } from '../../support/world.ts';

const ai = suite('the AI calls of Libredesk');

const call = (here: World, what: string, who: 'ada' | 'bek', body?: object) => {
  const { key, secret } = here.people[who];
  return here.request(what.replace(' ', ' /libredesk/api/v1/ai/'), {
    body,
    headers: { authorization: `token ${key}:${secret}` },
  });
};
const complete = (here: World, promptKey: string, content: string) =>
  call(here, 'POST completion', 'bek', { prompt_key: promptKey, content });

ai('answer a completion with a plain string', async () => {
  await using here = await world();
  const { status, json } = await complete(here, 'fix_grammar_spelling', 'i dont know');
  equal([status, json], [200, { status: 'success', data: "I don't know" }]);
});

ai('refuse what they do not know, and what needs a provider', async () => {
  await using here = await world();
  const unknown = await complete(here, 'explode', 'No.');
  equal([unknown.status, unknown.json.error_type], [400, 'InputException']);
  const needy = await complete(here, 'add_empathy', 'No.');
  equal([needy.status, needy.json.status], [400, 'error']);
  is((await complete(here, 'shorten', '')).status, 400);
  is((await complete(here, 'shorten', 'x'.repeat(20_001))).status, 400);
  is((await call(here, 'POST completion', 'bek', { content: 'No.' })).status, 400);
});

ai('list prompts without what they say', async () => {
  await using here = await world();
  const { json } = await call(here, 'GET prompts', 'bek');
  equal(Object.keys(json.data[0]), ['id', 'created_at', 'updated_at', 'key', 'title']);
  equal(
    json.data.map(({ key }: { key: string }) => key),
    here.domain.prompts.workingOn('text').map(({ key }) => key),
  );
});

ai('set a provider', async () => {
  await using here = await world();
  const put = (provider: string, who: 'ada' | 'bek' = 'ada') =>
    call(here, 'PUT provider', who, { provider, api_key: 'sk-1', more: 'ignored' });
  const { status, json, events } = await put('openai');
  equal([status, json, events], [200, { status: 'success', data: true }, ['ai_provider.changed']]);
  is(here.domain.aiProvider.get().model, 'gpt-4o-mini');
  const unknown = await put('hal9000');
  equal(
    [unknown.status, unknown.json.message],
    [400, 'There is no such provider. There are openai, anthropic, openai_compatible.'],
  );
  is((await put('openai_compatible')).status, 400);
  is((await put('openai', 'bek')).status, 403);
});

ai('set the key of a provider that is set elsewhere, and ask it', async () => {
  await using here = await world();
  await using provider = await modelServer(openAiSays({ text: 'Sure!' }));
  await setProvider(here, provider.url, { model: 'gpt-x' });
  await call(here, 'PUT provider', 'ada', { provider: 'openai', api_key: 'sk-2' });
  is((await complete(here, 'add_empathy', 'No.')).json.data, 'Sure!');
  is(provider.requests[0]?.headers.authorization, 'Bearer sk-2');
  is(askedOf(provider).model, 'gpt-x');
});

ai.run();
