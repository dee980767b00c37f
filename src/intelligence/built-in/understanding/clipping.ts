/** A text of at most so many characters, cut between words. */
export function clipped(text: string, longest: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest - 1);
  const atWord = cut.replace(/[\s,;:،]+[^\s]*$/u, '');
  return `${atWord.length > longest / 2 ? atWord : cut}…`;
}
