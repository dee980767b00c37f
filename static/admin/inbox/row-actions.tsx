import type { IconNode } from 'lucide';
import { ArchiveRestore, CheckCheck, Clock, RotateCcw, UserRoundPlus } from 'lucide';
import type { Conversation } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { myId } from '../state/session.ts';
import { Icon } from '../ui/icon.tsx';

/**
 * What the pointer can do to a row without opening it. The keyboard and the menus do the same, so that these are no
 * buttons of their own: an option of a list cannot hold any. The list hears the click.
 */
export const RowActions = ({ shown }: { shown: Conversation }) => (
  <span class="row-actions" aria-hidden="true">
    {shown.trashed_at ? (
      <Act act="restore" icon={ArchiveRestore} title={t('inbox.act.restore')} />
    ) : (
      <Deeds shown={shown} />
    )}
  </span>
);

const Deeds = ({ shown }: { shown: Conversation }) => (
  <>
    {shown.assignee?.id !== myId.value && <Act act="take" icon={UserRoundPlus} title={t('inbox.act.take')} />}
    <Act act="snooze" icon={Clock} title={t('inbox.act.snoozeTomorrow')} />
    {shown.status.category === 'resolved' ? (
      <Act act="reopen" icon={RotateCcw} title={t('inbox.act.reopen')} />
    ) : (
      <Act act="resolve" icon={CheckCheck} title={t('inbox.act.resolve')} />
    )}
  </>
);

const Act = ({ act, icon, title }: { act: string; icon: IconNode; title: string }) => (
  <span class="row-act" data-act={act} title={title}>
    <Icon node={icon} />
  </span>
);
