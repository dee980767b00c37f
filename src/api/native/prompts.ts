import { route } from '../../http/route.ts';
import { array, object, oneOf } from '../../lib/schema.ts';
import { NEWEST, paged, pageOf, pageQuery } from './paging.ts';
import {
  NewPrompt,
  Prompt,
  PromptChange,
  PromptVersion,
  presentPrompt,
  presentVersion,
} from './prompts.shape.ts';
import { idParams } from './shapes.ts';
import { refuseStale, versioned } from './versions.ts';

const tag = 'AI';
const access = 'ai:manage';

export const listPrompts = route({
  method: 'get',
  path: '/api/v1/ai/prompts',
  tag,
  summary: 'List what can be done to a text, first what needs no language model',
  description: 'Or, with `works_on=conversation`, what makes summaries.',
  access: 'signed-in',
  query: object({}, { works_on: oneOf('text', 'conversation') }),
  returns: object({ data: array(Prompt) }),
  handle: ({ domain, query: { works_on: what = 'text' } }) => ({
    data: domain.prompts.workingOn(what).map(presentPrompt),
  }),
});

export const getPrompt = route({
  method: 'get',
  path: '/api/v1/ai/prompts/:id',
  tag,
  summary: 'Get a prompt',
  access: 'signed-in',
  params: idParams,
  returns: Prompt,
  handle({ domain, params }) {
    const prompt = domain.prompts.get(domain.idOf('prompts', params.id));
    return versioned(presentPrompt(prompt), prompt.version);
  },
});

export const listPromptVersions = route({
  method: 'get',
  path: '/api/v1/ai/prompts/:id/versions',
  tag,
  summary: 'List what a prompt said, the newest first',
  access,
  params: idParams,
  query: object({}, pageQuery),
  returns: pageOf(PromptVersion),
  handle({ domain, params, query }) {
    const id = domain.idOf('prompts', params.id);
    return paged(
      query,
      NEWEST,
      (before, limit) => domain.prompts.versions(id, before, limit),
      presentVersion,
    );
  },
});

export const createPrompt = route({
  method: 'post',
  path: '/api/v1/ai/prompts',
  tag,
  summary: 'Add a prompt for the language model',
  access,
  body: NewPrompt,
  status: 201,
  returns: Prompt,
  change: ({ domain, actor, body }) => presentPrompt(domain.prompts.create(actor, body)),
});

export const changePrompt = route({
  method: 'patch',
  path: '/api/v1/ai/prompts/:id',
  tag,
  summary: 'Reword a prompt',
  access,
  params: idParams,
  body: PromptChange,
  returns: Prompt,
  change({ domain, actor, request, params, body }) {
    const before = domain.prompts.get(domain.idOf('prompts', params.id));
    refuseStale(request, before.version);
    const prompt = domain.prompts.update(actor, before.id, body);
    return versioned(presentPrompt(prompt), prompt.version);
  },
});

export const deletePrompt = route({
  method: 'delete',
  path: '/api/v1/ai/prompts/:id',
  tag,
  summary: 'Delete a prompt that did not come with the installation',
  access,
  params: idParams,
  returns: null,
  change: ({ domain, actor, params }) => domain.prompts.destroy(actor, domain.idOf('prompts', params.id)),
});
