/** A sentence, the line that it stands in, and its place among all: what is kept of a text keeps its form. */
export type Sentence = { text: string; line: number; place: number };

const segmenters = new Map<string, Intl.Segmenter>();

export function sentencesOf(text: string, language = 'und'): Sentence[] {
  const lines = text.split('\n');
  return lines
    .flatMap((line, number) => partsOf(line, language).map((part) => ({ text: part, line: number })))
    .map((sentence, place) => ({ ...sentence, place }));
}

/** Some sentences of a text in the lines and paragraphs that they had there. */
export function joined(sentences: readonly Sentence[], text: string) {
  const kept = Map.groupBy(sentences, ({ line }) => line);
  return text
    .split('\n')
    .map((line, number) => (line.trim() === '' ? '' : oneAfterAnother(kept.get(number) ?? [])))
    .filter((line) => line !== null)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Chinese and Japanese put nothing between sentences. null: there is none. */
export const oneAfterAnother = (sentences: readonly Sentence[]) =>
  sentences.length === 0
    ? null
    : sentences
        .map(({ text }) => (/[。！？]$/u.test(text) ? text : `${text} `))
        .join('')
        .trim();

export const lengthOf = (sentences: Iterable<Sentence>) =>
  [...sentences].reduce((sum, { text }) => sum + text.length, 0);

function partsOf(line: string, language: string) {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  const parts: string[] = [];
  for (const { segment } of segmenter.segment(line)) {
    const last = parts.at(-1);
    if (last !== undefined && goesOn(last, segment)) parts.push(parts.pop() + segment);
    else parts.push(segment);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** What the segmenter takes apart though it belongs together: abbreviations, and web addresses at their question mark. */
const goesOn = (last: string, next: string) =>
  ABBREVIATED.test(last.slice(-LONGEST_ABBREVIATION)) ||
  (/^\S/.test(next) && ENDS_IN_ADDRESS.test(last.slice(-LONGEST_ADDRESS)));

const LONGEST_ADDRESS = 2000;
const ENDS_IN_ADDRESS = /(?:https?:\/\/|www\.)[!-~]*$/i;
const LONGEST_ABBREVIATION = 12;
/** What goes on after its point: "Dr. Green", "ул. Ленина, д. 5". */
const ABBREVIATED =
  /(?<![\p{L}\p{N}])(?:dr|mr|mrs|ms|prof|st|nr|no|hr|fr|sr|sra|srta|dra|dott|sig|mme|ul|г|ул|пр|пер|д|кв|им|гр|стр|оф)\.\s*$/iu;
