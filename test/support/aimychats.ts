import type { World } from './world.ts';

type Asked = { as?: 'ada' | 'bek' | null; body?: unknown; headers?: Record<string, string> };

/** Asks as clients of AimyChats do, below where the dialect is mounted. */
export const aimychats =
  (here: World) =>
  (call: string, { as = 'ada', ...more }: Asked = {}) =>
    here.request(call.replace(' ', ' /aimychats/v1'), { as, ...more });

/** As the documentation creates one. */
export const NOTES = {
  title: 'Meeting notes',
  content: 'Discussion about Q1 goals...',
  source: 'api',
  metadata: { participants: ['john@example.com', 'jane@example.com'], date: '2024-01-01' },
};

/** A conversation that was created; in a started world its summary is made. */
export async function created(here: World, more: object = {}) {
  const { status, json, text } = await aimychats(here)('POST /conversations', {
    body: { ...NOTES, ...more },
  });
  if (status !== 201) throw new Error(text);
  return json;
}
/** The same once its summary is made, as it is shown then. */
export async function completed(here: World, more: object = {}) {
  const { id } = await created(here, more);
  await here.rest();
  return (await aimychats(here)(`GET /conversations/${id}`)).json;
}

/** An id as it is shown here, and as our own API and Libredesk show it. */
export const conv = (uuid: string) => `conv_${uuid.replaceAll('-', '')}`;
export const uuidIn = (id: string) =>
  id.slice(id.indexOf('_') + 1).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
