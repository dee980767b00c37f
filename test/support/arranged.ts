import type { World } from './world.ts';

/** Makes something that an administrator arranges, over HTTP. */
export const making =
  (path: string, usual: object) =>
  async (here: World, more: object = {}) => {
    const body = { ...usual, ...more };
    const { status, json, text } = await here.request(`POST ${path}`, { as: 'ada', body });
    if (status !== 201) throw new Error(`It was not made: ${text}`);
    return json;
  };

export const newHours = making('/api/v1/business-hours', {
  name: 'Office',
  windows: { monday: [{ open: '09:00', close: '18:00' }] },
});
export const newPolicy = making('/api/v1/sla-policies', { name: 'Gold', resolution_minutes: 480 });
export const newTeam = making('/api/v1/teams', { name: 'Front desk' });
export const newStatus = making('/api/v1/statuses', { name: 'Ordered', category: 'waiting' });
export const newTag = making('/api/v1/tags', { name: 'vip' });
export const newTopic = making('/api/v1/topics', { name: 'Refund' });
export const newInbox = making('/api/v1/inboxes', { name: 'Shop', channel: 'api' });
export const newMacro = making('/api/v1/macros', { name: 'Hello', content: 'Hello.' });

export const newPrompt = making('/api/v1/ai/prompts', {
  key: 'to_french',
  title: 'Into French',
  body: 'Translate into French.',
});

type Row = Record<string, string | number | null>;

/** A row as it is, for what only asks whether there is one. */
export const insertRow = ({ write, domain }: World, table: string, row: Row) =>
  write(() => {
    const names = Object.keys(row);
    const places = names.map((name) => `@${name}`);
    const sql = `insert into ${table} (${names.join(', ')}) values (${places.join(', ')})`;
    return domain.store.change<[Row]>(`test.${table}`, sql).run(row).lastInsertRowid;
  });

/** A conversation with nothing in it. */
export async function newConversation(here: World, more: Row = {}) {
  const { contacts, businesses } = here.domain;
  const home = businesses.homeOf(here.ada);
  const contact = await here.write(() => contacts.findOrCreate(here.ada, home, { name: 'Olim' }));
  const one = { uuid: 'c', reference: 1, business_id: home, inbox_id: 1, channel: 'api', status_id: 1 };
  const times = { created_at: 0, updated_at: 0 };
  return insertRow(here, 'conversations', { ...one, contact_id: contact.id, ...times, ...more });
}
