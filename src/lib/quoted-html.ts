import {
  attributeOf,
  type Element,
  isBlank,
  isBlock,
  isBreak,
  isElement,
  type Node,
  treeOf,
  wordsIn,
} from './html-tree.ts';
import { beginsMessage, isAttribution, isForwarded, mayBeginMessage } from './quote-words.ts';

/** Quoted are the children of one element from here to there; or all the rest, where a whole message is repeated. */
type Stretch = { from: number; to: number; isRest: boolean };
type Found = Map<Element, Stretch[]>;
export type Wrap = (quoted: string) => string;

const ENCLOSING = new Set(['gmail_quote', 'gmail_quote_container', 'yahoo_quoted', 'protonmail_quote']);
const ATTRIBUTING = new Set(['gmail_attr', 'moz-cite-prefix']);
const BEGINNING = new Set([
  ...['OutlookMessageHeader', 'divRplyFwdMsg', 'appendonsend', 'mail-editor-reference-message-container'],
]);
/** In these only their own parts may stand. */
const CLOSED = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'colgroup', 'ul', 'ol', 'dl', 'p']);
const FIRST_WORDS = 100;
const HEADER_WORDS = 1000;
/** However long a header or an attribution is, it has no more parts. */
const MOST_PARTS = 40;

/**
 * Puts a wrapping around what is quoted in clean HTML. Where nothing else is said, or a message is passed on, nothing is
 * wrapped: one would have to open it to read anything.
 */
export function wrapQuoted(clean: string, wrap: Wrap) {
  const root = treeOf(clean);
  const found: Found = new Map();
  find(root, found);
  return found.size > 0 && saysMore(root, found) ? written(root, found, wrap) : clean;
}

/** From outside to inside, so that the outermost element is found that is quoted as a whole; whether there is no more. */
function find(parent: Element, found: Found): boolean {
  for (let at = 0; at < parent.children.length; at++) {
    const node = parent.children[at];
    if (node === undefined || isBlank(node)) continue;
    const words = wordsIn([node], FIRST_WORDS);
    if (isForwarded(words)) return true;
    const stretch = CLOSED.has(parent.tag) ? null : stretchAt(parent, at, words);
    if (stretch) found.set(parent, [...(found.get(parent) ?? []), stretch]);
    if (stretch?.isRest || (!stretch && isElement(node) && find(node, found))) return true;
  }
  return false;
}

function stretchAt(parent: Element, at: number, words: string): Stretch | null {
  const node = parent.children[at];
  const isQuote = isElement(node) && isMarkedQuote(node);
  const from =
    isElement(node) && (isQuote || node.tag === 'blockquote') ? attributionBefore(parent, at) : null;
  if (isQuote || from !== null) return { from: from ?? at, to: at, isRest: false };
  const isHeader = mayBeginMessage(words) && beginsMessage(wordsIn(partsFrom(parent, at), HEADER_WORDS));
  const isRest = isHeader || isMarkedBeginning(node);
  return isRest ? { from: lineAbove(parent, at), to: parent.children.length - 1, isRest } : null;
}

/** Outlook draws a line above what it repeats. */
function lineAbove({ children }: Element, at: number) {
  const above = children.slice(0, at).findLastIndex((node) => !isBlank(node)) + 1;
  const line = children.slice(above, at).findIndex((node) => isElement(node) && node.tag === 'hr');
  return line < 0 ? at : above + line;
}

const partsFrom = (parent: Element, at: number) => parent.children.slice(at, at + MOST_PARTS);

const isMarkedQuote = (element: Element) =>
  ENCLOSING.has(attributeOf(element, 'class')) ||
  (element.tag === 'blockquote' && attributeOf(element, 'type') === 'cite');

const isMarkedBeginning = (node: Node | undefined): boolean =>
  isElement(node) &&
  (BEGINNING.has(attributeOf(node, 'class')) ||
    isMarkedBeginning(node.children.find((child) => !isBlank(child))));

/** Where the line begins, or the block, that says whose words come next. */
function attributionBefore({ children }: Element, at: number) {
  let words = '';
  for (let from = at - 1; from >= Math.max(0, at - MOST_PARTS); from--) {
    const node = children[from] as Node;
    const isNewLine = isBlock(node) && words.trim() !== '';
    if (isNewLine) return null;
    words = wordsIn([node], HEADER_WORDS) + words;
    if (isElement(node) && ATTRIBUTING.has(attributeOf(node, 'class'))) return from;
    if (isLineStart(children[from - 1], node) && isAttribution(words)) return from;
    if (isBlock(node) && words.trim() !== '') return null;
  }
  return null;
}

const isLineStart = (before: Node | undefined, node: Node) =>
  before === undefined || isBreak(before) || isBlock(before) || isBlock(node);

/** Whether a reader finds anything besides what is quoted. */
function saysMore(element: Element, found: Found): boolean {
  const quoted = found.get(element) ?? [];
  return element.children.some((node, at) => {
    if (isBlank(node) || quoted.some(({ from, to }) => from <= at && at <= to)) return false;
    return !isElement(node) || node.children.length === 0 || saysMore(node, found);
  });
}

function written(element: Element, found: Found, wrap: Wrap): string {
  const quoted = found.get(element) ?? [];
  const write = (nodes: readonly Node[]) =>
    nodes.map((node) => (isElement(node) ? written(node, found, wrap) : node.html)).join('');
  let inner = '';
  let at = 0;
  for (const { from, to } of quoted) {
    inner +=
      write(element.children.slice(at, from)) +
      wrap(write(element.children.slice(Math.max(at, from), to + 1)));
    at = to + 1;
  }
  return element.opening + inner + write(element.children.slice(at)) + element.closing;
}
