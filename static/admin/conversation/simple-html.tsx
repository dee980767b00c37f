import { type ComponentChildren, h } from 'preact';
import type { Media } from '../api/contract.ts';
import { pathOf } from './attachments.tsx';
import { inlineText } from './inline-text.tsx';

/** Who is called on in a text, and the files that came with it. */
type Around = { called: readonly string[]; files: readonly Media[] };

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
export function simpleHtml(html: string, { mayQuote, ...around }: Around & { mayQuote: boolean }) {
  // With a look of its own it is more than that; reading it here would only break our policy for styles.
  if (html.length > LONGEST || STYLED.test(html)) return null;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const all = [...body.querySelectorAll('*')];
  const isSimple =
    all.every((element) => isKnown(element) || fileOf(element, around)) &&
    (mayQuote || !body.querySelector('blockquote'));
  return isSimple ? childrenOf(body, around) : null;
}

const isKnown = (element: Element) =>
  element instanceof HTMLElement &&
  TAGS.has(element.tagName) &&
  element
    .getAttributeNames()
    .every((name) => name === 'dir' || ATTRIBUTES[element.tagName]?.includes(name) === true) &&
  (element.tagName !== 'A' || LINK.test(element.getAttribute('href') ?? ''));

/** The file of a picture that stands in the text, if it came along. */
const fileOf = (element: Node, { files }: Around) =>
  element instanceof HTMLImageElement
    ? files.find(({ inline_id: cid }) => cid !== null && element.getAttribute('src') === `cid:${cid}`)
    : undefined;

const childrenOf = (node: Node, around: Around): ComponentChildren[] =>
  [...node.childNodes].map((child, at) => shown(child, at, around));

function shown(node: Node, at: number, around: Around): ComponentChildren {
  if (node instanceof HTMLAnchorElement) return link(node, at);
  if (node instanceof HTMLImageElement) return picture(node, at, fileOf(node, around));
  if (node instanceof HTMLElement)
    return h(node.tagName.toLowerCase(), { key: at, ...blockProps(node) }, childrenOf(node, around));
  return node instanceof Text ? inlineText(node.data, around.called) : null;
}

const picture = ({ alt }: HTMLImageElement, at: number, file: Media | undefined) =>
  file && (
    <a key={at} class="in-text" href={pathOf(file)} target="_blank" rel="noopener">
      <img src={pathOf(file)} alt={alt} width={file.width ?? undefined} height={file.height ?? undefined} />
    </a>
  );

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
