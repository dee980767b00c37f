import { languages } from './languages/index.ts';
import type { Language } from './languages/language.ts';
import { fictionalPhone } from './phones.ts';
import { type Random, random } from './random.ts';

export const channels = [
  'web',
  'email',
  'whatsapp',
  'telegram',
  'instagram',
  'messenger',
  'sms',
  'phone-call',
  'api',
] as const;
export type Channel = (typeof channels)[number];

const CHANNELS: readonly (readonly [Channel, number])[] = [
  ['web', 28],
  ['email', 26],
  ['whatsapp', 14],
  ['telegram', 14],
  ['instagram', 6],
  ['messenger', 5],
  ['sms', 3],
  ['phone-call', 2],
  ['api', 2],
];
const BY_PHONE: readonly Channel[] = ['whatsapp', 'sms', 'phone-call'];
/** Where people are known by a number that the channel gives them. */
const BY_OWN_ID: readonly Channel[] = ['telegram', 'instagram', 'messenger'];
const DOMAINS = ['example.com', 'example.org', 'example.net'];

export type Person = {
  language: Language;
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
  country: string;
  channel: Channel;
  /** Who this is on the channel, where neither address nor phone say it. */
  channelId: string | null;
  /** Which of the two businesses: 0 is the shop, 1 the clinic. */
  business: 0 | 1;
};

/** The nth customer. Names are put together from lists, addresses lead nowhere, numbers belong to nobody. */
export function personOf(seed: string, nth: number): Person {
  const chance = random(seed, 'person', nth);
  const language = chance.weighted(languages);
  const { first, last, address } = nameIn(language, chance);
  const phone = fictionalPhone(nth);
  const wished = chance.weighted(CHANNELS);
  const channel = phone === null && BY_PHONE.includes(wished) ? 'web' : wished;
  const hasPhone = phone !== null && (BY_PHONE.includes(channel) || chance.chance(0.5));
  const hasEmail = channel === 'email' || !hasPhone || chance.chance(0.6);
  return {
    language,
    firstName: first,
    lastName: last,
    email: hasEmail ? `${address}${nth + 1}@${chance.pick(DOMAINS)}` : null,
    phone: hasPhone ? phone : null,
    country: chance.pick(language.countries),
    channel,
    channelId: BY_OWN_ID.includes(channel) ? String(100_000_000 + nth * 7919) : null,
    business: chance.chance(0.35) ? 1 : 0,
  };
}

/** A name and how it is written in an address. */
export function nameIn({ women, men, surnames, feminine = '' }: Language, chance: Random) {
  const isWoman = chance.chance(0.55);
  const [first, latinFirst] = latin(chance.pick(words(isWoman ? women : men)));
  const [last, latinLast] = latin(chance.pick(words(surnames)));
  const [ending, latinEnding] = isWoman ? latin(feminine) : ['', ''];
  return { first, last: last + ending, address: `${latinFirst}.${latinLast}${latinEnding}`.toLowerCase() };
}

function latin(entry: string): [word: string, latin: string] {
  const [word = '', transcribed = word] = entry.split(':');
  return [word, transcribed];
}

const split = new Map<string, string[]>();
function words(list: string) {
  let found = split.get(list);
  if (!found) split.set(list, (found = list.split(' ')));
  return found;
}
