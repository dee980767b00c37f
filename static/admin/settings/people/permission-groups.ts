import type { NewRole } from '../../api/contract.ts';

export type Permission = NewRole['permissions'][number];
type Group = { key: string; permissions: readonly Permission[] };

/** What can be allowed, by what it is about; every permission stands in exactly one of them. */
export const permissionGroups = [
  {
    key: 'reading',
    permissions: [
      'conversations:read',
      'conversations:read_all',
      'conversations:read_assigned',
      'conversations:read_unassigned',
      'conversations:read_team_inbox',
      'conversations:read_team_all',
      'messages:read',
      'events:read',
    ],
  },
  {
    key: 'answering',
    permissions: [
      'messages:write',
      'conversations:write',
      'conversations:update_user_assignee',
      'conversations:update_team_assignee',
      'conversations:update_priority',
      'conversations:update_status',
      'conversations:update_tags',
      'conversations:delete',
      'messages:write_as_contact',
    ],
  },
  {
    key: 'contacts',
    permissions: [
      'contacts:read',
      'contacts:read_all',
      'contacts:write',
      'contacts:block',
      'contact_notes:read',
      'contact_notes:write',
      'contact_notes:delete',
      'leads:read',
      'leads:write',
      'appointments:read',
      'appointments:write',
    ],
  },
  {
    key: 'arranging',
    permissions: [
      'view:manage',
      'shared_views:manage',
      'status:manage',
      'tags:manage',
      'macros:manage',
      'business_hours:manage',
      'sla:manage',
      'automations:manage',
      'templates:manage',
      'custom_attributes:manage',
      'context_links:manage',
      'reports:manage',
    ],
  },
  {
    key: 'people',
    permissions: ['users:manage', 'teams:manage', 'roles:manage', 'oidc:manage', 'activity_logs:manage'],
  },
  {
    key: 'system',
    permissions: [
      'settings:manage',
      'general_settings:manage',
      'notification_settings:manage',
      'inboxes:manage',
      'webhooks:manage',
      'keys:manage',
      'jobs:manage',
      'ai:manage',
      'usage:read',
      'exports:read',
      'exports:write',
    ],
  },
  {
    key: 'bots',
    permissions: [
      'bots:read',
      'bots:write',
      'articles:read',
      'articles:write',
      'workflows:read',
      'workflows:write',
    ],
  },
] as const satisfies readonly Group[];
