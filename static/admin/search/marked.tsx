import { piecesOf } from './marks.ts';

/** A text with what was found in it marked. */
export const Marked = ({ html }: { html: string }) => (
  <>{piecesOf(html).map(({ text, isMarked }) => (isMarked ? <mark>{text}</mark> : text))}</>
);
