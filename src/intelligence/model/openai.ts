import { valueAt } from '../../lib/json-path.ts';
import { countAt } from './count-at.ts';
import type { Wire } from './wire.ts';

/**
 * Chat completions as OpenAI has them, and every server that speaks like it (Ollama, vLLM, llama.cpp, LM Studio, …).
 * OpenAI's newer models refuse `max_tokens`; most other servers know nothing else.
 */
export const openAi = (limit: 'max_tokens' | 'max_completion_tokens'): Wire => ({
  path: '/chat/completions',
  headers: (apiKey) => ({ ...(apiKey !== null && { Authorization: `Bearer ${apiKey}` }) }),
  body: ({ model, instructions, content, mostTokens, shape }) => ({
    model,
    messages: [
      { role: 'system', content: instructions },
      { role: 'user', content },
    ],
    [limit]: mostTokens,
    ...(shape && { response_format: { type: 'json_schema', json_schema: { ...shape, strict: true } } }),
  }),
  read(answer) {
    const choice = valueAt(answer, 'choices', 0);
    const content = valueAt(choice, 'message', 'content');
    const refusal = valueAt(choice, 'message', 'refusal');
    const isRefused = typeof refusal === 'string' && refusal !== '';
    if (typeof content !== 'string' && !isRefused) return null;
    return {
      text: typeof content === 'string' ? content.replace(THOUGHTS, '').trim() : '',
      end: isRefused ? 'refused' : endOf(valueAt(choice, 'finish_reason')),
      tokens: {
        in: countAt(answer, 'usage', 'prompt_tokens'),
        out: countAt(answer, 'usage', 'completion_tokens'),
      },
    };
  },
});

/** Models that think aloud do so before they answer. */
const THOUGHTS = /^\s*<think>[\s\S]*?<\/think>/;

function endOf(reason: unknown) {
  if (reason === 'length') return 'cut_off';
  return reason === 'content_filter' ? 'refused' : 'complete';
}
