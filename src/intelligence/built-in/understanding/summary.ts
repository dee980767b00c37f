import type { IssueType, Parcel, Summary } from '../../../domain/intelligence.ts';
import { vocabularyOf } from '../vocabulary/index.ts';
import type { Frame } from '../vocabulary/vocabulary.ts';
import { actionItemsOf } from './action-items.ts';
import { clipped } from './clipping.ts';
import { withoutGreeting } from './greeting.ts';
import type { Reading } from './reading.ts';
import { isCourtesy, type Weighed, weighed, weightiest } from './weighing.ts';

const LONGEST_TITLE = 80;
const LONGEST_CONCISE = 260;
const LONGEST_LINE = 320;
const LONGEST_TURN = 640;
const MOST_LINES = 6;
const MOST_DETAILS = 14;
/** For each answer that came after it. */
const EARLIER = 0.8;

/** What was said, in the words of those who said it: nothing is made up, and nothing translated. */
export function summaryOf(reading: Reading, parcel: Parcel, issue: IssueType): Summary {
  const sentences = weighed(reading);
  const frame = frameFor(parcel.language ?? reading.tongue.code);
  return {
    title: titleOf(sentences, parcel.subject, frame.issues[issue]),
    content: contents[parcel.style](sentences, reading, frame),
    actionItems: actionItemsOf(reading),
    style: parcel.style,
    language: reading.tongue.code,
  };
}

/** English where a language has no words around a summary. */
export function frameFor(language: string | null): Frame {
  const frame = vocabularyOf(language ?? 'en')?.frame ?? vocabularyOf('en')?.frame;
  if (!frame) throw new Error('There are no words around an English summary');
  return frame;
}

type Compose = (sentences: readonly Weighed[], reading: Reading, frame: Frame) => string;
const contents: Readonly<Record<Parcel['style'], Compose>> = { concise, detailed, bullets };

/** What kind of a conversation it is, and the sentence that says most. */
function titleOf(sentences: readonly Weighed[], subject: string | null, kind: string) {
  const [telling] = weightiest(ofCustomer(sentences), 1);
  const said = telling ? withoutGreeting(telling) : (subject ?? '');
  return said.trim() === '' ? kind : clipped(`${kind}: ${said.replace(/[.。]$/u, '')}`, LONGEST_TITLE);
}

/** What the customer wants, and what was answered. */
function concise(sentences: readonly Weighed[], reading: Reading, frame: Frame) {
  const told = [...weightiest(ofCustomer(sentences), 2), ...weightiest(answersIn(sentences), 1)];
  return linesOf(
    [...new Map(told.map((one) => [one.place, one])).values()],
    reading,
    frame,
    LONGEST_CONCISE,
  ).join(' ');
}

/** What was answered later counts for more, but not the courtesies at the end. */
function answersIn(sentences: readonly Weighed[]) {
  const replies = sentences.filter((one) => one.by !== 'contact' && one.weight > 0 && !isCourtesy(one));
  const turns = [...new Set(replies.map(({ message }) => message))];
  return replies.map((one) => {
    const before = turns.length - 1 - turns.indexOf(one.message);
    return { ...one, weight: one.weight * EARLIER ** before };
  });
}

/** Who said what, one after the other. */
function detailed(sentences: readonly Weighed[], reading: Reading, frame: Frame) {
  return linesOf(weightiest(sentences, MOST_DETAILS), reading, frame, LONGEST_TURN).join('\n');
}

function bullets(sentences: readonly Weighed[], reading: Reading, frame: Frame) {
  const lines = weightiest(sentences, MOST_LINES).map((one) => lineOf([one], reading, frame, LONGEST_LINE));
  return withWaiting(lines, reading, frame)
    .map((line) => `- ${line}`)
    .join('\n');
}

/** A line for each message, in their order. */
function linesOf(told: readonly Weighed[], reading: Reading, frame: Frame, longest: number) {
  const inOrder = told.toSorted((one, other) => one.place - other.place);
  const turns = [...Map.groupBy(inOrder, ({ message }) => message).values()];
  return withWaiting(
    turns.map((turn) => lineOf(turn, reading, frame, longest)),
    reading,
    frame,
  );
}

const withWaiting = (lines: readonly string[], reading: Reading, frame: Frame) =>
  [...lines, waitingIn(reading, frame)].filter((line) => line !== '');

/** Where only one speaks, nobody need be told who. */
function lineOf(sentences: readonly Weighed[], { messages }: Reading, frame: Frame, longest: number) {
  const [first] = sentences;
  if (!first) return '';
  const said = clipped(sentences.map(withoutGreeting).join(' '), longest);
  if (new Set(messages.map(({ by, name }) => `${by} ${name}`)).size < 2) return said;
  const name = messages[first.message]?.name ?? (first.by === 'contact' ? frame.customer : frame.agent);
  return `${name}: ${said}`;
}

/** Whoever wrote last and asked for something waits; thanks need no answer. */
function waitingIn({ messages, sentences }: Reading, frame: Frame) {
  const last = messages.length - 1;
  if (messages.length < 2 || messages[last]?.by !== 'contact') return '';
  const asks = sentences.some(
    ({ message, isQuestion, cues }) =>
      message === last &&
      (isQuestion ||
        cues.some(
          ({ kind, weight }) => kind === 'problem' || kind === 'asks' || (kind === 'feeling' && weight < -1),
        )),
  );
  return asks ? frame.waiting : '';
}

const ofCustomer = (sentences: readonly Weighed[]) => {
  const own = sentences.filter(({ by }) => by === 'contact');
  return own.some(({ weight }) => weight > 0) ? own : sentences;
};
