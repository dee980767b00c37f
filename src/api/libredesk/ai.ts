import { route } from '../../http/route.ts';
import { array, text } from '../../lib/schema.ts';
import { AICompletionRequest, AIPrompt, AIProviderRequest, presentPrompt } from './ai.shape.ts';
import { Done, done, succeeded, success } from './envelope.ts';

const tag = 'AI completions';

export const completion = route({
  method: 'post',
  path: '/api/v1/ai/completion',
  tag,
  summary: 'A I Completion',
  access: 'messages:write',
  body: AICompletionRequest,
  returns: success(text({ description: 'The AI-generated completion response' })),
  async handle({ domain, server, request, body }) {
    const prompt = domain.prompts.withKey(body.prompt_key);
    const { content } = await server.intelligence.complete(prompt, body.content, request.signal);
    return succeeded(content);
  },
});

export const listPrompts = route({
  method: 'get',
  path: '/api/v1/ai/prompts',
  tag,
  summary: 'Get A I Prompts',
  access: 'signed-in',
  returns: success(array(AIPrompt)),
  handle: ({ domain }) => succeeded(domain.prompts.workingOn('text').map(presentPrompt)),
});

export const setProvider = route({
  method: 'put',
  path: '/api/v1/ai/provider',
  tag,
  summary: 'Update A I Provider',
  access: 'ai:manage',
  body: AIProviderRequest,
  returns: Done,
  change({ domain, actor, body }) {
    const before = domain.aiProvider.find();
    // This API names neither place nor model: those that are set stay, as long as it is the same provider.
    const place = before?.provider === body.provider ? { baseUrl: before.base_url, model: before.model } : {};
    domain.aiProvider.set(actor, { provider: body.provider, apiKey: body.api_key, ...place });
    return done;
  },
});
