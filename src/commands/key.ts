import { system } from '../domain/actor.ts';
import type { Domain } from '../domain/domain.ts';
import { type ApiKey, isUsable } from '../domain/keys.ts';
import { isoTime, isoTimeOrNull } from '../lib/clock.ts';
import { Problem } from '../lib/problem.ts';
import { endOfDay } from '../lib/time-zone.ts';
import { type Command, dataHelp, dataOption, type Flags, required, usage } from './command.ts';
import { withDomain } from './workspace.ts';

const EVERY = Number.MAX_SAFE_INTEGER;
const ALL = { agentId: null, businessId: null };

export const keyCreate: Command = {
  name: 'key create',
  summary: 'Makes an API key for an agent. Its secret is printed now and never again.',
  usage: '--agent EMAIL --name N [--scopes a,b] [--business SLUG] [--expires DATE] [--json]',
  options: {
    ...dataOption,
    agent: { type: 'string' },
    name: { type: 'string' },
    scopes: { type: 'string' },
    business: { type: 'string' },
    expires: { type: 'string' },
    json: { type: 'boolean' },
  },
  help: {
    agent: 'Whose rights the key has.',
    name: 'What the key is for.',
    scopes:
      'Permissions and dialect:NAME, separated by commas; without them the key may all that the agent may.',
    business: 'The only business that the key sees.',
    expires: 'The last day on which the key works, such as 2027-01-31, or an exact time.',
    json: 'Prints {"key","secret","token"}.',
    ...dataHelp,
  },
  async run(flags, surroundings) {
    const { agent: email, name } = required(flags, 'agent', 'name');
    const scopes = scopesIn(flags.scopes);
    await withDomain(flags, surroundings, 'already there', async ({ domain }) => {
      const agent = domain.agents.withEmail(email);
      if (!agent) throw Problem.missing('agent', email);
      const businessId =
        typeof flags.business === 'string' ? domain.businesses.withSlug(flags.business).id : null;
      const expiresAt = expiryIn(flags.expires, domain.settings.get().timezone);
      const wanted = { agentId: agent.id, name, scopes, businessId, expiresAt };
      const made = await domain.store.write(() => domain.keys.create(system, wanted));
      surroundings.print(flags.json ? asJson(made) : asText(made));
    });
  },
};

type Made = { key: string; secret: string; token: string };
const asJson = ({ key, secret, token }: Made) => JSON.stringify({ key, secret, token });
const asText = ({ key, secret, token }: Made) =>
  `key     ${key}\nsecret  ${secret}\ntoken   ${token}\n\nThe secret is not shown again.`;

export const keyList: Command = {
  name: 'key list',
  summary: 'Lists the API keys.',
  usage: '[--json]',
  options: { ...dataOption, json: { type: 'boolean' } },
  help: { json: 'One JSON array.', ...dataHelp },
  run: (flags, surroundings) =>
    withDomain(flags, surroundings, 'already there', async ({ domain }) => {
      const keys = domain.keys.page(ALL, EVERY, 10_000).map((key) => factsOf(key, domain));
      if (flags.json) return surroundings.print(JSON.stringify(keys));
      if (keys.length === 0) return surroundings.print('There are no API keys.');
      for (const key of keys) surroundings.print(lineOf(key));
    }),
};

export const keyRevoke: Command = {
  name: 'key revoke',
  summary: 'Revokes an API key; a running server stops taking it at once.',
  usage: 'ck_…',
  options: dataOption,
  help: dataHelp,
  words: 1,
  async run(flags, surroundings, [typed]) {
    if (typed === undefined) throw usage('Name the key: confab key revoke ck_…');
    const key = withoutSecret(typed);
    await withDomain(flags, surroundings, 'already there', async ({ domain }) => {
      const { id } = domain.keys.named(key);
      await domain.store.write(() => domain.keys.revoke(system, id));
      surroundings.print(`${key} is revoked.`);
    });
  },
};

/** Who has the whole token at hand may give that as well; its secret half is nobody's business. */
const withoutSecret = (typed: string) => typed.replace(/\..*$/s, '');

function scopesIn(typed: Flags[string]) {
  if (typeof typed !== 'string') return [];
  const scopes = typed.split(',').map((scope) => scope.trim());
  if (!scopes.includes('')) return scopes;
  throw usage('--scopes must be names separated by commas. Leave it out for all rights of the agent.');
}

/** A bare date is that whole day in the organisation's zone. */
function expiryIn(typed: Flags[string], zone: string) {
  if (typeof typed !== 'string') return null;
  const at = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? endOfDay(typed, zone) : instant(typed);
  if (at > Date.now()) return at;
  throw usage(
    '--expires must be a date in the future such as 2027-01-31, or a time such as 2027-01-31T18:00Z.',
  );
}

const instant = (typed: string) =>
  /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(typed) ? Date.parse(typed) : Number.NaN;

const factsOf = (key: ApiKey, { agents, businesses }: Domain) => ({
  key: key.key,
  name: key.name,
  agent: agents.find(key.agent_id)?.email ?? null,
  agent_id: key.agent_id,
  business: key.business_id && businesses.get(key.business_id).slug,
  business_id: key.business_id,
  scopes: key.scopes,
  state: stateOf(key),
  created_at: isoTime(key.created_at),
  expires_at: isoTimeOrNull(key.expires_at),
  revoked_at: isoTimeOrNull(key.revoked_at),
  last_used_at: isoTimeOrNull(key.last_used_at),
});
type Facts = ReturnType<typeof factsOf>;

function stateOf(key: ApiKey) {
  if (key.revoked_at !== null) return 'revoked';
  return isUsable(key, Date.now()) ? 'active' : 'expired';
}

const lineOf = ({ key, state, agent, agent_id, business, scopes, name }: Facts) =>
  [
    key,
    state.padEnd(7),
    agent ?? `agent ${agent_id}`,
    scopes.join(',') || 'all rights',
    ...(business ? [`in ${business}`] : []),
    name,
  ].join('  ');
