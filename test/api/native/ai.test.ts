import { suite } from 'uvu';
import { equal, is, not } from 'uvu/assert';
import { setProvider } from '../../support/model-server.ts';
import { scenarios } from '../../support/scenarios.ts';
import { type World, world } from '../../support/world.ts';

const ai = suite('prompts, and who does what they say');

const prompts = '/api/v1/ai/prompts';
const provider = '/api/v1/ai/provider';
const french = { key: 'to_french', title: 'Into French', body: 'Translate into French.' };
const add = (here: World, more: object = {}) =>
  here.request(`POST ${prompts}`, { as: 'ada', body: { ...french, ...more } });
const complete = { call: 'POST /api/v1/ai/completions', as: 'bek' } as const;

scenarios(ai, [
  {
    ...complete,
    name: 'complete without a provider what can be done without',
    body: { prompt_key: 'fix_grammar_spelling', content: 'i dont know , sorry' },
    status: 200,
    answer: {
      content: "I don't know, sorry",
      engine: 'built_in',
      model: null,
      usage: { tokens_in: 0, tokens_out: 0 },
      notice: null,
    },
  },
  {
    ...complete,
    name: 'say when a provider is needed',
    body: { prompt_key: 'add_empathy', content: 'No.' },
    status: 400,
    answer: {
      error: {
        code: 'provider_required',
        message: 'The prompt add_empathy needs a language model: ask an administrator to set a provider.',
      },
    },
  },
  {
    ...complete,
    name: 'need one for what somebody made up',
    given: (here) => add(here),
    body: { prompt_key: 'to_french', content: 'No.' },
    status: 400,
    answer: { error: { code: 'provider_required' } },
  },
  {
    ...complete,
    name: 'that nobody knows are refused with those that there are',
    body: { prompt_key: 'explode', content: 'No.' },
    status: 422,
    answer: {
      error: {
        message:
          'There is no such prompt. There are make_friendly, make_professional, make_concise, shorten, summarise, fix_grammar_spelling, add_empathy, adjust_positive_tone.',
      },
    },
  },
  {
    name: 'are tried on a text',
    call: `POST ${prompts}/6/try`,
    body: { text: 'i dont know , sorry' },
    status: 200,
    answer: { title: null, content: "I don't know, sorry", engine: 'built_in' },
  },
  {
    name: 'are tried by those who look after them',
    call: `POST ${prompts}/6/try`,
    as: 'bek',
    body: { text: 'x' },
    status: 403,
  },
  { name: 'are tried on something', call: `POST ${prompts}/6/try`, body: { text: ' ' }, status: 422 },
  { ...complete, name: 'want a text', body: { prompt_key: 'shorten', content: ' \n ' }, status: 422 },
  {
    ...complete,
    name: 'want a text of bearable length',
    body: { prompt_key: 'shorten', content: 'x'.repeat(20_001) },
    status: 422,
  },
  {
    name: 'are added by those who may',
    call: `POST ${prompts}`,
    body: french,
    status: 201,
    answer: { ...french, builtin: false, needs_provider: true, version: 1 },
    events: ['prompt.created'],
  },
  { name: 'are not added by others', call: `POST ${prompts}`, as: 'bek', body: french, status: 403 },
  {
    name: 'have a key of their own',
    call: `POST ${prompts}`,
    body: { ...french, key: 'shorten' },
    status: 409,
    answer: { error: { code: 'name_taken' } },
  },
  { name: 'have a plain key', call: `POST ${prompts}`, body: { ...french, key: 'À la' }, status: 422 },
  { name: 'say something', call: `POST ${prompts}`, body: { ...french, body: ' ' }, status: 422 },
  {
    name: 'that came with the installation stay',
    call: `DELETE ${prompts}/1`,
    status: 409,
    answer: { error: { code: 'builtin_prompt' } },
  },
  { name: 'that do not exist are 404', call: `GET ${prompts}/77`, status: 404 },
  {
    name: 'are done by the built-in engine alone at first',
    call: `GET ${provider}`,
    status: 404,
    answer: { error: { code: 'provider_not_set' } },
  },
  {
    name: 'have a provider set by those who may',
    call: `PUT ${provider}`,
    body: { provider: 'anthropic', api_key: 'sk-1' },
    status: 200,
    answer: {
      provider: 'anthropic',
      base_url: 'https://api.anthropic.com/v1',
      model: 'claude-haiku-4-5',
      api_key: '********',
      version: 1,
    },
    events: ['ai_provider.changed'],
  },
  {
    name: 'have no provider set by others',
    call: `PUT ${provider}`,
    as: 'bek',
    body: { provider: 'openai', api_key: 'sk-1' },
    status: 403,
  },
  { name: 'have a known provider', call: `PUT ${provider}`, body: { provider: 'x' }, status: 422 },
  {
    name: 'have a provider with its key',
    call: `PUT ${provider}`,
    body: { provider: 'openai' },
    status: 422,
    answer: { error: { message: 'openai wants an api_key.' } },
  },
  {
    name: 'have a provider that can be found',
    call: `PUT ${provider}`,
    body: { provider: 'openai_compatible', model: 'm' },
    status: 422,
    answer: { error: { message: 'Say where the server of openai_compatible is: base_url.' } },
  },
  {
    name: 'have a provider with a model',
    call: `PUT ${provider}`,
    body: { provider: 'openai_compatible', base_url: 'http://10.0.0.1/v1' },
    status: 422,
    answer: { error: { message: 'Say which model of openai_compatible to ask: model.' } },
  },
  ...['ftp://x.example', 'http://a:b@x.example', 'http://x.example/?key=1', 'x', 'http://'].map((url) => ({
    name: `have a provider at a plain address, not at ${url}`,
    call: `PUT ${provider}`,
    body: { provider: 'openai_compatible', base_url: url, model: 'm' },
    status: 422,
  })),
  {
    name: 'have a key that can be sent',
    call: `PUT ${provider}`,
    body: { provider: 'openai', api_key: 'a\r\nb' },
    status: 422,
  },
  { name: 'cannot lose a provider that is not there', call: `DELETE ${provider}`, status: 404 },
]);

ai('for conversations are tried on a transcript', async () => {
  await using here = await world({ started: true });
  const { json } = await here.request(`GET ${prompts}?works_on=conversation`, { as: 'ada' });
  const text =
    'Salima: The dashboard is terribly slow. Please refund my payment by Friday.\nBek: I will check it.';
  const tried = await here.request(`POST ${prompts}/${json.data[0].id}/try`, { as: 'ada', body: { text } });
  equal([tried.status, tried.json.engine], [200, 'built_in']);
  not.equal(tried.json.title, '');
  not.equal(tried.json.content, '');
});

ai('are listed for everybody, what needs a provider last', async () => {
  await using here = await world();
  await add(here);
  const { json } = await here.request(`GET ${prompts}`, { as: 'bek' });
  equal(
    json.data.map((one: { key: string; needs_provider: boolean }) => [one.key, one.needs_provider]),
    [
      ['make_friendly', false],
      ['make_professional', false],
      ['make_concise', false],
      ['shorten', false],
      ['summarise', false],
      ['fix_grammar_spelling', false],
      ['add_empathy', true],
      ['adjust_positive_tone', true],
      ['to_french', true],
    ],
  );
});

ai('remember what they said before', async () => {
  await using here = await world();
  const { json: made } = await add(here);
  const patch = (body: object, headers = {}) =>
    here.request(`PATCH ${prompts}/${made.uuid}`, { as: 'ada', body, headers });
  const first = await patch({ body: 'Translate into polite French.' });
  equal([first.json.version, first.events], [2, ['prompt.updated']]);
  is((await patch({ title: 'x' }, { 'if-match': '"1"' })).status, 412);
  is((await patch({ key: 'x' })).status, 422);
  const { json } = await here.request(`GET ${prompts}/${made.id}/versions`, { as: 'ada' });
  equal(
    json.data.map((one: { version: number; body: string; actor: { id: number } }) => [
      one.version,
      one.body,
      one.actor.id,
    ]),
    [
      [2, 'Translate into polite French.', here.people.ada.id],
      [1, 'Translate into French.', here.people.ada.id],
    ],
  );
  const page = await here.request(`GET ${prompts}/${made.id}/versions?limit=1`, { as: 'ada' });
  const rest = `GET ${prompts}/${made.id}/versions?limit=1&cursor=${page.json.page.next}`;
  is((await here.request(rest, { as: 'ada' })).json.data[0].version, 1);
});

ai('of one’s own can be deleted, and of the installation reworded', async () => {
  await using here = await world();
  const { json } = await add(here);
  const gone = await here.request(`DELETE ${prompts}/${json.id}`, { as: 'ada' });
  equal([gone.status, gone.events], [204, ['prompt.deleted']]);
  is((await here.request(`GET ${prompts}/${json.id}`, { as: 'ada' })).status, 404);
  const changed = await here.request(`PATCH ${prompts}/1`, { as: 'ada', body: { body: 'Be warm.' } });
  equal([changed.json.body, changed.json.builtin], ['Be warm.', true]);
});

ai('show nobody the key of the provider', async () => {
  await using here = await world();
  await setProvider(here, 'http://127.0.0.1:9/');
  const shown = await here.request(`GET ${provider}`, { as: 'ada' });
  equal([shown.json.api_key, shown.json.base_url], ['********', 'http://127.0.0.1:9/v1']);
  const audit = await here.request('GET /api/v1/audit', { as: 'ada' });
  const events = await here.request('GET /api/v1/events', { as: 'ada' });
  for (const { text } of [shown, audit, events]) not.match(text, /sk-secret/);
  const stored = here.domain.store.rows<[], { api_key: string }>(
    'test.key',
    'select api_key from ai_provider',
  );
  not.match(stored.one().api_key, /sk-secret/);
});

ai('keep the key where it was meant for, and take it nowhere else', async () => {
  await using here = await world();
  await setProvider(here, 'http://127.0.0.1:9/');
  const put = (body: object, headers = {}) =>
    here.request(`PUT ${provider}`, { as: 'ada', body: { provider: 'openai', ...body }, headers });
  const same = { base_url: 'http://127.0.0.1:9/v1/' };
  const keyNow = () => here.domain.aiProvider.opened(here.domain.aiProvider.get()).api_key;
  equal([(await put({ ...same, model: 'other' })).json.model, keyNow()], ['other', 'sk-secret-1']);
  is((await put({ ...same, api_key: '********' })).status, 200);
  is(keyNow(), 'sk-secret-1');
  is((await put({ base_url: 'http://evil.example/v1' })).status, 422);
  is((await put({ base_url: 'http://evil.example/v1', api_key: '********' })).status, 422);
  is((await put({ ...same, api_key: null })).status, 422);
  is((await put({ ...same }, { 'if-match': '"1"' })).status, 412);
  const elsewhere = { provider: 'openai_compatible', base_url: 'http://evil.example/v1', model: 'm' };
  is((await put(elsewhere)).json.api_key, null);
});

ai('can do without the provider again', async () => {
  await using here = await world();
  await setProvider(here, 'http://127.0.0.1:9/');
  const { status, events } = await here.request(`DELETE ${provider}`, { as: 'ada' });
  equal([status, events], [204, ['ai_provider.removed']]);
  is((await here.request(`GET ${provider}`, { as: 'ada' })).status, 404);
});

ai('concern the whole installation', async () => {
  await using here = await world();
  const body = { name: 'b', business: 'default' };
  const { json } = await here.request('POST /api/v1/keys', { as: 'ada', body });
  const headers = { authorization: `Bearer ${json.token}` };
  for (const [call, sent] of [
    [`POST ${prompts}`, french],
    [`PATCH ${prompts}/1`, { title: 'x' }],
    [`PUT ${provider}`, { provider: 'openai', api_key: 'x' }],
  ] as const)
    is((await here.request(call, { headers, body: sent })).json.error.code, 'bound_to_business');
  is((await here.request(`GET ${prompts}`, { headers })).status, 200);
});

ai.run();
