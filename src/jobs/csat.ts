import { integer, object } from '../lib/schema.ts';
import { job } from './job.ts';

/** Looks again at what was solved while its answer was still on its way. */
export const followSolution = job({
  kind: 'csat.follow',
  payload: object({ eventId: integer() }),
  async run({ domain: { store, events, csat } }, { eventId }) {
    const event = events.get(eventId);
    if (event) await store.write(() => csat.follow(event));
  },
});

/** Sends a contact the link to a survey. */
export const sendSurvey = job({
  kind: 'csat.send',
  payload: object({ surveyId: integer() }),
  run: ({ domain, origin }, { surveyId }) => domain.store.write(() => domain.csat.send(surveyId, origin())),
});
