// Private characters of plane 15: nobody writes with them, and there are more than a text can hold spans.
const FIRST = 0xf0000;
const PLACE = /[\u{f0000}-\u{ffffd}]/gu;

const kept = [
  /\{\{[^{}]{0,200}\}\}/u, // variables
  /`[^`\n]{1,500}`/u, // code
  /<[^<>\n]{1,300}>/u, // tags and places to fill in
  /(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>"'.,;:!?()،؛؟]/u,
  /[\p{L}\p{N}_.+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/u,
  /[@#][\p{L}\p{N}_]{1,64}/u,
  /(?<![\p{L}\p{N}.])(?:\p{L}\.){2,8}(?!\p{L})/u, // e.g., т.е.
  /(?<![\p{L}\p{N}_-])[A-Za-z0-9_-]{1,63}(?:\.[A-Za-z0-9_-]{2,63}){1,8}(?![\p{L}\p{N}_-])/u, // example.com, file.txt
  PLACE,
];
const KEPT = new RegExp(kept.map(({ source }) => source).join('|'), 'gu');

/** Lets `change` have a text in which what is not for reading (addresses, code, variables) is one strange letter each. */
export function leavingUntouched(text: string, change: (text: string) => string) {
  const spans: string[] = [];
  const covered = text.replace(KEPT, (span) => String.fromCodePoint(FIRST + spans.push(span) - 1));
  return change(covered).replace(PLACE, (place) => spans[(place.codePointAt(0) ?? FIRST) - FIRST] ?? '');
}
