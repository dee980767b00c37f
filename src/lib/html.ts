import { escapeHtml } from './escape-html.ts';
import {
  allowedAttributes,
  allowedTags,
  isNoPicture,
  leadingAway,
  safeAttributes,
  safePicture,
  unreadTags,
} from './html-rules.ts';
import { htmlToText, sanitizeHtml } from './on-first-use.cjs';
import { isPlainHtml, textOfPlain } from './plain-html.ts';

/** Browsers go no deeper either; the parser would take seconds over a hundred thousand. */
const DEEPEST = 500;
/** Cleaning once moves what was wrongly nested, which cleaning again may see differently; this often is enough. */
const MOST_PASSES = 4;
/** From here on even nesting can make the parser slow. */
const LONGEST_TRUSTED = 20_000;

class TooDeep extends Error {}

/**
 * HTML of strangers as it may be shown among ours: nothing in it runs, loads a document, sends a form, leaves its place
 * or leads to this server. Cleaning what is clean changes nothing. What cannot be cleaned stays as text.
 */
export const cleanHtml = (html: string) => (isPlainHtml(html) ? html : unlessTooDeep(settled, html));

function unlessTooDeep(clean: (html: string) => string, html: string) {
  try {
    return clean(html);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return asText(html);
  }
}

function settled(html: string) {
  let clean = cleanedOnce(html);
  if (clean === html) return clean;
  for (let pass = 1; pass < MOST_PASSES; pass++) {
    const again = cleanedOnce(clean);
    if (again === clean) return clean;
    clean = again;
  }
  return asText(clean);
}

function cleanedOnce(html: string) {
  let depth = 0;
  return sanitizeHtml()(html, {
    allowedTags,
    allowedAttributes,
    nonTextTags: unreadTags,
    allowedSchemes: ['https', 'http', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['https', 'cid', 'data'] },
    allowProtocolRelative: false,
    parseStyleAttributes: false,
    transformTags: {
      img: safePicture,
      '*': (tagName, given) => ({ tagName, attribs: safeAttributes(tagName, given) }),
    },
    exclusiveFilter: isNoPicture,
    onOpenTag() {
      if (++depth > DEEPEST) throw new TooDeep();
    },
    onCloseTag: () => void depth--,
  });
}

const asText = (html: string) => cleanedOnce(htmlOf(tagless(html)));

/** Linear however hostile the input: for what no parser should see. */
const tagless = (html: string) =>
  html
    .replace(/<[^<>]*>?/g, ' ')
    .replace(/&(lt|gt|quot|amp|nbsp|#39);/g, (_, name: string) => signs[name] as string)
    .replace(/\s+/g, ' ')
    .trim();
const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', nbsp: ' ', '#39': "'" };

/** What is to be read in the HTML: paragraphs apart, list entries with their marks, links with their address. */
export function textOf(html: string) {
  return (isPlainHtml(html) ? textOfPlain(html) : parsedText(html))
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function parsedText(html: string) {
  const bounded = html.length > LONGEST_TRUSTED ? unlessTooDeep(cleanedOnce, html) : html;
  return toText()(bounded);
}

let compiled: ((html: string) => string) | null = null;

function toText() {
  compiled ??= htmlToText().compile({
    wordwrap: false,
    selectors: [
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
      { selector: 'tr', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
      ...['td', 'th'].map((selector) => ({ selector, format: 'inlineSurround', options: { suffix: ' ' } })),
      ...['img', ...unreadTags].map((selector) => ({ selector, format: 'skip' })),
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
        selector,
        options: { uppercase: false },
      })),
    ],
    limits: { maxDepth: DEEPEST },
  });
  return compiled;
}

const ADDRESS = /\bhttps?:\/\/[^\s<>"'/\\][^\s<>"']*/gi;

/** A plain text as HTML that reads the same, with its lines, and with links where it has addresses. */
export function htmlOf(text: string) {
  const parts: string[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = found.slice(0, endOfAddress(found));
    parts.push(lines(text.slice(end, index)), link(address));
    end = index + address.length;
  }
  return [...parts, lines(text.slice(end))].join('');
}

/** What ends a sentence, or closes a bracket opened before the address, is no part of it. */
function endOfAddress(found: string) {
  const count = (sign: string) => found.split(sign).length - 1;
  let unopened = count(')') - count('(');
  let end = found.length;
  for (; ; end--) {
    const last = found.charAt(end - 1);
    if (last === ')' && unopened-- <= 0) return end;
    if (!/[.,:;!?*_~\]})]/.test(last)) return end;
  }
}

const lines = (text: string) => escapeHtml(text).replace(/\r\n|\r|\n/g, '<br />');
const rest = Object.entries(leadingAway).map(([name, value]) => ` ${name}="${value}"`);
const link = (address: string) =>
  `<a href="${escapeHtml(address)}"${rest.join('')}>${escapeHtml(address)}</a>`;
