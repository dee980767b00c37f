import { BEGINNING } from '../domain/assigning/releasing.ts';
import { integer, object } from '../lib/schema.ts';
import { job } from './job.ts';

/** What one go had no room for. */
export const handOut = job({
  kind: 'teams.hand_out',
  payload: object({ teamId: integer() }),
  async run({ domain: { store, handOutPage } }, { teamId }, signal) {
    while (!signal.aborted && (await store.write(() => handOutPage(teamId)))) {}
  },
});

/** All that somebody had who is not here any more. */
export const release = job({
  kind: 'agents.release',
  payload: object({ agentId: integer() }),
  async run({ domain: { store, releasePage } }, { agentId }, signal) {
    let after: typeof BEGINNING | null = BEGINNING;
    while (!signal.aborted && after !== null) {
      const from: typeof BEGINNING = after;
      after = await store.write(() => releasePage(agentId, from));
    }
  },
});
