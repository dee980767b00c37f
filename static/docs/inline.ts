export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'strong'; inside: Inline[] }
  | { kind: 'emphasis'; inside: Inline[] }
  | { kind: 'link'; href: string; inside: Inline[] };

const CODE = /(?<ticks>`+)(?<code>.+?)(?<!`)\k<ticks>(?!`)/;
const LINK = /\[(?<label>[^\]]+)\]\((?<href>[^()\s]+)\)/;
const STRONG = /\*\*(?<strong>[^*]+)\*\*/;
const EMPHASIS = /(?<![\w*])[*_](?<emphasis>[^*_\s][^*_]*)[*_](?![\w*])/;
const INLINE = new RegExp([CODE, LINK, STRONG, EMPHASIS].map(({ source }) => source).join('|'), 'g');

/** Code, links, strong and emphasised words within a line. */
export function parseInline(text: string): Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  for (const found of text.matchAll(INLINE)) {
    parts.push({ kind: 'text', text: text.slice(end, found.index) }, markedUp(found));
    end = found.index + found[0].length;
  }
  parts.push({ kind: 'text', text: text.slice(end) });
  return parts.filter((part) => part.kind !== 'text' || part.text !== '');
}

function markedUp({ groups = {}, 0: whole }: RegExpExecArray): Inline {
  if (groups.code) return { kind: 'code', text: groups.code.trim() };
  if (groups.strong) return { kind: 'strong', inside: parseInline(groups.strong) };
  if (groups.emphasis) return { kind: 'emphasis', inside: parseInline(groups.emphasis) };
  const href = safeHref(groups.href ?? '');
  const inside = parseInline(groups.label ?? '');
  return href ? { kind: 'link', href, inside } : { kind: 'text', text: whole };
}

/** Web addresses, mail and places on this server; anything else, `javascript:` above all, is no link. */
export const safeHref = (href: string) =>
  /^(https?:\/\/|mailto:|\/(?![/\\])|#\/)/i.test(href) ? href : null;
