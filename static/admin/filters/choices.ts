import { type Signal, signal } from '@preact/signals';
import { allPages, LONGEST_PAGE } from '../api/all-pages.ts';
import { type Answer, call } from '../api/call.ts';
import { Refusal } from '../api/refusal.ts';
import { t } from '../i18n/i18n.ts';
import { onLive } from '../live/stream.ts';
import { may } from '../state/session.ts';
import { fullName } from '../ui/avatar.tsx';
import { complain } from '../ui/toast.tsx';
import type { Reference } from './fields.ts';

/** Something that can be chosen; `also` are other ways in which a filter may name it. */
export type Choice = { value: string | number; text: string; also?: readonly string[]; hint?: string };
export type ChoiceNoun = Exclude<Reference, 'contact'> | 'channel' | 'webhook';

type Named = { id: number; name: string };
const named = ({ data }: { data: readonly Named[] }): Choice[] =>
  data.map(({ id, name }) => ({ value: id, text: name, also: [name] }));

const MOST_PAGES = 20;
const limit = LONGEST_PAGE;
const inboxes = () => allPages((cursor) => call('GET /inboxes', { query: { limit, cursor } }), MOST_PAGES);
const tags = () => allPages((cursor) => call('GET /tags', { query: { limit, cursor } }), MOST_PAGES);
const webhooks = async () =>
  may('webhooks:manage')
    ? allPages((cursor) => call('GET /webhooks', { query: { limit, cursor } }), MOST_PAGES)
    : [];

const read: Record<ChoiceNoun, () => Promise<Choice[]>> = {
  status: async () => named(await call('GET /statuses')),
  priority: async () => named(await call('GET /priorities')),
  team: async () => named(await call('GET /teams')),
  inbox: async () => named({ data: await inboxes() }),
  tag: async () => named({ data: await tags() }),
  sla_policy: async () => named(await call('GET /sla-policies')),
  agent: async () => (await call('GET /colleagues')).data.filter(({ enabled }) => enabled).map(agentChoice),
  business: async () =>
    (await call('GET /businesses')).data.map(({ id, name, slug }) => ({
      value: id,
      text: name,
      also: [slug],
    })),
  channel: async () => [...new Set((await inboxes()).map(({ channel }) => channel))].map(word),
  webhook: async () => (await webhooks()).map(webhookChoice),
};

const word = (value: string): Choice => ({ value, text: value });
const agentChoice = (agent: Answer<'GET /colleagues'>['data'][number]): Choice => ({
  value: agent.id,
  text: fullName(agent),
});
const webhookChoice = ({ id, url }: Answer<'GET /webhooks'>['data'][number]): Choice => ({
  value: id,
  text: url,
});

const known = new Map<ChoiceNoun, Signal<readonly Choice[]>>();

/** What there is to choose from; read when it is first asked for, and again when something of its kind changes. */
export function choices(noun: ChoiceNoun): readonly Choice[] {
  const found = known.get(noun);
  if (found) return found.value;
  const slot = signal<readonly Choice[]>([]);
  known.set(noun, slot);
  void refresh(noun);
  return slot.value;
}

async function refresh(noun: ChoiceNoun) {
  try {
    const slot = known.get(noun);
    if (slot) slot.value = await read[noun]();
  } catch (error) {
    // Whoever may not see the list chooses from nothing; what is chosen already is shown as it is written.
    if (!(error instanceof Refusal && error.status === 403)) complain(error);
  }
}

const SPELLED: Record<string, ChoiceNoun[]> = { sla_policy: ['sla_policy'], inbox: ['inbox', 'channel'] };
onLive(({ type }) => {
  const [noun = ''] = type.split('.');
  const nouns = SPELLED[noun] ?? (noun in read ? [noun as ChoiceNoun] : []);
  for (const changed of nouns) if (known.has(changed)) void refresh(changed);
});

/** Whoever looks stands for themselves: the same view shows each their own. */
export const oneself = (of: Reference): Choice[] => {
  if (of === 'agent') return [{ value: 'me', text: t('filters.me') }];
  return of === 'team' ? [{ value: 'my_teams', text: t('filters.myTeams') }] : [];
};

export const choiceOf = (all: readonly Choice[], value: unknown) =>
  all.find((choice) => choice.value === value || choice.also?.some((name) => name === value));
