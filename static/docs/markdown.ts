import { type Inline, parseInline } from './inline.ts';

/** The small part of Markdown that API descriptions use, read into plain data: no HTML is ever made or let through. */
export type Block =
  | { kind: 'heading'; level: number; text: Inline[] }
  | { kind: 'paragraph' | 'quote'; text: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'list'; isOrdered: boolean; items: Inline[][] }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] }
  | { kind: 'rule' };

const FENCE = /^\s*(```|~~~)/;
const HEADING = /^(#{1,6})\s+(.+?)\s*#*$/;
const RULE = /^\s*([-*_])(\s*\1){2,}\s*$/;
const ITEM = /^\s*(?:[-*+]|(\d+)[.)])\s+(.*)$/;
const QUOTE = /^\s*>\s?(.*)$/;
const ROW = /^\s*\|.*\|\s*$/;
const DIVIDER = /^\s*\|?(\s*:?-+:?\s*\|)+\s*:?-*:?\s*$/;

export function parseMarkdown(source: string): Block[] {
  const lines = source.replaceAll('\r', '').split('\n');
  const blocks: Block[] = [];
  while (lines.length > 0) {
    if (lines[0]?.trim() === '') lines.shift();
    else blocks.push(takeBlock(lines));
  }
  return blocks;
}

function takeBlock(lines: string[]): Block {
  const line = lines[0] ?? '';
  const heading = HEADING.exec(line);
  if (FENCE.test(line)) return takeCode(lines);
  if (heading) return takeHeading(lines, heading);
  if (RULE.test(line)) return takeRule(lines);
  if (ITEM.test(line)) return takeList(lines);
  if (QUOTE.test(line)) return takeQuote(lines);
  if (ROW.test(line) && DIVIDER.test(lines[1] ?? '')) return takeTable(lines);
  return { kind: 'paragraph', text: parseInline(takeWhile(lines, isPlain).join(' ')) };
}

function takeCode(lines: string[]): Block {
  const fence = FENCE.exec(lines.shift() ?? '')?.[1] ?? '';
  const code = takeWhile(lines, (line) => !line.trimStart().startsWith(fence), 0);
  lines.shift();
  return { kind: 'code', text: code.join('\n') };
}

function takeHeading(lines: string[], [, marks = '', text = '']: RegExpExecArray): Block {
  lines.shift();
  return { kind: 'heading', level: marks.length, text: parseInline(text) };
}

function takeRule(lines: string[]): Block {
  lines.shift();
  return { kind: 'rule' };
}

function takeList(lines: string[]): Block {
  const isOrdered = ITEM.exec(lines[0] ?? '')?.[1] !== undefined;
  const items: string[] = [];
  for (const line of takeWhile(lines, (next) => ITEM.test(next) || (isPlain(next) && /^\s/.test(next)))) {
    const item = ITEM.exec(line);
    if (item) items.push(item[2] ?? '');
    else items.push(`${items.pop()} ${line.trim()}`);
  }
  return { kind: 'list', isOrdered, items: items.map(parseInline) };
}

function takeQuote(lines: string[]): Block {
  const quoted = takeWhile(lines, (line) => QUOTE.test(line));
  return { kind: 'quote', text: parseInline(quoted.map((line) => QUOTE.exec(line)?.[1]).join(' ')) };
}

function takeTable(lines: string[]): Block {
  const [head = '', , ...rows] = takeWhile(lines, (line) => ROW.test(line) || DIVIDER.test(line));
  return { kind: 'table', head: cellsOf(head), rows: rows.map(cellsOf) };
}

const cellsOf = (row: string) =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => parseInline(cell.replaceAll('\\|', '|').trim()));

const isPlain = (line: string) =>
  line.trim() !== '' && ![FENCE, HEADING, RULE, ITEM, QUOTE, ROW].some((other) => other.test(line));

/** Takes the first line whatever it is, unless told otherwise, so that no line is looked at for ever. */
function takeWhile(lines: string[], belongs: (line: string) => boolean, least = 1) {
  const end = lines.findIndex((line, index) => index >= least && !belongs(line));
  return lines.splice(0, end === -1 ? lines.length : end);
}
