import type { Conversation } from '../../src/domain/conversations/conversations.ts';
import { conversation, said } from './desk.ts';
import type { World } from './world.ts';

const COMPLAINT = 'The dashboard is terribly slow and I am very unhappy. Please refund my payment by Friday.';

/** A conversation that has something to say, between Salima and Bek. */
export async function talk(here: World, ...says: string[]): Promise<Conversation> {
  const { id } = await conversation(here, { subject: 'Slow dashboard', says: COMPLAINT });
  await here.write(() =>
    here.domain.messages.reply(here.bek, id, said('I will check the server tomorrow and call you back.')),
  );
  for (const text of says) await hear(here, id, text);
  return here.domain.conversations.get(id);
}

/** Another word of the contact. */
export const hear = (here: World, id: number, text = 'And another thing.') =>
  here.write(() => here.domain.messages.receive(here.ada, id, said(text)));

export const summariesOf = async (here: World, id: number) =>
  (await here.request(`GET /api/v1/conversations/${id}/summaries`, { as: 'bek' })).json.data;

/** Asked for and made. */
export async function summarised(here: World, id: number, wish?: object) {
  const { status, json, text } = await here.request(`POST /api/v1/conversations/${id}/summaries`, {
    as: 'bek',
    body: wish,
  });
  if (status !== 202) throw new Error(`It was not asked for: ${text}`);
  await here.rest();
  return (await here.request(`GET /api/v1/summaries/${json.id}`, { as: 'bek' })).json;
}
