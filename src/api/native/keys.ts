import { type Actor, agentOf } from '../../domain/actor.ts';
import type { Domain } from '../../domain/domain.ts';
import type { ApiKey as DomainKey } from '../../domain/keys.ts';
import { route } from '../../http/route.ts';
import { isoTime, isoTimeOrNull } from '../../lib/clock.ts';
import { Problem } from '../../lib/problem.ts';
import {
  array,
  dateTime,
  type Infer,
  integer,
  named,
  nullable,
  object,
  text,
  uuid,
} from '../../lib/schema.ts';
import { NEWEST, paged, pageOf, pageQuery } from './paging.ts';
import { idParams, idText } from './shapes.ts';

const tag = 'API keys';
const shape = {
  id: integer(),
  uuid: uuid(),
  key: text({ description: 'The public part, `ck_…`.' }),
  name: text(),
  agent_id: integer(),
  business_id: nullable(integer()),
  scopes: array(text()),
  expires_at: nullable(dateTime()),
  revoked_at: nullable(dateTime()),
  last_used_at: nullable(dateTime()),
  created_at: dateTime(),
};
const ApiKey = named('ApiKey', object(shape));
const CreatedKey = named(
  'CreatedApiKey',
  object({
    ...shape,
    secret: text({ description: 'Shown this once.' }),
    token: text({ description: 'Key and secret, joined by a dot.' }),
  }),
);
const NewKey = named(
  'NewApiKey',
  object(
    { name: text({ minLength: 1, maxLength: 200, pattern: '\\S' }) },
    {
      scopes: array(text({ maxLength: 100 }), {
        maxItems: 100,
        description: 'Permissions, and `dialect:NAME`; empty: everything the agent may.',
      }),
      agent_id: idText,
      business: text({ maxLength: 100, description: 'The slug of the only business the key sees.' }),
      expires_at: dateTime(),
    },
  ),
);

export const listKeys = route({
  method: 'get',
  path: '/api/v1/keys',
  tag,
  summary: 'List API keys',
  description: 'Your own; with keys:manage those of everybody.',
  access: 'signed-in',
  query: object({}, pageQuery),
  returns: pageOf(ApiKey),
  handle({ domain, actor, query }) {
    const agentId = actor.permissions.has('keys:manage') ? null : agentOf(actor);
    const filter = { agentId, businessId: actor.businessId };
    return paged(query, NEWEST, (before, limit) => domain.keys.page(filter, before, limit), presentKey);
  },
});

export const createKey = route({
  method: 'post',
  path: '/api/v1/keys',
  tag,
  summary: 'Make an API key',
  description:
    'Secret and token are in this answer and never again. A key cannot have more rights than whoever makes it; one ' +
    'that is made with a key stays within the limits of that key. A key with scopes needs `keys:manage` for this.',
  access: 'signed-in',
  body: NewKey,
  status: 201,
  returns: CreatedKey,
  change({ domain, actor, body }) {
    const { secret, token, ...key } = domain.keys.create(actor, {
      agentId: ownerOf(domain, actor, body.agent_id),
      name: body.name,
      scopes: body.scopes ?? [],
      businessId: body.business === undefined ? null : domain.businesses.withSlug(body.business).id,
      expiresAt: futureTime(body.expires_at, domain.clock.now()),
    });
    return { ...presentKey(key), secret, token };
  },
});

export const revokeKey = route({
  method: 'delete',
  path: '/api/v1/keys/:id',
  tag,
  summary: 'Revoke an API key',
  description: 'It stops at once. Revoking it again changes nothing.',
  access: 'signed-in',
  params: idParams,
  returns: ApiKey,
  change({ domain, actor, params }) {
    return presentKey(domain.keys.revoke(actor, domain.idOf('api_keys', params.id)));
  },
});

const ownerOf = (domain: Domain, actor: Actor, typed: string | undefined) =>
  typed === undefined ? agentOf(actor) : domain.agents.get(domain.idOf('agents', typed)).id;

function futureTime(typed: string | undefined, now: number) {
  if (typed === undefined) return null;
  const at = Date.parse(typed);
  if (at > now) return at;
  throw Problem.invalid('expires_at', 'expires_at must be in the future.');
}

export const presentKey = (key: DomainKey): Infer<typeof ApiKey> => ({
  id: key.id,
  uuid: key.uuid,
  key: key.key,
  name: key.name,
  agent_id: key.agent_id,
  business_id: key.business_id,
  scopes: key.scopes,
  expires_at: isoTimeOrNull(key.expires_at),
  revoked_at: isoTimeOrNull(key.revoked_at),
  last_used_at: isoTimeOrNull(key.last_used_at),
  created_at: isoTime(key.created_at),
});
