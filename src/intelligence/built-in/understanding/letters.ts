/**
 * One way of writing for what people write in many: without accents, apostrophes, the vowel signs and the article of
 * Arabic, and Uzbek in Latin letters. Both the words of a text and those of a vocabulary go through it.
 */
export function plainWord(word: string, language: string | null): string {
  if (IS_PLAIN.test(word)) return word;
  const remembered = language === 'uz' ? rememberedUzbek : rememberedOther;
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const plain = made(word, language);
  remembered.set(word, plain);
  return plain;
}

const IS_PLAIN = /^[a-z0-9]+$/;
/** Texts repeat their words. */
const REMEMBERED = 20_000;
const rememberedUzbek = new Map<string, string>();
const rememberedOther = new Map<string, string>();

function made(word: string, language: string | null) {
  const lower = word.toLowerCase().replace(APOSTROPHES, '');
  if (IS_ASCII.test(lower)) return lower;
  if (IS_ARABIC.test(lower)) return plainArabic(lower);
  const latin = language === 'uz' ? inLatinLetters(lower) : lower;
  return latin
    .replace(/ё/g, 'е')
    .replace(LATIN_MARKED, withoutMarks)
    .replace(ODD, (letter) => odd[letter] ?? letter);
}

/** The words of a phrase as they stand in a text: apart at hyphens, and in some languages at apostrophes (l'hôtel). */
export const piecesOf = (phrase: string, language: string | null): string[] =>
  phrase.split(isEliding(language) ? AT_APOSTROPHES : AT_HYPHENS).filter((piece) => piece !== '');

/** Written together with what follows. */
export const isEliding = (language: string | null) =>
  language === 'fr' || language === 'it' || language === 'ca';
const AT_HYPHENS = /[\s|-]+/;
const AT_APOSTROPHES = /[\s|'’-]+/;

const IS_ASCII = /^[\0-\x7f]*$/;
const APOSTROPHES = /['‘’ʻʼ`´]/g;
const IS_ARABIC = /[\u0620-\u06ff]/;
const LATIN_MARKED = /[\u00c0-\u024f\u1e00-\u1eff]\p{M}*|[a-z]\p{M}+/gu;
const ODD = /[łøđıßæœ]/g;
const odd: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };
const withoutMarks = (letter: string) => letter.normalize('NFD').replace(/\p{M}/gu, '');

/** "والخدمة" is خدمة: "and" and "the" are written together with what follows. */
function plainArabic(word: string) {
  const plain = word
    .replace(/[\u0640\u064b-\u0652\u0670]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ک/g, 'ك')
    .replace(/ی/g, 'ي');
  const bare = plain.replace(/^[وف](?=ال|.{4})/, '');
  return bare.replace(/^(?:ال|بال|كال|لل)(?=.{3})/, '');
}

const LETTERS = `аa бb вv гg дd еe ёyo жj зz иi йy кk лl мm нn оo пp рr сs тt уu фf хx цts чch шsh юyu яya ўo қq ғg ҳh`;
const pairs = LETTERS.split(' ').map((pair): [string, string] => [pair.charAt(0), pair.slice(1)]);
const LATIN_OF = new Map([...pairs, ['э', 'e'], ['щ', 'sh'], ['ы', 'i'], ['ъ', ''], ['ь', '']]);
const CYRILLIC_OF = new Map(pairs.slice(0, -4).map(([cyrillic, latin]) => [latin, cyrillic]));
CYRILLIC_OF.set('q', 'қ').set('h', 'ҳ').set('ye', 'е');
const inLatinLetters = (word: string) =>
  word.replace(/^е/, 'ye').replace(/[а-яёўқғҳ]/g, (letter) => LATIN_OF.get(letter) ?? letter);

/** The other way round, for lists that are compared with a text as it stands. */
export const inCyrillicLetters = (uzbek: string) =>
  uzbek
    .replace(/[oO]'/g, 'ў')
    .replace(/[gG]'/g, 'ғ')
    .replace(/(?<![a-z])e/g, 'э')
    .replace(/sh|ch|yo|yu|ya|ye|[a-z]/g, (letters) => CYRILLIC_OF.get(letters) ?? letters);
