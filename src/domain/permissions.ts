/** Every permission there is. A route names one; a role holds a set of them; a key's scopes can only narrow it. */
// The casts: `map` forgets the names that the types then check everywhere.
const manage = <const N extends readonly string[]>(...nouns: N) =>
  nouns.map((noun) => `${noun}:manage`) as { [K in keyof N]: `${N[K]}:manage` };
const readWrite = <const N extends readonly string[]>(...nouns: N) =>
  nouns.flatMap((noun) => [`${noun}:read`, `${noun}:write`]) as (
    | `${N[number]}:read`
    | `${N[number]}:write`
  )[];

export const permissions = [
  'conversations:read_all',
  'conversations:read_unassigned',
  'conversations:read_assigned',
  'conversations:read_team_inbox',
  'conversations:read_team_all',
  'conversations:read',
  'conversations:update_user_assignee',
  'conversations:update_team_assignee',
  'conversations:update_priority',
  'conversations:update_status',
  'conversations:update_tags',
  'conversations:write',
  'conversations:delete',
  'messages:read',
  'messages:write',
  'messages:write_as_contact',
  'contacts:read_all',
  'contacts:read',
  'contacts:write',
  'contacts:block',
  'contact_notes:read',
  'contact_notes:write',
  'contact_notes:delete',
  ...manage(
    'view',
    'shared_views',
    'status',
    'tags',
    'macros',
    'users',
    'teams',
    'automations',
    'inboxes',
    'roles',
  ),
  ...manage('webhooks', 'context_links', 'templates', 'reports', 'business_hours', 'sla', 'general_settings'),
  ...manage(
    'notification_settings',
    'oidc',
    'ai',
    'custom_attributes',
    'activity_logs',
    'settings',
    'keys',
    'jobs',
  ),
  ...readWrite('leads', 'appointments', 'bots', 'articles', 'workflows', 'exports'),
  'events:read',
  'usage:read',
] as const;

export type Permission = (typeof permissions)[number];

const known: ReadonlySet<string> = new Set(permissions);
export const isPermission = (name: string): name is Permission => known.has(name);

/** What a new installation's role Agent may do; Admin holds everything, also what later versions add. */
export const agentPermissions: readonly Permission[] = [
  'conversations:read_unassigned',
  'conversations:read_assigned',
  'conversations:read_team_inbox',
  'conversations:read_team_all',
  'conversations:read',
  'conversations:update_user_assignee',
  'conversations:update_team_assignee',
  'conversations:update_priority',
  'conversations:update_status',
  'conversations:update_tags',
  'conversations:write',
  'messages:read',
  'messages:write',
  'view:manage',
  'contacts:read_all',
  'contacts:read',
  'contacts:write',
  'contact_notes:read',
  'contact_notes:write',
  'leads:read',
  'leads:write',
  'appointments:read',
  'appointments:write',
  'events:read',
];
