import type { Action } from '../domain/actions.ts';
import { type Actor, byDemo } from '../domain/actor.ts';
import type { Domain } from '../domain/domain.ts';
import { permissions } from '../domain/permissions.ts';
import type { Office, TagKey, TeamKey } from './office/office.ts';

type Around = {
  office: Office;
  ownerId: number;
  teams: Record<TeamKey, number>;
  tags: Record<TagKey, number>;
};

/** Canned replies, macros and views, as somebody would have them after a few weeks. Runs inside store.write. */
export function arrange({ macros, views, demo }: Domain, { office, ownerId, teams, tags }: Around) {
  // Somebody has to own them; they are the demo's nevertheless.
  const owner: Actor = { ...byDemo, kind: 'agent', id: ownerId, permissions: new Set(permissions) };
  const { refund, urgent, done } = office.macros;
  for (const reply of office.replies) addMacro(reply);
  addMacro({
    ...refund,
    actions: [
      { action: 'assign_team', team_id: teams.support },
      { action: 'add_tags', tags: [office.tags.refund] },
    ],
  });
  addMacro({ ...urgent, actions: [HIGH, { action: 'add_tags', tags: [office.tags.urgent] }] });
  addMacro({ ...done, actions: [{ action: 'set_status', status: 'Resolved' }] });
  addView(office.views.waiting, [mine, isOpen, { field: 'waiting_since', operator: 'set' }], 'waiting_since');
  addView(
    office.views.late,
    [isOpen, { field: 'tags', operator: 'contains', value: tags.urgent }],
    'next_sla_deadline_at',
  );
  addView(office.views.unread, [
    isOpen,
    { field: 'team', operator: 'equals', value: 'my_teams' },
    { field: 'unread', operator: 'equals', value: true },
  ]);

  function addMacro(wanted: { name: string; shortcut?: string; content: string; actions?: Action[] }) {
    demo.note('macro', macros.create(owner, { ...wanted, visibility: 'shared' }).id);
  }

  function addView(
    name: string,
    rules: object[],
    orderBy: 'waiting_since' | 'next_sla_deadline_at' | 'last_message_at' = 'last_message_at',
  ) {
    const direction = orderBy === 'last_message_at' ? 'desc' : 'asc';
    const filters = { logic: 'and', rules };
    demo.note('view', views.create(owner, { name, filters, visibility: 'shared', orderBy, direction }).id);
  }
}

const HIGH: Action = { action: 'set_priority', priority: 'High' };
const mine = { field: 'assignee', operator: 'equals', value: 'me' };
const isOpen = { field: 'status_category', operator: 'equals', value: 'open' };
