import type { World } from './world.ts';

type Rule = {
  name?: string;
  occasions?: string[];
  conditions?: unknown;
  actions?: unknown[];
  is_last?: boolean;
  enabled?: boolean;
};

export const when = (field: string, operator: string, value?: unknown) => ({
  logic: 'and',
  rules: [value === undefined ? { field, operator } : { field, operator, value }],
});

/** A rule that tags whatever it is asked about, unless something else is wanted. */
export async function newRule(here: World, wanted: Rule = {}) {
  const usual = {
    name: 'Tag it',
    occasions: ['message.received'],
    actions: [{ action: 'add_tags', tags: ['seen'] }],
  };
  const { status, json, text } = await here.request('POST /api/v1/rules', {
    as: 'ada',
    body: { ...usual, ...wanted },
  });
  if (status !== 201) throw new Error(`No rule was made: ${text}`);
  return json;
}

export const tagsOf = (here: World, id: number) => here.domain.conversations.tagsOf(id);
export const namesSince = (here: World, id: number) => here.eventsAfter(id).map(({ name }) => name);
export const runsOf = async (here: World, id: number) =>
  (await here.request(`GET /api/v1/rules/${id}/runs`, { as: 'ada' })).json.data;

/** Another hour has passed, and the rules of the clock have been asked. */
export async function anotherHour(here: World) {
  await here.write(() => here.domain.jobs.ask('rules.every_hour', {}, { uniqueKey: 'periodic' }));
  await here.rest();
}
