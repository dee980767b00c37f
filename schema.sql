-- The whole schema of a new database, readable top to bottom. An older database reaches the same
-- place by the numbered migrations in src/store/migrations; a test compares both roads.
--
-- Conventions: integer primary keys inside, uuid (version 7) outside; times are integer milliseconds
-- UTC; ids that others keep (rules, events, drafts, clients) are never used twice; booleans are 0 or 1;
-- JSON only for what is never searched; secrets are sealed with the key file. Checks name their values one by one:
-- SQLite builds a table for each `in (…)` anew, which took half of storing a message.

-- ── the installation ────────────────────────────────────────────────────────────────────────────

create table settings (
  key text primary key,
  value text not null,                       -- JSON
  updated_at integer not null
) strict, without rowid;

-- Numbers that several tables draw from: 'person' (agents and contacts), 'reference' (conversations).
create table sequences (
  name text primary key,
  next integer not null
) strict, without rowid;

-- Counts that lists show as their total, kept in the transaction that changes them.
create table totals (
  noun text not null,
  business_id integer not null,
  count integer not null,
  primary key (noun, business_id)
) strict, without rowid;

create table businesses (
  id integer primary key,
  uuid text not null unique,
  slug text not null unique,
  name text not null,
  timezone text,                             -- null: the organisation's
  created_at integer not null,
  updated_at integer not null
) strict;

-- ── who may do what ─────────────────────────────────────────────────────────────────────────────

create table roles (
  id integer primary key autoincrement,
  uuid text not null unique,
  name text not null collate nocase unique,
  description text not null default '',
  permissions text not null,                 -- JSON array of permission names
  builtin integer not null default 0,
  version integer not null default 1,
  created_at integer not null,
  updated_at integer not null
) strict;

create table agents (
  id integer primary key,                    -- from the sequence 'person'
  uuid text not null unique,
  kind text not null default 'human' check (kind = 'human' or kind = 'system'),
  email text not null collate nocase,
  first_name text not null,
  last_name text not null default '',
  password_hash text,
  totp_secret text,                          -- sealed
  totp_last_step integer,                    -- a code works once
  availability text not null default 'offline'
    check (availability = 'online' or availability = 'away' or availability = 'away_manual'
      or availability = 'offline' or availability = 'away_and_reassigning'),
  enabled integer not null default 1,
  phone text,                                -- E.164
  country text,                              -- of the phone number, two letters
  custom_attributes text not null default '{}',
  avatar_media_id integer references media (id),
  last_active_at integer,                    -- to the minute
  idle_since integer,                        -- offline because nobody was there; null: chosen by somebody
  last_login_at integer,
  deleted_at integer,
  version integer not null default 1,
  created_at integer not null,
  updated_at integer not null
) strict;
create unique index agents_by_email on agents (email) where deleted_at is null;
create index agents_present on agents (last_active_at) where availability in ('online', 'away');
create index agents_by_avatar on agents (avatar_media_id) where avatar_media_id is not null;

-- How somebody likes to work; what they never chose is not in it.
create table agent_preferences (
  agent_id integer primary key references agents (id) on delete cascade,
  value text not null,                       -- JSON
  updated_at integer not null
) strict;

create table agent_roles (
  agent_id integer not null references agents (id) on delete cascade,
  role_id integer not null references roles (id),
  primary key (agent_id, role_id)
) strict, without rowid;
create index agent_roles_by_role on agent_roles (role_id);

create table sessions (
  id integer primary key,
  token_hash blob not null unique,
  agent_id integer not null references agents (id) on delete cascade,
  csrf_token text not null,
  address text not null,
  user_agent text not null,
  created_at integer not null,
  expires_at integer not null
) strict;
create index sessions_by_agent on sessions (agent_id, id);
create index sessions_by_expiry on sessions (expires_at);

create table api_keys (
  id integer primary key,
  uuid text not null unique,
  key text not null unique,                  -- ck_…
  secret_hash blob not null,
  kind text not null default 'key' check (kind = 'key' or kind = 'libredesk'),
  agent_id integer not null references agents (id),
  business_id integer references businesses (id),
  name text not null,
  scopes text not null,                      -- JSON array; empty: all rights of the agent
  expires_at integer,
  revoked_at integer,
  last_used_at integer,
  created_at integer not null
) strict;
create index api_keys_by_agent on api_keys (agent_id, id);

create table audit (
  id integer primary key,
  at integer not null,
  action text not null,
  actor_kind text not null,
  actor_id integer,
  target_kind text,
  target_id integer,
  address text,
  request_id text,
  details text not null default '{}'         -- JSON
) strict;
create index audit_by_action on audit (action, id);
create index audit_by_actor on audit (actor_id, id);

-- ── teams and their time ────────────────────────────────────────────────────────────────────────

create table business_hours (
  id integer primary key autoincrement,
  uuid text not null unique,
  name text not null collate nocase unique,
  always_open integer not null default 0,
  timezone text,
  windows text not null default '{}',        -- JSON: weekday → [{open, close}]
  version integer not null default 1,
  created_at integer not null,
  updated_at integer not null
) strict;

create table holidays (
  id integer primary key,
  business_hours_id integer not null references business_hours (id) on delete cascade,
  name text not null,
  date text not null,                        -- YYYY-MM-DD
  recurring integer not null default 0
) strict;
create index holidays_by_hours on holidays (business_hours_id, date);

create table sla_policies (
  id integer primary key autoincrement,
  uuid text not null unique,
  name text not null collate nocase unique,
  description text not null default '',
  first_response_ms integer,
  next_response_ms integer,
  resolution_ms integer,
  pause_when text not null default '[]',     -- JSON array: snoozed, waiting_on_contact
  restart_on_reopen integer not null default 0,
  warn_before_ms integer,
  version integer not null default 1,
  created_at integer not null,
  updated_at integer not null
) strict;

create table teams (
  id integer primary key autoincrement,
  uuid text not null unique,
  name text not null collate nocase unique,
  emoji text not null default '',
  assignment text not null default 'manual'
    check (assignment = 'manual' or assignment = 'round_robin' or assignment = 'balanced'),
  capacity integer not null default 0,       -- conversations per agent; 0: no limit
  timezone text,
  business_hours_id integer references business_hours (id),
  sla_policy_id integer references sla_policies (id),
  version integer not null default 1,
  created_at integer not null,
  updated_at integer not null
) strict;
create index teams_by_hours on teams (business_hours_id);
create index teams_by_sla on teams (sla_policy_id);

create table team_members (
  team_id integer not null references teams (id) on delete cascade,
  agent_id integer not null references agents (id) on delete cascade,
  turn integer not null default 0,           -- grows with each conversation given; the smallest is next
  primary key (team_id, agent_id)
) strict, without rowid;
create index team_members_by_agent on team_members (agent_id);

-- ── contacts ────────────────────────────────────────────────────────────────────────────────────

create table contacts (
  id integer primary key,                    -- from the sequence 'person'
  uuid text not null unique,
  business_id integer not null references businesses (id),
  first_name text not null default '',
  last_name text not null default '',
  email text collate nocase,                 -- the identity of its kind that lists show; null: there is none
  phone text,                                -- E.164
  country text,
  sort_name text not null default '',        -- folded: the name, else the address or number
  avatar_media_id integer references media (id),
  custom_attributes text not null default '{}',
  last_active_at integer,
  blocked_at integer,
  merged_into_id integer references contacts (id),
  version integer not null default 1,
  created_at integer not null,
  updated_at integer not null
) strict;
-- Lists leave out who was merged into another, and perhaps those who are blocked. Those of all businesses merge the
-- stretches of each, so that a new contact need not be entered twice.
create index contacts_by_business on contacts (business_id, id) where merged_into_id is null;
create index contacts_by_business_update on contacts (business_id, updated_at, id) where merged_into_id is null;
create index contacts_by_business_name on contacts (business_id, sort_name, id, blocked_at) where merged_into_id is null;
-- Without those who were never active, so that capturing a lead need not pay for it.
create index contacts_by_business_activity on contacts (business_id, last_active_at, id, blocked_at)
  where last_active_at is not null and merged_into_id is null;
create index contacts_blocked on contacts (id) where blocked_at is not null and merged_into_id is null;
create index contacts_by_merge on contacts (merged_into_id) where merged_into_id is not null;
create index contacts_by_avatar on contacts (avatar_media_id) where avatar_media_id is not null;

create table contact_identities (
  id integer primary key autoincrement,      -- never used twice: the record of a merge names it
  contact_id integer not null references contacts (id) on delete cascade,
  business_id integer not null references businesses (id),
  channel text not null,                     -- email, phone, or a channel whose user ids these are
  value text not null,                       -- folded: lower-case email, E.164 phone
  created_at integer not null,
  unique (business_id, channel, value)
) strict;
create index contact_identities_by_contact on contact_identities (contact_id, id);

create table contact_notes (
  id integer primary key autoincrement,      -- never used twice: the record of a merge names it
  uuid text not null unique,
  contact_id integer not null references contacts (id) on delete cascade,
  agent_id integer not null references agents (id),
  content text not null,
  created_at integer not null,
  updated_at integer not null
) strict;
create index contact_notes_by_contact on contact_notes (contact_id, id);

-- Two contacts that were one person. What moved is named row by row, so that undoing moves exactly that back.
create table contact_merges (
  id integer primary key,
  uuid text not null unique,
  survivor_id integer not null references contacts (id),
  merged_id integer not null references contacts (id),
  moved text not null,                       -- JSON: ids of the rows that moved, what the survivor learned
  agent_id integer references agents (id),
  created_at integer not null,
  undone_at integer
) strict;
create index contact_merges_by_survivor on contact_merges (survivor_id, id);
create index contact_merges_by_merged on contact_merges (merged_id, id);

-- Contacts from a file, taken in by a job: the file is there until it is done, what was refused for thirty days.
create table contact_imports (
  id integer primary key autoincrement,
  uuid text not null unique,
  business_id integer not null references businesses (id),
  agent_id integer references agents (id),   -- who asked for it
  filename text not null,
  media_id integer references media (id) on delete set null,
  delimiter text not null,
  charset text not null,
  headings text not null,                    -- JSON array
  mapping text not null,                     -- JSON: heading → what the column is
  update_existing integer not null,
  state text not null default 'running' check (state = 'running' or state = 'finished' or state = 'failed'),
  failure text,
  total integer not null,                    -- rows without the headings and without those that are empty
  done integer not null default 0,
  added integer not null default 0,
  updated integer not null default 0,
  unchanged integer not null default 0,
  refused integer not null default 0,
  created_at integer not null,
  updated_at integer not null
) strict;
create index contact_imports_by_business on contact_imports (business_id, id);
create index contact_imports_by_file on contact_imports (media_id) where media_id is not null;
create index contact_imports_by_age on contact_imports (updated_at);

create table contact_import_refusals (
  import_id integer not null references contact_imports (id) on delete cascade,
  row integer not null,                      -- as a spreadsheet counts: the headings are the first
  code text not null,
  reason text not null,
  cells text not null,                       -- JSON array
  primary key (import_id, row)
) strict, without rowid;

-- ── conversations ───────────────────────────────────────────────────────────────────────────────

create table inboxes (
  id integer primary key autoincrement,
  uuid text not null unique,
  business_id integer not null references businesses (id),
  name text not null,
  channel text not null,
  config text not null default '{}',         -- JSON, secrets sealed
  csat_enabled integer not null default 0,
  enabled integer not null default 1,
  version integer not null default 1,
  created_at integer not null,
  updated_at integer not null
) strict;
create index inboxes_by_business on inboxes (business_id, id);

create table statuses (
  id integer primary key autoincrement,
  uuid text not null unique,
  name text not null collate nocase unique,
  category text not null check (category = 'open' or category = 'waiting' or category = 'resolved'),
  builtin integer not null default 0,        -- 1: neither renamed nor deleted
  position integer not null,                 -- where people find it in lists
  version integer not null default 1,
  created_at integer not null,
  updated_at integer not null
) strict;
create index statuses_in_order on statuses (position, id);

create table priorities (
  id integer primary key,
  uuid text not null unique,
  name text not null collate nocase unique,
  rank integer not null,
  sla_policy_id integer references sla_policies (id),  -- what is promised to whatever is so pressing
  created_at integer not null,
  updated_at integer not null
) strict;
create index priorities_by_sla on priorities (sla_policy_id);

create table tags (
  id integer primary key autoincrement,
  uuid text not null unique,
  name text not null collate nocase unique,
  version integer not null default 1,
  created_at integer not null,
  updated_at integer not null
) strict;

create table conversations (
  id integer primary key autoincrement,      -- never used twice: events and merges name it
  uuid text not null unique,
  reference integer not null unique,         -- from the sequence 'reference'
  business_id integer not null references businesses (id),
  inbox_id integer not null references inboxes (id),
  channel text not null,
  contact_id integer not null references contacts (id),
  subject text not null default '',
  status_id integer not null references statuses (id),
  priority_id integer references priorities (id),
  assignee_id integer references agents (id),
  team_id integer references teams (id),
  sla_policy_id integer references sla_policies (id),
  summary_state text check (summary_state = 'processing' or summary_state = 'completed' or summary_state = 'failed'),
  sentiment text,                            -- of five steps; with the next: as it was understood last
  language text,                             -- ISO 639
  custom_attributes text not null default '{}',
  metadata text not null default '{}',
  message_count integer not null default 0,
  last_message_id integer,
  last_message_at integer,
  last_message_text text not null default '',
  last_message_by text,                      -- agent, contact, bot, system
  last_interaction_at integer,               -- as above, without notes and activities
  waiting_since integer,
  first_reply_at integer,
  last_reply_at integer,
  snoozed_until integer,
  resolved_at integer,
  closed_at integer,
  next_sla_deadline_at integer,
  merged_into_id integer references conversations (id),
  trashed_at integer,
  listed integer not null default 1,         -- 0: in the trash, or merged into another
  is_record integer not null default 0,      -- 1: took place elsewhere and is kept here: no rule runs on it
  version integer not null default 1,
  created_at integer not null,
  updated_at integer not null
) strict;
-- One index for each way of listing; all end in the order they are shown in. The two that hold what is not listed as
-- well also tell whether a status or an inbox is in use.
create index conversations_by_activity on conversations (last_message_at, id) where listed = 1;
create index conversations_by_status on conversations (status_id, listed, last_message_at, id);
create index conversations_by_assignee on conversations (assignee_id, last_message_at, id) where listed = 1;
create index conversations_by_team on conversations (team_id, assignee_id, last_message_at, id) where listed = 1;
-- What is open is few among all that is over: each status has its own stretch, so that nobody walks past the rest.
create index conversations_by_assignee_status on conversations (assignee_id, status_id, last_message_at, id) where listed = 1;
create index conversations_by_team_status on conversations (team_id, status_id, last_message_at, id)
  where team_id is not null and listed = 1;
-- What a team has to hand out, who has waited longest first.
create index conversations_waiting on conversations (team_id, status_id, waiting_since, id)
  where team_id is not null and assignee_id is null and listed = 1;
-- The trash and what was merged away as well: a team is not deleted while it has any.
create index conversations_of_team on conversations (team_id) where team_id is not null;
create index conversations_by_contact on conversations (contact_id, id);
create index conversations_unlisted on conversations (id) where listed = 0;
create index conversations_by_creation on conversations (created_at, id) where listed = 1;
create index conversations_by_update on conversations (updated_at, id) where listed = 1;
create index conversations_by_business on conversations (business_id, last_message_at, id) where listed = 1;
create index conversations_by_inbox on conversations (inbox_id, listed, last_message_at, id);
create index conversations_by_channel on conversations (channel, last_message_at, id) where listed = 1;
create index conversations_by_priority on conversations (priority_id, last_message_at, id) where listed = 1;
create index conversations_by_deadline on conversations (next_sla_deadline_at, id) where next_sla_deadline_at is not null;
create index conversations_by_merge on conversations (merged_into_id) where merged_into_id is not null;
create index conversations_by_sla on conversations (sla_policy_id) where sla_policy_id is not null;
create index conversations_in_trash on conversations (trashed_at, id) where trashed_at is not null;
-- Of those alone that have been understood.
create index conversations_by_sentiment on conversations (sentiment, last_message_at, id)
  where sentiment is not null and listed = 1;
create index conversations_by_language on conversations (language, last_message_at, id)
  where language is not null and listed = 1;
create index conversations_by_summary on conversations (summary_state, created_at, id)
  where summary_state is not null and listed = 1;
create index conversations_snoozed on conversations (snoozed_until, id) where snoozed_until is not null;

-- How many conversations share all the values that lists filter by; a total is a sum over few rows.
create table conversation_counts (
  business_id integer not null,
  inbox_id integer not null,
  channel text not null,
  status_id integer not null,
  assignee_id integer not null,              -- 0: nobody
  team_id integer not null,                  -- 0: none
  summary_state text not null,               -- '': none
  count integer not null,
  primary key (business_id, inbox_id, channel, status_id, assignee_id, team_id, summary_state)
) strict, without rowid;
create index conversation_counts_by_assignee on conversation_counts (assignee_id, status_id);

create table conversation_tags (
  conversation_id integer not null references conversations (id) on delete cascade,
  tag_id integer not null references tags (id) on delete cascade,
  primary key (conversation_id, tag_id)
) strict, without rowid;
create index conversation_tags_by_tag on conversation_tags (tag_id, conversation_id);

create table participants (
  conversation_id integer not null references conversations (id) on delete cascade,
  person_kind text not null check (person_kind = 'agent' or person_kind = 'contact'),
  person_id integer not null,
  joined_at integer not null,
  primary key (conversation_id, person_kind, person_id)
) strict, without rowid;
create index participants_by_person on participants (person_kind, person_id, conversation_id);

create table last_seen (
  agent_id integer not null references agents (id) on delete cascade,
  conversation_id integer not null references conversations (id) on delete cascade,
  message_id integer not null,
  at integer not null,
  primary key (agent_id, conversation_id)
) strict, without rowid;
create index last_seen_by_conversation on last_seen (conversation_id);

create table conversation_links (
  conversation_id integer not null references conversations (id) on delete cascade,
  linked_id integer not null references conversations (id) on delete cascade,
  created_at integer not null,
  primary key (conversation_id, linked_id)
) strict, without rowid;
create index conversation_links_back on conversation_links (linked_id);

-- Merges and splits. What moved is named row by row, so that undoing moves exactly that back.
create table rearrangements (
  id integer primary key autoincrement,
  uuid text not null unique,
  kind text not null check (kind = 'merge' or kind = 'split'),
  from_id integer not null references conversations (id) on delete cascade,
  into_id integer not null references conversations (id) on delete cascade,
  moved text not null,                       -- JSON: ids of the rows that moved
  agent_id integer references agents (id),
  created_at integer not null,
  undone_at integer
) strict;
create index rearrangements_by_source on rearrangements (from_id, id);
create index rearrangements_by_target on rearrangements (into_id, id);

create table messages (
  id integer primary key autoincrement,
  uuid text not null unique,
  conversation_id integer not null references conversations (id) on delete cascade,
  kind text not null check (kind = 'incoming' or kind = 'outgoing' or kind = 'activity'),
  private integer not null default 0,
  sender_kind text not null
    check (sender_kind = 'agent' or sender_kind = 'contact' or sender_kind = 'bot' or sender_kind = 'system'),
  sender_id integer,
  content text not null,
  content_type text not null check (content_type = 'text' or content_type = 'html'),
  text text not null,
  status text not null
    check (status = 'received' or status = 'scheduled' or status = 'pending' or status = 'sent'
      or status = 'delivered' or status = 'read' or status = 'failed'),
  failure text,
  external_id text,                          -- the channel's own id, such as a Message-ID
  meta text not null default '{}',           -- JSON: to, cc, bcc, subject
  send_at integer,                           -- while scheduled: when it goes out unless undone before
  sent_at integer,
  created_at integer not null,
  updated_at integer not null
) strict;
create index messages_by_conversation on messages (conversation_id, id);
create index messages_by_external_id on messages (external_id) where external_id is not null;
create index messages_pending on messages (conversation_id, id) where status = 'pending';
create index messages_scheduled on messages (conversation_id, send_at) where status = 'scheduled';

-- What messages are called by the channel of an inbox: what comes twice is known by it, and so are receipts.
create table external_ids (
  inbox_id integer not null references inboxes (id) on delete cascade,
  kind text not null,                        -- of the message
  external_id text not null,
  message_id integer not null references messages (id) on delete cascade,
  primary key (inbox_id, kind, external_id)
) strict, without rowid;
create index external_ids_by_message on external_ids (message_id);

-- What agents are told of: one row for each of them and event, kept for ninety days.
create table notifications (
  id integer primary key autoincrement,
  agent_id integer not null references agents (id) on delete cascade,
  kind text not null,
  event_id integer not null,                 -- whose doing it was
  conversation_id integer not null references conversations (id) on delete cascade,
  message_id integer references messages (id) on delete cascade,
  at integer not null,
  read_at integer
) strict;
create unique index notifications_once on notifications (event_id, agent_id);
create index notifications_by_agent on notifications (agent_id, id);
create index notifications_unread on notifications (agent_id, id) where read_at is null;
create index notifications_unread_in on notifications (conversation_id, agent_id) where read_at is null;
create index notifications_by_conversation on notifications (conversation_id);
create index notifications_by_message on notifications (message_id) where message_id is not null;
create index notifications_by_age on notifications (at);

-- Whom a private note calls on: an agent or a whole team.
create table mentions (
  message_id integer not null references messages (id) on delete cascade,
  conversation_id integer not null references conversations (id) on delete cascade,
  who text not null check (who = 'agent' or who = 'team'),
  who_id integer not null,
  primary key (message_id, who, who_id)
) strict, without rowid;
create index mentions_by_person on mentions (who, who_id, message_id);
create index mentions_by_conversation on mentions (conversation_id);

create table drafts (
  agent_id integer not null references agents (id) on delete cascade,
  conversation_id integer not null references conversations (id) on delete cascade,
  private integer not null,
  content text not null,
  meta text not null default '{}',           -- JSON: to, cc, bcc, subject, attachments
  updated_at integer not null,
  primary key (agent_id, conversation_id, private)
) strict, without rowid;
create index drafts_by_conversation on drafts (conversation_id);

-- A file's bytes are stored once under their SHA-256; several rows may refer to the same content.
create table media (
  id integer primary key autoincrement,
  uuid text not null unique,
  sha256 text not null,
  filename text not null,
  content_type text not null,
  kind text not null default 'other',        -- image, video, audio, document, archive: what it is counted as
  size integer not null,
  width integer,
  height integer,
  business_id integer references businesses (id), -- whose keys may see it; null: only those of the whole installation
  agent_id integer references agents (id),   -- who uploaded it
  message_id integer references messages (id) on delete set null,
  inline_id text,                            -- Content-ID of an inline picture
  filed integer not null default 0,          -- 1: belongs to the conversation, although it stands in a note
  created_at integer not null
) strict;
create index media_by_content on media (sha256);
create index media_by_message on media (message_id, id) where message_id is not null;
create index media_unlinked on media (created_at, id) where message_id is null;

-- Content that no row refers to any more; its file goes a day later, unless one refers to it again.
create table media_leftovers (
  sha256 text primary key,
  since integer not null
) strict, without rowid;
create index media_leftovers_by_age on media_leftovers (since);

-- Conversations as a file, for whoever asked: a job writes it, and it is there for seven days. Backups leave it out.
create table exports (
  id integer primary key autoincrement,
  uuid text not null unique,
  business_id integer references businesses (id) on delete cascade, -- only of this one; null: of all
  agent_id integer not null references agents (id) on delete cascade, -- who asked
  rights text not null,                      -- JSON array: the permissions by which they might read then
  format text not null,
  asked text not null,                       -- JSON: the scope as it was asked for
  filter text not null,                      -- JSON: the same as one filter, views and all
  options text not null,                     -- JSON
  state text not null default 'processing' check (state = 'processing' or state = 'completed' or state = 'failed'
    or state = 'cancelled' or state = 'expired'),
  failure text,
  total integer,                             -- conversations; null: nobody has counted yet
  done integer not null default 0,
  filename text,                             -- this and the next three: once it is completed
  content_type text,
  sha256 text,
  size integer,
  created_at integer not null,
  updated_at integer not null,
  expires_at integer
) strict;
create index exports_by_agent on exports (agent_id, id);
create index exports_by_business on exports (business_id, id) where business_id is not null;
create index exports_by_content on exports (sha256) where sha256 is not null;
create index exports_underway on exports (agent_id) where state = 'processing';
create index exports_by_expiry on exports (expires_at) where state = 'completed';
create index exports_by_age on exports (updated_at);

-- ── how the work is organised ───────────────────────────────────────────────────────────────────

-- Saved filters over conversations.
create table views (
  id integer primary key autoincrement,
  uuid text not null unique,
  name text not null,
  filters text not null,                     -- JSON: nested groups of rules
  search text,                               -- JSON: what is searched for; null: a list of the inbox
  order_by text not null check (order_by in
    ('last_message_at', 'created_at', 'waiting_since', 'next_sla_deadline_at', 'priority')),
  direction text not null check (direction = 'asc' or direction = 'desc'),
  visibility text not null check (visibility = 'private' or visibility = 'team' or visibility = 'shared'),
  agent_id integer not null references agents (id) on delete cascade,
  team_id integer references teams (id) on delete cascade,
  version integer not null default 1,
  created_at integer not null,
  updated_at integer not null
) strict;
create index views_by_agent on views (agent_id, id);
create index views_by_team on views (team_id, id) where team_id is not null;
create index views_by_visibility on views (visibility, id);

-- Text with variables, and what else is done at a click. One that only has text is a canned reply.
create table macros (
  id integer primary key autoincrement,
  uuid text not null unique,
  business_id integer references businesses (id),
  name text not null,
  shortcut text collate nocase,              -- typed after / in the composer
  content text not null default '',
  content_type text not null default 'text' check (content_type = 'text' or content_type = 'html'),
  actions text not null default '[]',        -- JSON
  visibility text not null check (visibility = 'private' or visibility = 'team' or visibility = 'shared'),
  agent_id integer not null references agents (id) on delete cascade,
  team_id integer references teams (id) on delete cascade,
  used_count integer not null default 0,
  version integer not null default 1,
  created_at integer not null,
  updated_at integer not null
) strict;
create index macros_by_agent on macros (agent_id, id);
create index macros_by_team on macros (team_id, id) where team_id is not null;
create index macros_by_visibility on macros (visibility, id);
create index macros_by_business on macros (business_id, id) where business_id is not null;

-- What an organisation wants to see that people write about, and the words that speak of it.
create table topics (
  id integer primary key autoincrement,
  uuid text not null unique,
  name text not null collate nocase unique,
  synonyms text not null default '[]',       -- JSON array of texts
  enabled integer not null default 1,
  version integer not null default 1,
  created_at integer not null,
  updated_at integer not null
) strict;

-- What was understood of a conversation, each time that it was read.
create table summaries (
  id integer primary key autoincrement,
  uuid text not null unique,
  conversation_id integer not null references conversations (id) on delete cascade,
  state text not null default 'processing' check (state = 'processing' or state = 'completed' or state = 'failed'),
  style text not null,
  wanted_language text,                      -- null: that of the conversation
  agent_id integer references agents (id),   -- who asked; null: it came by itself
  language text,                             -- of what stands in it
  title text not null default '',
  content text not null default '',
  action_items text not null default '[]',   -- JSON
  sentiment text,
  topics text not null default '[]',         -- JSON array of names
  issue_type text,
  engine text check (engine = 'built_in' or engine = 'model'),
  engine_version text,
  model text,
  notice text,                               -- why it is not all that one might expect
  failure text,
  message_id integer,                        -- up to which it goes
  message_count integer not null default 0,  -- of the conversation, when it was read
  created_at integer not null,
  finished_at integer
) strict;
create index summaries_by_conversation on summaries (conversation_id, id);
create index summaries_completed on summaries (conversation_id, id) where state = 'completed';
create unique index summaries_underway on summaries (conversation_id, style, coalesce(wanted_language, ''))
  where state = 'processing';
create index summaries_by_agent on summaries (agent_id) where agent_id is not null;

-- What a conversation is, as whoever read it last has it, and why.
create table classifications (
  id integer primary key,
  conversation_id integer not null references conversations (id) on delete cascade,
  kind text not null check (kind = 'language' or kind = 'sentiment' or kind = 'issue_type' or kind = 'topic'),
  value text not null,
  score real,                                -- of a sentiment: from -1 to 1
  confidence real not null,
  reason text not null,
  engine text not null,
  engine_version text not null,
  model text,
  created_at integer not null
) strict;
create index classifications_by_conversation on classifications (conversation_id, id);

create table conversation_topics (
  conversation_id integer not null references conversations (id) on delete cascade,
  position integer not null,                 -- the weightiest first
  name text not null,
  folded text not null,                      -- the name in lower case
  topic_id integer references topics (id) on delete cascade, -- of the organisation's own list
  primary key (conversation_id, position)
) strict, without rowid;
create index conversation_topics_by_name on conversation_topics (folded, conversation_id);
create index conversation_topics_by_topic on conversation_topics (topic_id) where topic_id is not null;

-- What a language model is told to do with a text. Every edit appends a version.
create table prompts (
  id integer primary key autoincrement,
  uuid text not null unique,
  key text not null unique,
  works_on text not null default 'text' check (works_on = 'text' or works_on = 'conversation'),
  title text not null,
  body text not null,
  builtin integer not null default 0,        -- came with the installation, and cannot be deleted
  version integer not null default 1,
  created_at integer not null,
  updated_at integer not null
) strict;

create table prompt_versions (
  prompt_id integer not null references prompts (id) on delete cascade,
  version integer not null,
  title text not null,
  body text not null,
  actor_kind text not null,
  actor_id integer,
  created_at integer not null,
  primary key (prompt_id, version)
) strict, without rowid;

-- Who runs the language model; without a row the built-in engine does what it can.
create table ai_provider (
  id integer primary key check (id = 1),
  provider text not null check (provider = 'openai' or provider = 'anthropic' or provider = 'openai_compatible'),
  base_url text not null,
  model text not null,
  api_key text,                              -- sealed; null where none is asked for
  version integer not null default 1,
  created_at integer not null,
  updated_at integer not null
) strict;

create table ai_usage (
  day text not null,                         -- UTC, 2026-03-14
  feature text not null,
  model text not null,
  requests integer not null,
  tokens_in integer not null,
  tokens_out integer not null,
  primary key (day, feature, model)
) strict, without rowid;

-- Each time that something left for a language model: how much, and how much of it was hidden; never what it was.
create table ai_calls (
  id integer primary key,
  at integer not null,
  feature text not null,
  provider text not null,
  model text not null,
  conversation_id integer references conversations (id) on delete set null,
  characters integer not null,
  redacted text not null,                    -- JSON: kind → how many
  outcome text not null check (outcome = 'answered' or outcome = 'useless' or outcome = 'failed'),
  tokens_in integer not null,
  tokens_out integer not null,
  duration_ms integer not null
) strict;
create index ai_calls_by_age on ai_calls (at);
create index ai_calls_by_conversation on ai_calls (conversation_id) where conversation_id is not null;

create table rules (
  id integer primary key autoincrement,
  uuid text not null unique,
  name text not null,
  position integer not null,                 -- the order they are asked in
  enabled integer not null default 1,
  occasions text not null,                   -- JSON array of what makes it look: events, or the hour
  conditions text not null,                  -- JSON: nested groups, as in views
  actions text not null,                     -- JSON
  is_last integer not null default 0,        -- when it applies, the rules after it are not asked
  version integer not null default 1,
  created_at integer not null,
  updated_at integer not null
) strict;
create index rules_in_order on rules (position, id);

create table rule_runs (
  id integer primary key,
  rule_id integer not null references rules (id) on delete cascade,
  conversation_id integer not null references conversations (id) on delete cascade,
  occasion text not null,                    -- the event's id, or what of the clock made it run: once for each
  done text not null,                        -- JSON: each action and what came of it
  at integer not null
) strict;
create unique index rule_runs_once on rule_runs (rule_id, conversation_id, occasion);
create index rule_runs_by_rule on rule_runs (rule_id, id);
create index rule_runs_by_conversation on rule_runs (conversation_id, id);

-- A policy at work on a conversation; at most one at a time.
create table applied_slas (
  id integer primary key,
  conversation_id integer not null references conversations (id) on delete cascade,
  sla_policy_id integer not null references sla_policies (id),
  applied_at integer not null,
  ended_at integer
) strict;
create unique index applied_slas_current on applied_slas (conversation_id) where ended_at is null;
create index applied_slas_by_conversation on applied_slas (conversation_id, id);
create index applied_slas_by_policy on applied_slas (sla_policy_id, id);

-- What was promised, until when, and what came of it. So much working time was left at a certain moment: while it
-- runs, the deadline follows from that and the calendar; paused or over, nothing of it passes.
create table sla_clocks (
  id integer primary key,
  applied_sla_id integer not null references applied_slas (id) on delete cascade,
  conversation_id integer not null references conversations (id) on delete cascade,
  metric text not null check (metric = 'first_response' or metric = 'next_response' or metric = 'resolution'),
  target_ms integer not null,                -- of working time
  started_at integer not null,
  counted_from integer not null,
  remaining_ms integer not null,             -- of working time, from then on; negative: so much too late
  paused_at integer,
  warn_at integer,
  deadline_at integer,                       -- null: it never comes, because it is never open; paused: as it was
  warned_at integer,
  met_at integer,
  breached_at integer,
  cancelled_at integer
) strict;
create index sla_clocks_by_applied on sla_clocks (applied_sla_id, metric, id);
create index sla_clocks_by_conversation on sla_clocks (conversation_id, id);
create index sla_clocks_by_metric on sla_clocks (metric, started_at);

create table csat_surveys (
  id integer primary key,
  uuid text not null unique,                 -- part of the survey's address
  conversation_id integer not null references conversations (id) on delete cascade,
  business_id integer not null references businesses (id),
  agent_id integer references agents (id),   -- whose work is rated
  message_id integer references messages (id) on delete set null,
  rating integer check (rating between 1 and 5),
  comment text not null default '',
  sent_at integer not null,
  answered_at integer
) strict;
create index csat_surveys_by_sending on csat_surveys (sent_at);
create index csat_surveys_by_conversation on csat_surveys (conversation_id, id);
create index csat_surveys_by_answer on csat_surveys (answered_at, id) where answered_at is not null;
create index csat_surveys_by_agent on csat_surveys (agent_id, id) where agent_id is not null;
create index csat_surveys_by_message on csat_surveys (message_id) where message_id is not null;
create index csat_surveys_by_business on csat_surveys (business_id, id);

-- ── leads ───────────────────────────────────────────────────────────────────────────────────────

create table leads (
  id integer primary key autoincrement,
  uuid text not null unique,
  business_id integer not null references businesses (id),
  contact_id integer not null references contacts (id),
  name text not null,
  email text,
  phone text,                                -- as given; the contact's identity holds E.164
  source text,
  tags text not null default '[]',           -- JSON array
  custom_fields text not null default '{}',  -- JSON object
  created_at integer not null
) strict;
create index leads_by_business on leads (business_id, id);
create index leads_by_contact on leads (contact_id);

-- ── what happened, and what follows ─────────────────────────────────────────────────────────────

-- Written in the transaction of the change: ids and changed values, never message text.
create table events (
  id integer primary key,                    -- rows are never deleted, so an id is never used twice
  uuid text not null,
  at integer not null,
  name text not null,
  business_id integer,
  conversation_id integer,
  subject_id integer,
  actor_kind text not null,
  actor_id integer,
  request_id text,
  data text not null default '{}'            -- JSON
) strict;
create index events_by_conversation on events (conversation_id, id) where conversation_id is not null;
create index events_by_subject on events (subject_id, id) where conversation_id is null;

-- What the demo made, as ranges of ids, so that exactly this can be taken away again.
create table demo_rows (
  noun text not null,
  first_id integer not null,
  last_id integer not null,
  primary key (noun, first_id)
) strict, without rowid;

-- How far each reader of the event log has come.
create table cursors (
  name text primary key,
  event_id integer not null
) strict, without rowid;

create table jobs (
  id integer primary key,
  kind text not null,
  payload text not null,                     -- JSON
  unique_key text,
  priority integer not null default 0 check (priority = -1 or priority = 0 or priority = 1),
  state text not null default 'waiting' check (state = 'waiting' or state = 'running' or state = 'dead'),
  run_at integer not null,
  again_at integer,                          -- asked for once more while it runs: when to run next
  attempts integer not null default 0,
  max_attempts integer not null,
  lease_until integer,
  error text,
  created_at integer not null,
  updated_at integer not null
) strict;
create index jobs_due on jobs (kind, priority, run_at, id) where state = 'waiting';
create index jobs_next on jobs (run_at) where state = 'waiting';
create index jobs_running on jobs (id) where state = 'running';
create index jobs_by_state on jobs (state, id);
create unique index jobs_unique on jobs (kind, unique_key) where unique_key is not null and state <> 'dead';

create table webhooks (
  id integer primary key autoincrement,
  uuid text not null unique,
  dialect text not null,
  business_id integer references businesses (id),
  agent_id integer references agents (id),
  url text not null,
  events text not null,                      -- JSON array of the dialect's event names
  secret text not null,                      -- sealed
  previous_secret text,                      -- sealed; signs too until it expires
  previous_secret_until integer,
  active integer not null default 1,
  disabled_reason text,                      -- null while active, or when a person turned it off
  since_event_id integer not null default 0, -- hears of later events only
  missed_after_event_id integer,             -- what came later was missed while it was off; null: nothing was
  first_failed_at integer,                   -- of the current row of failures
  failures integer not null default 0,       -- in a row
  probe_at integer,                          -- while failing, nothing is tried before this
  warnings_sent integer not null default 0,
  deleted_at integer,                        -- its deliveries are being erased, then the row
  version integer not null default 1,
  created_at integer not null,
  updated_at integer not null
) strict;
create index webhooks_active on webhooks (dialect, id) where active = 1;
create index webhooks_by_dialect on webhooks (dialect, id) where deleted_at is null;
create index webhooks_by_business on webhooks (business_id, id);

create table deliveries (
  id integer primary key,
  uuid text not null unique,                 -- the webhook-id header, the same on every attempt
  webhook_id integer not null references webhooks (id) on delete cascade,
  event_id integer,
  conversation_id integer,
  event text not null,                       -- the dialect's name of it
  body text not null,                        -- the exact bytes that are signed; '': what it told of was erased
  state text not null default 'pending'
    check (state = 'pending' or state = 'delivered' or state = 'failed' or state = 'cancelled'),
  attempts integer not null default 0,
  next_attempt_at integer,
  created_at integer not null,
  updated_at integer not null
) strict;
create unique index deliveries_once on deliveries (event_id, webhook_id, event) where event_id is not null;
create index deliveries_by_webhook on deliveries (webhook_id, id);
create index deliveries_pending on deliveries (webhook_id, next_attempt_at) where state = 'pending';
create index deliveries_of_conversation on deliveries (webhook_id, conversation_id)
  where state = 'pending' and conversation_id is not null;
create index deliveries_by_state on deliveries (webhook_id, state, id);
create index deliveries_by_age on deliveries (created_at);

create table delivery_attempts (
  id integer primary key,
  delivery_id integer not null references deliveries (id) on delete cascade,
  at integer not null,
  duration_ms integer not null,
  status integer,
  error text,
  response text not null default ''          -- the first 4 KB
) strict;
create index delivery_attempts_by_delivery on delivery_attempts (delivery_id, id);

-- The answer to a repeated request, written with the change itself.
create table idempotency (
  agent_id integer not null,
  key_id integer not null,                   -- of a key that may less than its agent; 0: whatever else stands for them
  dialect text not null,
  method text not null,
  path text not null,
  key text not null,
  body_hash blob not null,
  status integer not null,
  answer text not null,                      -- sealed
  request_id text not null,                  -- by which its events are found
  created_at integer not null,
  primary key (agent_id, key_id, dialect, method, path, key)
) strict, without rowid;
create index idempotency_by_age on idempotency (created_at);
create index idempotency_by_request on idempotency (request_id, agent_id);

-- ── what is used ────────────────────────────────────────────────────────────────────────────────

-- Requests of a day, by whom, in which dialect and for what. Counted in memory, written every few seconds.
create table usage_requests (
  day text not null,                         -- 2026-03-14, in the organisation's zone as it was then
  agent_id integer not null,
  key_id integer not null,                   -- 0: at a browser
  dialect text not null,
  endpoint text not null,                    -- /conversations: where a path begins below the dialect's own
  requests integer not null,
  primary key (day, agent_id, key_id, dialect, endpoint)
) strict, without rowid;
create index usage_requests_by_agent on usage_requests (agent_id, day);

-- Conversations that began on a day, by what they came by; one that is erased later began nevertheless.
create table usage_conversations (
  day text not null,
  business_id integer not null,
  source text not null,                      -- the conversation's channel
  conversations integer not null,
  primary key (day, business_id, source)
) strict, without rowid;

-- How much is stored, kept in the transaction that changes it. No triggers: with one, SQLite keeps a journal for each
-- statement, which more than doubled what storing a message took.
create table storage_totals (
  what text not null check (what = 'messages' or what = 'files'),
  kind text not null,                        -- of files as in media; '': of messages
  items integer not null,
  bytes integer not null,                    -- of messages what was written, in UTF-8; of files each content once
  primary key (what, kind)
) strict, without rowid;

-- ── search ──────────────────────────────────────────────────────────────────────────────────────

-- The words of each message and of its conversation's title, folded by src/lib/fold.ts; the texts themselves are
-- elsewhere. Verbs write here beside their own change, because a trigger cannot fold. The rowid is the message's id
-- times 2^31 plus the conversation's, so that a search reads both from the index alone.
create virtual table message_words using fts5 (
  text,
  title,                                     -- subject and reference number
  scope,                                     -- b7: of business 7; note: a private one
  content = '', contentless_delete = 1,
  tokenize = 'ascii'                         -- tells apart nothing else, because the folding has done that
);

create virtual table contact_words using fts5 (
  names,
  emails,
  phones,                                    -- digits: with the country's code, and as dialled inside the country
  scope,
  content = '', contentless_delete = 1,
  tokenize = 'ascii'
);

-- Every commit writes a piece of the index, and pieces are merged by and by: sixteen at a time instead of four cost a
-- message or a contact a third less of what the index takes.
insert into message_words (message_words, rank) values ('automerge', 16);
insert into contact_words (contact_words, rank) values ('automerge', 16);
