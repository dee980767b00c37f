/**
 * Clean HTML (see html.ts) as a tree, and back: every element is closed, values stand in double quotes and hold no
 * brackets, so that this needs no parser. Whatever else it is given, what it gives back is balanced.
 */
export type TextNode = { html: string };
export type Element = { tag: string; opening: string; closing: string; children: Node[] };
export type Node = TextNode | Element;

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*\/?>/g;
const VOID = new Set(['br', 'col', 'hr', 'img']);
const ROOT = '';

export const isElement = (node: Node | undefined): node is Element => node !== undefined && 'tag' in node;

export function treeOf(clean: string): Element {
  const root: Element = { tag: ROOT, opening: '', closing: '', children: [] };
  const open = [root];
  const here = () => open.at(-1) ?? root;
  let end = 0;
  for (const { 0: whole, 1: slash, 2: tag = '', index } of clean.matchAll(TAG)) {
    if (index > end) here().children.push({ html: clean.slice(end, index) });
    end = index + whole.length;
    if (slash === '/') close(open, tag);
    else begin(open, { tag, opening: whole, closing: VOID.has(tag) ? '' : `</${tag}>`, children: [] });
  }
  if (end < clean.length) here().children.push({ html: clean.slice(end) });
  return root;
}

function begin(open: Element[], element: Element) {
  open.at(-1)?.children.push(element);
  if (element.closing !== '') open.push(element);
}

function close(open: Element[], tag: string) {
  const at = open.findLastIndex((element) => element.tag === tag);
  if (at > 0) open.length = at;
}

/** The value of an attribute, as it is written; '' where there is none. */
export function attributeOf({ opening }: Element, name: string) {
  const [, value = ''] = new RegExp(`\\s${name}="([^"]*)"`).exec(opening) ?? [];
  return value;
}

const BLOCK = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'center',
    'dd',
    'details',
    'div',
    'dl',
    'dt',
    'figure',
    'footer',
  ],
  ...[
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hr',
    'li',
    'main',
    'nav',
    'ol',
    'p',
    'pre',
    'section',
    'table',
  ],
  ...['tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul'],
]);
export const isBlock = (node: Node | undefined) => isElement(node) && BLOCK.has(node.tag);
export const isBreak = (node: Node | undefined) => isElement(node) && node.tag === 'br';

/** The beginning of what is to be read in nodes, each line and block on a line of its own. */
export function wordsIn(nodes: readonly Node[], atMost: number): string {
  let words = '';
  for (const node of nodes) {
    if (words.length >= atMost) break;
    words += wordsOf(node, atMost - words.length);
  }
  return words;
}

function wordsOf(node: Node, atMost: number): string {
  if (!isElement(node)) return unescaped(node.html.slice(0, atMost * 2));
  if (isBreak(node)) return '\n';
  const words = wordsIn(node.children, atMost);
  return isBlock(node) ? `\n${words}\n` : words;
}

const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', nbsp: ' ', '#39': "'" };
/** What is written in an attribute, or between elements, as it is meant. */
export const unescaped = (html: string) =>
  html.replace(/&(lt|gt|quot|amp|nbsp|#39);/g, (_, name: string) => signs[name] as string);

const blank = new WeakMap<Node, boolean>();

/** Whether a reader would see nothing of it. */
export function isBlank(node: Node): boolean {
  const known = blank.get(node) ?? lookAt(node);
  blank.set(node, known);
  return known;
}

const lookAt = (node: Node) =>
  isElement(node) ? node.tag !== 'img' && node.children.every(isBlank) : unescaped(node.html).trim() === '';
