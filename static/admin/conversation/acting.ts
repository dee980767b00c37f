import { call } from '../api/call.ts';
import type { ConversationChange } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { dayAndTime } from '../i18n/times.ts';
import { alter } from '../state/alter.ts';
import { conversation, keep, markUnseen, showMany } from '../state/conversations.ts';
import { me, myId } from '../state/session.ts';
import { colleague, teams } from '../state/vocabulary.ts';
import { fullName } from '../ui/avatar.tsx';
import { priorityName } from '../ui/priority-mark.tsx';
import { statusName } from '../ui/status-name.ts';
import { complain, say } from '../ui/toast.tsx';
import { snoozeTimes } from './snooze-times.ts';

type Ids = readonly number[];

/** What can be done to conversations, one or many, each told and undone by its toast. */
export const act = {
  resolve: (ids: Ids) => acted(ids, { status: 'Resolved' }, t('act.resolved', { count: ids.length })),
  reopen: (ids: Ids) => acted(ids, { status: 'Open' }, t('act.reopened', { count: ids.length })),
  setStatus: (ids: Ids, status: string) =>
    acted(ids, { status }, t('act.status', { count: ids.length, name: statusName(status) })),
  snooze: (ids: Ids, at: number) =>
    acted(
      ids,
      { snoozed_until: new Date(at).toISOString() },
      t('act.snoozed', { count: ids.length, at: dayAndTime(at) }),
    ),
  assign: (ids: Ids, agentId: number | null) => acted(ids, { assignee_id: agentId }, assigned(ids, agentId)),
  setTeam: (ids: Ids, teamId: number | null) => acted(ids, { team_id: teamId }, teamed(ids, teamId)),
  setPriority: (ids: Ids, priority: string | null) =>
    acted(
      ids,
      { priority },
      t('act.priority', {
        count: ids.length,
        name: priority ? priorityName(priority) : t('everywhere.none'),
      }),
    ),
  addTags: (ids: Ids, tags: string[]) =>
    acted(ids, { add_tags: tags }, t('act.tagged', { count: ids.length, name: tags.join(', ') })),
  removeTags: (ids: Ids, tags: string[]) =>
    acted(ids, { remove_tags: tags }, t('act.untagged', { count: ids.length, name: tags.join(', ') })),
  take: (ids: Ids) => act.assign(ids, myId.peek()),
  untilTomorrow(ids: Ids) {
    const { timezone = 'UTC' } = me.peek()?.workspace ?? {};
    const tomorrow = snoozeTimes(Date.now(), timezone).find(({ name }) => name === 'tomorrow');
    return act.snooze(ids, tomorrow?.at ?? Date.now());
  },
  trash,
  restore,
};

const acted = (ids: Ids, wanted: ConversationChange, said: string) => alter(ids, wanted, { said });

function assigned(ids: Ids, agentId: number | null) {
  if (agentId === null) return t('act.unassigned', { count: ids.length });
  const person = colleague(agentId);
  return t('act.assigned', { count: ids.length, name: person ? fullName(person) : t('everywhere.you') });
}

function teamed(ids: Ids, teamId: number | null) {
  const name = teams.peek().find(({ id }) => id === teamId)?.name ?? t('everywhere.none');
  return t('act.team', { count: ids.length, name });
}

async function trash(ids: Ids) {
  const shown = showMany(ids, () => ({ trashed_at: new Date().toISOString() }));
  try {
    for (const id of ids) await call('DELETE /conversations/{id}', { params: { id } });
    shown.settle();
    const undo = { label: t('everywhere.undo'), run: () => void restore(ids) };
    say(t('act.trashed', { count: ids.length }), { action: undo });
  } catch (error) {
    shown.takeBack();
    complain(error);
  }
}

async function restore(ids: Ids) {
  try {
    for (const id of ids) keep(await call('POST /conversations/{id}/restore', { params: { id } }));
    say(t('act.restored', { count: ids.length }));
  } catch (error) {
    complain(error);
  }
}

/** Asked before it is done, because nothing brings it back. */
export async function erase(id: number) {
  await call('DELETE /conversations/{id}', { params: { id }, query: { permanently: true } });
  say(t('act.erased', { reference: conversation(id).peek()?.reference ?? id }));
}

/** Unread from the newest word of the contact on. */
export async function markUnread(id: number) {
  try {
    await call('DELETE /conversations/{id}/seen', { params: { id } });
    markUnseen(id);
  } catch (error) {
    complain(error);
  }
}
