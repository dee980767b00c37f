import type { Random } from './random.ts';

/** What the `{names}` in a template stand for. */
export type Facts = Record<string, string>;
type Piece = string | { name: string } | { choices: Piece[][] };

const parsed = new Map<string, Piece[]>();

/** `Hello {name}, [how|where] are you?` with its names filled in and one of each choice taken. */
export function phrase(template: string, facts: Facts, chance: Random): string {
  let pieces = parsed.get(template);
  if (!pieces) parsed.set(template, (pieces = parse(template)));
  return said(pieces, facts, chance);
}

function said(pieces: Piece[], facts: Facts, chance: Random) {
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else if ('name' in piece) text += facts[piece.name] ?? `{${piece.name}}`;
    else text += said(chance.pick(piece.choices), facts, chance);
  }
  return text;
}

/** Choices hold names, but no further choices. */
function parse(template: string): Piece[] {
  return template
    .split(/(\{\w+\}|\[[^\]]*\])/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('{')) return { name: part.slice(1, -1) };
      if (part.startsWith('[')) return { choices: part.slice(1, -1).split('|').map(parse) };
      return part;
    });
}
