export const BULLET = /^\s*[-•*]\s+/;

type Part = { isList: boolean; lines: string[] };

/** Lines of a kind that stand together; an empty one ends a paragraph. */
export function partsOf(content: string): Part[] {
  const parts: Part[] = [];
  let isOpen = false;
  for (const line of content.split('\n')) {
    const isList = BULLET.test(line);
    const last = parts.at(-1);
    if (line.trim() !== '' && isOpen && last?.isList === isList) last.lines.push(line.trim());
    else if (line.trim() !== '') parts.push({ isList, lines: [line.trim()] });
    isOpen = line.trim() !== '';
  }
  return parts;
}
