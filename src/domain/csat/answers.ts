import { addressOwner } from '../../lib/address-owner.ts';
import { buckets } from '../../lib/buckets.ts';
import { MINUTE } from '../../lib/clock.ts';
import { Problem } from '../../lib/problem.ts';
import type { Actor } from '../actor.ts';
import type { Conversations } from '../conversations/conversations.ts';
import type { Core } from '../core.ts';
import type { invitations } from './invitations.ts';
import type { surveyRows } from './survey-rows.ts';

export const LONGEST_COMMENT = 1000;
/** Whoever has been asked looks and answers; whoever guesses links needs very many more. */
const PER_ADDRESS = { capacity: 60, perMs: 10 * MINUTE };
type Parts = {
  rows: ReturnType<typeof surveyRows>;
  conversations: Conversations;
  record: ReturnType<typeof invitations>['record'];
};
export type Rating = { rating: number; comment?: string };

/** What the link leads to: whoever has it answers once, without signing in. */
export function answers({ clock }: Core, { rows, conversations, record }: Parts) {
  const chances = buckets(clock);

  function open(uuid: string) {
    const survey = rows.byUuid.get(uuid.toLowerCase());
    if (!survey) throw Problem.missing('survey', uuid);
    return survey;
  }

  function answer(actor: Actor, uuid: string, { rating, comment = '' }: Rating) {
    const survey = open(uuid);
    refuseWrong(rating, comment);
    const after = rows.setAnswer.get({ id: survey.id, rating, comment: comment.trim(), at: clock.now() });
    if (!after) throw Problem.conflict('survey_answered', 'This survey has been answered already.');
    const { contact_id: contactId } = conversations.get(survey.conversation_id);
    record('csat.answered', { ...actor, kind: 'contact', id: contactId }, after, { rating });
    return after;
  }

  /** Asked before the transaction, which may run twice. */
  function flooding({ address }: Actor) {
    const { waitMs } = chances.take(addressOwner(address ?? ''), PER_ADDRESS);
    if (waitMs === 0) return null;
    const seconds = Math.ceil(waitMs / 1000);
    return new Problem('busy', 'too_many_attempts', `Too many requests. Try again in ${seconds} s.`, {
      details: { retry_after_seconds: seconds },
      headers: { 'Retry-After': String(seconds) },
    });
  }

  return { open, answer, flooding };
}

function refuseWrong(rating: number, comment: string) {
  if (!Number.isInteger(rating) || rating < 1 || rating > 5)
    throw Problem.invalid('rating', 'Choose a rating from 1 to 5.');
  if (comment.length > LONGEST_COMMENT)
    throw Problem.invalid('comment', `comment must have at most ${LONGEST_COMMENT} characters.`);
}
