/** What mail programs write around what they quote, in the languages of our users. */

// They mark the direction of Arabic, and put spaces that do not break.
const plain = (text: string) =>
  text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const LONGEST_ATTRIBUTION = 400;
const ATTRIBUTIONS = [
  /^on .{4,} wrote:$/i,
  /^\S.+ (?:wrote|writes):$/i,
  /(?:написал|пишет|пишут|писал)(?:а|и|\(а\))?:$/i,
  /^في .{4,}(?:كتب|كتبت|كتابة ما يلي).*:$/,
  /(?:كتب|كتبت|كتابة ما يلي بواسطة)(?: .*)?:$/,
  /(?:yozdi|yozgan|yozadi|yozmoqda|ёзди|ёзган):$/i,
  // A date and an address, in whatever language.
  /\d.*<[^<>\s]+@[^<>\s]+>.{0,20}:$/,
];

/** `On Friday Salima wrote:` */
export function isAttribution(text: string) {
  const line = plain(text);
  return line.length <= LONGEST_ATTRIBUTION && ATTRIBUTIONS.some((form) => form.test(line));
}

const SEPARATOR =
  /^[-_]{2,} ?(?:original message|(?:исходное|первоначальное|оригинальное) сообщение|الرسالة الأصلية|(?:asl|dastlabki) xabar) ?[-_]{2,}/i;
const HEADERS = {
  from: /^\*?(?:from|от|от кого|من|kimdan)\*? ?: ?\S/i,
  others: [
    /^\*?(?:sent|date|отправлено|дата|تم الإرسال|تاريخ الإرسال|التاريخ|yuborilgan|yuborildi|sana)\*? ?:/i,
    /^\*?(?:to|кому|إلى|kimga)\*? ?:/i,
    /^\*?(?:subject|тема|الموضوع|mavzu)\*? ?:/i,
  ],
};
const MOST_HEADER_LINES = 8;

/** Whether it is worth reading on, to see whether a message is repeated from here on. */
export function mayBeginMessage(text: string) {
  const [first = ''] = linesOf(text);
  return SEPARATOR.test(first) || HEADERS.from.test(first);
}

/** Whether from here on another message is repeated, under the names of its sender and receiver, as Outlook does it. */
export function beginsMessage(text: string) {
  const [first = '', ...names] = linesOf(text).slice(0, MOST_HEADER_LINES);
  if (SEPARATOR.test(first)) return true;
  const named = HEADERS.others.filter((form) => names.some((line) => form.test(line)));
  return HEADERS.from.test(first) && named.length >= 2;
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map(plain)
    .filter((line) => line !== '');

const FORWARDED =
  /^[-_ ]*(?:begin forwarded message|forwarded message|forwarded by|пересылаемое сообщение|пересланное сообщение|начало переадресованного сообщения|رسالة معاد توجيهها|الرسالة المعاد توجيهها|بداية الرسالة المعاد توجيهها|(?:yoʻnaltirilgan|uzatilgan) xabar)/i;

/** What is passed on is what its sender wanted to say. */
export const isForwarded = (text: string) => FORWARDED.test(plain(text).replace(/[‘’'`]/g, 'ʻ'));
