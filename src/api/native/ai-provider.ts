import { route } from '../../http/route.ts';
import { AiProvider, NewAiProvider, presentProvider, Trial } from './ai-provider.shape.ts';
import { refuseStale, versioned } from './versions.ts';

const tag = 'AI';
const access = 'ai:manage';
const path = '/api/v1/ai/provider';

export const getAiProvider = route({
  method: 'get',
  path,
  tag,
  summary: 'Who runs the language model',
  description: '404: nobody does, and the built-in engine does what it can.',
  access,
  returns: AiProvider,
  handle({ domain }) {
    const provider = domain.aiProvider.get();
    return versioned(presentProvider(provider), provider.version);
  },
});

export const setAiProvider = route({
  method: 'put',
  path,
  tag,
  summary: 'Set who runs the language model',
  description:
    'openai, anthropic, or openai_compatible, which is every server that speaks like OpenAI, also in your own network. The key is stored sealed and never shown.',
  access,
  body: NewAiProvider,
  returns: AiProvider,
  change({ domain, actor, request, body }) {
    const before = domain.aiProvider.find();
    if (before) refuseStale(request, before.version);
    const { provider: name, base_url: baseUrl, model, api_key: apiKey } = body;
    const provider = domain.aiProvider.set(actor, { provider: name, baseUrl, model, apiKey });
    return versioned(presentProvider(provider), provider.version);
  },
});

export const removeAiProvider = route({
  method: 'delete',
  path,
  tag,
  summary: 'Do without a language model',
  access,
  returns: null,
  change: ({ domain, actor }) => domain.aiProvider.unset(actor),
});

export const testAiProvider = route({
  method: 'post',
  path: `${path}/test`,
  tag,
  summary: 'Ask the language model whether it is there',
  access,
  returns: Trial,
  async handle({ server, request }) {
    const { durationMs, ...trial } = await server.intelligence.tryProvider(request.signal);
    return { ...trial, duration_ms: durationMs };
  },
});
