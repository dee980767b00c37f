/** Where a line may end, as far as mails and chats need it: behind spaces and hyphens, and anywhere in Han, kana, Hangul. */
const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;
const NEVER_FIRST = /^[、。，．・：；？！ー」』】〕）》〉”’!?,.:;)\]}%…]/u;
const NEVER_LAST = /[「『【〔（《〈“‘([{]$/u;

/** Letters as people see them, each with whether a line may end before it. */
export function* lettersOf(text: string) {
  let before = '';
  for (const { segment, index } of letters.segment(text)) {
    yield { letter: segment, at: index, mayBreak: before !== '' && mayEndBetween(before, segment) };
    before = segment;
  }
}

function mayEndBetween(before: string, after: string) {
  if (after === ' ') return false;
  if (before === ' ' || before === '-' || before === '/' || before === '\u200b') return true;
  if (NEVER_FIRST.test(after) || NEVER_LAST.test(before)) return false;
  return UNSPACED.test(before) || UNSPACED.test(after);
}
