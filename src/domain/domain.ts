import type { LongReads } from '../store/long-reads.ts';
import type { MediaFiles } from '../store/media-files.ts';
import { agents } from './agents.ts';
import { aiBudget } from './ai-budget.ts';
import { aiCalls } from './ai-calls.ts';
import { aiProvider } from './ai-provider.ts';
import { aiUsage } from './ai-usage.ts';
import { assigning } from './assigning/assigning.ts';
import { attachments } from './attachments.ts';
import { attendance } from './attendance.ts';
import { automation } from './automation.ts';
import { avatars } from './avatars.ts';
import { businessHours } from './business-hours.ts';
import { businesses } from './businesses.ts';
import { calendars } from './calendars.ts';
import { colleagues } from './colleagues.ts';
import { contactImports } from './contact-imports/contact-imports.ts';
import { contacts } from './contacts/contacts.ts';
import { conversations } from './conversations/conversations.ts';
import { core } from './core.ts';
import { demo } from './demo/demo.ts';
import { erasure } from './erasure.ts';
import { eventSight } from './event-sight.ts';
import { exports } from './exports/exports.ts';
import { filters } from './filters/filters.ts';
import { folders } from './folders/folders.ts';
import type { Foundation } from './foundation.ts';
import { idempotency } from './idempotency.ts';
import { inboxes } from './inboxes.ts';
import { install } from './install.ts';
import { keys } from './keys.ts';
import { leads } from './leads.ts';
import { listening } from './listening.ts';
import { lookup } from './lookup.ts';
import { media } from './media/media.ts';
import { messages } from './messages/messages.ts';
import { notifications } from './notifications/notifications.ts';
import { preferences } from './preferences.ts';
import { presence } from './presence.ts';
import { principals } from './principals.ts';
import { priorities } from './priorities.ts';
import { prompts } from './prompts.ts';
import { records } from './records.ts';
import { roles } from './roles.ts';
import { catalogue } from './search/catalogue.ts';
import { search } from './search/search.ts';
import { sessions } from './sessions.ts';
import { settings } from './settings.ts';
import { setupToken } from './setup-token.ts';
import { signInThrottle } from './sign-in-throttle.ts';
import { slaPolicies } from './sla/policies.ts';
import { slaReport } from './sla/report.ts';
import { statuses } from './statuses.ts';
import { summaries } from './summaries/summaries.ts';
import { tags } from './tags.ts';
import { teamMembers } from './team-members.ts';
import { teams } from './teams.ts';
import { topics } from './topics.ts';
import { totp } from './totp.ts';
import { begun } from './usage/begun.ts';
import { localDay } from './usage/local-day.ts';
import { usage } from './usage/usage.ts';
import { pages } from './views/pages.ts';
import { views } from './views/views.ts';
import { outgoing } from './webhooks/outgoing.ts';
import type { UrlGuard } from './webhooks/webhooks.ts';

export type Domain = ReturnType<typeof domain>;
type Outside = { guard: UrlGuard; files: MediaFiles; read: LongReads };

/** Every noun, put together once. Verbs are plain functions; those that change something run inside store.write. */
export function domain(foundation: Foundation, outside: Outside) {
  const base = core(foundation);
  const settingsOf = settings(base);
  const today = localDay(base, { settings: settingsOf });
  const parts = {
    ...base,
    settings: settingsOf,
    begun: begun(base, { today }),
    businesses: businesses(base),
    businessHours: businessHours(base),
    slaPolicies: slaPolicies(base),
    roles: roles(base),
    teamMembers: teamMembers(base),
  };
  const people = {
    ...parts,
    agents: agents(base, parts),
    keys: keys(base, parts),
    contacts: contacts(base, parts),
    media: media(base, { ...parts, ...outside }),
  };
  const work = {
    ...people,
    inboxes: inboxes(base, people),
    statuses: statuses(base),
    priorities: priorities(base, parts),
    tags: tags(base),
    prompts: prompts(base),
    topics: topics(base),
    search: search(base, parts),
    calendars: calendars(base, parts),
  };
  const talks = conversations(base, work);
  const desk = { ...work, conversations: talks, teams: teams(base, { ...work, conversations: talks }) };
  const sessionsOf = sessions(base, people);
  const filtersOf = filters(base, desk);
  const lists = {
    ...desk,
    filters: filtersOf,
    ...outside,
    pages: pages({ ...desk, filters: filtersOf, ...outside }),
  };
  const viewsOf = views(base, lists);
  const leadsOf = leads(base, people);
  const presenceOf = presence(base, people);
  const said = {
    ...desk,
    messages: messages(base, { ...desk, presence: presenceOf }),
    filters: filtersOf,
    views: viewsOf,
    folders: folders(base, { ...lists, views: viewsOf }),
    preferences: preferences(base),
  };
  const sight = eventSight(said);
  const told = outgoing(base, { ...outside, ...sight });
  const helped = { ...said, ...automation(base, { ...said, ...told }, outside) };
  const erasing = erasure(base, { ...desk, leads: leadsOf });
  const summariesOf = summaries(base, desk);
  return {
    ...helped,
    ...assigning(base, desk),
    notifications: notifications(base, said),
    attendance: attendance(base, people),
    summaries: summariesOf,
    catalogue: catalogue({ ...desk, ...outside }),
    attachments: attachments(base, said),
    records: records(base, { ...said, summaries: summariesOf, erasure: erasing }),
    presence: presenceOf,
    listening: listening(),
    colleagues: colleagues(people),
    ...sight,
    sla: { ...talks.sla, ...slaReport(base) },
    sessions: sessionsOf,
    signInThrottle: signInThrottle(base),
    totp: totp(base, people),
    principals: principals(base, { ...people, sessions: sessionsOf }),
    install: install(base, desk),
    setupToken: setupToken(base),
    avatars: avatars(people),
    leads: leadsOf,
    ...erasing,
    contactImports: contactImports(base, people),
    exports: exports(base, { ...lists, views: viewsOf }),
    demo: demo(base, { ...helped, ...erasing, leads: leadsOf }),
    ...told,
    aiProvider: aiProvider(base),
    aiUsage: aiUsage(base),
    aiBudget: aiBudget(base, parts),
    aiCalls: aiCalls(base),
    usage: usage(base, { ...parts, ...outside, today }),
    idempotency: idempotency(base),
    ...lookup(base),
  };
}
