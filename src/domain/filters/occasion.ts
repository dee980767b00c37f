import type { Field } from './field.ts';

/** What a rule looks at besides the conversation: the message that it is asked about, and the time of day. */
export type Occasion = { messageId: number | null; openTeams: string };

// Where the occasion is no message, the newest one is meant.
const message = (column: string) => `(
  select messages.${column} from messages
  where messages.id = coalesce(@messageId, conversations.last_message_id))`;

const answeredRating = `(
  select csat_surveys.rating from csat_surveys
  where csat_surveys.conversation_id = conversations.id and csat_surveys.answered_at is not null
  order by csat_surveys.id desc limit 1)`;

/** What rules may ask besides everything that lists can be narrowed by. */
export const occasionFields: Readonly<Record<string, Field>> = {
  message_content: { kind: 'text', where: (test) => test(message('text')) },
  message_from: {
    kind: 'keyword',
    words: ['agent', 'contact', 'bot', 'system'],
    where: (test) => test(message('sender_kind')),
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
    where: (test) =>
      test(`case when coalesce(conversations.team_id, 0) in (select json_each.value from json_each(@openTeams))
        then 'inside' else 'outside' end`),
  },
  csat_rating: { kind: 'number', where: (test) => test(answeredRating) },
};
