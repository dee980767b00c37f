import { byDemo } from '../domain/actor.ts';
import type { Domain } from '../domain/domain.ts';
import { type Channel, channels } from './person.ts';

const NAMES: Record<Channel, string> = {
  web: 'Website',
  email: 'Email',
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  instagram: 'Instagram',
  messenger: 'Messenger',
  sms: 'SMS',
  'phone-call': 'Phone',
  api: 'API',
};
/** Channels that work without an account elsewhere; nobody has connected the others. */
const CONNECTED: readonly Channel[] = ['web', 'api'];

/** Where a business is written to, by channel. One can answer in all of them while somebody looks at the demo. */
export function inboxesIn({ store, inboxes, demo }: Domain, businessId: number, isWatched: boolean) {
  const known = store.values<[businessId: number, channel: string], number>(
    'demo.inboxOf',
    'select id from inboxes where business_id = ? and channel = ? order by id limit 1',
  );

  function made(channel: Channel) {
    const enabled = isWatched || CONNECTED.includes(channel);
    const { id } = inboxes.create({ ...byDemo, businessId }, { name: NAMES[channel], channel, enabled });
    demo.note('inbox', id);
    return id;
  }

  // The cast: `fromEntries` forgets which channels there are.
  return Object.fromEntries(
    channels.map((channel) => [channel, known.get(businessId, channel) ?? made(channel)]),
  ) as Record<Channel, number>;
}
