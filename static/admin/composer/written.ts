import type { Media, Message } from '../api/contract.ts';
import type { Parcel } from '../state/outbox.ts';

export type Kind = 'reply' | 'note';
export const kinds = ['reply', 'note'] as const;
/** What somebody has begun to write; to whom is only there where they chose it. */
export type Written = {
  html: string;
  attachments: readonly Media[];
  to?: readonly string[];
  cc?: readonly string[];
  bcc?: readonly string[];
};

export const NOTHING: Written = { html: '', attachments: [] };
export const isNothing = (written: Written) => isBlank(written.html) && going(written).length === 0;
/** Nothing but, perhaps, whom it goes to: that is not much to send, but it was chosen. */
export const isUntouched = (written: Written) =>
  isNothing(written) && !written.to && !written.cc && !written.bcc;

export const isSame = (one: Written, other: Written) => shapeOf(one) === shapeOf(other);
const shapeOf = ({ html, attachments, to, cc, bcc }: Written) =>
  JSON.stringify([isBlank(html) ? '' : html, attachments.map(({ id }) => id), to, cc, bcc]);

const wordsIn = (html: string) => html.replaceAll(/<(?!img\b)[^<>]*>|&nbsp;|\s/gi, '');
const isBlank = (html: string) => wordsIn(html) === '';

/** The files that go along: a picture that was taken out of the text again does not, but may come back. */
export const going = ({ html, attachments }: Written) =>
  attachments.filter(({ inline_id: cid }) => cid === null || html.includes(`cid:${cid}`));

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? '');
const htmlOf = (text: string) =>
  text
    .split('\n')
    .map((line) => `<div>${escaped(line) || '<br>'}</div>`)
    .join('');

export const asHtml = (content: string, type: Message['content_type']) =>
  type === 'html' ? content : htmlOf(content);

/** A draft does not say whether it is HTML. What this composer writes begins with one of these. */
export const draftAsHtml = (content: string) =>
  /^<(?:div|p|ul|ol|blockquote|pre)\b/.test(content) ? content : content && htmlOf(content);

const addressees = ({ to, cc, bcc }: Pick<Message, 'to' | 'cc' | 'bcc'>) => ({
  ...(to && { to }),
  ...(cc && { cc }),
  ...(bcc && { bcc }),
});

export const writtenIn = (message: Message): Written => ({
  html: asHtml(message.content, message.content_type),
  attachments: message.attachments,
  ...addressees(message),
});

export const writtenFor = ({ body, attachments }: Parcel): Written => ({
  html: asHtml(body.content, body.content_type ?? 'text'),
  attachments,
  ...addressees(body),
});

/** What was given back stands before what was begun meanwhile: neither is lost. */
export const joined = (given: Written, begun: Written): Written => ({
  ...given,
  ...begun,
  html: isBlank(begun.html) ? given.html : given.html + begun.html,
  attachments: [...given.attachments, ...begun.attachments],
});

/** What two windows have made of one draft: nothing of either is lost, and what both have stands there once. */
export function together(own: Written, theirs: Written): Written {
  const files = [...own.attachments, ...theirs.attachments];
  return {
    ...theirs,
    ...own,
    html: bothOf(own.html, theirs.html),
    attachments: files.filter(({ id }, at) => files.findIndex((file) => file.id === id) === at),
  };
}

function bothOf(own: string, theirs: string) {
  if (wordsIn(own).includes(wordsIn(theirs))) return own;
  return wordsIn(theirs).includes(wordsIn(own)) ? theirs : theirs + own;
}
