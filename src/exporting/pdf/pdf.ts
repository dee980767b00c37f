import PDFDocument from 'pdfkit';
import { oneLine } from '../plain.ts';
import { isolated, type ShownSaid, type ShownTalk, shown } from '../shown.ts';
import { isRightToLeft as isWrittenRightToLeft } from '../words.ts';
import type { Material, Writer } from '../writer.ts';
import { fontsFor } from './fonts.ts';
import { type Line, typesetting } from './lines.ts';
import { type Column, HEIGHT, type Ink, paper, type Style, WIDTH, whole } from './paper.ts';
import { shaping } from './shaping.ts';

/** For reading on paper: every script in fonts that are in the file, right-to-left where it is written so. */
export const pdf: Writer = { passes: 1, write };

const BLACK: Ink = [0.11, 0.14, 0.15];
const GREY: Ink = [0.36, 0.4, 0.44];
const rims = {
  summary: [0.06, 0.4, 0.33],
  note: [0.85, 0.64, 0],
  ours: [0.18, 0.44, 0.87],
  theirs: [0.73, 0.77, 0.8],
} as const;
const TITLE: Style = { size: 20, ink: BLACK, isBold: true };
const SUBJECT: Style = { size: 13, ink: BLACK, isBold: true };
const FACT: Style = { size: 9, ink: BLACK };
const SMALL: Style = { size: 9, ink: GREY };
const FOOT: Style = { size: 8, ink: GREY };
const NAME: Style = { size: 10, ink: BLACK, isBold: true };
const SAID: Style = { size: 10, ink: BLACK };
const LABELS = 84;
const INDENT = 12;

async function* write({ talks, total, heading }: Material) {
  const title = `${oneLine(heading.organisation)} · ${shown(heading).words.title}`;
  const doc = new PDFDocument({
    size: [WIDTH, HEIGHT],
    margin: 0,
    autoFirstPage: false,
    // Without one of its own, which is none of ours and knows Latin only.
    font: '',
    fontLayoutCache: false,
    lang: heading.language,
    info: {
      Title: title,
      Author: oneLine(heading.author),
      Creator: 'Confab',
      CreationDate: new Date(heading.at),
    },
  });
  const draw = drawing(doc, heading);
  draw.front(title, total);
  for (const { messages, ...facts } of talks()) {
    draw.talk(facts);
    for (const message of messages) {
      draw.said(message);
      yield* ready(doc);
    }
    forgetWritten(doc);
  }
  draw.end();
  doc.end();
  for await (const bytes of doc) yield bytes;
}

/** What is written by now. */
function* ready(doc: InstanceType<typeof PDFDocument>) {
  for (let bytes = doc.read(); bytes !== null; bytes = doc.read()) yield bytes as Uint8Array;
}

/** pdfkit keeps what it knows of each page, though nothing but its number is needed once it is written. */
function forgetWritten(doc: InstanceType<typeof PDFDocument>) {
  // The cast: pdfkit's types do not tell of the list of pages.
  const { Kids } = (doc as unknown as { _root: { data: { Pages: { data: { Kids: { data: object }[] } } } } })
    ._root.data.Pages.data;
  for (let at = Kids.length - 2; at >= 0 && Object.keys(Kids[at]?.data ?? {}).length > 0; at--) {
    const page = Kids[at];
    if (page) page.data = {};
  }
}

type Margin = (top: number, height: number) => void;

function drawing(doc: InstanceType<typeof PDFDocument>, heading: Material['heading']) {
  const isRightToLeft = isWrittenRightToLeft(heading);
  const { words, talk: shownTalk, said: shownSaid, timeOf } = shown(heading);
  const fonts = fontsFor(doc);
  const lines = typesetting(fonts, shaping(fonts));
  const linesOf = (text: string, { width }: Column, { size }: Style, isFixed: boolean) =>
    lines(text, (width / size) * 1000, { isRightToLeft, isFixed });
  const first = (text: string, column: Column, style: Style) => oneOf(linesOf(text, column, style, true));
  const footText = first(oneLine(heading.organisation), { x: 0, width: 180 }, FOOT);
  const page = paper(doc, fonts, { text: footText, number: (nth) => first(String(nth), whole, FOOT) });

  const column = { x: whole.x + (isRightToLeft ? 0 : INDENT), width: whole.width - INDENT };

  /** What somebody wrote, on the side where they began to write. */
  const write = (text: string, column: Column, style: Style, margin?: Margin) =>
    page.write(linesOf(text, column, style, false), column, style, margin);
  /** What the document says, on its own side. */
  const tell = (text: string, column: Column, style: Style, margin?: Margin) =>
    page.write(linesOf(text, column, style, true), column, style, margin);

  function front(title: string, total: number) {
    page.keep(0);
    tell(title, whole, TITLE);
    page.space(4);
    tell(
      `${words.conversations(total)} · ${words.of} ${isolated(oneLine(heading.author))} · ${isolated(timeOf(heading.at))}`,
      whole,
      SMALL,
    );
    tell(words.zone(heading.zone), whole, SMALL);
  }

  function talk(facts: Parameters<typeof shownTalk>[0]) {
    const { title, facts: known, summary }: ShownTalk = shownTalk(facts);
    page.space(22);
    page.keep(120);
    page.fill(whole.x, page.at(), whole.width, 1.2, rims.theirs);
    page.space(10);
    tell(title, whole, SUBJECT);
    page.space(3);
    for (const [name, value] of known) fact(name, value);
    if (summary) summarised(summary);
    page.space(6);
  }

  /** The name beside the value, on the side where reading begins. */
  function fact(name: string, value: string) {
    const [label, rest] = columns(isRightToLeft);
    page.keep(FACT.size * 1.5);
    page.beside(first(name, label, SMALL), label, SMALL);
    tell(value, rest, FACT);
  }

  function summarised({ name, title, text }: NonNullable<ShownTalk['summary']>) {
    const rim = rimmed('summary');
    tell(name, column, SMALL, rim);
    write(title, column, NAME, rim);
    write(text, column, SAID, rim);
  }

  /** Where something begins that is marked by a line beside it. */
  function rimmed(kind: keyof typeof rims): Margin {
    page.space(9);
    page.keep(45);
    return (top, height) =>
      page.fill(isRightToLeft ? whole.x + whole.width - 3 : whole.x, top, 3, height, rims[kind]);
  }

  function said(message: Parameters<typeof shownSaid>[0]) {
    const one = shownSaid(message);
    const rim = rimmed(one.isNote ? 'note' : one.isOurs ? 'ours' : 'theirs');
    tell(one.who, column, NAME, rim);
    tell([isolated(one.at), ...one.remarks].join(' · '), column, SMALL, rim);
    if (one.text !== '') write(one.text, column, SAID, rim);
    for (const file of one.files) attached(file, column, rim);
  }

  function attached({ name, size, place }: ShownSaid['files'][0], column: Column, rim: Margin) {
    const isLink = /^https?:/.test(place);
    const style = { ...SMALL, ink: isLink ? rims.ours : GREY };
    page.keep(style.size * 1.5);
    const top = page.at();
    tell(`${words.attachments}: ${name} (${size})${isLink ? '' : ` · ${place}`}`, column, style, rim);
    if (isLink && page.at() > top) page.link(column, top, place);
  }

  return { front, talk, said, end: page.end };
}

const columns = (isRightToLeft: boolean): [label: Column, rest: Column] => {
  const { x, width } = whole;
  return isRightToLeft
    ? [
        { x: x + width - LABELS, width: LABELS },
        { x, width: width - LABELS },
      ]
    : [
        { x, width: LABELS },
        { x: x + LABELS, width: width - LABELS },
      ];
};

function oneOf(lines: Iterable<Line>): Line {
  const [line] = lines;
  return line ?? { words: [], width: 0, isRightToLeft: false };
}
