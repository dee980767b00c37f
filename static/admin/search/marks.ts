export type Piece = { text: string; isMarked: boolean };

/**
 * What the server marked, as plain pieces: nothing of it is ever read as HTML. It knows no other tag than `mark`, and
 * writes the five signs that mean something as references.
 */
export const piecesOf = (html: string): Piece[] =>
  html
    .split(/<mark>(.*?)<\/mark>/s)
    .map((part, at) => ({ text: plain(part), isMarked: at % 2 === 1 }))
    .filter(({ text }) => text !== '');

const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const plain = (escaped: string) =>
  escaped.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => SIGNS[name] ?? '');
