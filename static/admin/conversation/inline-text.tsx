import type { ComponentChildren } from 'preact';

const ADDRESS = /\bhttps?:\/\/[^\s<>"']+[^\s<>"'.,:;!?)\]}*_~]/gi;
const AWAY = { rel: 'noopener noreferrer nofollow', target: '_blank' };

/** Plain text with links where it has addresses, and with those highlighted who are called on. */
export function inlineText(text: string, called: readonly string[] = []): ComponentChildren[] {
  return pieces(text, ADDRESS, (address) => (
    <a href={address} {...AWAY}>
      {address}
    </a>
  )).flatMap((piece) => (typeof piece === 'string' ? withCalled(piece, called) : [piece]));
}

function withCalled(text: string, called: readonly string[]) {
  if (called.length === 0) return [text];
  const names = called.toSorted((one, other) => other.length - one.length).map(literally);
  return pieces(text, new RegExp(`@(?:${names.join('|')})`, 'g'), (name) => (
    <mark class="mention">
      <bdi>{name}</bdi>
    </mark>
  ));
}

const literally = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

function pieces(text: string, pattern: RegExp, shown: (found: string) => ComponentChildren) {
  const found: ComponentChildren[] = [];
  let end = 0;
  for (const { 0: match, index } of text.matchAll(pattern)) {
    found.push(text.slice(end, index), shown(match));
    end = index + match.length;
  }
  found.push(text.slice(end));
  return found.filter((piece) => piece !== '');
}
