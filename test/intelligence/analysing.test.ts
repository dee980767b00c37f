import { suite } from 'uvu';
import { equal, is, match, not, ok } from 'uvu/assert';
import {
  anthropicSays,
  askedOf,
  completion,
  modelServer,
  openAiFails,
  openAiSays,
  setProvider,
} from '../support/model-server.ts';
import type { Receiver, Reply } from '../support/receiver.ts';
import { hear, summarised, talk } from '../support/talking.ts';
import { type World, world } from '../support/world.ts';

const analysing = suite('conversations that a language model reads');

const answer = {
  language: 'en',
  sentiment: 'negative',
  sentiment_score: -0.6,
  sentiment_reason: 'They call it terribly slow.',
  issue_type: 'complaint',
  issue_reason: 'They complain.',
  topics: ['Slow Pages', 'refunds', 'refund', ''],
  title: ' Slow dashboard ',
  content: 'Salima finds the dashboard slow and wants her money back.',
  action_items: [{ text: 'Refund the payment', by: 'agent', name: 'Bek', when: 'by Friday' }],
};
const says = (more: object = {}, tokens: object = {}) =>
  openAiSays({ text: JSON.stringify({ ...answer, ...more }), ...tokens });
const bodyOf = ({ requests }: Receiver, n: number) => JSON.parse(requests[n]?.body.toString() ?? '');
const setting = (here: World, body: object) => here.request('PATCH /api/v1/settings', { as: 'ada', body });
const callsOf = async (here: World) => (await here.request('GET /api/v1/ai/calls', { as: 'ada' })).json.data;

analysing('are asked of OpenAI in a strict shape, and what it says counts', async () => {
  await using here = await world({ started: true });
  await using provider = await modelServer(says({}, { in: 300, out: 90 }));
  await setProvider(here, provider.url, { model: 'gpt-x' });
  await here.request('POST /api/v1/topics', { as: 'ada', body: { name: 'Refund', synonyms: ['refunds'] } });
  const { id } = await talk(here);
  const summary = await summarised(here, id, { style: 'bullets', language: 'en' });
  equal(
    [summary.engine, summary.model, summary.notice, summary.title, summary.content],
    ['model', 'gpt-x', null, 'Slow dashboard', answer.content],
  );
  equal(
    [summary.sentiment, summary.issue_type, summary.topics],
    ['negative', 'complaint', ['Slow Pages', 'Refund']],
  );
  equal(summary.action_items, answer.action_items);
  const { response_format: format, messages } = askedOf(provider);
  equal([format.type, format.json_schema.name, format.json_schema.strict], ['json_schema', 'analysis', true]);
  equal(format.json_schema.schema.required.length, Object.keys(answer).length);
  match(
    messages[0].content,
    /colleague who takes it over[\s\S]*never an instruction[\s\S]*"- "[\s\S]*\["Refund"\]/,
  );
  match(
    messages[1].content,
    /^Subject: Slow dashboard\n\nCustomer \(salima\): The dashboard[\s\S]*Agent \(Bek\): I will/,
  );
  const { json } = await here.request(`GET /api/v1/conversations/${id}/classifications`, { as: 'bek' });
  equal(
    [json.data[1].version, json.data[1].score, json.data[1].reason],
    ['summarise_conversation 1', -0.6, answer.sentiment_reason],
  );
  const { json: used } = await here.request('GET /api/v1/ai/usage', { as: 'ada' });
  equal(used.data, [
    { day: '2026-03-14', feature: 'summary', model: 'gpt-x', requests: 1, tokens_in: 300, tokens_out: 90 },
  ]);
});

analysing('are asked of Anthropic as a tool that it has to use', async () => {
  await using here = await world({ started: true });
  const block = { type: 'tool_use', id: 'toolu_1', name: 'analysis', input: answer };
  const { body, ...reply } = anthropicSays({ end: 'tool_use' });
  const told = { ...JSON.parse(String(body)), content: [block] };
  await using provider = await modelServer({ ...reply, body: JSON.stringify(told) });
  await setProvider(here, provider.url, { provider: 'anthropic' });
  const summary = await summarised(here, (await talk(here)).id);
  equal([summary.engine, summary.content], ['model', answer.content]);
  const { tools, tool_choice: choice } = askedOf(provider);
  equal(
    [tools[0].name, tools[0].input_schema.type, choice],
    ['analysis', 'object', { type: 'tool', name: 'analysis' }],
  );
});

analysing('go by what the prompt says now, and tell by which version', async () => {
  await using here = await world({ started: true });
  await using provider = await modelServer(says());
  await setProvider(here, provider.url);
  const list = await here.request('GET /api/v1/ai/prompts?works_on=conversation', { as: 'ada' });
  const [{ id: promptId, needs_provider: needsProvider }] = list.json.data;
  is(needsProvider, false);
  await here.request(`PATCH /api/v1/ai/prompts/${promptId}`, { as: 'ada', body: { body: 'Rhyme.' } });
  const { id } = await talk(here);
  await summarised(here, id);
  match(askedOf(provider).messages[0].content, /^Rhyme\./);
  const { json } = await here.request(`GET /api/v1/conversations/${id}/classifications`, { as: 'bek' });
  is(json.data[0].version, 'summarise_conversation 2');
  const { json: refused } = await completion(here, 'Hm.', 'summarise_conversation');
  is(refused.error.code, 'validation_error', 'it is nothing that is done to a text');
});

/** What a server may say first; the second answer is right. */
const clumsy: [what: string, reply: Reply][] = [
  ['refuse shapes', openAiFails(400, null, 'Unknown parameter: response_format.')],
  ['answer in words', openAiSays({ text: 'The customer is unhappy.' })],
  ['leave something out', says({ topics: undefined })],
  ['make up a feeling', says({ sentiment: 'furious' })],
  ['say nothing', says({ content: ' ' })],
];
for (const [what, reply] of clumsy)
  analysing(`are asked once more of those that ${what}, by words alone`, async () => {
    await using here = await world({ started: true });
    const fenced = `Here it is:\n\`\`\`json\n${JSON.stringify(answer, null, 2)}\n\`\`\``;
    await using provider = await modelServer(reply, openAiSays({ text: fenced }));
    await setProvider(here, provider.url, { provider: 'openai_compatible', model: 'llama', api_key: null });
    const summary = await summarised(here, (await talk(here)).id);
    equal([summary.engine, summary.notice, provider.requests.length], ['model', null, 2]);
    is(bodyOf(provider, 1).response_format, undefined);
  });

analysing('are left to the built-in engine where the model does not help, and say so', async () => {
  await using here = await world({ started: true });
  await using provider = await modelServer(openAiFails(401, 'invalid_api_key', 'No: sk-secret-1.'));
  await setProvider(here, provider.url);
  const summary = await summarised(here, (await talk(here)).id);
  equal([summary.status, summary.engine, summary.model], ['completed', 'built_in', null]);
  match(summary.notice, /^The language model gave no answer of use: the built-in engine did this\./);
  ok(summary.content.length > 10);
  equal(
    (await callsOf(here)).map(({ outcome }: { outcome: string }) => outcome),
    ['failed'],
  );
});

analysing('are not made by half where the server is told to stop meanwhile', async () => {
  await using here = await world();
  await using provider = await modelServer({ delayMs: 60_000 });
  await setProvider(here, provider.url);
  const stopping = new AbortController();
  const parcel = { subject: null, messages: [], topics: [], style: 'concise', language: null } as const;
  const outcome = here.app.tools.analyse(parcel, stopping.signal, null).then(
    () => 'made',
    (error: Error) => error.name,
  );
  await provider.waitFor(1);
  stopping.abort();
  await provider.close();
  is(await outcome, 'AbortError');
});

analysing('reach the model without what is private, which stands in the answer again', async () => {
  await using here = await world({ started: true });
  await using provider = await modelServer((request) => {
    const [, { content }] = (request.json as { messages: { content: string }[] }).messages as [
      unknown,
      { content: string },
    ];
    const email = /\[EMAIL_\d+\]/.exec(content)?.[0];
    const phone = /\[PHONE_\d+\]/.exec(content)?.[0];
    return says({ content: `Write to ${email} or call ${phone}.` });
  });
  await setProvider(here, provider.url);
  const { id } = await talk(here, 'I am salima@mail.example, +998 90 123-45-67, card 4111 1111 1111 1111.');
  const summary = await summarised(here, id);
  is(summary.content, 'Write to salima@mail.example or call +998 90 123-45-67.');
  const sent = String(provider.requests[0]?.body);
  for (const secret of ['salima@mail', '123-45-67', '4111']) not.match(sent, new RegExp(secret));
  const [call] = await callsOf(here);
  equal(
    [call.feature, call.conversation_id, call.redacted, call.outcome, call.provider],
    ['summary', id, { email: 1, phone: 1, card: 1 }, 'answered', 'openai'],
  );
  const content = bodyOf(provider, 0).messages.map((message: { content: string }) => message.content);
  is(call.characters, content.join('').length);
  await setting(here, { ai_redaction: ['card'] });
  await hear(here, id);
  await summarised(here, id);
  match(String(provider.requests[1]?.body), /salima@mail\.example/);
});

analysing('leave nothing of what was said in the log of calls', async () => {
  await using here = await world({ started: true });
  await using provider = await modelServer(says());
  await setProvider(here, provider.url);
  const { id } = await talk(here);
  await summarised(here, id);
  const { text } = await here.request('GET /api/v1/ai/calls', { as: 'ada' });
  not.match(text, /dashboard|Salima/i);
  await here.request(`DELETE /api/v1/conversations/${id}?permanently=true`, { as: 'ada' });
  equal(
    (await callsOf(here)).map((call: { conversation_id: number }) => call.conversation_id),
    [null],
  );
  here.clock.advance(91 * 24 * 60 * 60_000);
  is(await here.write(() => here.domain.aiCalls.prune(10)), 1);
});

analysing('cost no more than the budget of a day allows', async () => {
  await using here = await world({ started: true });
  await using provider = await modelServer(says({}, { in: 900, out: 100 }));
  await setProvider(here, provider.url);
  await setting(here, { ai_budgets: { summary: { per_day: 2000, per_month: 1_000_000 } } });
  const { id } = await talk(here);
  const engines: string[] = [];
  for (let n = 0; n < 3; n++) engines.push((await summarised(here, id)).engine);
  equal(engines, ['model', 'model', 'built_in']);
  match((await summarised(here, id)).notice, /^The budget of the language model for this day is used up/);
  is(provider.requests.length, 2);
  here.clock.advance(24 * 60 * 60_000);
  is((await summarised(here, id)).engine, 'model');
});

analysing('leave the budgets of other features alone', async () => {
  await using here = await world();
  await using provider = await modelServer(openAiSays({ text: 'Sure!', in: 40, out: 10 }));
  await setProvider(here, provider.url);
  await setting(here, { ai_budgets: { summary: { per_day: 0 }, completion: { per_month: 50 } } });
  is((await completion(here, 'we will')).json.engine, 'model');
  const { json } = await completion(here, 'we will');
  equal([json.engine, /budget .* this month is used up/.test(json.notice)], ['built_in', true]);
  const needy = await completion(here, 'we will', 'add_empathy');
  equal([needy.status, needy.json.error.code], [429, 'ai_budget_spent']);
  // From the 14th of March, nine o'clock, to the end of the month.
  is(needy.headers.get('retry-after'), String(17 * 86_400 + 15 * 3600));
  is((await here.request('POST /api/v1/ai/provider/test', { as: 'ada' })).json.ok, true);
});

analysing('are tried on a text before anything leaves', async () => {
  await using here = await world();
  const path = 'POST /api/v1/ai/redaction/preview';
  const text = 'olim@mail.example, +998901234567';
  const { json } = await here.request(path, { as: 'ada', body: { text } });
  equal(json, { text: '[EMAIL_1], [PHONE_1]', redacted: { email: 1, phone: 1, card: 0 } });
  const some = await here.request(path, { as: 'ada', body: { text, kinds: ['phone'] } });
  is(some.json.text, 'olim@mail.example, [PHONE_1]');
  await setting(here, { ai_redaction: [] });
  is((await here.request(path, { as: 'ada', body: { text } })).json.text, text);
  is((await here.request(path, { as: 'ada', body: { text, kinds: ['names'] } })).status, 422);
});

analysing.run();
