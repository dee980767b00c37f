import { LOOPBACK } from './hooks.ts';
import type { Script } from './receiver.ts';
import { startReceiver } from './receiver.ts';
import { type World, world } from './world.ts';

export const SECRET = 'whsec_b3BlbiBzZXNhbWU=';
export type Letter = {
  event: string;
  message: {
    content: string;
    text: string;
    attachments: { name: string; url: string; inline_id: string | null }[];
  };
  contact: { email: string };
};

/** A started world whose first inbox is connected to a program of its own. */
export async function connected(answers: Script = () => ({}), { environment = LOOPBACK } = {}) {
  const receiver = await startReceiver({ answers });
  const here = await world({ started: true, at: Date.now(), environment });
  await connect(here, { endpoint: receiver.url, secret: SECRET });
  const letters = () => receiver.requests.map(({ json }) => json as Letter);
  return {
    here,
    receiver,
    letters,
    async [Symbol.asyncDispose]() {
      await here[Symbol.asyncDispose]();
      await receiver.close();
    },
  };
}

export const connect = (here: World, config: object) =>
  here.request('PATCH /api/v1/inboxes/1', { as: 'ada', body: { config } });

/** Brings a message to an inbox, as the program behind it does. */
export const bring = (here: World, body: object, inbox = 1) =>
  here.request(`POST /api/v1/inboxes/${inbox}/messages`, { as: 'ada', body });
