import { apiKeyHeader, bearer } from '../../http/credentials.ts';
import type { Dialect } from '../../http/dialect.ts';
import { HouseError } from '../house-errors.ts';
import { routesIn } from '../routes-in.ts';
import * as agents from './agents.ts';
import * as aiCompletions from './ai-completions.ts';
import * as aiPrivacy from './ai-privacy.ts';
import * as aiProvider from './ai-provider.ts';
import * as audit from './audit.ts';
import * as avatars from './avatars.ts';
import * as backups from './backups.ts';
import * as businessHours from './business-hours.ts';
import * as businesses from './businesses.ts';
import * as colleagues from './colleagues.ts';
import * as contactConversations from './contact-conversations.ts';
import * as contactIdentities from './contact-identities.ts';
import * as contactImports from './contact-imports.ts';
import * as contactMerges from './contact-merges.ts';
import * as contactNotes from './contact-notes.ts';
import * as contacts from './contacts.ts';
import * as conversationLinks from './conversation-links.ts';
import * as conversationSight from './conversation-sight.ts';
import * as conversationTrash from './conversation-trash.ts';
import * as conversations from './conversations.ts';
import * as conversing from './conversing.ts';
import * as deliveries from './deliveries.ts';
import * as demo from './demo.ts';
import * as drafts from './drafts.ts';
import { presentProblem } from './errors.ts';
import { presentEvent, webhookEvents } from './events.shape.ts';
import * as events from './events.ts';
import * as exports from './exports.ts';
import * as folders from './folders.ts';
import { health, metricsFor, ready } from './health.ts';
import * as inboxMessages from './inbox-messages.ts';
import * as inboxes from './inboxes.ts';
import * as jobs from './jobs.ts';
import * as keys from './keys.ts';
import * as macros from './macros.ts';
import * as me from './me.ts';
import * as media from './media.ts';
import * as messageBodies from './message-bodies.ts';
import * as messages from './messages.ts';
import * as notifications from './notifications.ts';
import * as pages from './pages.ts';
import * as preferences from './preferences.ts';
import * as presence from './presence.ts';
import * as priorities from './priorities.ts';
import * as promptTrials from './prompt-trials.ts';
import * as prompts from './prompts.ts';
import * as rearrangements from './rearrangements.ts';
import * as roles from './roles.ts';
import * as rules from './rules.ts';
import * as search from './search.ts';
import * as sessions from './sessions.ts';
import * as settings from './settings.ts';
import * as setup from './setup.ts';
import * as sla from './sla.ts';
import * as slaPolicies from './sla-policies.ts';
import * as slaReports from './sla-reports.ts';
import * as statuses from './statuses.ts';
import * as summaries from './summaries.ts';
import * as surveyPage from './survey-page.ts';
import * as surveys from './surveys.ts';
import * as tags from './tags.ts';
import * as teams from './teams.ts';
import * as topics from './topics.ts';
import * as usage from './usage.ts';
import * as views from './views.ts';
import * as webhooks from './webhooks.ts';

/** Our own API, which the UI uses; it also answers what belongs to no dialect. */
export const native = (metrics: 'key' | 'public' | 'off'): Dialect => ({
  name: 'native',
  title: 'Confab',
  description: 'The native API: everything the server can do.',
  mount: '',
  inner: '/api/v1',
  credentials: [bearer, apiKeyHeader],
  security: {
    Token: { type: 'http', scheme: 'bearer', description: 'The token of an API key.' },
    Session: { type: 'apiKey', in: 'cookie', name: 'confab_session', description: 'Set by signing in.' },
  },
  presentProblem,
  problemSchema: HouseError,
  badParams: 'missing',
  limits: null,
  routes: [
    health,
    ready,
    ...(metrics === 'off' ? [] : [metricsFor[metrics]]),
    ...routesIn(
      setup,
      demo,
      sessions,
      me,
      preferences,
      agents,
      colleagues,
      roles,
      keys,
      businesses,
      settings,
      inboxes,
      inboxMessages,
      statuses,
      priorities,
      tags,
      macros,
      rules,
      surveys,
      businessHours,
      slaPolicies,
      teams,
      contacts,
      contactIdentities,
      contactConversations,
      contactNotes,
      contactMerges,
      contactImports,
      views,
      folders,
      exports,
      webhooks,
      deliveries,
      media,
      avatars,
      jobs,
      events,
      notifications,
      audit,
      conversations,
      conversing,
      conversationTrash,
      conversationSight,
      conversationLinks,
      presence,
      sla,
      slaReports,
      rearrangements,
      messages,
      messageBodies,
      drafts,
      backups,
      search,
      usage,
      promptTrials,
      prompts,
      aiProvider,
      aiCompletions,
      aiPrivacy,
      topics,
      summaries,
      pages,
      surveyPage,
    ),
  ],
  webhookEvents,
  presentEvent,
});
