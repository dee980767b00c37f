import type { Language } from './languages/language.ts';
import type { Outline, Part } from './outline.ts';
import type { Person } from './person.ts';
import { type Facts, phrase } from './phrases.ts';
import type { Random } from './random.ts';

export type Dialogue = { subject: string; texts: string[]; draft: string };

/** What is said in each step of an outline. Facts, such as the day or the order, stay the same throughout. */
export function dialogueOf(outline: Outline, person: Person, agent: string, chance: Random): Dialogue {
  const { language } = person;
  const talk = language.talks[outline.topic];
  const facts = factsOf(person, agent, chance);
  const exchanges = [...talk.exchanges];
  let answered = '';

  function textOf(part: Part): string {
    const [afterHello, between] = language.joints;
    if (part === 'opening')
      return chance.pick(language.hello) + afterHello + joined(talk.openings, language.details, between);
    if (part === 'answer') return joined(talk.answers, language.remarks, between);
    if (part === 'ask') return chosenExchange();
    if (part === 'reply') return answered;
    return chance.pick({ thanks: language.thanks, goodbye: language.goodbyes, note: language.notes }[part]);
  }

  function joined(first: readonly string[], second: readonly string[], between: string) {
    return chance.pick(first) + (chance.chance(0.6) ? between + chance.pick(second) : '');
  }

  function chosenExchange() {
    const [exchange] = exchanges.splice(chance.below(exchanges.length), 1);
    const [asked = '', replied = ''] = exchange ?? [];
    answered = replied;
    return asked;
  }

  return {
    subject: phrase(chance.pick(talk.subjects), facts, chance),
    texts: outline.steps.map(({ part }) => capitalised(phrase(textOf(part), facts, chance), language.code)),
    draft: phrase(chance.pick(language.remarks), facts, chance),
  };
}

/** What the words in templates stand for when this person and this agent talk. */
export function factsOf({ language, firstName, business }: Person, agent: string, chance: Random): Facts {
  const brand = chance.chance(0.4) ? ` ${brandIn(chance)}` : '';
  const product = wordOf(language, 'product', chance) + brand;
  const service = wordOf(language, 'service', chance);
  return {
    product,
    service,
    item: business === 1 ? service : product,
    day: wordOf(language, 'day', chance),
    city: wordOf(language, 'city', chance),
    reason: wordOf(language, 'reason', chance),
    order: `${chance.pick(LETTERS)}${chance.pick(LETTERS)}-${chance.between(10_000, 99_999)}`,
    time: `${chance.between(9, 18)}:${chance.pick(['00', '15', '30', '45'])}`,
    number: String(chance.between(2, 9)),
    price: language.price(chance.between(5, 180)),
    name: firstName,
    agent,
  };
}

/** A brand, of which some are everywhere and most are rare: that is how the words of real messages are spread. */
function brandIn(chance: Random) {
  const nth = Math.floor(chance.unit() ** 3 * SYLLABLES.length ** 3);
  const at = (place: number) => SYLLABLES[Math.floor(nth / SYLLABLES.length ** place) % SYLLABLES.length];
  return capitalised(`${at(0)}${at(1)}${nth % 3 === 0 ? '' : at(2)}`, 'en');
}

const SYLLABLES =
  'ra vel to min sa lor ka zan be dio ni pra mu tel fo ris ga len du vox ti nor hal ce mar plo'.split(' ');

/** A word in a template may have come to stand at the beginning of a sentence. */
const capitalised = (text: string, language: string) =>
  text.replaceAll(/(?<=^|[.!?] )\p{Ll}/gu, (letter) => letter.toLocaleUpperCase(language));

const LETTERS = [...'ABCDEFGHKLMNPRSTUVXZ'];

const split = new Map<string, string[]>();
function wordOf({ words }: Language, kind: keyof Language['words'], chance: Random) {
  let list = split.get(words[kind]);
  if (!list) split.set(words[kind], (list = words[kind].split('|')));
  return chance.pick(list);
}
