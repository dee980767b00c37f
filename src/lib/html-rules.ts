import { safeStyle } from './html-styles.ts';

/** What mail and chat are written with. Nothing here runs, loads a document, takes input or has a world of its own. */
export const allowedTags = [
  ...['a', 'abbr', 'address', 'article', 'aside', 'b', 'bdi', 'bdo', 'big', 'blockquote', 'br', 'caption'],
  ...['center', 'cite', 'code', 'col', 'colgroup', 'dd', 'del', 'details', 'dfn', 'div', 'dl', 'dt', 'em'],
  ...[
    'figcaption',
    'figure',
    'font',
    'footer',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hr',
    'i',
    'img',
  ],
  ...['ins', 'kbd', 'li', 'main', 'mark', 'nav', 'ol', 'p', 'pre', 'q', 'rp', 'rt', 'ruby', 's', 'samp'],
  ...[
    'section',
    'small',
    'span',
    'strike',
    'strong',
    'sub',
    'summary',
    'sup',
    'table',
    'tbody',
    'td',
    'tfoot',
  ],
  ...['th', 'thead', 'time', 'tr', 'tt', 'u', 'ul', 'var', 'wbr'],
];

/** What stands between these is no text for people; of every other unknown element the text stays. */
export const unreadTags = [
  ...['script', 'style', 'title', 'template', 'textarea', 'option', 'xmp'],
  ...['noscript', 'noembed', 'noframes'],
];

const LINK = /^(?:https?:\/\/[^\s/\\]|mailto:|tel:)/i;
const PICTURE =
  /^(?:https:\/\/[^\s/\\]|cid:|data:image\/(?:png|jpe?g|gif|webp|bmp|avif|x-icon);base64,[a-z\d+/=\s]*$)/i;
const MEASURE = /^\d{1,4}(?:\.\d{1,4})?%?$/;
const PLAIN = /^[\p{L}\p{N}#., -]{1,100}$/u;
const SENTENCE = /^.{1,1000}$/s;
const SENTENCE_OR_NONE = /^.{0,1000}$/s;

type Rule = RegExp | readonly string[];
const cell: Record<string, Rule> = {
  colspan: MEASURE,
  rowspan: MEASURE,
  scope: ['row', 'col', 'rowgroup', 'colgroup'],
};
const list: Record<string, Rule> = { start: MEASURE, type: PLAIN, reversed: [''], value: MEASURE };
const forAll: Record<string, Rule> = {
  lang: PLAIN,
  dir: ['ltr', 'rtl', 'auto'],
  title: SENTENCE,
  role: ['presentation', 'none'],
  align: PLAIN,
  valign: PLAIN,
  bgcolor: PLAIN,
  width: MEASURE,
  height: MEASURE,
};
const forTag: Record<string, Record<string, Rule>> = {
  a: { href: LINK },
  img: { src: PICTURE, alt: SENTENCE_OR_NONE, border: MEASURE },
  table: { border: MEASURE, cellpadding: MEASURE, cellspacing: MEASURE },
  td: cell,
  th: cell,
  col: { span: MEASURE },
  colgroup: { span: MEASURE },
  ol: list,
  ul: list,
  li: list,
  font: { color: PLAIN, face: PLAIN, size: /^[+-]?\d$/ },
  time: { datetime: PLAIN },
  details: { open: [''] },
  blockquote: { type: ['cite'] },
};
const ruleOf = new Map(
  allowedTags.map((tag) => [tag, new Map(Object.entries({ ...forAll, ...forTag[tag] }))]),
);

/** A picture that may not be shown stays as what is said of it, or not at all. */
export function safePicture(tagName: string, given: Record<string, string>) {
  const attribs = safeAttributes(tagName, given);
  if (attribs.src !== undefined) return { tagName, attribs };
  return attribs.alt ? { tagName: 'span', attribs: {}, text: attribs.alt } : { tagName, attribs: NO_PICTURE };
}

// Known again by itself: an element that is renamed to an unknown one takes the text behind it along.
const NO_PICTURE: Record<string, string> = {};
export const isNoPicture = ({ attribs }: { attribs: Record<string, string> }) => attribs === NO_PICTURE;

/** For a link that leads away from the page it stands on. */
export const leadingAway = { rel: 'noopener noreferrer nofollow', target: '_blank' };

export const allowedAttributes = {
  '*': [
    ...new Set([...ruleOf.values()].flatMap((rules) => [...rules.keys()])),
    'style',
    'class',
    'rel',
    'target',
  ],
};

/** By these names mail programs mark what they quote; no other class is kept. */
const quoteMarks: ReadonlySet<string> = new Set([
  ...[
    'gmail_quote',
    'gmail_quote_container',
    'gmail_attr',
    'yahoo_quoted',
    'protonmail_quote',
    'moz-cite-prefix',
  ],
  ...['OutlookMessageHeader', 'divRplyFwdMsg', 'appendonsend', 'mail-editor-reference-message-container'],
]);

/** Outlook marks by ids, and puts x_ before the names that it finds. */
function quoteMarkOf({ class: names = '', id = '' }: Record<string, string>) {
  const given = [...names.slice(0, 1000).split(/\s+/), id.trim()].map((name) => name.replace(/^(?:x_)+/, ''));
  return given.find((name) => quoteMarks.has(name));
}

/** The attributes that an element may keep, always in the same order. */
export function safeAttributes(tag: string, given: Record<string, string>): Record<string, string> {
  if (Object.keys(given).length === 0) return given;
  const rules = ruleOf.get(tag) ?? new Map<string, Rule>();
  const kept = Object.entries(given).flatMap(([name, typed]): [string, string][] => {
    const value = typed.trim();
    const rule = rules.get(name);
    return rule !== undefined && fits(rule, value) ? [[name, value]] : [];
  });
  const style = safeStyle(given.style ?? '');
  const mark = quoteMarkOf(given);
  return {
    ...Object.fromEntries(kept),
    ...(style !== '' && { style }),
    ...(mark !== undefined && { class: mark }),
    ...(kept.some(([name]) => name === 'href') && leadingAway),
  };
}

const fits = (rule: Rule, value: string) =>
  rule instanceof RegExp ? rule.test(value) : rule.includes(value);
