import type { EventNoun } from './event-names.ts';
import type { Foundation } from './foundation.ts';

type About = { id: number; noun: string; now: number };

/**
 * What is told of a thing outside its own rows: the bodies of deliveries and the answers kept for repeated requests.
 * Both are found by the events of the thing, which hold ids only and stay.
 */
export function traces({ store, clock }: Pick<Foundation, 'store' | 'clock'>) {
  const ofConversation = forgetting('conversation', 'conversation_id = @id');
  // The noun stands in the name, so that one index serves all nouns.
  const ofSubject = forgetting(
    'subject',
    `conversation_id is null and subject_id = @id and substr(name, 1, length(@noun) + 1) = @noun || '.'`,
  );

  function forgetting(name: string, isAbout: string) {
    const events = `(select id from events where ${isAbout})`;
    const steps = [
      store.change<[About]>(
        `traces.${name}.responses`,
        `update delivery_attempts set response = ''
         where delivery_id in (select id from deliveries where event_id in ${events})`,
      ),
      store.change<[About]>(
        `traces.${name}.deliveries`,
        `update deliveries set body = '', state = iif(state = 'delivered', state, 'cancelled'), next_attempt_at = null,
                updated_at = @now
         where event_id in ${events}`,
      ),
      store.change<[About]>(
        `traces.${name}.answers`,
        `delete from idempotency
         where (request_id, agent_id) in (select request_id, actor_id from events where ${isAbout})`,
      ),
    ];
    return (noun: string, id: number) => {
      for (const step of steps) step.run({ id, noun, now: clock.now() });
    };
  }

  return {
    /** Of a conversation and all that was said in it, or of something that belongs to none. */
    forget: (noun: EventNoun, id: number) =>
      noun === 'conversation' ? ofConversation(noun, id) : ofSubject(noun, id),
  };
}
