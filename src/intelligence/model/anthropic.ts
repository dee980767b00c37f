import { valueAt } from '../../lib/json-path.ts';
import { countAt } from './count-at.ts';
import type { Said, Shape, Wire } from './wire.ts';

/** Anthropic's messages. What was read from or written to its cache counts as read: it is billed. */
export const anthropic: Wire = {
  path: '/messages',
  headers: (apiKey) => ({
    'anthropic-version': '2023-06-01',
    ...(apiKey !== null && { 'x-api-key': apiKey }),
  }),
  body: ({ model, instructions, content, mostTokens, shape }) => ({
    model,
    max_tokens: mostTokens,
    system: instructions,
    messages: [{ role: 'user', content }],
    ...(shape && toolFor(shape)),
  }),
  read(answer) {
    const blocks = valueAt(answer, 'content');
    if (!Array.isArray(blocks)) return null;
    const cached = ['cache_read_input_tokens', 'cache_creation_input_tokens'].map((name) =>
      countAt(answer, 'usage', name),
    );
    return {
      text: blocks.map(textIn).join('').trim(),
      end: endOf(valueAt(answer, 'stop_reason')),
      tokens: {
        in: cached.reduce((sum, count) => sum + count, countAt(answer, 'usage', 'input_tokens')),
        out: countAt(answer, 'usage', 'output_tokens'),
      },
    };
  },
};

/** Its way to a shape: a tool that it has to use. */
const toolFor = ({ name, schema }: Shape) => ({
  tools: [{ name, description: 'Takes the answer.', input_schema: schema }],
  tool_choice: { type: 'tool', name },
});

function textIn(block: unknown) {
  if (valueAt(block, 'type') === 'tool_use') return JSON.stringify(valueAt(block, 'input') ?? null);
  const text = valueAt(block, 'type') === 'text' ? valueAt(block, 'text') : '';
  return typeof text === 'string' ? text : '';
}

function endOf(reason: unknown): Said['end'] {
  if (reason === 'max_tokens' || reason === 'model_context_window_exceeded') return 'cut_off';
  return reason === 'refusal' ? 'refused' : 'complete';
}
