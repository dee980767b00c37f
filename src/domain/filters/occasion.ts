import type { Field, Occasion } from './field.ts';

/** The moment at which it is asked: at one message, or at none. */
export const rightNow: Occasion = {
  messageId: '@messageId',
  at: '@now',
  isOpen: (team) => `${team} in (select json_each.value from json_each(@openTeams))`,
};

/** Each of the events that a query joins, when it came. Such a query begins with `openTimesSql`. */
export const atEvents: Occasion = {
  messageId: `case when events.name like 'message.%' then events.subject_id end`,
  at: 'events.at',
  isOpen: (team) => `exists (
    select 1 from open_times
    where open_times.team_id = ${team} and open_times.opens <= events.at and open_times.closes > events.at)`,
};
export const openTimesSql = `with open_times (team_id, opens, closes) as materialized (
  select value ->> 0, value ->> 1, value ->> 2 from json_each(@openTimes))`;

// Where the occasion is no message, the newest one is meant.
const message = (column: string, { messageId }: Occasion) => `(
  select messages.${column} from messages
  where messages.id = coalesce(${messageId}, conversations.last_message_id))`;

const answeredRating = `(
  select csat_surveys.rating from csat_surveys
  where csat_surveys.conversation_id = conversations.id and csat_surveys.answered_at is not null
  order by csat_surveys.id desc limit 1)`;

/** What rules may ask besides everything that lists can be narrowed by. */
export const occasionFields: Readonly<Record<string, Field>> = {
  message_content: { kind: 'text', where: (test, _bind, occasion) => test(message('text', occasion)) },
  message_from: {
    kind: 'keyword',
    words: ['agent', 'contact', 'bot', 'system'],
    where: (test, _bind, occasion) => test(message('sender_kind', occasion)),
  },
  any_message_content: {
    kind: 'text',
    where: (test) => `exists (
      select 1 from messages
      where messages.conversation_id = conversations.id and messages.kind <> 'activity'
        and messages.status <> 'scheduled' and ${test('messages.text')})`,
  },
  // Team 0 is that of conversations without a team.
  business_hours: {
    kind: 'keyword',
    words: ['inside', 'outside'],
    where: (test, _bind, { isOpen }) =>
      test(`case when ${isOpen('coalesce(conversations.team_id, 0)')} then 'inside' else 'outside' end`),
  },
  csat_rating: { kind: 'number', where: (test) => test(answeredRating) },
};
