// Written by `npm run docs` from the contracts of the native API; changes here are lost.

export type ErrorAnswer = { error: { code: string; message: string; details: Record<string, unknown>; request_id: string } };

export type Setup = { token: string; name: string; email: string; password: string; organisation_name?: string; timezone?: string; language?: "en" | "ar" | "uz" | "ru"; demo?: boolean };

export type Agent = { id: number; uuid: string; email: string; first_name: string; last_name: string; roles: string[]; availability: "online" | "away" | "away_manual" | "offline" | "away_and_reassigning"; enabled: boolean; phone: string | null; country: string | null; custom_attributes: Record<string, unknown>; totp: boolean; has_password: boolean; avatar_media_id: number | null; last_active_at: string | null; last_login_at: string | null; version: number; created_at: string; updated_at: string };

export type Demo = { present: boolean; state: "none" | "filling" | "present" | "removing"; conversations: number; possible: boolean };

export type Session = { id: number; address: string; user_agent: string; current: boolean; created_at: string; expires_at: string };

export type SignIn = { email: string; password: string; code?: string };

export type SignedIn = { agent: Agent; csrf_token: string; expires_at: string };

export type MyChange = { first_name?: string; last_name?: string; availability?: "online" | "away" | "away_manual" | "offline" | "away_and_reassigning"; password?: string; current_password?: string };

export type Workspace = { organisation_name: string; timezone: string; language: "en" | "ar" | "uz" | "ru"; country: string | null; undo_seconds: number; upload_limit_mb: number; upload_blocked_extensions: string[] };

export type Me = { agent: Agent; permissions: string[]; key_id: number | null; business_id: number | null; workspace: Workspace };

export type Preferences = { language: ("en" | "ar" | "uz" | "ru") | null; theme: "system" | "light" | "dark" | "contrast"; density: "comfortable" | "compact"; sidebar: "open" | "narrow"; ui: Record<string, unknown>; notifications: { assigned: { in_app: boolean; desktop: boolean; sound: boolean }; team_assigned: { in_app: boolean; desktop: boolean; sound: boolean }; mentioned: { in_app: boolean; desktop: boolean; sound: boolean }; message: { in_app: boolean; desktop: boolean; sound: boolean }; note: { in_app: boolean; desktop: boolean; sound: boolean }; sla_warning: { in_app: boolean; desktop: boolean; sound: boolean }; sla_breached: { in_app: boolean; desktop: boolean; sound: boolean }; woken: { in_app: boolean; desktop: boolean; sound: boolean }; message_failed: { in_app: boolean; desktop: boolean; sound: boolean } } };

export type PreferencesChange = { language?: ("en" | "ar" | "uz" | "ru") | null; theme?: "system" | "light" | "dark" | "contrast"; density?: "comfortable" | "compact"; sidebar?: "open" | "narrow"; ui?: Record<string, unknown>; notifications?: { assigned?: { in_app: boolean; desktop: boolean; sound: boolean }; team_assigned?: { in_app: boolean; desktop: boolean; sound: boolean }; mentioned?: { in_app: boolean; desktop: boolean; sound: boolean }; message?: { in_app: boolean; desktop: boolean; sound: boolean }; note?: { in_app: boolean; desktop: boolean; sound: boolean }; sla_warning?: { in_app: boolean; desktop: boolean; sound: boolean }; sla_breached?: { in_app: boolean; desktop: boolean; sound: boolean }; woken?: { in_app: boolean; desktop: boolean; sound: boolean }; message_failed?: { in_app: boolean; desktop: boolean; sound: boolean } } };

export type AgentChange = { email?: string; first_name?: string; last_name?: string; roles?: string[]; availability?: "online" | "away" | "away_manual" | "offline" | "away_and_reassigning"; enabled?: boolean; password?: string; phone?: string | null; country?: string | null; custom_attributes?: Record<string, unknown> };

export type NewAgent = { email: string; first_name: string; roles: string[]; last_name?: string; password?: string; phone?: string | null; country?: string | null; custom_attributes?: Record<string, unknown> };

export type Colleague = { id: number; uuid: string; first_name: string; last_name: string; avatar_url: string | null; availability: "online" | "away" | "away_manual" | "offline" | "away_and_reassigning"; enabled: boolean; assignable: boolean; teams: number[] };

export type RoleChange = { name?: string; description?: string; permissions?: ("conversations:read_all" | "conversations:read_unassigned" | "conversations:read_assigned" | "conversations:read_team_inbox" | "conversations:read_team_all" | "conversations:read" | "conversations:update_user_assignee" | "conversations:update_team_assignee" | "conversations:update_priority" | "conversations:update_status" | "conversations:update_tags" | "conversations:write" | "conversations:delete" | "messages:read" | "messages:write" | "messages:write_as_contact" | "contacts:read_all" | "contacts:read" | "contacts:write" | "contacts:block" | "contact_notes:read" | "contact_notes:write" | "contact_notes:delete" | "view:manage" | "shared_views:manage" | "status:manage" | "tags:manage" | "macros:manage" | "users:manage" | "teams:manage" | "automations:manage" | "inboxes:manage" | "roles:manage" | "webhooks:manage" | "context_links:manage" | "templates:manage" | "reports:manage" | "business_hours:manage" | "sla:manage" | "general_settings:manage" | "notification_settings:manage" | "oidc:manage" | "ai:manage" | "custom_attributes:manage" | "activity_logs:manage" | "settings:manage" | "keys:manage" | "jobs:manage" | "leads:read" | "leads:write" | "appointments:read" | "appointments:write" | "bots:read" | "bots:write" | "articles:read" | "articles:write" | "workflows:read" | "workflows:write" | "exports:read" | "exports:write" | "events:read" | "usage:read")[] };

export type Role = { id: number; uuid: string; name: string; description: string; permissions: string[]; builtin: boolean; version: number; created_at: string; updated_at: string };

export type NewRole = { name: string; permissions: ("conversations:read_all" | "conversations:read_unassigned" | "conversations:read_assigned" | "conversations:read_team_inbox" | "conversations:read_team_all" | "conversations:read" | "conversations:update_user_assignee" | "conversations:update_team_assignee" | "conversations:update_priority" | "conversations:update_status" | "conversations:update_tags" | "conversations:write" | "conversations:delete" | "messages:read" | "messages:write" | "messages:write_as_contact" | "contacts:read_all" | "contacts:read" | "contacts:write" | "contacts:block" | "contact_notes:read" | "contact_notes:write" | "contact_notes:delete" | "view:manage" | "shared_views:manage" | "status:manage" | "tags:manage" | "macros:manage" | "users:manage" | "teams:manage" | "automations:manage" | "inboxes:manage" | "roles:manage" | "webhooks:manage" | "context_links:manage" | "templates:manage" | "reports:manage" | "business_hours:manage" | "sla:manage" | "general_settings:manage" | "notification_settings:manage" | "oidc:manage" | "ai:manage" | "custom_attributes:manage" | "activity_logs:manage" | "settings:manage" | "keys:manage" | "jobs:manage" | "leads:read" | "leads:write" | "appointments:read" | "appointments:write" | "bots:read" | "bots:write" | "articles:read" | "articles:write" | "workflows:read" | "workflows:write" | "exports:read" | "exports:write" | "events:read" | "usage:read")[]; description?: string };

export type NewApiKey = { name: string; scopes?: string[]; agent_id?: string; business?: string; expires_at?: string };

export type CreatedApiKey = { id: number; uuid: string; key: string; name: string; agent_id: number; business_id: number | null; scopes: string[]; expires_at: string | null; revoked_at: string | null; last_used_at: string | null; created_at: string; secret: string; token: string };

export type ApiKey = { id: number; uuid: string; key: string; name: string; agent_id: number; business_id: number | null; scopes: string[]; expires_at: string | null; revoked_at: string | null; last_used_at: string | null; created_at: string };

export type BusinessChange = { name?: string; timezone?: string | null };

export type Business = { id: number; uuid: string; slug: string; name: string; timezone: string | null; created_at: string; updated_at: string };

export type NewBusiness = { slug: string; name: string; timezone?: string | null };

export type SettingsChange = { organisation_name?: string; timezone?: string; language?: "en" | "ar" | "uz" | "ru"; country?: string | null; undo_seconds?: number; upload_limit_mb?: number; upload_blocked_extensions?: string[]; business_hours_id?: number | null; rate_limits?: { native?: { per_minute: number; per_second: number }; thikaa?: { per_minute: number; per_second: number }; libredesk?: { per_minute: number; per_second: number }; chatflow?: { per_minute: number; per_second: number }; octocom?: { per_minute: number; per_second: number }; aimychats?: { per_minute: number; per_second: number } }; reopen_days?: number | null; backups_kept?: number; plan_name?: string; requests_per_day?: number | null; storage_limit_mb?: number | null; csat_pause_days?: number; summaries?: "off" | "on_resolve" | "always"; summary_style?: "concise" | "detailed" | "bullets"; ai_redaction?: ("email" | "phone" | "card")[]; ai_budgets?: { completion?: { per_day?: number; per_month?: number }; summary?: { per_day?: number; per_month?: number } } };

export type Settings = { organisation_name: string; timezone: string; language: "en" | "ar" | "uz" | "ru"; country: string | null; undo_seconds: number; upload_limit_mb: number; upload_blocked_extensions: string[]; business_hours_id: number | null; rate_limits: { native?: { per_minute: number; per_second: number }; thikaa?: { per_minute: number; per_second: number }; libredesk?: { per_minute: number; per_second: number }; chatflow?: { per_minute: number; per_second: number }; octocom?: { per_minute: number; per_second: number }; aimychats?: { per_minute: number; per_second: number } }; reopen_days: number | null; backups_kept: number; plan_name: string; requests_per_day: number | null; storage_limit_mb: number | null; csat_pause_days: number; summaries: "off" | "on_resolve" | "always"; summary_style: "concise" | "detailed" | "bullets"; ai_redaction: ("email" | "phone" | "card")[]; ai_budgets: { completion?: { per_day?: number; per_month?: number }; summary?: { per_day?: number; per_month?: number } } };

export type InboxChange = { name?: string; config?: Record<string, unknown>; csat_enabled?: boolean; enabled?: boolean };

export type Inbox = { id: number; uuid: string; business_id: number; name: string; channel: "web" | "email" | "whatsapp" | "messenger" | "instagram" | "telegram" | "tiktok" | "sms" | "phone-call" | "api" | "google-business-messages" | "google-reviews" | "trustpilot-reviews" | "facebookComment" | "facebookMention" | "instagramMention" | "instagramComment" | "amazon" | "ebay" | "aircall" | "brymec" | "echo" | "test-review" | "zoom-transcript"; config: Record<string, unknown>; csat_enabled: boolean; enabled: boolean; version: number; created_at: string; updated_at: string };

export type NewInbox = { name: string; channel: "web" | "email" | "whatsapp" | "messenger" | "instagram" | "telegram" | "tiktok" | "sms" | "phone-call" | "api" | "google-business-messages" | "google-reviews" | "trustpilot-reviews" | "facebookComment" | "facebookMention" | "instagramMention" | "instagramComment" | "amazon" | "ebay" | "aircall" | "brymec" | "echo" | "test-review" | "zoom-transcript"; config?: Record<string, unknown>; csat_enabled?: boolean; enabled?: boolean; business?: string };

export type Media = { id: number; uuid: string; filename: string; content_type: string; size: number; width: number | null; height: number | null; message_id: number | null; inline_id: string | null; url: string; created_at: string };

export type Message = { id: number; uuid: string; conversation_id: number; kind: "incoming" | "outgoing" | "activity"; private: boolean; sender: { kind: "agent" | "contact" | "bot" | "system"; id: number | null; name: string }; content: string; content_type: "text" | "html"; text: string; remote_images: number; status: "received" | "scheduled" | "pending" | "sent" | "delivered" | "read" | "failed"; failure: string | null; mentions: { who: "agent" | "team"; id: number }[]; attachments: Media[]; send_at: string | null; sent_at: string | null; created_at: string; updated_at: string; to?: string[]; cc?: string[]; bcc?: string[]; from?: string[]; subject?: string };

export type NewIncomingMessage = { external_id: string; content: string; content_type?: "text" | "html"; contact?: { identifier?: string; email?: string; phone?: string; name?: string }; conversation_id?: number; subject?: string; attachments?: number[] };

export type InboxTrial = { ok: boolean; status: number | null; error: string | null; answer: string; duration_ms: number };

export type StatusChange = { name?: string; category?: "open" | "waiting" | "resolved" };

export type Status = { id: number; uuid: string; name: string; category: "open" | "waiting" | "resolved"; builtin: boolean; version: number; created_at: string; updated_at: string };

export type NewStatus = { name: string; category: "open" | "waiting" | "resolved" };

export type PriorityChange = { sla_policy_id: number | null };

export type Priority = { id: number; uuid: string; name: string; rank: number; sla_policy_id: number | null; created_at: string; updated_at: string };

export type TagChange = { name?: string };

export type Tag = { id: number; uuid: string; name: string; conversations: number; version: number; created_at: string; updated_at: string };

export type NewTag = { name: string };

export type TagMerge = { into_id: string };

export type Sla = { policy: { id: number; name: string }; clocks: { metric: "first_response" | "next_response" | "resolution"; deadline_at: string | null; paused: boolean; met_at: string | null; breached_at: string | null; cancelled_at: string | null }[] };

export type Conversation = { id: number; uuid: string; reference: string; business_id: number; inbox: { id: number; name: string; channel: string }; channel: string; subject: string; status: { id: number; name: string; category: "open" | "waiting" | "resolved" }; priority: string | null; contact: { id: number; uuid: string; first_name: string; last_name: string; email: string | null; phone: string | null; avatar_url: string | null }; assignee: { id: number; uuid: string; first_name: string; last_name: string; avatar_url: string | null } | null; team: { id: number; name: string } | null; tags: string[]; topics: string[]; sentiment: ("very_negative" | "negative" | "neutral" | "positive" | "very_positive") | null; language: string | null; summary_status: ("processing" | "completed" | "failed") | null; custom_attributes: Record<string, unknown>; message_count: number; last_message: { id: number; text: string; by: "agent" | "contact" | "bot" | "system"; private: boolean; at: string } | null; last_interaction_at: string | null; waiting_since: string | null; first_reply_at: string | null; last_reply_at: string | null; snoozed_until: string | null; resolved_at: string | null; closed_at: string | null; next_sla_deadline_at: string | null; sla: Sla | null; trashed_at: string | null; version: number; created_at: string; updated_at: string; unread?: number };

export type FilledText = { content: string; content_type: "text" | "html"; unknown_variables: string[] };

export type Action = { action: "assign_agent"; agent_id: number | null } | { action: "assign_team"; team_id: number | null } | { action: "set_status"; status: string; snoozed_until?: string } | { action: "set_priority"; priority: string | null } | { action: "add_tags"; tags: string[] } | { action: "remove_tags"; tags: string[] } | { action: "set_tags"; tags: string[] } | { action: "add_note"; content: string; content_type?: "text" | "html" } | { action: "reply"; content: string; content_type?: "text" | "html" } | { action: "apply_sla"; policy_id: number | null } | { action: "snooze"; for: string } | { action: "webhook"; webhook_id: number } | { action: "send_csat" };

export type MacroChange = { name?: string; shortcut?: string | null; content?: string; content_type?: "text" | "html"; actions?: Action[]; visibility?: "private" | "team" | "shared"; team_id?: number | null; business?: string | null };

export type Macro = { id: number; uuid: string; business_id: number | null; name: string; shortcut: string | null; content: string; content_type: "text" | "html"; actions: Action[]; visibility: "private" | "team" | "shared"; team_id: number | null; agent_id: number; used_count: number; unknown_variables: string[]; version: number; created_at: string; updated_at: string };

export type NewMacro = { name: string; shortcut?: string | null; content?: string; content_type?: "text" | "html"; actions?: Action[]; visibility?: "private" | "team" | "shared"; team_id?: number | null; business?: string | null };

export type PreviewedText = { conversation_id: number; content: string; content_type?: "text" | "html" };

export type RuleConditions = { logic: "and" | "or"; rules: Record<string, unknown>[] };

export type RuleChange = { name?: string; occasions?: ("conversation.created" | "message.received" | "message.created" | "message.note_added" | "conversation.status_changed" | "conversation.assigned" | "conversation.team_changed" | "conversation.priority_changed" | "conversation.tags_changed" | "csat.answered" | "sla.warned" | "sla.breached" | "summary.completed" | "every_hour")[]; position?: number; enabled?: boolean; conditions?: RuleConditions; actions?: Action[]; is_last?: boolean };

export type Rule = { id: number; uuid: string; name: string; position: number; enabled: boolean; occasions: ("conversation.created" | "message.received" | "message.created" | "message.note_added" | "conversation.status_changed" | "conversation.assigned" | "conversation.team_changed" | "conversation.priority_changed" | "conversation.tags_changed" | "csat.answered" | "sla.warned" | "sla.breached" | "summary.completed" | "every_hour")[]; conditions: RuleConditions; actions: Action[]; is_last: boolean; unknown_variables: string[]; version: number; created_at: string; updated_at: string };

export type NewRule = { name: string; occasions: ("conversation.created" | "message.received" | "message.created" | "message.note_added" | "conversation.status_changed" | "conversation.assigned" | "conversation.team_changed" | "conversation.priority_changed" | "conversation.tags_changed" | "csat.answered" | "sla.warned" | "sla.breached" | "summary.completed" | "every_hour")[]; position?: number; enabled?: boolean; conditions?: RuleConditions; actions?: Action[]; is_last?: boolean };

export type RuleRun = { id: number; conversation_id: number; event_id: number | null; done: { action: string; failure: string | null }[]; at: string };

export type TriedRule = { occasions: ("conversation.created" | "message.received" | "message.created" | "message.note_added" | "conversation.status_changed" | "conversation.assigned" | "conversation.team_changed" | "conversation.priority_changed" | "conversation.tags_changed" | "csat.answered" | "sla.warned" | "sla.breached" | "summary.completed" | "every_hour")[]; conditions: RuleConditions; name?: string; position?: number; enabled?: boolean; actions?: Action[]; is_last?: boolean };

export type DryRun = { since: string; count: number; data: { id: number; reference: string; subject: string }[] };

export type Survey = { id: number; uuid: string; conversation_id: number; business_id: number; agent_id: number | null; message_id: number | null; rating: number | null; comment: string; sent_at: string; answered_at: string | null };

export type SatisfactionReport = { count: number; answered: number; average: number | null; distribution: { rating: number; count: number }[]; agents: { agent_id: number | null; count: number; answered: number; average: number | null; distribution: { rating: number; count: number }[] }[] };

export type BusinessHoursChange = { name?: string; always_open?: boolean; timezone?: string | null; windows?: { monday?: { open: string; close: string }[]; tuesday?: { open: string; close: string }[]; wednesday?: { open: string; close: string }[]; thursday?: { open: string; close: string }[]; friday?: { open: string; close: string }[]; saturday?: { open: string; close: string }[]; sunday?: { open: string; close: string }[] }; holidays?: { name: string; date: string; recurring?: boolean }[] };

export type BusinessHours = { id: number; uuid: string; name: string; always_open: boolean; timezone: string | null; windows: { monday: { open: string; close: string }[]; tuesday: { open: string; close: string }[]; wednesday: { open: string; close: string }[]; thursday: { open: string; close: string }[]; friday: { open: string; close: string }[]; saturday: { open: string; close: string }[]; sunday: { open: string; close: string }[] }; holidays: { name: string; date: string; recurring: boolean }[]; version: number; created_at: string; updated_at: string };

export type NewBusinessHours = { name: string; always_open?: boolean; timezone?: string | null; windows?: { monday?: { open: string; close: string }[]; tuesday?: { open: string; close: string }[]; wednesday?: { open: string; close: string }[]; thursday?: { open: string; close: string }[]; friday?: { open: string; close: string }[]; saturday?: { open: string; close: string }[]; sunday?: { open: string; close: string }[] }; holidays?: { name: string; date: string; recurring?: boolean }[] };

export type SlaPolicyChange = { name?: string; description?: string; first_response_minutes?: number | null; next_response_minutes?: number | null; resolution_minutes?: number | null; pause_when?: ("snoozed" | "waiting_on_contact")[]; restart_on_reopen?: boolean; warn_before_minutes?: number | null };

export type SlaPolicy = { id: number; uuid: string; name: string; description: string; first_response_minutes: number | null; next_response_minutes: number | null; resolution_minutes: number | null; pause_when: ("snoozed" | "waiting_on_contact")[]; restart_on_reopen: boolean; warn_before_minutes: number | null; version: number; created_at: string; updated_at: string };

export type NewSlaPolicy = { name: string; description?: string; first_response_minutes?: number | null; next_response_minutes?: number | null; resolution_minutes?: number | null; pause_when?: ("snoozed" | "waiting_on_contact")[]; restart_on_reopen?: boolean; warn_before_minutes?: number | null };

export type TeamChange = { name?: string; emoji?: string; assignment?: "manual" | "round_robin" | "balanced"; capacity?: number; timezone?: string | null; business_hours_id?: number | null; sla_policy_id?: number | null; members?: number[] };

export type Team = { id: number; uuid: string; name: string; emoji: string; assignment: "manual" | "round_robin" | "balanced"; capacity: number; timezone: string | null; business_hours_id: number | null; sla_policy_id: number | null; members: number[]; version: number; created_at: string; updated_at: string };

export type NewTeam = { name: string; emoji?: string; assignment?: "manual" | "round_robin" | "balanced"; capacity?: number; timezone?: string | null; business_hours_id?: number | null; sla_policy_id?: number | null; members?: number[] };

export type ContactBlock = { blocked: boolean };

export type Contact = { id: number; uuid: string; business_id: number; first_name: string; last_name: string; email: string | null; phone: string | null; country: string | null; custom_attributes: Record<string, unknown>; avatar_media_id: number | null; avatar_url: string | null; blocked: boolean; blocked_at: string | null; last_active_at: string | null; version: number; created_at: string; updated_at: string };

export type ContactChange = { first_name?: string; last_name?: string; email?: string | null; phone?: string | null; country?: string | null; custom_attributes?: Record<string, unknown> };

export type NewContact = { first_name?: string; last_name?: string; email?: string | null; phone?: string | null; country?: string | null; custom_attributes?: Record<string, unknown>; business?: string };

export type NewContactIdentity = { channel: string; value: string };

export type ContactIdentity = { id: number; channel: string; value: string; created_at: string };

export type NewContactNote = { content: string };

export type ContactNote = { id: number; uuid: string; contact_id: number; agent_id: number; content: string; created_at: string; updated_at: string };

export type ContactMerge = { id: number; uuid: string; survivor_id: number; merged_id: number; agent_id: number | null; moved: { identities: number; notes: number; leads: number; conversations: number }; created_at: string; undone_at: string | null };

export type ContactMerging = { contact_id: number | string };

export type ContactImport = { id: number; uuid: string; business_id: number; agent_id: number | null; filename: string; delimiter: "," | ";" | "\t"; encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1251" | "windows-1252"; headings: string[]; mapping: Record<string, string>; update_existing: boolean; state: "running" | "finished" | "failed"; failure: string | null; total: number; done: number; added: number; updated: number; unchanged: number; refused: number; created_at: string; updated_at: string };

export type ContactImportPreview = { delimiter: "," | ";" | "\t"; encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1251" | "windows-1252"; headings: string[]; mapping: Record<string, string>; has_byte_order_mark: boolean; total: number; added: number; updated: number; unchanged: number; refused: number; rows: { row: number; outcome: "add" | "update" | "keep" | "refuse"; contact: { id: number | null; first_name: string; last_name: string; country: string | null; identities: { channel: string; value: string }[]; custom_attributes: Record<string, unknown> } | null; code: string | null; reason: string | null }[]; refusals: { row: number; code: string; reason: string }[] };

export type Filter = { logic: "and" | "or"; rules: Record<string, unknown>[] };

export type SavedSearch = { q: string; in?: "conversations" | "messages" | "contacts"; sort?: "newest" | "relevance"; status_id?: number; assignee_id?: number; team_id?: number; inbox_id?: number; tag_id?: number; sentiment?: ("very_negative" | "negative" | "neutral" | "positive" | "very_positive")[]; language?: string[]; topic?: string[]; from?: string; to?: string; notes?: "with" | "without" | "only" };

export type ViewChange = { name?: string; filters?: Filter; visibility?: "private" | "team" | "shared"; search?: SavedSearch | null; team_id?: number | null; order_by?: "last_message_at" | "created_at" | "waiting_since" | "next_sla_deadline_at" | "priority"; direction?: "asc" | "desc" };

export type View = { id: number; uuid: string; name: string; filters: Filter; search: SavedSearch | null; order_by: "last_message_at" | "created_at" | "waiting_since" | "next_sla_deadline_at" | "priority"; direction: "asc" | "desc"; visibility: "private" | "team" | "shared"; agent_id: number; team_id: number | null; version: number; created_at: string; updated_at: string };

export type NewView = { name: string; filters: Filter; visibility: "private" | "team" | "shared"; search?: SavedSearch | null; team_id?: number | null; order_by?: "last_message_at" | "created_at" | "waiting_since" | "next_sla_deadline_at" | "priority"; direction?: "asc" | "desc" };

export type Folder = { key: string; kind: "standard" | "team" | "view"; id: number | null; name: string | null; count: number; unread: number };

export type Export = { id: number; uuid: string; agent_id: number; business_id: number | null; format: "pdf" | "csv" | "json" | "jsonl" | "xlsx" | "html" | "txt" | "eml" | "mbox"; filters: Record<string, unknown>; options: { include_attachments?: boolean; include_notes?: boolean }; state: "processing" | "completed" | "failed" | "cancelled" | "expired"; failure: string | null; total: number | null; done: number; filename: string | null; size: number | null; download_url: string | null; expires_at: string | null; created_at: string; updated_at: string };

export type NewExport = { format: "pdf" | "csv" | "json" | "jsonl" | "xlsx" | "html" | "txt" | "eml" | "mbox"; filters?: { conversation_ids?: number[]; date_from?: string; date_to?: string; status?: (number | string)[]; channel?: string[]; inbox?: (number | string)[]; tags?: (number | string)[]; topics?: string[]; sentiment?: ("very_negative" | "negative" | "neutral" | "positive" | "very_positive")[]; team?: (number | string)[]; assignee?: (number | string)[]; view_id?: number; filter?: Filter; search?: string }; options?: { include_attachments?: boolean; include_notes?: boolean } };

export type ExportPreview = { conversations: number | null; bytes: number | null };

export type WebhookChange = { url?: string; events?: string[]; active?: boolean; send_missed?: boolean };

export type Webhook = { id: number; uuid: string; dialect: "native" | "thikaa" | "libredesk" | "chatflow" | "octocom" | "aimychats"; url: string; events: string[]; active: boolean; health: "ok" | "failing" | "disabled"; disabled_reason: string | null; first_failed_at: string | null; failures: number; business_id: number | null; version: number; created_at: string; updated_at: string };

export type NewWebhook = { url: string; events: string[]; dialect?: "native" | "thikaa" | "libredesk" | "chatflow" | "octocom" | "aimychats"; secret?: string; active?: boolean };

export type CreatedWebhook = { id: number; uuid: string; dialect: "native" | "thikaa" | "libredesk" | "chatflow" | "octocom" | "aimychats"; url: string; events: string[]; active: boolean; health: "ok" | "failing" | "disabled"; disabled_reason: string | null; first_failed_at: string | null; failures: number; business_id: number | null; version: number; created_at: string; updated_at: string; secret: string };

export type Attempt = { at: string; duration_ms: number; status: number | null; error: string | null; response: string };

export type DeliveryDetails = { id: number; uuid: string; webhook_id: string; event: string; event_id: number | null; state: "pending" | "delivered" | "failed" | "cancelled"; attempts: number; next_attempt_at: string | null; created_at: string; updated_at: string; body: string; attempt_log: Attempt[] };

export type Delivery = { id: number; uuid: string; webhook_id: string; event: string; event_id: number | null; state: "pending" | "delivered" | "failed" | "cancelled"; attempts: number; next_attempt_at: string | null; created_at: string; updated_at: string };

export type Job = { id: number; kind: string; state: "waiting" | "running" | "dead"; priority: number; payload: unknown; run_at: string; attempts: number; max_attempts: number; error: string | null; created_at: string; updated_at: string };

export type Event = { id: number; uuid: string; type: string; at: string; business_id: number | null; conversation_id: number | null; subject_id: number | null; actor: { kind: string; id: number | null }; request_id: string | null; data: Record<string, unknown> };

export type Notification = { id: number; kind: "assigned" | "team_assigned" | "mentioned" | "message" | "note" | "sla_warning" | "sla_breached" | "woken" | "message_failed"; conversation: { id: number; reference: string; subject: string; contact: string }; actor: { kind: string; id: number | null; name: string }; message: { id: number; text: string } | null; read_at: string | null; created_at: string };

export type AuditEntry = { id: number; at: string; action: string; actor: { kind: string; id: number | null }; target: { kind: string; id: number | null } | null; address: string | null; request_id: string | null; details: Record<string, unknown> };

export type ConversationChange = { subject?: string; status?: string; snoozed_until?: string | string; priority?: string | null; assignee_id?: number | null; team_id?: number | null; tags?: string[]; add_tags?: string[]; remove_tags?: string[]; custom_attributes?: Record<string, unknown> };

export type NewConversation = { inbox_id: number; contact_id: number; subject?: string; custom_attributes?: Record<string, unknown>; message?: { content: string; sender: "contact" | "agent"; content_type?: "text" | "html"; attachments?: number[] }; change?: ConversationChange };

export type Presence = { conversation_id: number; viewers: { agent_id: number; name: string; state: "viewing" | "typing" | "typing_note" }[]; sending: { agent_id: number; name: string; send_at: string }[] };

export type SlaReportLine = { policy: { id: number; name: string }; metric: "first_response" | "next_response" | "resolution"; met: number; breached: number; cancelled: number; running: number; share_met: number | null; median_minutes: number | null; p90_minutes: number | null };

export type Rearrangement = { id: number; uuid: string; kind: "merge" | "split"; from_id: number; into_id: number; agent_id: number | null; created_at: string; undone_at: string | null };

export type NewMessage = { content: string; content_type?: "text" | "html"; private?: boolean; mentions?: { who: "agent" | "team"; id: number }[]; attachments?: number[]; to?: string[]; cc?: string[]; bcc?: string[]; subject?: string; sender?: "agent" | "contact"; undo_seconds?: number; seen_up_to?: number; send_anyway?: boolean; change?: ConversationChange };

export type Draft = { conversation_id: number; kind: "reply" | "note"; content: string; updated_at: string; to?: string[]; cc?: string[]; bcc?: string[]; subject?: string; attachments?: number[] };

export type Backup = { name: string; bytes: number; made_at: string };

export type SearchHit = { why: "words" | "reference" | "contact"; score: number; conversation: { id: number; uuid: string; reference: string; business_id: number; inbox_id: number; channel: string; contact: { id: number; name: string }; subject: string; subject_html: string; status_id: number; priority_id: number | null; assignee_id: number | null; team_id: number | null; message_count: number; last_message_at: string | null; created_at: string } | null; message: { id: number; uuid: string; conversation_id: number; kind: "incoming" | "outgoing"; private: boolean; sender: { kind: "agent" | "contact" | "bot" | "system"; id: number | null }; created_at: string; snippet: string; snippet_html: string } | null; contact: { id: number; uuid: string; business_id: number; first_name: string; last_name: string; email: string | null; phone: string | null; country: string | null; avatar_media_id: number | null; blocked: boolean; last_active_at: string | null; created_at: string } | null };

export type SearchAnswer = { data: SearchHit[]; page: { next: string | null; limit: number; has_more: boolean }; meta: { total: number | null; total_is_lower_bound: boolean; nothing_to_look_for: boolean; took_ms: number } };

export type AccountUsage = { plan: string; storage: { used_bytes: number; limit_bytes: number | null }; requests: { today: number; limit_per_day: number | null; day_ends_at: string } };

export type ConversationUsage = { period: { from: string; to: string }; total: number; by_source: Record<string, number>; by_day: { day: string; conversations: number; by_source: Record<string, number> }[] };

export type StorageUsage = { used_bytes: number; limit_bytes: number | null; messages: { count: number; bytes: number }; files: { count: number; bytes: number; by_kind: { kind: "image" | "video" | "audio" | "document" | "archive" | "other"; count: number; bytes: number }[] } };

export type RequestUsage = { period: { from: string; to: string }; scope: "own" | "all"; total: number; by_day: { day: string; requests: number; by_dialect: Record<string, number> }[]; by_endpoint: { dialect: "native" | "thikaa" | "libredesk" | "chatflow" | "octocom" | "aimychats"; endpoint: string; requests: number }[]; by_owner: { agent: { id: number; name: string }; key: { id: number; name: string } | null; requests: number }[] };

export type RequestSeries = { period: { from: string; to: string }; scope: "own" | "all"; by: "endpoint" | "key"; days: string[]; series: { dialect: ("native" | "thikaa" | "libredesk" | "chatflow" | "octocom" | "aimychats") | null; endpoint: string | null; agent: { id: number; name: string } | null; key: { id: number; name: string } | null; total: number; requests: number[] }[]; others: number[] };

export type NewPromptTrial = { text: string };

export type PromptTrial = { title: string | null; content: string; engine: "built_in" | "model"; model: string | null; usage: { tokens_in: number; tokens_out: number }; notice: string | null };

export type PromptChange = { title?: string; body?: string };

export type Prompt = { id: number; uuid: string; key: string; works_on: "text" | "conversation"; title: string; body: string; builtin: boolean; needs_provider: boolean; version: number; created_at: string; updated_at: string };

export type NewPrompt = { key: string; title: string; body: string };

export type PromptVersion = { version: number; title: string; body: string; actor: { kind: string; id: number | null }; created_at: string };

export type AiProvider = { provider: "openai" | "anthropic" | "openai_compatible"; base_url: string; model: string; api_key: string | null; version: number; created_at: string; updated_at: string };

export type NewAiProvider = { provider: "openai" | "anthropic" | "openai_compatible"; base_url?: string; model?: string; api_key?: string | null };

export type AiTrial = { ok: boolean; model: string; duration_ms: number; error: string | null };

export type NewCompletion = { prompt_key: string; content: string };

export type Completion = { content: string; engine: "built_in" | "model"; model: string | null; usage: { tokens_in: number; tokens_out: number }; notice: string | null };

export type AiUsage = { day: string; feature: string; model: string; requests: number; tokens_in: number; tokens_out: number };

export type AiCall = { id: number; at: string; feature: "completion" | "summary" | "test"; provider: string; model: string; conversation_id: number | null; characters: number; redacted: { email: number; phone: number; card: number }; outcome: "answered" | "useless" | "failed"; tokens_in: number; tokens_out: number; duration_ms: number };

export type RedactionTrial = { text: string; kinds?: ("email" | "phone" | "card")[] };

export type Redaction = { text: string; redacted: { email: number; phone: number; card: number } };

export type TopicChange = { name?: string; synonyms?: string[]; enabled?: boolean };

export type Topic = { id: number; uuid: string; name: string; synonyms: string[]; enabled: boolean; conversations: number; version: number; created_at: string; updated_at: string };

export type NewTopic = { name: string; synonyms?: string[]; enabled?: boolean };

export type TopicMerge = { into_id: string };

export type Summary = { id: number; uuid: string; conversation_id: number; status: "processing" | "completed" | "failed"; style: "concise" | "detailed" | "bullets"; language: string | null; title: string; content: string; action_items: { text: string; by: ("contact" | "agent") | null; name: string | null; when: string | null }[]; sentiment: ("very_negative" | "negative" | "neutral" | "positive" | "very_positive") | null; topics: string[]; issue_type: ("question" | "problem" | "request" | "complaint" | "praise" | "feedback" | "appointment" | "billing" | "other") | null; engine: ("built_in" | "model") | null; model: string | null; notice: string | null; failure: string | null; message_id: number | null; agent_id: number | null; created_at: string; finished_at: string | null };

export type Classification = { kind: "language" | "sentiment" | "issue_type" | "topic"; value: string; score: number | null; confidence: number; reason: string; engine: "built_in" | "model"; version: string; model: string | null; created_at: string };

export type NewSummary = { style?: "concise" | "detailed" | "bullets"; language?: string | null };

export type Operations = {
  'GET /health': { params: unknown; query: unknown; body: undefined; answer: { status: "ok" } };
  'GET /ready': { params: unknown; query: unknown; body: undefined; answer: { status: "ready" } };
  'GET /metrics': { params: unknown; query: unknown; body: undefined; answer: undefined };
  'GET /setup': { params: unknown; query: unknown; body: undefined; answer: { needed: boolean; demo: boolean; mail: boolean; organisation_name: string; language: "en" | "ar" | "uz" | "ru" } };
  'POST /setup': { params: unknown; query: unknown; body: Setup; answer: { agent: Agent } };
  'POST /demo': { params: unknown; query: unknown; body: undefined; answer: Demo };
  'GET /demo': { params: unknown; query: unknown; body: undefined; answer: Demo };
  'DELETE /demo': { params: unknown; query: unknown; body: undefined; answer: Demo };
  'DELETE /agents/{id}/sessions/{session_id}': { params: { id: number | string; session_id: number | string }; query: unknown; body: undefined; answer: undefined };
  'DELETE /sessions/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: undefined };
  'GET /agents/{id}/sessions': { params: { id: number | string }; query: unknown; body: undefined; answer: { data: Session[] } };
  'GET /sessions': { params: unknown; query: unknown; body: undefined; answer: { data: Session[] } };
  'POST /sessions': { params: unknown; query: unknown; body: SignIn; answer: SignedIn };
  'DELETE /sessions/current': { params: unknown; query: unknown; body: undefined; answer: undefined };
  'POST /me/totp': { params: unknown; query: unknown; body: undefined; answer: { secret: string; uri: string; enrolment: string } };
  'PUT /me/totp': { params: unknown; query: unknown; body: { enrolment: string; code: string }; answer: undefined };
  'DELETE /me/totp': { params: unknown; query: unknown; body: { current_password: string }; answer: undefined };
  'PATCH /me': { params: unknown; query: unknown; body: MyChange; answer: Agent };
  'GET /me': { params: unknown; query: unknown; body: undefined; answer: Me };
  'PUT /me/availability': { params: unknown; query: unknown; body: { availability: "online" | "away" | "away_manual" | "offline" | "away_and_reassigning" }; answer: Agent };
  'GET /me/preferences': { params: unknown; query: unknown; body: undefined; answer: Preferences };
  'PUT /me/preferences': { params: unknown; query: unknown; body: PreferencesChange; answer: Preferences };
  'PATCH /agents/{id}': { params: { id: number | string }; query: unknown; body: AgentChange; answer: Agent };
  'DELETE /agents/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: undefined };
  'GET /agents/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: Agent };
  'POST /agents': { params: unknown; query: unknown; body: NewAgent; answer: Agent };
  'GET /agents': { params: unknown; query: { limit?: number; cursor?: string }; body: undefined; answer: { data: Agent[]; page: { next: string | null; limit: number; has_more: boolean } } };
  'DELETE /agents/{id}/totp': { params: { id: number | string }; query: unknown; body: undefined; answer: undefined };
  'GET /colleagues': { params: unknown; query: unknown; body: undefined; answer: { data: Colleague[] } };
  'PATCH /roles/{id}': { params: { id: number | string }; query: unknown; body: RoleChange; answer: Role };
  'DELETE /roles/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: undefined };
  'GET /roles/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: Role };
  'POST /roles': { params: unknown; query: unknown; body: NewRole; answer: Role };
  'GET /roles': { params: unknown; query: unknown; body: undefined; answer: { data: Role[] } };
  'GET /permissions': { params: unknown; query: unknown; body: undefined; answer: { data: string[] } };
  'POST /keys': { params: unknown; query: unknown; body: NewApiKey; answer: CreatedApiKey };
  'GET /keys': { params: unknown; query: { limit?: number; cursor?: string }; body: undefined; answer: { data: ApiKey[]; page: { next: string | null; limit: number; has_more: boolean } } };
  'DELETE /keys/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: ApiKey };
  'PATCH /businesses/{id}': { params: { id: number | string }; query: unknown; body: BusinessChange; answer: Business };
  'POST /businesses': { params: unknown; query: unknown; body: NewBusiness; answer: Business };
  'GET /businesses': { params: unknown; query: unknown; body: undefined; answer: { data: Business[] } };
  'PATCH /settings': { params: unknown; query: unknown; body: SettingsChange; answer: Settings };
  'GET /settings': { params: unknown; query: unknown; body: undefined; answer: Settings };
  'PATCH /inboxes/{id}': { params: { id: number | string }; query: unknown; body: InboxChange; answer: Inbox };
  'DELETE /inboxes/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: undefined };
  'GET /inboxes/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: Inbox };
  'POST /inboxes': { params: unknown; query: unknown; body: NewInbox; answer: Inbox };
  'GET /inboxes': { params: unknown; query: { limit?: number; cursor?: string }; body: undefined; answer: { data: Inbox[]; page: { next: string | null; limit: number; has_more: boolean } } };
  'POST /inboxes/{id}/receipts': { params: { id: number | string }; query: unknown; body: { external_id: string; status: "delivered" | "read" | "failed"; reason?: string }; answer: Message };
  'POST /inboxes/{id}/messages': { params: { id: number | string }; query: unknown; body: NewIncomingMessage; answer: Message };
  'POST /inboxes/{id}/test': { params: { id: number | string }; query: unknown; body: undefined; answer: InboxTrial };
  'PATCH /statuses/{id}': { params: { id: number | string }; query: unknown; body: StatusChange; answer: Status };
  'DELETE /statuses/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: undefined };
  'GET /statuses/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: Status };
  'POST /statuses': { params: unknown; query: unknown; body: NewStatus; answer: Status };
  'GET /statuses': { params: unknown; query: unknown; body: undefined; answer: { data: Status[] } };
  'POST /statuses/reorder': { params: unknown; query: unknown; body: { ids: number[] }; answer: { data: Status[] } };
  'PATCH /priorities/{id}': { params: { id: number | string }; query: unknown; body: PriorityChange; answer: Priority };
  'GET /priorities': { params: unknown; query: unknown; body: undefined; answer: { data: Priority[] } };
  'PATCH /tags/{id}': { params: { id: number | string }; query: unknown; body: TagChange; answer: Tag };
  'DELETE /tags/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: undefined };
  'GET /tags/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: Tag };
  'POST /tags': { params: unknown; query: unknown; body: NewTag; answer: Tag };
  'GET /tags': { params: unknown; query: { limit?: number; cursor?: string }; body: undefined; answer: { data: Tag[]; page: { next: string | null; limit: number; has_more: boolean } } };
  'POST /tags/{id}/merge': { params: { id: number | string }; query: unknown; body: TagMerge; answer: Tag };
  'POST /conversations/{id}/macros/{macro}': { params: { id: number | string; macro: number | string }; query: unknown; body: undefined; answer: { conversation: Conversation; reply: FilledText | null } };
  'PATCH /macros/{id}': { params: { id: number | string }; query: unknown; body: MacroChange; answer: Macro };
  'DELETE /macros/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: undefined };
  'GET /macros/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: Macro };
  'POST /macros': { params: unknown; query: unknown; body: NewMacro; answer: Macro };
  'GET /macros': { params: unknown; query: { limit?: number; cursor?: string; business_id?: number }; body: undefined; answer: { data: Macro[]; page: { next: string | null; limit: number; has_more: boolean } } };
  'POST /macros/{id}/preview': { params: { id: number | string }; query: unknown; body: { conversation_id: number }; answer: FilledText | null };
  'POST /macros/preview': { params: unknown; query: unknown; body: PreviewedText; answer: FilledText | null };
  'PATCH /rules/{id}': { params: { id: number | string }; query: unknown; body: RuleChange; answer: Rule };
  'DELETE /rules/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: undefined };
  'GET /rules/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: Rule };
  'POST /rules': { params: unknown; query: unknown; body: NewRule; answer: Rule };
  'GET /rules': { params: unknown; query: unknown; body: undefined; answer: { data: Rule[] } };
  'GET /rules/{id}/runs': { params: { id: number | string }; query: { limit?: number; cursor?: string }; body: undefined; answer: { data: RuleRun[]; page: { next: string | null; limit: number; has_more: boolean } } };
  'POST /rules/reorder': { params: unknown; query: unknown; body: { ids: number[] }; answer: { data: Rule[] } };
  'POST /rules/dry-run': { params: unknown; query: unknown; body: TriedRule; answer: DryRun };
  'POST /rules/{id}/dry-run': { params: { id: number | string }; query: unknown; body: undefined; answer: DryRun };
  'POST /csat/{uuid}': { params: { uuid: number | string }; query: unknown; body: { rating: number; comment?: string }; answer: { rating: number; comment: string } };
  'GET /csat': { params: unknown; query: { limit?: number; cursor?: string; from?: string | string; to?: string | string; agent?: number }; body: undefined; answer: { data: Survey[]; page: { next: string | null; limit: number; has_more: boolean } } };
  'GET /reports/csat': { params: unknown; query: { from?: string | string; to?: string | string }; body: undefined; answer: SatisfactionReport };
  'PATCH /business-hours/{id}': { params: { id: number | string }; query: unknown; body: BusinessHoursChange; answer: BusinessHours };
  'DELETE /business-hours/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: undefined };
  'GET /business-hours/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: BusinessHours };
  'POST /business-hours': { params: unknown; query: unknown; body: NewBusinessHours; answer: BusinessHours };
  'GET /business-hours': { params: unknown; query: unknown; body: undefined; answer: { data: BusinessHours[] } };
  'PATCH /sla-policies/{id}': { params: { id: number | string }; query: unknown; body: SlaPolicyChange; answer: SlaPolicy };
  'DELETE /sla-policies/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: undefined };
  'GET /sla-policies/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: SlaPolicy };
  'POST /sla-policies': { params: unknown; query: unknown; body: NewSlaPolicy; answer: SlaPolicy };
  'GET /sla-policies': { params: unknown; query: unknown; body: undefined; answer: { data: SlaPolicy[] } };
  'PATCH /teams/{id}': { params: { id: number | string }; query: unknown; body: TeamChange; answer: Team };
  'DELETE /teams/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: undefined };
  'GET /teams/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: Team };
  'POST /teams': { params: unknown; query: unknown; body: NewTeam; answer: Team };
  'GET /teams': { params: unknown; query: unknown; body: undefined; answer: { data: Team[] } };
  'PUT /contacts/{id}/block': { params: { id: number | string }; query: unknown; body: ContactBlock; answer: Contact };
  'PATCH /contacts/{id}': { params: { id: number | string }; query: unknown; body: ContactChange; answer: Contact };
  'DELETE /contacts/{id}': { params: { id: number | string }; query: { permanently?: boolean }; body: undefined; answer: undefined };
  'GET /contacts/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: Contact };
  'POST /contacts': { params: unknown; query: unknown; body: NewContact; answer: Contact };
  'GET /contacts': { params: unknown; query: { q?: string; email?: string; phone?: string; blocked?: boolean; sort?: "created" | "updated" | "name" | "last_active"; direction?: "asc" | "desc"; offset?: number; limit?: number; cursor?: string }; body: undefined; answer: { data: Contact[]; page: { next: string | null; limit: number; has_more: boolean }; meta: { total: number | null; total_is_lower_bound: boolean } } };
  'GET /contacts/export.csv': { params: unknown; query: { q?: string; email?: string; phone?: string; blocked?: boolean }; body: undefined; answer: undefined };
  'POST /contacts/{id}/identities': { params: { id: number | string }; query: unknown; body: NewContactIdentity; answer: ContactIdentity };
  'GET /contacts/{id}/identities': { params: { id: number | string }; query: unknown; body: undefined; answer: { data: ContactIdentity[] } };
  'DELETE /contacts/{id}/identities/{identity_id}': { params: { id: number | string; identity_id: number | string }; query: unknown; body: undefined; answer: undefined };
  'GET /contacts/{id}/conversations': { params: { id: number | string }; query: { limit?: number; cursor?: string }; body: undefined; answer: { data: Conversation[]; page: { next: string | null; limit: number; has_more: boolean } } };
  'POST /contacts/{id}/notes': { params: { id: number | string }; query: unknown; body: NewContactNote; answer: ContactNote };
  'GET /contacts/{id}/notes': { params: { id: number | string }; query: { limit?: number; cursor?: string }; body: undefined; answer: { data: ContactNote[]; page: { next: string | null; limit: number; has_more: boolean } } };
  'DELETE /contacts/{id}/notes/{note_id}': { params: { id: number | string; note_id: number | string }; query: unknown; body: undefined; answer: undefined };
  'GET /contacts/{id}/merges': { params: { id: number | string }; query: { limit?: number; cursor?: string }; body: undefined; answer: { data: ContactMerge[]; page: { next: string | null; limit: number; has_more: boolean } } };
  'POST /contacts/{id}/merge': { params: { id: number | string }; query: unknown; body: ContactMerging; answer: ContactMerge };
  'POST /contact-merges/{id}/undo': { params: { id: number | string }; query: unknown; body: undefined; answer: ContactMerge };
  'GET /contact-imports/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: ContactImport };
  'GET /contact-imports/{id}/refused.csv': { params: { id: number | string }; query: unknown; body: undefined; answer: undefined };
  'POST /contacts/import': { params: unknown; query: unknown; body: FormData; answer: ContactImportPreview | ContactImport };
  'GET /contact-imports': { params: unknown; query: { limit?: number; cursor?: string }; body: undefined; answer: { data: ContactImport[]; page: { next: string | null; limit: number; has_more: boolean } } };
  'PATCH /views/{id}': { params: { id: number | string }; query: unknown; body: ViewChange; answer: View };
  'DELETE /views/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: undefined };
  'GET /views/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: View };
  'GET /views/counts': { params: unknown; query: { ids?: string }; body: undefined; answer: { data: { id: number; count: number }[] } };
  'POST /views': { params: unknown; query: unknown; body: NewView; answer: View };
  'GET /views': { params: unknown; query: { kind?: "lists" | "searches" }; body: undefined; answer: { data: View[] } };
  'GET /views/{id}/conversations': { params: { id: number | string }; query: { limit?: number; cursor?: string }; body: undefined; answer: { data: Conversation[]; page: { next: string | null; limit: number; has_more: boolean } } };
  'GET /folders/{key}/conversations': { params: { key: number | string }; query: { state?: "open" | "waiting" | "resolved" | "any"; order?: "last_message_at" | "created_at" | "waiting_since" | "next_sla_deadline_at" | "priority"; direction?: "asc" | "desc"; filter?: string; offset?: number; limit?: number }; body: undefined; answer: { data: Conversation[]; page: { offset: number; limit: number; total: number; is_capped: boolean } } };
  'GET /folders': { params: unknown; query: { kinds?: string }; body: undefined; answer: { data: Folder[] } };
  'POST /exports/{id}/cancel': { params: { id: number | string }; query: unknown; body: undefined; answer: Export };
  'POST /exports': { params: unknown; query: unknown; body: NewExport; answer: Export };
  'GET /exports': { params: unknown; query: { limit?: number; cursor?: string }; body: undefined; answer: { data: Export[]; page: { next: string | null; limit: number; has_more: boolean } } };
  'DELETE /exports/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: undefined };
  'GET /exports/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: Export };
  'GET /exports/{id}/download': { params: { id: number | string }; query: { expires: number; signature: string }; body: undefined; answer: undefined };
  'POST /exports/preview': { params: unknown; query: unknown; body: NewExport; answer: ExportPreview };
  'PATCH /webhooks/{id}': { params: { id: number | string }; query: unknown; body: WebhookChange; answer: Webhook };
  'DELETE /webhooks/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: undefined };
  'GET /webhooks/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: Webhook };
  'POST /webhooks': { params: unknown; query: unknown; body: NewWebhook; answer: CreatedWebhook };
  'GET /webhooks': { params: unknown; query: { limit?: number; cursor?: string }; body: undefined; answer: { data: Webhook[]; page: { next: string | null; limit: number; has_more: boolean } } };
  'GET /webhook-events': { params: unknown; query: unknown; body: undefined; answer: { data: { dialect: string; events: string[] }[] } };
  'POST /webhooks/{id}/rotate-secret': { params: { id: number | string }; query: unknown; body: undefined; answer: CreatedWebhook };
  'POST /webhooks/{id}/test': { params: { id: number | string }; query: unknown; body: undefined; answer: { event_id: number } };
  'GET /webhooks/{id}/deliveries/{delivery_id}': { params: { id: number | string; delivery_id: number | string }; query: unknown; body: undefined; answer: DeliveryDetails };
  'GET /webhooks/{id}/deliveries': { params: { id: number | string }; query: { limit?: number; cursor?: string; state?: "pending" | "delivered" | "failed" | "cancelled" }; body: undefined; answer: { data: Delivery[]; page: { next: string | null; limit: number; has_more: boolean } } };
  'POST /webhooks/{id}/deliveries/{delivery_id}/redeliver': { params: { id: number | string; delivery_id: number | string }; query: unknown; body: undefined; answer: DeliveryDetails };
  'DELETE /media/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: undefined };
  'GET /media/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: Media };
  'GET /media/{id}/file': { params: { id: number | string }; query: { expires: number; signature: string }; body: undefined; answer: undefined };
  'POST /media': { params: unknown; query: unknown; body: FormData; answer: Media };
  'DELETE /agents/{id}/avatar': { params: { id: number | string }; query: unknown; body: undefined; answer: undefined };
  'PUT /agents/{id}/avatar': { params: { id: number | string }; query: unknown; body: FormData; answer: Agent };
  'DELETE /contacts/{id}/avatar': { params: { id: number | string }; query: unknown; body: undefined; answer: undefined };
  'PUT /contacts/{id}/avatar': { params: { id: number | string }; query: unknown; body: FormData; answer: Contact };
  'DELETE /me/avatar': { params: unknown; query: unknown; body: undefined; answer: undefined };
  'PUT /me/avatar': { params: unknown; query: unknown; body: FormData; answer: Agent };
  'GET /jobs/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: Job };
  'DELETE /jobs/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: undefined };
  'GET /jobs': { params: unknown; query: { state?: "waiting" | "running" | "dead"; limit?: number; cursor?: string }; body: undefined; answer: { data: Job[]; page: { next: string | null; limit: number; has_more: boolean } } };
  'POST /jobs/{id}/retry': { params: { id: number | string }; query: unknown; body: undefined; answer: Job };
  'GET /events': { params: unknown; query: { after?: number; limit?: number; wait?: number }; body: undefined; answer: { data: Event[]; next_after: number } };
  'GET /stream': { params: unknown; query: { after?: string }; body: undefined; answer: undefined };
  'GET /notifications/count': { params: unknown; query: unknown; body: undefined; answer: { unread: number } };
  'GET /notifications': { params: unknown; query: { limit?: number; cursor?: string; unread?: boolean }; body: undefined; answer: { data: Notification[]; page: { next: string | null; limit: number; has_more: boolean } } };
  'PUT /notifications/read': { params: unknown; query: unknown; body: { ids?: number[]; conversation_id?: number; all?: boolean }; answer: { unread: number } };
  'GET /audit': { params: unknown; query: { limit?: number; cursor?: string; action?: "session.started" | "session.refused" | "session.ended" | "setup.completed" | "agent.created" | "agent.updated" | "agent.deleted" | "agent.password_changed" | "agent.totp_enabled" | "agent.totp_disabled" | "role.created" | "role.updated" | "role.deleted" | "rule.created" | "rule.updated" | "rule.deleted" | "key.created" | "key.revoked" | "settings.changed" | "business_hours.created" | "business_hours.updated" | "business_hours.deleted" | "sla_policy.created" | "sla_policy.updated" | "sla_policy.deleted" | "team.created" | "team.updated" | "team.deleted" | "business.created" | "business.updated" | "webhook.created" | "webhook.updated" | "webhook.deleted" | "webhook.secret_rotated" | "ai_provider.changed" | "ai_provider.removed" | "priority.updated" | "prompt.created" | "prompt.updated" | "prompt.deleted" | "status.created" | "status.updated" | "status.deleted" | "tag.created" | "tag.updated" | "tag.deleted" | "topic.created" | "topic.updated" | "topic.deleted" | "inbox.created" | "inbox.updated" | "inbox.deleted" | "contact.erased" | "contacts.exported" | "conversation.erased" | "demo.filled" | "demo.removed" | "export.created" | "export.cancelled" | "export.deleted" }; body: undefined; answer: { data: AuditEntry[]; page: { next: string | null; limit: number; has_more: boolean } } };
  'GET /conversations/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: Conversation };
  'PATCH /conversations/{id}': { params: { id: number | string }; query: unknown; body: ConversationChange; answer: Conversation };
  'DELETE /conversations/{id}': { params: { id: number | string }; query: { permanently?: boolean }; body: undefined; answer: undefined };
  'GET /conversations': { params: unknown; query: { limit?: number; cursor?: string; status?: string; assignee?: string; team?: string; inbox?: number; channel?: string; business?: number }; body: undefined; answer: { data: Conversation[]; page: { next: string | null; limit: number; has_more: boolean } } };
  'POST /conversations': { params: unknown; query: unknown; body: NewConversation; answer: Conversation };
  'GET /conversations/trash': { params: unknown; query: { limit?: number; cursor?: string }; body: undefined; answer: { data: Conversation[]; page: { next: string | null; limit: number; has_more: boolean } } };
  'POST /conversations/bulk': { params: unknown; query: unknown; body: { ids: number[]; change: ConversationChange }; answer: { changed: number } };
  'POST /conversations/{id}/restore': { params: { id: number | string }; query: unknown; body: undefined; answer: Conversation };
  'GET /conversations/{id}/timeline': { params: { id: number | string }; query: { after?: number }; body: undefined; answer: { data: Event[] } };
  'GET /conversations/{id}/participants': { params: { id: number | string }; query: unknown; body: undefined; answer: { data: { kind: "agent" | "contact"; id: number; first_name: string; last_name: string }[] } };
  'PUT /conversations/{id}/seen': { params: { id: number | string }; query: unknown; body: undefined; answer: undefined };
  'DELETE /conversations/{id}/seen': { params: { id: number | string }; query: unknown; body: undefined; answer: undefined };
  'POST /conversations/{id}/links': { params: { id: number | string }; query: unknown; body: { conversation_id: number }; answer: undefined };
  'GET /conversations/{id}/links': { params: { id: number | string }; query: unknown; body: undefined; answer: { data: Conversation[] } };
  'DELETE /conversations/{id}/links/{other}': { params: { id: number | string; other: number | string }; query: unknown; body: undefined; answer: undefined };
  'GET /conversations/{id}/presence': { params: { id: number | string }; query: unknown; body: undefined; answer: Presence };
  'PUT /conversations/{id}/presence': { params: { id: number | string }; query: unknown; body: { state: "viewing" | "typing" | "typing_note" | "gone" }; answer: Presence };
  'PUT /conversations/{id}/sla': { params: { id: number | string }; query: unknown; body: { policy_id: number | null }; answer: { sla: Sla | null } };
  'GET /conversations/{id}/sla': { params: { id: number | string }; query: unknown; body: undefined; answer: { sla: Sla | null } };
  'GET /reports/sla': { params: unknown; query: { from: string; to: string; team?: number; policy?: number }; body: undefined; answer: { data: SlaReportLine[] } };
  'GET /conversations/{id}/rearrangements': { params: { id: number | string }; query: unknown; body: undefined; answer: { data: Rearrangement[] } };
  'POST /conversations/{id}/merge': { params: { id: number | string }; query: unknown; body: { into_id: number }; answer: Rearrangement };
  'POST /conversations/{id}/split': { params: { id: number | string }; query: unknown; body: { message_id: number; subject?: string }; answer: Rearrangement };
  'POST /rearrangements/{id}/undo': { params: { id: number | string }; query: unknown; body: undefined; answer: Rearrangement };
  'POST /messages/{id}/receipts': { params: { id: number | string }; query: unknown; body: { status: "delivered" | "read" | "failed"; reason?: string }; answer: Message };
  'POST /conversations/{id}/messages': { params: { id: number | string }; query: unknown; body: NewMessage; answer: Message };
  'GET /conversations/{id}/messages': { params: { id: number | string }; query: { limit?: number; cursor?: string }; body: undefined; answer: { data: Message[]; page: { next: string | null; limit: number; has_more: boolean } } };
  'GET /messages/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: Message };
  'POST /messages/{id}/retry': { params: { id: number | string }; query: unknown; body: undefined; answer: Message };
  'POST /messages/{id}/undo': { params: { id: number | string }; query: unknown; body: undefined; answer: Message };
  'GET /messages/{id}/body': { params: { id: number | string }; query: { images?: "0" | "1"; theme?: "light" | "dark"; lang?: "en" | "ar" | "uz" | "ru" }; body: undefined; answer: undefined };
  'GET /messages/{id}/images/{n}': { params: { id: number | string; n: number | string }; query: { expires: number; signature: string }; body: undefined; answer: undefined };
  'DELETE /conversations/{id}/drafts/{kind}': { params: { id: number | string; kind: number | string }; query: { replaces?: string }; body: undefined; answer: undefined };
  'PUT /conversations/{id}/drafts/{kind}': { params: { id: number | string; kind: number | string }; query: unknown; body: { content: string; to?: string[]; cc?: string[]; bcc?: string[]; subject?: string; attachments?: number[]; replaces?: string | null }; answer: Draft };
  'GET /drafts': { params: unknown; query: unknown; body: undefined; answer: { data: Draft[] } };
  'GET /conversations/{id}/drafts': { params: { id: number | string }; query: unknown; body: undefined; answer: { data: Draft[] } };
  'POST /backups': { params: unknown; query: unknown; body: undefined; answer: { job_id: number } };
  'GET /backups': { params: unknown; query: unknown; body: undefined; answer: { data: Backup[] } };
  'POST /search/rebuild': { params: unknown; query: unknown; body: undefined; answer: { job_id: number } };
  'GET /search': { params: unknown; query: { q: string; in?: "conversations" | "messages" | "contacts"; sort?: "newest" | "relevance"; count?: boolean; limit?: number; cursor?: string; status_id?: number; assignee_id?: number; team_id?: number; inbox_id?: number; tag_id?: number; sentiment?: ("very_negative" | "negative" | "neutral" | "positive" | "very_positive")[]; language?: string[]; topic?: string[]; from?: string; to?: string; notes?: "with" | "without" | "only" }; body: undefined; answer: SearchAnswer };
  'GET /usage/account': { params: unknown; query: unknown; body: undefined; answer: AccountUsage };
  'GET /usage/conversations': { params: unknown; query: { from?: string; to?: string }; body: undefined; answer: ConversationUsage };
  'GET /usage/storage': { params: unknown; query: unknown; body: undefined; answer: StorageUsage };
  'GET /usage': { params: unknown; query: { from?: string; to?: string; scope?: "own" | "all" }; body: undefined; answer: RequestUsage };
  'GET /usage/series': { params: unknown; query: { by: "endpoint" | "key"; from?: string; to?: string; scope?: "own" | "all" }; body: undefined; answer: RequestSeries };
  'POST /ai/prompts/{id}/try': { params: { id: number | string }; query: unknown; body: NewPromptTrial; answer: PromptTrial };
  'PATCH /ai/prompts/{id}': { params: { id: number | string }; query: unknown; body: PromptChange; answer: Prompt };
  'DELETE /ai/prompts/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: undefined };
  'GET /ai/prompts/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: Prompt };
  'POST /ai/prompts': { params: unknown; query: unknown; body: NewPrompt; answer: Prompt };
  'GET /ai/prompts': { params: unknown; query: { works_on?: "text" | "conversation" }; body: undefined; answer: { data: Prompt[] } };
  'GET /ai/prompts/{id}/versions': { params: { id: number | string }; query: { limit?: number; cursor?: string }; body: undefined; answer: { data: PromptVersion[]; page: { next: string | null; limit: number; has_more: boolean } } };
  'GET /ai/provider': { params: unknown; query: unknown; body: undefined; answer: AiProvider };
  'DELETE /ai/provider': { params: unknown; query: unknown; body: undefined; answer: undefined };
  'PUT /ai/provider': { params: unknown; query: unknown; body: NewAiProvider; answer: AiProvider };
  'POST /ai/provider/test': { params: unknown; query: unknown; body: undefined; answer: AiTrial };
  'POST /ai/completions': { params: unknown; query: unknown; body: NewCompletion; answer: Completion };
  'GET /ai/usage': { params: unknown; query: { from?: string; to?: string }; body: undefined; answer: { data: AiUsage[] } };
  'GET /ai/calls': { params: unknown; query: { limit?: number; cursor?: string }; body: undefined; answer: { data: AiCall[]; page: { next: string | null; limit: number; has_more: boolean } } };
  'POST /ai/redaction/preview': { params: unknown; query: unknown; body: RedactionTrial; answer: Redaction };
  'PATCH /topics/{id}': { params: { id: number | string }; query: unknown; body: TopicChange; answer: Topic };
  'DELETE /topics/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: undefined };
  'GET /topics/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: Topic };
  'POST /topics': { params: unknown; query: unknown; body: NewTopic; answer: Topic };
  'GET /topics': { params: unknown; query: { limit?: number; cursor?: string }; body: undefined; answer: { data: Topic[]; page: { next: string | null; limit: number; has_more: boolean } } };
  'POST /topics/{id}/merge': { params: { id: number | string }; query: unknown; body: TopicMerge; answer: Topic };
  'GET /summaries/{id}': { params: { id: number | string }; query: unknown; body: undefined; answer: Summary };
  'GET /conversations/{id}/summaries/latest': { params: { id: number | string }; query: unknown; body: undefined; answer: Summary };
  'GET /conversations/{id}/classifications': { params: { id: number | string }; query: unknown; body: undefined; answer: { data: Classification[] } };
  'GET /conversations/{id}/summaries': { params: { id: number | string }; query: { limit?: number; cursor?: string }; body: undefined; answer: { data: Summary[]; page: { next: string | null; limit: number; has_more: boolean } } };
  'POST /conversations/{id}/summaries': { params: { id: number | string }; query: unknown; body: NewSummary | undefined; answer: Summary };
  'GET /openapi.json': { params: unknown; query: unknown; body: undefined; answer: undefined };
};
