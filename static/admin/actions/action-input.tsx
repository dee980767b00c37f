import type { Action } from '../api/contract.ts';
import { choices } from '../filters/choices.ts';
import { Chooser } from '../filters/chooser.tsx';
import { t } from '../i18n/i18n.ts';
import { ChoiceSelect } from './choice-select.tsx';
import { DistanceInput } from './distance-input.tsx';
import { TemplateInput } from './template-input.tsx';

type Props = { action: Action; change: (action: Action) => void };

/** What an action needs to know. */
export function ActionInput({ action, change }: Props) {
  switch (action.action) {
    case 'assign_agent':
      return (
        <ChoiceSelect
          noun="agent"
          value={action.agent_id}
          none={t('actions.nobody')}
          choose={(id) => change({ ...action, agent_id: id as number | null })}
        />
      );
    case 'assign_team':
      return (
        <ChoiceSelect
          noun="team"
          value={action.team_id}
          none={t('actions.noTeam')}
          choose={(id) => change({ ...action, team_id: id as number | null })}
        />
      );
    case 'apply_sla':
      return (
        <ChoiceSelect
          noun="sla_policy"
          value={action.policy_id}
          none={t('actions.noSla')}
          choose={(id) => change({ ...action, policy_id: id as number | null })}
        />
      );
    case 'set_status':
      return (
        <ChoiceSelect
          noun="status"
          byName
          without={SNOOZED}
          value={action.status || null}
          none={t('filters.choose')}
          choose={(name) => change({ action: 'set_status', status: String(name ?? '') })}
        />
      );
    case 'set_priority':
      return (
        <ChoiceSelect
          noun="priority"
          byName
          value={action.priority}
          none={t('actions.noPriority')}
          choose={(name) => change({ ...action, priority: name === null ? null : String(name) })}
        />
      );
    case 'webhook':
      return (
        <ChoiceSelect
          noun="webhook"
          value={action.webhook_id || null}
          none={t('filters.choose')}
          choose={(id) => change({ ...action, webhook_id: Number(id ?? 0) })}
        />
      );
    case 'add_tags':
    case 'remove_tags':
    case 'set_tags':
      return <TagsInput tags={action.tags} change={(tags) => change({ ...action, tags })} />;
    case 'reply':
    case 'add_note':
      return (
        <TemplateInput
          label={t(`actions.${action.action}`)}
          content={action.content}
          isHtml={action.content_type === 'html'}
          change={(content) => change({ ...action, content })}
        />
      );
    case 'snooze':
      return <DistanceInput written={action.for} change={(written) => change({ ...action, for: written })} />;
    case 'send_csat':
      return <span />;
  }
}

/** It needs a time, which the action “snooze” has. */
const SNOOZED = 'Snoozed';

const TagsInput = ({ tags, change }: { tags: string[]; change: (tags: string[]) => void }) => (
  <Chooser
    label={t('filters.field.tags')}
    all={choices('tag').map(({ text }) => ({ value: text, text }))}
    chosen={tags}
    choose={(names) => change(names.map(String))}
    isFree
  />
);
