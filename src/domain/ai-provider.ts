import { Problem } from '../lib/problem.ts';
import { type Actor, authorize, authorizeEverywhere } from './actor.ts';
import type { Core } from './core.ts';
import { MASKED } from './inbox-config.ts';

/** What a provider speaks like, and what is taken where nothing is said. */
const kinds = {
  openai: { baseUrl: 'https://api.openai.com/v1', model: 'gpt-4o-mini', wantsKey: true },
  anthropic: { baseUrl: 'https://api.anthropic.com/v1', model: 'claude-haiku-4-5', wantsKey: true },
  openai_compatible: { baseUrl: null, model: null, wantsKey: false },
} as const;
export type ProviderName = keyof typeof kinds;
export const providerNames = Object.keys(kinds) as [ProviderName, ...ProviderName[]];

export type Provider = {
  id: 1;
  provider: ProviderName;
  base_url: string;
  model: string;
  /** Sealed. */
  api_key: string | null;
  version: number;
  created_at: number;
  updated_at: number;
};
type Wanted = { provider: string; baseUrl?: string; model?: string; apiKey?: string | null };

/** Who runs the language model: one for the whole installation, or nobody. */
export function aiProvider({ store, clock, vault, events, audit }: Core) {
  const only = store.rows<[], Provider>('aiProvider.only', 'select * from ai_provider where id = 1');
  const put = store.rows<
    [Pick<Provider, 'provider' | 'base_url' | 'model' | 'api_key'> & { at: number }],
    Provider
  >(
    'aiProvider.put',
    `insert into ai_provider (id, provider, base_url, model, api_key, created_at, updated_at)
     values (1, @provider, @base_url, @model, @api_key, @at, @at)
     on conflict (id) do update set provider = excluded.provider, base_url = excluded.base_url, model = excluded.model,
       api_key = excluded.api_key, version = version + 1, updated_at = excluded.updated_at
     returning *`,
  );
  const remove = store.change<[]>('aiProvider.remove', 'delete from ai_provider where id = 1');

  function get() {
    const provider = only.get();
    if (provider) return provider;
    const sentence = 'No provider is set: the built-in engine does what it can.';
    throw new Problem('missing', 'provider_not_set', sentence);
  }

  /** Takes the place of the whole configuration; what is left out is as usual for the provider. */
  function set(actor: Actor, wanted: Wanted) {
    refuseUnlessMayManage(actor);
    const name = known(wanted.provider);
    const { baseUrl = kinds[name].baseUrl, model = kinds[name].model } = wanted;
    if (baseUrl === null) throw Problem.invalid('base_url', `Say where the server of ${name} is: base_url.`);
    if (model === null) throw Problem.invalid('model', `Say which model of ${name} to ask: model.`);
    const place = { provider: name, base_url: plainUrl(baseUrl), model: model.trim() };
    const provider = put.one({ ...place, api_key: keyFor(place, wanted.apiKey), at: clock.now() });
    const told = { provider: name, base_url: provider.base_url, model: provider.model };
    events.record('ai_provider.changed', provider.id, actor, { data: { provider: name } });
    audit.note('ai_provider.changed', actor, { kind: 'ai_provider', id: provider.id }, told);
    return provider;
  }

  /** The key that there is stays only where it was meant for: elsewhere somebody could read it. */
  function keyFor(
    { provider, base_url: baseUrl }: Pick<Provider, 'provider' | 'base_url'>,
    given?: string | null,
  ) {
    if (given !== undefined && given !== null && given !== MASKED) return vault.seal(given);
    const before = only.get();
    const isSame = before?.provider === provider && before.base_url === baseUrl;
    const kept = given !== null && isSame ? before.api_key : null;
    if (kept === null && kinds[provider].wantsKey)
      throw Problem.invalid('api_key', `${provider} wants an api_key.`);
    return kept;
  }

  function unset(actor: Actor) {
    refuseUnlessMayManage(actor);
    const { id, provider } = get();
    remove.run();
    events.record('ai_provider.removed', id, actor, { data: { provider } });
    audit.note('ai_provider.removed', actor, { kind: 'ai_provider', id }, { provider });
  }

  /** With its key in the clear, for the intelligence alone. */
  const opened = (provider: Provider): Provider => ({
    ...provider,
    api_key: provider.api_key && vault.open(provider.api_key),
  });

  return { find: () => only.get(), get, set, unset, opened };
}

function refuseUnlessMayManage(actor: Actor) {
  authorizeEverywhere(actor);
  authorize(actor, 'ai:manage');
}

function known(name: string) {
  const found = providerNames.find((each) => each === name);
  if (found) return found;
  throw Problem.invalid('provider', `There is no such provider. There are ${providerNames.join(', ')}.`);
}

function plainUrl(typed: string) {
  const url = URL.parse(typed);
  const isPlain =
    url && /^https?:$/.test(url.protocol) && !`${url.username}${url.password}${url.search}${url.hash}`;
  if (isPlain) return url.href.replace(/\/+$/, '');
  const sentence =
    'The base_url must begin with http:// or https:// and have no password, query or fragment.';
  throw Problem.invalid('base_url', sentence);
}
