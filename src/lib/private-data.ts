/** A piece of a text. */
export type Span = { from: number; to: number };

const LOCAL_PART = /[\p{L}\p{N}._%+'-]{1,64}$/u;
const DOMAIN = /^@(?:[\p{L}\p{N}-]{1,63}\.){1,8}[\p{L}\p{N}-]{2,63}/u;
const LONGEST_DOMAIN = 300;
const SEPARATOR = String.raw`[ \u00a0\u2009\u202f.\-\u2010-\u2015]`;
/** Digits of any script, a group at a time, each a separator apart. */
const DIGIT_GROUPS = new RegExp(String.raw`\p{Nd}+(?:${SEPARATOR}\p{Nd}+)*`, 'gu');
const NUMBER = new RegExp(
  String.raw`(?:\+|\b00)?\(?\p{Nd}+\)?(?:(?:${SEPARATOR}|\(|\)|/){1,2}\p{Nd}+\)?)*`,
  'gu',
);
const DATE = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4})(?:\D.*)?$/;
/** 12 500 000 and 1.250.000: money, not a number to dial. */
const THOUSANDS = /^\d{1,3}(?:[ \u00a0\u202f.]\d{3})+$/;
/** Cards are printed in groups no shorter than this. */
const SHORTEST_GROUP = 3;
const SHORTEST_PHONE = 7;
const LONGEST_PHONE = 15;
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0xff10];

/** Around each @, so that no text takes longer than its length. */
export function emailsIn(text: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const before = LOCAL_PART.exec(text.slice(Math.max(found.at(-1)?.to ?? 0, at - 64), at));
    const domain = before && DOMAIN.exec(text.slice(at, at + LONGEST_DOMAIN));
    if (domain) found.push({ from: at - before[0].length, to: at + domain[0].length });
  }
  return found;
}

/** Numbers of cards, by their check digit; what stands right behind one (a date, a code) does not hide it. */
export function cardsIn(text: string): Span[] {
  return [...text.matchAll(DIGIT_GROUPS)].flatMap((match) => cardsAmong(groupsOf(match)));
}

type Group = Span & { digits: string };

function groupsOf(match: RegExpMatchArray): Group[] {
  return [...match[0].matchAll(/\p{Nd}+/gu)].map((group) => {
    const from = (match.index ?? 0) + group.index;
    return { from, to: from + group[0].length, digits: digitsOf(group[0]) };
  });
}

function cardsAmong(groups: readonly Group[]): Span[] {
  const cards: Span[] = [];
  for (let first = 0; first < groups.length; first++) {
    const last = endOfCard(groups, first);
    if (last === null) continue;
    cards.push({ from: groups[first]?.from ?? 0, to: groups[last]?.to ?? 0 });
    first = last;
  }
  return cards;
}

/** The last of the groups that are one card, the longest there is. */
function endOfCard(groups: readonly Group[], first: number) {
  let [digits, end]: [string, number | null] = ['', null];
  for (let at = first; at < groups.length && digits.length < 19; at++) {
    const more = groups[at]?.digits ?? '';
    if (more.length < SHORTEST_GROUP) break;
    digits += more;
    if (digits.length >= 13 && digits.length <= 19 && hasCheckDigit(digits)) end = at;
  }
  return end;
}

/** Luhn's. Nothing but zeros is nobody's card. Asked at every place of a row of digits, hence a plain loop. */
function hasCheckDigit(digits: string) {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = digits.charCodeAt(digits.length - 1 - place) - 0x30;
    sum += place % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
  }
  return sum > 0 && sum % 10 === 0;
}

/** Numbers to dial, as people write them; rather one too many than one too few, because it is put back. */
export function phonesIn(text: string): Span[] {
  return [...text.matchAll(NUMBER)]
    .filter(([written]) => isNoDateOrPrice(digitsOf(written)))
    .flatMap((match) => phonesAmong(match));
}

const isNoDateOrPrice = (plain: string) =>
  plain.startsWith('+') || !(DATE.test(plain) || THOUSANDS.test(plain));

/** Several numbers in a row look like one that is too long: each is as many groups as have room. */
function phonesAmong(match: RegExpMatchArray): Span[] {
  const phones: (Span & { count: number })[] = [];
  for (const { from, to, digits } of groupsOf(match)) {
    const last = phones.at(-1);
    if (last && last.count + digits.length <= LONGEST_PHONE) {
      last.to = to;
      last.count += digits.length;
    } else phones.push({ from, to, count: digits.length });
  }
  const found = phones.filter(({ count }) => count >= SHORTEST_PHONE && count <= LONGEST_PHONE);
  return found.map((phone) => (phone === phones[0] ? { ...phone, from: match.index ?? 0 } : phone));
}

/** In whichever script, the same figures; all else stays. */
const digitsOf = (text: string) => (OTHER_SCRIPTS.test(text) ? inAscii(text) : text);
const OTHER_SCRIPTS = /[^\0-\x7f]/;
const inAscii = (text: string) =>
  text.replaceAll(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.findLast((one) => one <= code) ?? 0x30;
    return code - zero < 10 ? String(code - zero) : digit;
  });
