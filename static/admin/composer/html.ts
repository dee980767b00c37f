import { DOMSerializer, type Node, DOMParser as Parser, type Slice } from 'prosemirror-model';
import type { Message } from '../api/contract.ts';
import { bare } from './bare.ts';
import { schema } from './schema.ts';

const parser = Parser.fromSchema(schema);
const serializer = DOMSerializer.fromSchema(schema);

// A document that is shown nowhere: nothing in it runs or is fetched.
function bodyOf(html: string) {
  const { body } = new DOMParser().parseFromString(bare(html), 'text/html');
  // It only keeps an empty line open.
  for (const last of body.querySelectorAll(':is(p, div, li) > br:last-child'))
    if (!last.nextSibling) last.remove();
  return body;
}

export const docOf = (html: string): Node => parser.parse(bodyOf(html));
export const sliceOf = (html: string): Slice => parser.parseSlice(bodyOf(html));
export const textIn = (html: string) => {
  const doc = docOf(html);
  return doc.textBetween(0, doc.content.size, '\n');
};

/** Lines as they look in the composer: mail programs put space between paragraphs, and none between these. */
export function htmlOf(doc: Node) {
  const shown = document.implementation.createHTMLDocument('').body;
  shown.append(serializer.serializeFragment(doc.content, { document: shown.ownerDocument }));
  for (const paragraph of shown.querySelectorAll('p')) {
    const isAlone = paragraph.parentElement?.tagName === 'LI' && !paragraph.nextSibling;
    if (!paragraph.firstChild) paragraph.append(shown.ownerDocument.createElement('br'));
    paragraph.replaceWith(isAlone ? fragmentOf(paragraph) : lineOf(paragraph));
  }
  return shown.innerHTML;
}

function fragmentOf(element: Element) {
  const fragment = element.ownerDocument.createDocumentFragment();
  fragment.append(...element.childNodes);
  return fragment;
}

function lineOf(element: Element) {
  const line = element.ownerDocument.createElement('div');
  line.append(...element.childNodes);
  return line;
}

type Mention = Message['mentions'][number];
type Outgoing = { content: string; content_type: Message['content_type']; mentions: Mention[] };

/** As it is sent: as plain text where nothing of it is more than that, so that every channel can show it as it is. */
export function outgoing(doc: Node): Outgoing {
  const mentions = mentionsIn(doc);
  if (isRich(doc)) return { content: htmlOf(doc).trim(), content_type: 'html', mentions };
  const content = doc.textBetween(0, doc.content.size, '\n').trim();
  return { content, content_type: 'text', mentions };
}

const PLAIN = new Set(['doc', 'paragraph', 'text', 'hard_break', 'mention']);

function isRich(doc: Node) {
  let isFound = false;
  doc.descendants((node) => {
    if (!PLAIN.has(node.type.name) || node.marks.length > 0) isFound = true;
  });
  return isFound;
}

function mentionsIn(doc: Node) {
  const found = new Map<string, Mention>();
  doc.descendants(({ type, attrs: { who, id } }) => {
    if (type === schema.nodes.mention) found.set(`${who}:${id}`, { who, id });
  });
  return [...found.values()];
}
