import { beginsMessage, isAttribution, isForwarded, mayBeginMessage } from './quote-words.ts';

/** Lines of a text that belong together: said here, or quoted from elsewhere. */
export type Passage = { text: string; isQuoted: boolean };

const MOST_ATTRIBUTION_LINES = 3;
const HEADER_LINES = 12;
const isQuote = (line = '') => line.startsWith('>');
const isBlank = (line = '') => line.trim() === '';

/** What is quoted in a plain text: lines behind `>` with the line that says whose they were, and repeated messages. */
export function passagesIn(text: string): Passage[] {
  const lines = text.split(/\r\n|\r|\n/);
  const isQuoted = quotedLines(lines);
  const saysMore = lines.some((line, at) => !isQuoted[at] && !isBlank(line));
  return saysMore ? joined(lines, isQuoted) : [{ text, isQuoted: false }];
}

function quotedLines(lines: readonly string[]) {
  const isQuoted = lines.map(isQuote);
  for (let at = 0; at < lines.length; at++) {
    if (isForwarded(lines[at] ?? '')) return isQuoted.fill(false, at);
    if (repeatsMessage(lines, at)) return isQuoted.fill(true, at);
    if (isQuote(lines[at])) at = markPassage(lines, isQuoted, at);
  }
  return isQuoted;
}

const repeatsMessage = (lines: readonly string[], at: number) =>
  mayBeginMessage(lines[at] ?? '') && beginsMessage(lines.slice(at, at + HEADER_LINES).join('\n'));

/** One passage with the line before it and the empty lines within; where it ends. */
function markPassage(lines: readonly string[], isQuoted: boolean[], start: number) {
  const from = attributionBefore(lines, start) ?? start;
  let end = start;
  for (let at = start; at < lines.length && (isQuote(lines[at]) || isBlank(lines[at])); at++)
    if (isQuote(lines[at])) end = at;
  isQuoted.fill(true, from, end + 1);
  return end;
}

function attributionBefore(lines: readonly string[], quote: number) {
  let last = quote - 1;
  while (isBlank(lines[last]) && last > Math.max(0, quote - MOST_ATTRIBUTION_LINES)) last -= 1;
  for (let from = last; from > last - MOST_ATTRIBUTION_LINES && from >= 0 && !isBlank(lines[from]); from--)
    if (isAttribution(lines.slice(from, last + 1).join(' '))) return from;
  return null;
}

function joined(lines: readonly string[], isQuoted: readonly boolean[]) {
  const passages: { lines: string[]; isQuoted: boolean }[] = [];
  for (const [at, line] of lines.entries()) {
    const last = passages.at(-1);
    if (last && last.isQuoted === isQuoted[at]) last.lines.push(line);
    else passages.push({ lines: [line], isQuoted: isQuoted[at] ?? false });
  }
  return passages.map(({ lines: own, ...passage }) => ({
    ...passage,
    text: trimmed(own).join('\n'),
  }));
}

// A pattern for what ends a text looks on from every line of it, which takes minutes for a message of nothing but lines.
function trimmed(lines: readonly string[]) {
  const isWritten = (line: string) => line !== '';
  const first = lines.findIndex(isWritten);
  return first === -1 ? [] : lines.slice(first, lines.findLastIndex(isWritten) + 1);
}
