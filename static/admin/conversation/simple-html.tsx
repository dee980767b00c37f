import { type ComponentChildren, h } from 'preact';
import { inlineText } from './inline-text.tsx';

/** What our own composer writes, and what else is no more than that. */
const TAGS = new Set([
  ...['P', 'DIV', 'BR', 'SPAN', 'B', 'STRONG', 'I', 'EM', 'U', 'S', 'DEL', 'STRIKE'],
  ...['A', 'CODE', 'PRE', 'BLOCKQUOTE', 'UL', 'OL', 'LI'],
]);
const LINK = /^(?:https?:|mailto:|tel:)/i;
const ATTRIBUTES: Record<string, readonly string[]> = { A: ['href', 'rel', 'target'], OL: ['start'] };
const LONGEST = 20_000;
const STYLED = /\sstyle=|<style/i;

/**
 * HTML that is no more than text with a little emphasis, so that a chat needs no frames; null for everything else.
 * Nothing of it is put into the page as it is: elements of these few kinds are made anew.
 */
export function simpleHtml(html: string, called: readonly string[], mayQuote: boolean) {
  // With a look of its own it is more than that; reading it here would only break our policy for styles.
  if (html.length > LONGEST || STYLED.test(html)) return null;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const all = [...body.querySelectorAll('*')];
  const isSimple = all.every(isKnown) && (mayQuote || !body.querySelector('blockquote'));
  return isSimple ? childrenOf(body, called) : null;
}

const isKnown = (element: Element) =>
  element instanceof HTMLElement &&
  TAGS.has(element.tagName) &&
  element
    .getAttributeNames()
    .every((name) => name === 'dir' || ATTRIBUTES[element.tagName]?.includes(name) === true) &&
  (element.tagName !== 'A' || LINK.test(element.getAttribute('href') ?? ''));

const childrenOf = (node: Node, called: readonly string[]): ComponentChildren[] =>
  [...node.childNodes].map((child, at) => shown(child, at, called));

function shown(node: Node, at: number, called: readonly string[]): ComponentChildren {
  if (node instanceof HTMLAnchorElement) return link(node, at);
  if (node instanceof HTMLElement)
    return h(node.tagName.toLowerCase(), { key: at, ...blockProps(node) }, childrenOf(node, called));
  return node instanceof Text ? inlineText(node.data, called) : null;
}

const BLOCKS = new Set(['P', 'DIV', 'LI', 'BLOCKQUOTE', 'UL', 'OL']);
const blockProps = ({ tagName, childNodes }: HTMLElement) =>
  BLOCKS.has(tagName) && childNodes.length > 0 ? { dir: 'auto' } : {};

const link = (anchor: HTMLAnchorElement, at: number) => (
  <a
    key={at}
    href={anchor.getAttribute('href') ?? undefined}
    rel="noopener noreferrer nofollow"
    target="_blank"
  >
    {anchor.textContent}
  </a>
);
