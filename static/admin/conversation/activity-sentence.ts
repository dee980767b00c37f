import type { Event } from '../api/contract.ts';
import { type TextKey, t } from '../i18n/i18n.ts';
import { myId } from '../state/session.ts';
import { colleagueName, teamNamed } from '../state/vocabulary.ts';
import { priorityName } from '../ui/priority-mark.tsx';
import { statusName } from '../ui/status-name.ts';
import { isolated } from './isolated.ts';

type Data = Record<string, unknown>;
type Sentence = (data: Data, who: string) => string;

const text = (value: unknown) => isolated(typeof value === 'string' ? value : '');
const status = (name: unknown) => isolated(typeof name === 'string' ? statusName(name) : '');
const priority = (name: unknown) => isolated(typeof name === 'string' ? priorityName(name) : '');
const agent = (id: unknown) =>
  isolated((typeof id === 'number' ? colleagueName(id) : undefined) ?? t('thread.somebody'));
const team = (id: unknown) =>
  isolated((typeof id === 'number' ? teamNamed(id) : undefined) ?? t('thread.someTeam'));
const listed = (names: unknown) =>
  Array.isArray(names) ? names.map((name) => isolated(String(name))).join(', ') : '';
const plain =
  (key: TextKey): Sentence =>
  (_, who) =>
    t(key, { who });

const METRICS = ['first_response', 'next_response', 'resolution'] as const;
const clock =
  (key: TextKey): Sentence =>
  ({ metric }) =>
    t(key, { metric: t(`thread.metric.${METRICS.find((known) => known === metric) ?? 'resolution'}`) });

const sentences: Record<string, Sentence> = {
  'conversation.created': plain('thread.did.created'),
  'conversation.updated': plain('thread.did.updated'),
  'conversation.status_changed': ({ from, to }, who) =>
    t('thread.did.status', { who, from: status(from), to: status(to) }),
  'conversation.assigned': ({ to }, who) =>
    to === null ? t('thread.did.unassigned', { who }) : t('thread.did.assigned', { who, to: agent(to) }),
  'conversation.team_changed': ({ to }, who) =>
    to === null ? t('thread.did.noTeam', { who }) : t('thread.did.team', { who, to: team(to) }),
  'conversation.priority_changed': ({ to }, who) =>
    to === null ? t('thread.did.noPriority', { who }) : t('thread.did.priority', { who, to: priority(to) }),
  'conversation.tags_changed': ({ added, removed }, who) =>
    [
      listed(added) && t('thread.did.tagged', { who, tags: listed(added) }),
      listed(removed) && t('thread.did.untagged', { who, tags: listed(removed) }),
    ]
      .filter(Boolean)
      .join(' · '),
  'conversation.linked': plain('thread.did.linked'),
  'conversation.unlinked': plain('thread.did.unlinked'),
  'conversation.merged': plain('thread.did.merged'),
  'conversation.unmerged': plain('thread.did.unmerged'),
  'conversation.split': plain('thread.did.split'),
  'conversation.unsplit': plain('thread.did.unsplit'),
  'conversation.trashed': plain('thread.did.trashed'),
  'conversation.restored': plain('thread.did.restored'),
  'csat.sent': plain('thread.did.surveyed'),
  'csat.answered': ({ rating }, who) =>
    t('thread.did.rated', { who, rating: typeof rating === 'number' ? rating : '–' }),
  'macro.applied': ({ name }, who) =>
    name === undefined
      ? t('thread.did.macro', { who })
      : t('thread.did.namedMacro', { who, name: text(name) }),
  'rule.ran': ({ name }) => t('thread.did.rule', { name: text(name) }),
  'sla.applied': plain('thread.did.promised'),
  'sla.removed': plain('thread.did.unpromised'),
  'sla.warned': clock('thread.did.warned'),
  'sla.breached': clock('thread.did.breached'),
  'sla.met': clock('thread.did.met'),
  'summary.requested': plain('thread.did.summaryWanted'),
  'summary.failed': () => t('thread.did.summaryFailed'),
};

/** What was done, in the reader's language; null for what nobody has words for. */
export const sentenceFor = (event: Event) => sentences[event.type]?.(event.data, actorOf(event)) ?? null;

function actorOf({ actor: { kind, id }, data }: Event) {
  if (kind === 'agent' && id === myId.value) return t('everywhere.you');
  if (kind === 'agent') return agent(id);
  if (kind === 'contact') return t('thread.theContact');
  return 'by_rule' in data ? t('thread.aRule') : t('thread.system');
}
