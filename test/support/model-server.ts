import { type Received, type Receiver, type Reply, startReceiver } from './receiver.ts';
import type { World } from './world.ts';

type Words = { text?: string; end?: string; in?: number; out?: number };
const json = (status: number, body: object, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/** What OpenAI answers, word for word but for ids. */
export const openAiSays = ({ text = 'Done.', end = 'stop', ...tokens }: Words = {}) =>
  json(200, {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_790_000_000,
    model: 'gpt-4o-mini-2024-07-18',
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: text, refusal: null, annotations: [] },
        logprobs: null,
        finish_reason: end,
      },
    ],
    usage: { prompt_tokens: tokens.in ?? 40, completion_tokens: tokens.out ?? 7, total_tokens: 47 },
    service_tier: 'default',
    system_fingerprint: null,
  });

export const anthropicSays = ({ text = 'Done.', end = 'end_turn', ...tokens }: Words = {}) =>
  json(200, {
    id: 'msg_01',
    type: 'message',
    role: 'assistant',
    model: 'claude-haiku-4-5-20251001',
    content: [{ type: 'text', text }],
    stop_reason: end,
    stop_sequence: null,
    usage: {
      input_tokens: tokens.in ?? 40,
      cache_creation_input_tokens: 0,
      cache_read_input_tokens: 2,
      output_tokens: tokens.out ?? 7,
    },
  });

export const openAiFails = (status: number, code: string | null, message: string, headers = {}) =>
  json(status, { error: { message, type: 'invalid_request_error', param: null, code } }, headers);

export const anthropicFails = (status: number, type: string, message: string, headers = {}) =>
  json(status, { type: 'error', error: { type, message }, request_id: 'req_01' }, headers);

/** A provider on this machine that answers as told, one reply after the other; the last one for good. */
export const modelServer = (...replies: (Reply | ((request: Received) => Reply))[]) =>
  startReceiver({
    answers(n, request) {
      const reply = replies[Math.min(n, replies.length) - 1] ?? openAiSays();
      return typeof reply === 'function' ? reply(request) : reply;
    },
  });

/** What the provider was asked first. */
export const askedOf = ({ requests: [first] }: Receiver) => JSON.parse(first?.body.toString() ?? '');

export async function setProvider(here: World, url: string, more: object = {}) {
  const body = { provider: 'openai', base_url: `${url}v1`, api_key: 'sk-secret-1', ...more };
  const answer = await here.request('PUT /api/v1/ai/provider', { as: 'ada', body });
  if (answer.status !== 200) throw new Error(`The provider was not set: ${answer.text}`);
  return answer.json;
}

export const completion = (here: World, content: string, promptKey = 'make_friendly') =>
  here.request('POST /api/v1/ai/completions', { as: 'bek', body: { prompt_key: promptKey, content } });
