import { escapeHtml } from './escape-html.ts';
import { wordsOf } from './fold.ts';
import { type Span, spansOf, type Term } from './word-terms.ts';

/** A part of a text around what was found in it: escaped, with what was found marked, and plain. */
export type Snippet = { html: string; plain: string };

const LENGTH = 160;
/** So much of it stands before the first hit. */
const BEFORE = 40;
/** How far a cut moves to fall between two words. */
const SLACK = 20;

export function snippet(text: string, terms: readonly Term[]): Snippet {
  const spans = joinedSpans(terms, text);
  const { start, end } = windowAround(text, spans[0]);
  const [lead, tail] = [start > 0 ? '…' : '', end < text.length ? '…' : ''];
  return {
    html: lead + markedUp(text, spans, start, end) + tail,
    plain: lead + tidy(text.slice(start, end)) + tail,
  };
}

/** A whole text, escaped, with what was found marked. */
export const marked = (text: string, terms: readonly Term[]) =>
  markedUp(text, joinedSpans(terms, text), 0, text.length);

function joinedSpans(terms: readonly Term[], text: string): Span[] {
  const words = wordsOf(text);
  const spans = terms.flatMap((term) => spansOf(term, words)).sort((one, other) => one.start - other.start);
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

function windowAround(text: string, first: Span | undefined): Span {
  const wish = Math.max(0, Math.min((first?.start ?? 0) - BEFORE, text.length - LENGTH));
  const start = wish === 0 ? 0 : cut(text, wish, Math.min(wish + SLACK, first?.start ?? wish));
  const most = Math.min(text.length, start + LENGTH);
  return { start, end: most === text.length ? most : cut(text, most, most - SLACK) };
}

/** The place nearest to `wish`, on the way to `limit`, that stands between words; never inside a letter. */
function cut(text: string, wish: number, limit: number) {
  const step = Math.sign(limit - wish);
  for (let at = wish; step !== 0 && at !== limit; at += step) if (/\s/.test(text[at - 1] ?? ' ')) return at;
  return isInsideLetter(text, wish) ? wish - 1 : wish;
}

const isInsideLetter = (text: string, at: number) =>
  /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');

function markedUp(text: string, spans: readonly Span[], start: number, end: number) {
  let html = '';
  let at = start;
  for (const span of spans) {
    const [from, to] = [Math.max(span.start, start), Math.min(span.end, end)];
    if (from >= to) continue;
    html += `${shown(text.slice(at, from))}<mark>${shown(text.slice(from, to))}</mark>`;
    at = to;
  }
  return html + shown(text.slice(at, end));
}

const tidy = (text: string) => text.toWellFormed().replace(/\s+/g, ' ');
const shown = (text: string) => escapeHtml(tidy(text));
