import { computed, type ReadonlySignal } from '@preact/signals';
import { t } from '../i18n/i18n.ts';
import * as known from '../state/vocabulary.ts';
import { fullName } from '../ui/avatar.tsx';
import { businessName } from '../ui/business-name.ts';
import { channelName } from '../ui/channel-icon.tsx';
import { priorityName } from '../ui/priority-mark.tsx';
import { statusName } from '../ui/status-name.ts';
import type { Reference } from './fields.ts';

/** Something that can be chosen; `also` are other ways in which a filter may name it. */
export type Choice = { value: string | number; text: string; also?: readonly string[]; hint?: string };
export type ChoiceNoun = Exclude<Reference, 'contact'> | 'channel' | 'webhook';

type Named = { id: number; name: string };
const named =
  (list: ReadonlySignal<readonly Named[]>, nameOf = (name: string) => name) =>
  () =>
    list.value.map(({ id, name }) => ({ value: id, text: nameOf(name), also: [name] }));

const channels = () => [...new Set(known.inboxes.value.map(({ channel }) => channel))];

const from = {
  status: computed(named(known.statuses, statusName)),
  priority: computed(named(known.priorities, priorityName)),
  team: computed(named(known.teams)),
  inbox: computed(named(known.inboxes)),
  tag: computed(named(known.tags)),
  sla_policy: computed(named(known.policies)),
  agent: computed(() =>
    known.colleagues.value
      .filter(({ enabled }) => enabled)
      .map((agent) => ({ value: agent.id, text: fullName(agent) })),
  ),
  business: computed(() =>
    known.businesses.value.map(({ id, name, slug }) => ({
      value: id,
      text: businessName(name),
      also: [slug],
    })),
  ),
  channel: computed(() => channels().map((value) => ({ value, text: channelName(value) }))),
  webhook: computed(() => known.webhooks.value.map(({ id, url }) => ({ value: id, text: url }))),
} satisfies Record<ChoiceNoun, ReadonlySignal<readonly Choice[]>>;

/** What there is to choose from. */
export const choices = (noun: ChoiceNoun): readonly Choice[] => from[noun].value;

/** Whoever looks stands for themselves: the same view shows each their own. */
export const oneself = (of: Reference): Choice[] => {
  if (of === 'agent') return [{ value: 'me', text: t('filters.me') }];
  return of === 'team' ? [{ value: 'my_teams', text: t('filters.myTeams') }] : [];
};

export const choiceOf = (all: readonly Choice[], value: unknown) =>
  all.find((choice) => choice.value === value || choice.also?.some((name) => name === value));
