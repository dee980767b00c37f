import { system } from '../domain/actor.ts';
import type { ApiKey } from '../domain/keys.ts';
import { isoTime } from '../lib/clock.ts';
import { Problem } from '../lib/problem.ts';
import { type Command, dataHelp, dataOption, required, usage } from './command.ts';
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
    expires: 'A date such as 2027-01-31, after which the key stops.',
    json: 'Prints {"key","secret","token"}.',
    ...dataHelp,
  },
  async run(flags, surroundings) {
    const email = required(flags, 'agent');
    const name = required(flags, 'name');
    const scopes = String(flags.scopes ?? '')
      .split(',')
      .map((scope) => scope.trim())
      .filter((scope) => scope !== '');
    const expiresAt = expiryIn(flags.expires);
    await withDomain(flags, surroundings, async ({ domain }) => {
      const agent = domain.agents.withEmail(email);
      if (!agent) throw Problem.missing('agent', email);
      const businessId =
        typeof flags.business === 'string' ? domain.businesses.withSlug(flags.business).id : null;
      const made = await domain.store.write(() =>
        domain.keys.create(system, { agentId: agent.id, name, scopes, businessId, expiresAt }),
      );
      const { key, secret, token } = made;
      if (flags.json) surroundings.print(JSON.stringify({ key, secret, token }));
      else
        surroundings.print(
          `key     ${key}\nsecret  ${secret}\ntoken   ${token}\n\nThe secret is not shown again.`,
        );
    });
  },
};

export const keyList: Command = {
  name: 'key list',
  summary: 'Lists the API keys.',
  usage: '[--json]',
  options: { ...dataOption, json: { type: 'boolean' } },
  help: { json: 'One JSON array.', ...dataHelp },
  run: (flags, surroundings) =>
    withDomain(flags, surroundings, async ({ domain }) => {
      const keys = domain.keys.page(ALL, EVERY, 10_000);
      if (flags.json) return surroundings.print(JSON.stringify(keys.map(facts)));
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
  async run(flags, surroundings, [key]) {
    if (key === undefined) throw usage('Name the key: confab key revoke ck_…');
    await withDomain(flags, surroundings, async ({ domain }) => {
      const { id } = domain.keys.named(key);
      await domain.store.write(() => domain.keys.revoke(system, id));
      surroundings.print(`${key} is revoked.`);
    });
  },
};

function expiryIn(typed: unknown) {
  if (typeof typed !== 'string') return null;
  const at = Date.parse(typed);
  if (at > Date.now()) return at;
  throw usage('--expires must be a date in the future, such as 2027-01-31.');
}

const facts = ({
  key,
  name,
  agent_id,
  business_id,
  scopes,
  created_at,
  expires_at,
  revoked_at,
  last_used_at,
}: ApiKey) => ({
  key,
  name,
  agent_id,
  business_id,
  scopes,
  created_at: isoTime(created_at),
  expires_at: expires_at && isoTime(expires_at),
  revoked_at: revoked_at && isoTime(revoked_at),
  last_used_at: last_used_at && isoTime(last_used_at),
});

function lineOf(key: ApiKey) {
  const state =
    key.revoked_at !== null
      ? 'revoked'
      : key.expires_at !== null && key.expires_at < Date.now()
        ? 'expired'
        : 'active';
  return `${key.key}  ${state.padEnd(7)}  agent ${key.agent_id}  ${key.scopes.join(',') || 'all rights'}  ${key.name}`;
}
