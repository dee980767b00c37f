import { route } from '../../http/route.ts';
import type { Clock } from '../../lib/clock.ts';
import { durationMs } from '../../lib/duration.ts';
import { Problem } from '../../lib/problem.ts';
import { array, integer, named, oneOf, openObject, text } from '../../lib/schema.ts';
import { Done, done } from './envelope.ts';
import { conversationId, uuidParams } from './ids.ts';

const tag = 'Conversations';

export const updateUserAssignee = route({
  method: 'put',
  path: '/api/v1/conversations/:uuid/assignee/user',
  tag,
  summary: 'Update User Assignee',
  access: 'conversations:update_user_assignee',
  params: uuidParams,
  body: named(
    'UserAssignRequest',
    openObject({ assignee_id: integer({ description: 'User ID to assign' }) }),
  ),
  returns: Done,
  change({ domain, actor, params, body }) {
    domain.conversations.assignAgent(actor, conversationId(domain, params.uuid), body.assignee_id);
    return done;
  },
});

export const updateTeamAssignee = route({
  method: 'put',
  path: '/api/v1/conversations/:uuid/assignee/team',
  tag,
  summary: 'Update Team Assignee',
  access: 'conversations:update_team_assignee',
  params: uuidParams,
  body: named(
    'TeamAssignRequest',
    openObject({ assignee_id: integer({ description: 'Team ID to assign' }) }),
  ),
  returns: Done,
  change({ domain, actor, params, body }) {
    domain.conversations.assignTeam(actor, conversationId(domain, params.uuid), body.assignee_id);
    return done;
  },
});

export const removeUserAssignee = route({
  method: 'put',
  path: '/api/v1/conversations/:uuid/assignee/user/remove',
  tag,
  summary: 'Remove User Assignee',
  access: 'conversations:update_user_assignee',
  params: uuidParams,
  returns: Done,
  change({ domain, actor, params }) {
    domain.conversations.assignAgent(actor, conversationId(domain, params.uuid), null);
    return done;
  },
});

export const removeTeamAssignee = route({
  method: 'put',
  path: '/api/v1/conversations/:uuid/assignee/team/remove',
  tag,
  summary: 'Remove Team Assignee',
  access: 'conversations:update_team_assignee',
  params: uuidParams,
  returns: Done,
  change({ domain, actor, params }) {
    domain.conversations.assignTeam(actor, conversationId(domain, params.uuid), null);
    return done;
  },
});

export const updatePriority = route({
  method: 'put',
  path: '/api/v1/conversations/:uuid/priority',
  tag,
  summary: 'Update Conversation Priority',
  access: 'conversations:update_priority',
  params: uuidParams,
  body: named('PriorityUpdateRequest', openObject({ priority: text({ minLength: 1, maxLength: 100 }) })),
  returns: Done,
  change({ domain, actor, params, body }) {
    domain.conversations.setPriority(actor, conversationId(domain, params.uuid), body.priority);
    return done;
  },
});

export const updateStatus = route({
  method: 'put',
  path: '/api/v1/conversations/:uuid/status',
  tag,
  summary: 'Update Conversation Status',
  access: 'conversations:update_status',
  params: uuidParams,
  body: named(
    'StatusUpdateRequest',
    openObject(
      { status: text({ minLength: 1, maxLength: 100, description: 'Status value e.g. Open, Resolved' }) },
      {
        snoozed_until: text({
          maxLength: 100,
          description:
            'For how long (`30m`, `1h`, `100h`) or until when (a date-time). Required if status is Snoozed.',
        }),
      },
    ),
  ),
  returns: Done,
  change({ domain, actor, params, body }) {
    const snoozedUntil =
      body.snoozed_until === undefined ? null : instantOf(body.snoozed_until, domain.clock);
    domain.conversations.setStatus(actor, conversationId(domain, params.uuid), body.status, { snoozedUntil });
    return done;
  },
});

const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

function instantOf(typed: string, clock: Clock) {
  const ms = durationMs(typed);
  const at = ms === null ? (DATE_TIME.test(typed) ? Date.parse(typed) : Number.NaN) : clock.now() + ms;
  if (Number.isSafeInteger(at)) return at;
  throw Problem.invalid('snoozed_until', 'Send a duration such as 30m, 1h or 100h, or a date-time.');
}

export const updateTags = route({
  method: 'post',
  path: '/api/v1/conversations/:uuid/tags',
  tag,
  summary: 'Update conversation tags',
  description:
    'They become exactly these, unless `action` says to add or remove them. Unknown ones are made.',
  access: 'conversations:update_tags',
  params: uuidParams,
  body: named(
    'TagsUpdateRequest',
    openObject(
      { tags: array(text({ maxLength: 100 }), { maxItems: 100 }) },
      { action: oneOf('set_tags', 'add_tags', 'remove_tags') },
    ),
  ),
  returns: Done,
  change({ domain, actor, params, body: { tags, action = 'set_tags' } }) {
    const wish = { set_tags: 'set', add_tags: 'add', remove_tags: 'remove' } as const;
    domain.conversations.tag(actor, conversationId(domain, params.uuid), { [wish[action]]: tags });
    return done;
  },
});
