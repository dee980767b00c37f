import { route } from '../../http/route.ts';
import { named, object, text } from '../../lib/schema.ts';
import { Done, done, succeeded, success } from './envelope.ts';
import { idParams } from './ids.ts';

const tag = 'Agents';
const path = '/api/v1/agents/:id/api-key';
const access = 'users:manage';

export const generateApiKey = route({
  method: 'post',
  path,
  operationId: 'handleGenerateAPIKey',
  tag,
  summary: 'Generate API Key',
  description: 'Takes the place of the one made here before. The secret is in this answer and never again.',
  access,
  params: idParams,
  returns: named('APIKeyResponse', success(object({ api_key: text(), api_secret: text() }))),
  change({ domain, actor, params }) {
    const { id } = domain.agents.get(Number(params.id));
    const { key, secret } = domain.keys.replaceOnly(actor, id);
    return succeeded({ api_key: key, api_secret: secret });
  },
});

export const revokeApiKey = route({
  method: 'delete',
  path,
  operationId: 'handleRevokeAPIKey',
  tag,
  summary: 'Revoke API Key',
  description: 'Only the one made here; other keys of the agent go on working.',
  access,
  params: idParams,
  returns: Done,
  change({ domain, actor, params }) {
    domain.keys.revokeOnly(actor, domain.agents.get(Number(params.id)).id);
    return done;
  },
});
