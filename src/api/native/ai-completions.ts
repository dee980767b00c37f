import { dayOf } from '../../domain/ai-usage.ts';
import { LONGEST_CONTENT } from '../../domain/intelligence.ts';
import { route } from '../../http/route.ts';
import { DAY } from '../../lib/clock.ts';
import { Problem } from '../../lib/problem.ts';
import { array, integer, named, nullable, object, oneOf, text } from '../../lib/schema.ts';

const tag = 'AI';
const MOST_DAYS = 366;
const tokens = { tokens_in: integer(), tokens_out: integer() };
const day = text({ format: 'date' });

export const complete = route({
  method: 'post',
  path: '/api/v1/ai/completions',
  tag,
  summary: 'Do to a text what a prompt says',
  description:
    'By the language model that is set, else by the built-in engine as far as it can; 400 provider_required where it cannot.',
  access: 'messages:write',
  body: named(
    'NewCompletion',
    object({
      prompt_key: text({ minLength: 1, maxLength: 63 }),
      content: text({ minLength: 1, maxLength: LONGEST_CONTENT, pattern: '\\S', description: 'Plain text.' }),
    }),
  ),
  returns: named(
    'Completion',
    object({
      content: text(),
      engine: oneOf('built_in', 'model'),
      model: nullable(text()),
      usage: object(tokens),
      notice: nullable(text({ description: 'Why it is not all that one might expect.' })),
    }),
  ),
  async handle({ domain, server, request, body }) {
    const prompt = domain.prompts.withKey(body.prompt_key);
    const { tokens: spent, ...done } = await server.intelligence.complete(
      prompt,
      body.content,
      request.signal,
    );
    return { ...done, usage: { tokens_in: spent.in, tokens_out: spent.out } };
  },
});

export const listAiUsage = route({
  method: 'get',
  path: '/api/v1/ai/usage',
  tag,
  summary: 'What the language model was asked, by day (UTC), feature and model',
  access: 'ai:manage',
  query: object(
    {},
    { from: text({ format: 'date', description: 'The last 30 days unless said otherwise.' }), to: day },
  ),
  returns: object({
    data: array(
      named('AiUsage', object({ day, feature: text(), model: text(), requests: integer(), ...tokens })),
    ),
  }),
  handle({ domain, query }) {
    const { to = dayOf(domain.clock.now()) } = query;
    const { from = dayOf(Date.parse(to) - 29 * DAY) } = query;
    if (Date.parse(to) - Date.parse(from) > MOST_DAYS * DAY)
      throw Problem.invalid('from', `Ask for ${MOST_DAYS} days at most.`);
    return { data: domain.aiUsage.between(from, to) };
  },
});
