import type { Message } from '../../domain/messages/messages.ts';
import type { Settings } from '../../domain/settings.shape.ts';
import { escapeHtml } from '../../lib/escape-html.ts';
import { htmlOf } from '../../lib/html.ts';
import { type Picture, withPictures } from '../../lib/html-pictures.ts';
import { wrapQuoted } from '../../lib/quoted-html.ts';
import { passagesIn } from '../../lib/quoted-text.ts';
import { styleFor, type Theme } from './message-style.ts';

type Language = Settings['language'];
export type Frame = {
  areImagesShown: boolean;
  theme: Theme;
  language: Language;
  /** A link to a picture that is part of the message, by its Content-ID. */
  attached(contentId: string): string | null;
  /** A link to one that lies elsewhere. */
  proxied(message: Message, n: number): string;
};

const quotedText: Record<Language, string> = {
  en: 'Quoted text',
  ar: 'النص المقتبس',
  uz: 'Iqtibos',
  ru: 'Цитата',
};

/** A message as a page of its own. What it says was cleaned when it was stored; the page makes sure of that once more. */
export function messagePage(message: Message, frame: Frame) {
  const { body, remoteImages } =
    message.content_type === 'html' ? htmlBody(message, frame) : textBody(message, frame);
  // Somebody chose these colours for white paper.
  const isPaper = COLOURED.test(body);
  const theme = isPaper ? 'light' : frame.theme;
  const html = `<!doctype html>
<html lang="${frame.language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${message.id}</title>
    <style>${styleFor(theme, isPaper)}</style>
  </head>
  <body dir="auto" data-remote-images="${remoteImages}">${body}</body>
</html>
`;
  return { html, remoteImages };
}

const COLOURED = /<[^<>]+\s(?:bgcolor|color|style)="(?:#|\w|[^"]*?\b(?:color|background)[\w-]*:)/;

function htmlBody(message: Message, frame: Frame) {
  let remoteImages = 0;
  const shown = withPictures(message.content, (picture, as) => {
    if (picture.remote !== null) remoteImages += 1;
    return pictureIn(message, frame, picture, as);
  });
  return { body: wrapQuoted(shown, folding(frame)), remoteImages };
}

function pictureIn(message: Message, frame: Frame, { source, alt, remote }: Picture, as: string) {
  if (remote !== null && !frame.areImagesShown) return placeholder(alt);
  const link =
    remote !== null
      ? frame.proxied(message, remote)
      : source.startsWith('cid:')
        ? frame.attached(source.slice('cid:'.length))
        : source;
  return link === null ? placeholder(alt) : as.replace(/\ssrc="[^"]*"/, () => ` src="${escapeHtml(link)}"`);
}

const placeholder = (alt: string) =>
  `<span class="picture" role="img" aria-label="${escapeHtml(alt || '–')}">${escapeHtml(alt)}</span>`;

function textBody({ content }: Message, frame: Frame) {
  const fold = folding(frame);
  const parts = passagesIn(content).map(({ text, isQuoted }) =>
    isQuoted ? fold(htmlOf(text)) : `<div dir="auto">${htmlOf(text)}</div>`,
  );
  return { body: `<div class="text">${parts.join('')}</div>`, remoteImages: 0 };
}

const folding =
  ({ language }: Frame) =>
  (quoted: string) =>
    `<details class="quoted"><summary title="${quotedText[language]}" aria-label="${quotedText[language]}">•••</summary>${quoted}</details>`;
