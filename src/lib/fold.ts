/**
 * One way of folding for the index, for what people type and for what is shown of it: words that a person takes for the
 * same are the same here, and each knows where it stands in the original.
 */
export type Word = { folded: string; start: number; end: number };

/** Longer ones are no words but keys and pictures written as text; their beginning finds them. */
const LONGEST_WORD = 64;

const APOSTROPHES = "'`´ʹʻʼʽˈ‘’‛′＇";
/** What stands in a word without being written by everybody: the tatweel, soft hyphens, marks of direction. */
const UNSEEN = '\\u0640\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff';
const RAW_WORD = new RegExp(`[\\p{L}\\p{M}\\p{N}${APOSTROPHES}${UNSEEN}]+`, 'gu');
const ASCII_WORD = /[a-z0-9']+/g;
const isAscii = (text: string) => /^[\0-_a-\x7f]*$/.test(text);

/** The words of a text in their order. Where no spaces are written each two neighbours are one, and the last alone. */
export function wordsOf(text: string): Word[] {
  const { source, words: pattern } = rawIn(text);
  const words: Word[] = [];
  for (const { 0: raw, index: start } of source.matchAll(pattern)) {
    const piece = pieceOf(raw);
    if (typeof piece === 'string') words.push({ folded: piece, start, end: start + raw.length });
    else
      for (const { folded, start: at, end } of piece)
        words.push({ folded, start: start + at, end: start + end });
  }
  return words;
}

/** The same without the places, with a space between words: what the index is given. */
export function folded(text: string): string {
  if (isPlain(text)) return text.toLowerCase().replace(NO_WORD, ' ').trim();
  const { source, words: pattern } = rawIn(text);
  const words: string[] = [];
  for (const raw of source.match(pattern) ?? []) {
    const piece = pieceOf(raw);
    if (typeof piece === 'string') words.push(piece);
    else for (const word of piece) words.push(word.folded);
  }
  return words.join(' ');
}

/** English as most write it: there is nothing to fold but capitals, word by word or all at once. */
const isPlain = (text: string) => isAscii(text) && !text.includes("'") && !TOO_LONG.test(text);
const NO_WORD = /[^a-z0-9]+/g;
const TOO_LONG = new RegExp(`[a-z0-9]{${LONGEST_WORD + 1}}`, 'i');

const rawIn = (text: string) =>
  isAscii(text) ? { source: text.toLowerCase(), words: ASCII_WORD } : { source: text, words: RAW_WORD };

// Texts repeat their words: what was folded lately needs not be folded again.
const REMEMBERED = 50_000;
const LONGEST_REMEMBERED = 24;
/** A longer piece of a text keeps the whole text in memory. */
const LONGEST_PIECE = 12;
const remembered = new Map<string, string | Word[]>();

/** One word that is folded as a whole, or the words that stand in it. */
function pieceOf(raw: string) {
  const known = remembered.get(raw);
  if (known !== undefined) return known;
  const piece = PLAIN.test(raw) ? raw.slice(0, LONGEST_WORD) : takenApart(raw);
  if (raw.length > LONGEST_REMEMBERED) return piece;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const word = raw.length > LONGEST_PIECE ? [...raw].join('') : raw;
  remembered.set(word, piece === raw ? word : piece);
  return piece;
}

const PLAIN = /^[a-z0-9]+$/;
/** Scripts that leave no space between words. */
const UNSPACED =
  '[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Bopo}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}]';
const RUN = new RegExp(
  `[${UNSPACED}&&[\\p{L}\\p{M}]]+|[[\\p{L}\\p{M}\\p{N}]--[${UNSPACED}&&[\\p{L}\\p{M}]]]+`,
  'gv',
);
const IS_UNSPACED = new RegExp(`^[${UNSPACED}&&[\\p{L}\\p{M}]]+$`, 'v');

/** Whether a folded word is a part of writing without spaces. */
export const isUnspaced = (word: string) => IS_UNSPACED.test(word);

function takenApart(raw: string): Word[] {
  const { text, places } = foldedWithPlaces(raw);
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const place = (at: number) => places[index + at] as Place;
    if (isUnspaced(run)) return neighbours(run, place);
    const end = place(run.length - 1).end;
    return [{ folded: run.slice(0, LONGEST_WORD), start: place(0).start, end }];
  });
}

function neighbours(run: string, place: (at: number) => Place): Word[] {
  const letters = [...run.matchAll(/./gsu)];
  return letters.map(({ 0: letter, index }, nth) => {
    const next = letters[nth + 1];
    const last = next ? next.index + next[0].length - 1 : index + letter.length - 1;
    return { folded: letter + (next?.[0] ?? ''), start: place(index).start, end: place(last).end };
  });
}

/** Where a folded letter comes from. */
type Place = { start: number; end: number };

/** Letter by letter, a letter being what a person sees as one: it is folded with all its marks. */
function foldedWithPlaces(raw: string) {
  const joined = raw.replace(JOINED, (found) => '\u2060'.repeat(found.length));
  const places: Place[] = [];
  let text = '';
  for (const { 0: letter, index } of joined.matchAll(LETTER)) {
    const plain = foldedLetter(letter);
    text += plain;
    for (let at = 0; at < plain.length; at++) places.push({ start: index, end: index + letter.length });
  }
  return { text, places };
}

const LETTER = /.[\p{M}\u{ff9e}\u{ff9f}]*/gsu;
/** Oʻzbek letters: whichever apostrophe was typed, and if none was; but the English `dog's` stays a dog. */
const JOINED = new RegExp(`(?<=[ogOG])[${APOSTROPHES}](?!s(?![\\p{L}\\p{M}]))`, 'giu');
/** Marks that may be left out: accents, points and harakat; not the vowels of Thai or Hindi. */
const MARKS =
  /[[\p{M}&&[\p{sc=Inherited}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}]]--[\u3099\u309a]]/gv;
const UNSEEN_LETTERS = new RegExp(`[${UNSEEN}]`, 'g');
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'g');

// Of letters there are few, however many words are made of them.
const letters = new Map<string, string>();
function foldedLetter(letter: string) {
  const known = letters.get(letter);
  if (known !== undefined) return known;
  const plain = foldedAnew(letter);
  // One with a hundred thousand marks is somebody's joke; memory is not to be filled with such.
  if (letter.length > LONGEST_PIECE) return plain;
  if (letters.size >= REMEMBERED) letters.clear();
  letters.set(letter, plain);
  return plain;
}

const foldedAnew = (letter: string) =>
  letter
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(UNSEEN_LETTERS, '')
    .replace(APOSTROPHE, ' ')
    .replace(/./gsu, (one) => ALIKE.get(one) ?? one)
    .normalize('NFC');

const ALIKE = new Map<string, string>([
  ...pairs('ёе ةه ىي یي کك ٱا ہه ıi łl øo đd ðd ħh ςσ'),
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
  ...digits('٠۰߀०০੦૦୦௦౦೦൦๐໐༠၀០᠐'),
]);

function pairs(list: string) {
  return list.split(' ').map((pair) => [pair[0], pair[1]] as [string, string]);
}

/** The ten digits that begin with each zero, as those that everybody knows. */
function digits(zeros: string) {
  return [...zeros].flatMap((zero) =>
    Array.from({ length: 10 }, (_, digit): [string, string] => [
      String.fromCodePoint((zero.codePointAt(0) as number) + digit),
      String(digit),
    ]),
  );
}
