export type Token = { kind: 'key' | 'text' | 'number' | 'word' | 'mark' | 'space'; text: string };

const PIECE = /"(?:\\.|[^"\\])*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/**
 * JSON laid out and cut into coloured pieces. It works on the text, not on the parsed value, so that large numbers
 * and repeated keys are shown as they came. Null when the text is no JSON.
 */
export function layOut(text: string): Token[] | null {
  if (!isJson(text)) return null;
  const pieces = text.match(PIECE) ?? [];
  const tokens: Token[] = [];
  let depth = 0;
  for (const [index, piece] of pieces.entries()) {
    const [before, after] = [pieces[index - 1] ?? '', pieces[index + 1] ?? ''];
    if (isClosing(piece)) depth -= 1;
    tokens.push(
      { kind: 'space', text: gap(before, piece, depth) },
      { kind: kindOf(piece, after), text: piece },
    );
    if (isOpening(piece)) depth += 1;
  }
  return tokens.filter((token) => token.text !== '');
}

function gap(before: string, piece: string, depth: number) {
  if (before === '' || piece === ',' || piece === ':') return '';
  if (before === ':') return ' ';
  if (isOpening(before) && isClosing(piece)) return '';
  return `\n${'  '.repeat(depth)}`;
}

function kindOf(piece: string, after: string): Token['kind'] {
  if (piece.startsWith('"')) return after === ':' ? 'key' : 'text';
  if (/^[-\d]/.test(piece)) return 'number';
  return /^[a-z]/.test(piece) ? 'word' : 'mark';
}

const isOpening = (piece: string) => piece === '{' || piece === '[';
const isClosing = (piece: string) => piece === '}' || piece === ']';

function isJson(text: string) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
