import { LONGEST_CONTENT, type Parcel } from '../../domain/intelligence.ts';
import type { Prompt } from '../../domain/prompts.ts';
import { ownTopic } from '../../domain/topics.ts';
import { type Call, route } from '../../http/route.ts';
import { type Infer, integer, named, nullable, object, oneOf, text } from '../../lib/schema.ts';
import { idParams } from './shapes.ts';

const Wanted = named(
  'NewPromptTrial',
  object({
    text: text({
      minLength: 1,
      maxLength: LONGEST_CONTENT,
      pattern: '\\S',
      description: 'What it is tried on; of a conversation a transcript, “Anna: …” line by line.',
    }),
  }),
);
const Outcome = named(
  'PromptTrial',
  object({
    title: nullable(text({ description: 'Of a summary.' })),
    content: text(),
    engine: oneOf('built_in', 'model'),
    model: nullable(text()),
    usage: object({ tokens_in: integer(), tokens_out: integer() }),
    notice: nullable(text({ description: 'Why it is not all that one might expect.' })),
  }),
);
type TrialCall = Call<{ id: string }, unknown, Infer<typeof Wanted>>;

export const tryPrompt = route({
  method: 'post',
  path: '/api/v1/ai/prompts/:id/try',
  tag: 'AI',
  summary: 'Try a prompt on a text',
  description: 'As it is saved, by the language model if one is set. What comes of it is kept nowhere.',
  access: 'ai:manage',
  params: idParams,
  body: Wanted,
  returns: Outcome,
  handle(call) {
    const prompt = call.domain.prompts.get(call.domain.idOf('prompts', call.params.id));
    return prompt.works_on === 'text' ? worked(prompt, call) : summarised(call);
  },
});

async function worked(prompt: Prompt, { server, request, body }: TrialCall): Promise<Infer<typeof Outcome>> {
  const { tokens, ...done } = await server.intelligence.complete(prompt, body.text, request.signal);
  return { title: null, ...done, usage: { tokens_in: tokens.in, tokens_out: tokens.out } };
}

async function summarised({ domain, server, request, body }: TrialCall): Promise<Infer<typeof Outcome>> {
  const parcel: Parcel = {
    subject: null,
    messages: [{ by: 'contact', name: null, text: body.text }],
    topics: domain.topics.wanted().map(ownTopic),
    style: domain.settings.get().summary_style,
    language: null,
  };
  const { summary, engine, model, notice, tokens } = await server.intelligence.analyse(
    parcel,
    request.signal,
    null,
  );
  const usage = { tokens_in: tokens.in, tokens_out: tokens.out };
  return { title: summary.title, content: summary.content, engine, model, notice, usage };
}
