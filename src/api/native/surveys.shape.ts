import type { Survey as DomainSurvey } from '../../domain/csat/csat.ts';
import { isoTime, isoTimeOrNull } from '../../lib/clock.ts';
import { dateTime, type Infer, integer, named, nullable, object, text, uuid } from '../../lib/schema.ts';

export const Survey = named(
  'Survey',
  object({
    id: integer(),
    uuid: uuid(),
    conversation_id: integer(),
    business_id: integer(),
    agent_id: nullable(integer({ description: 'Whose work is rated.' })),
    message_id: nullable(integer({ description: 'The message with the link; null until it is written.' })),
    rating: nullable(integer({ minimum: 1, maximum: 5 })),
    comment: text(),
    sent_at: dateTime(),
    answered_at: nullable(dateTime()),
  }),
);

export const presentSurvey = (survey: DomainSurvey): Infer<typeof Survey> => ({
  id: survey.id,
  uuid: survey.uuid,
  conversation_id: survey.conversation_id,
  business_id: survey.business_id,
  agent_id: survey.agent_id,
  message_id: survey.message_id,
  rating: survey.rating,
  comment: survey.comment,
  sent_at: isoTime(survey.sent_at),
  answered_at: isoTimeOrNull(survey.answered_at),
});
