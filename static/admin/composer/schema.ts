import { type DOMOutputSpec, type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model';

/** What can be written: what mail and chat have in common. Nothing else that is pasted gets in. */
const nodes = {
  doc: { content: 'block+' },
  paragraph: {
    group: 'block',
    content: 'inline*',
    parseDOM: [{ tag: 'p' }, { tag: 'div' }, ...[1, 2, 3, 4, 5, 6].map((n) => ({ tag: `h${n}` }))],
    toDOM: () => ['p', 0],
  },
  blockquote: {
    group: 'block',
    content: 'block+',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  code_block: {
    group: 'block',
    content: 'text*',
    marks: '',
    code: true,
    defining: true,
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
    toDOM: () => ['pre', ['code', 0]],
  },
  ordered_list: {
    group: 'block',
    content: 'list_item+',
    attrs: { order: { default: 1 } },
    parseDOM: [{ tag: 'ol', getAttrs: (element) => ({ order: startOf(element) }) }],
    toDOM: ({ attrs }) => ['ol', attrs.order === 1 ? {} : { start: attrs.order }, 0],
  },
  bullet_list: {
    group: 'block',
    content: 'list_item+',
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  list_item: {
    content: 'paragraph block*',
    defining: true,
    parseDOM: [{ tag: 'li' }],
    toDOM: () => ['li', 0],
  },
  text: { group: 'inline' },
  hard_break: {
    group: 'inline',
    inline: true,
    selectable: false,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
    leafText: () => '\n',
  },
  /** A picture within the text; the file that it shows goes along. */
  picture: {
    group: 'inline',
    inline: true,
    draggable: true,
    attrs: { cid: {}, alt: { default: '' } },
    parseDOM: [{ tag: 'img[src^="cid:"]', getAttrs: (element) => pictureIn(element) }],
    toDOM: ({ attrs: { cid, alt } }) => ['img', { src: `cid:${cid}`, alt }],
  },
  /** Somebody who is called on in a note. */
  mention: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { who: {}, id: {}, name: {} },
    parseDOM: [{ tag: 'span[data-who][data-id]', getAttrs: (element) => mentionIn(element) }],
    toDOM: ({ attrs: { who, id, name } }) => [
      'span',
      { class: 'mention', 'data-who': who, 'data-id': String(id) },
      `@${name}`,
    ],
    leafText: ({ attrs }) => `@${attrs.name}`,
  },
} satisfies Record<string, NodeSpec>;

const mark = (tag: string, ...others: string[]): MarkSpec => ({
  parseDOM: [tag, ...others].map((name) => ({ tag: name })),
  toDOM: (): DOMOutputSpec => [tag, 0],
});

const marks = {
  link: {
    attrs: { href: {} },
    inclusive: false,
    parseDOM: [{ tag: 'a[href]', getAttrs: (element) => linkIn(element) }],
    toDOM: ({ attrs: { href } }) => ['a', { href, rel: 'noopener noreferrer' }, 0],
  },
  strong: mark('strong', 'b'),
  em: mark('em', 'i'),
  strike: mark('s', 'del', 'strike'),
  code: { ...mark('code'), code: true },
} satisfies Record<string, MarkSpec>;

export const schema = new Schema({ nodes, marks });

const LINK = /^(?:https?:\/\/|mailto:|tel:)\S+$/i;
export const isAddress = (text: string) => LINK.test(text);

const startOf = (element: HTMLElement) => Number(element.getAttribute('start')) || 1;

function linkIn(element: HTMLElement) {
  const href = element.getAttribute('href') ?? '';
  return isAddress(href) && { href };
}

const pictureIn = (element: HTMLElement) => ({
  cid: (element.getAttribute('src') ?? '').slice('cid:'.length),
  alt: element.getAttribute('alt') ?? '',
});

function mentionIn({ dataset: { who, id }, textContent }: HTMLElement) {
  const name = textContent.replace(/^@/, '');
  return (who === 'agent' || who === 'team') && { who, id: Number(id), name };
}
