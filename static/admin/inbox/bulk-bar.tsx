import { useSignal } from '@preact/signals';
import type { IconNode } from 'lucide';
import { ArchiveRestore, CheckCheck, Clock, Download, Flag, Tag, Trash2, UserRound, Users, X } from 'lucide';
import { useEffect } from 'preact/hooks';
import { act } from '../conversation/acting.ts';
import {
  AssigneeChooser,
  PriorityChooser,
  StatusChooser,
  TagChooser,
  TeamChooser,
} from '../conversation/choosers.tsx';
import { SnoozeChooser } from '../conversation/snooze-chooser.tsx';
import { t } from '../i18n/i18n.ts';
import { listHere } from '../state/place.ts';
import { may } from '../state/session.ts';
import { colleagues, need, priorities, statuses, tags, teams } from '../state/vocabulary.ts';
import { IconButton } from '../ui/button.tsx';
import { done, exportSelected, mayExportThese, useBulkCommands } from './bulk-commands.ts';
import type { ConversationList } from './conversation-list.ts';
import { clearSelection, selectAll, selection } from './selection.ts';

/** What is done to all that are ticked. It stands over the end of the list, so that nothing moves when it comes. */
export function BulkBar({ list }: { list: ConversationList }) {
  const ids = [...selection.value];
  if (ids.length === 0) return null;
  const total = list.total.value ?? 0;
  return (
    <div class="bulk-bar" role="toolbar" aria-label={t('bulk.title')}>
      <div class="bulk-said">
        <span role="status">{t('bulk.count', { count: ids.length })}</span>
        {ids.length < total && (
          <button type="button" class="button-link" onClick={() => void list.first(MOST).then(selectAll)}>
            {t('bulk.all', { count: Math.min(total, MOST) })}
          </button>
        )}
        <IconButton icon={X} label={t('bulk.clear')} shortcut="Esc" onClick={clearSelection} />
      </div>
      <Deeds ids={ids} />
    </div>
  );
}

const MOST = 1000;

function Deeds({ ids }: { ids: number[] }) {
  const tagged = useSignal<readonly string[]>([]);
  const opened = useBulkCommands(ids);
  useEffect(() => need(colleagues, teams, statuses, priorities, tags), []);
  const button = (icon: IconNode, label: string) => (wiring: object) => (
    <IconButton icon={icon} label={label} {...wiring} />
  );
  return (
    <div class="bulk-deeds">
      <AssigneeChooser
        isOpen={opened.assign}
        chosen={undefined}
        choose={(id) => done(act.assign(ids, id))}
        trigger={button(UserRound, t('choose.assignee'))}
      />
      <TeamChooser
        isOpen={opened.team}
        chosen={undefined}
        choose={(id) => done(act.setTeam(ids, id))}
        trigger={button(Users, t('choose.team'))}
      />
      <StatusChooser
        isOpen={opened.status}
        choose={(name) => done(act.setStatus(ids, name))}
        trigger={button(CheckCheck, t('choose.status'))}
      />
      <SnoozeChooser
        isOpen={opened.snooze}
        snooze={(at) => done(act.snooze(ids, at))}
        trigger={button(Clock, t('snooze.until'))}
      />
      <PriorityChooser
        isOpen={opened.priority}
        chosen={undefined}
        choose={(name) => done(act.setPriority(ids, name))}
        trigger={button(Flag, t('choose.priority'))}
      />
      <TagChooser
        isOpen={opened.tag}
        chosen={tagged.value}
        add={(tag) => {
          tagged.value = [...tagged.value, tag];
          void act.addTags(ids, [tag]);
        }}
        remove={(tag) => {
          tagged.value = tagged.value.filter((other) => other !== tag);
          void act.removeTags(ids, [tag]);
        }}
        trigger={button(Tag, t('choose.tags'))}
      />
      {mayExportThese() && (
        <IconButton icon={Download} label={t('exports.these')} onClick={() => exportSelected(ids)} />
      )}
      {may('conversations:delete') && <TrashButton ids={ids} />}
    </div>
  );
}

const TrashButton = ({ ids }: { ids: number[] }) =>
  listHere.value === 'trash' ? (
    <IconButton icon={ArchiveRestore} label={t('head.restore')} onClick={() => done(act.restore(ids))} />
  ) : (
    <IconButton icon={Trash2} label={t('head.trash')} onClick={() => done(act.trash(ids))} />
  );
