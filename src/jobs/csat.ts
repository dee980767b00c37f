import { integer, object } from '../lib/schema.ts';
import { job } from './job.ts';

/** Sends a contact the link to a survey. */
export const sendSurvey = job({
  kind: 'csat.send',
  payload: object({ surveyId: integer() }),
  run: ({ domain, origin }, { surveyId }) => domain.store.write(() => domain.csat.send(surveyId, origin())),
});
