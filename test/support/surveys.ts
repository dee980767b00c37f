import { answer, conversation } from './desk.ts';
import type { World } from './world.ts';

type Survey = { id: number; uuid: string; rating: number | null; comment: string; agent_id: number | null };

export const surveysOf = async (here: World, query = ''): Promise<Survey[]> =>
  (await here.request(`GET /api/v1/csat${query}`, { as: 'ada' })).json.data;

export const askAlways = (here: World) =>
  here.request('PATCH /api/v1/inboxes/2', { as: 'ada', body: { csat_enabled: true } });

export const resolve = (here: World, id: number, status = 'Resolved') =>
  here.write(() => here.domain.conversations.setStatus(here.bek, id, status));

/** A conversation that Bek has answered and solved; its inbox asks how it was. */
export async function solved(here: World, from?: string) {
  await askAlways(here);
  const { id } = await conversation(here, { from });
  await here.write(() => here.domain.conversations.assignAgent(here.ada, id, here.people.bek.id));
  await answer(here, id);
  await resolve(here, id);
  await here.rest();
  return id;
}

/** The survey that was sent about one. */
export async function survey(here: World, from?: string) {
  await solved(here, from);
  const [sent] = await surveysOf(here);
  if (!sent) throw new Error('No survey was sent');
  return sent;
}
