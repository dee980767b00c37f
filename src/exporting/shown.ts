import type { Heading } from '../domain/exports/order.ts';
import { oneLine, readable } from './plain.ts';
import type { Attached, Said, Summarised, Talk } from './talk.ts';
import { localTime } from './times.ts';
import { todoIn } from './todo.ts';
import { sizeIn, type Words, wordsOf } from './words.ts';

/** A conversation as documents show it that people read: txt, html, pdf, eml. */
export type ShownTalk = {
  title: string;
  facts: [name: string, value: string][];
  summary: { name: string; title: string; text: string } | null;
};
export type ShownSaid = {
  who: string;
  at: string;
  /** What is unusual about it: a note, a reply that never arrived. */
  remarks: string[];
  isNote: boolean;
  isOurs: boolean;
  text: string;
  files: { name: string; size: string; place: string }[];
};

export function shown(heading: Heading) {
  const words = wordsOf(heading);
  const timeOf = (at: number) => localTime(at, heading.zone);

  function talk({ reference, subject, contact, ...rest }: Omit<Talk, 'messages'>): ShownTalk {
    const facts: [string, string | null][] = [
      [words.contact, contactOf(contact, words)],
      [words.status, oneLine(rest.status)],
      [words.channel, oneLine(`${rest.channel} · ${rest.inbox}`)],
      [words.assignee, rest.assignee && (oneLine(rest.assignee.name) || rest.assignee.email)],
      [words.team, rest.team && oneLine(rest.team)],
      [words.tags, oneLine(rest.tags.join(', '))],
      [words.begun, timeOf(rest.created_at)],
      [words.resolved, rest.resolved_at === null ? null : timeOf(rest.resolved_at)],
      [words.mood, rest.sentiment && words.feelings[rest.sentiment]],
      [words.topics, oneLine(rest.topics.map(isolated).join(', '))],
    ];
    return {
      title: `#${reference} ${oneLine(subject) || words.noSubject}`,
      facts: facts.flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : [])),
      summary: rest.summary && summaryOf(rest.summary, words),
    };
  }

  const said = (message: Said): ShownSaid => ({
    who: oneLine(message.sender.name) || message.sender.email || words.nobody,
    at: timeOf(message.created_at),
    remarks: [
      ...(message.isNote ? [words.note] : []),
      ...(message.status === 'failed' ? [words.failed] : []),
    ],
    isNote: message.isNote,
    isOurs: message.kind === 'outgoing',
    text: readable(message.text).trimEnd(),
    files: message.attachments.map((file) => fileOf(file, words)),
  });

  return { words, talk, said, timeOf };
}

const contactOf = ({ name, email, phone }: Talk['contact'], words: Words) =>
  [isolated(oneLine(name) || words.nobody), email, phone].filter(Boolean).join(' · ');

function summaryOf(summary: Summarised, { summary: name, toDo }: Words) {
  const items = todoIn(summary).map((item) => `• ${oneLine(item)}`);
  const text = [readable(summary.content).trimEnd(), ...(items.length > 0 ? ['', `${toDo}:`, ...items] : [])];
  return { name, title: oneLine(summary.title), text: text.join('\n') };
}

/** A name is written its own way and leaves what stands beside it alone. */
export const isolated = (name: string) => `\u2068${name}\u2069`;
/** A file ends in what it is: from left to right, whatever it is called, or an ending could pose as another. */
const leftToRight = (name: string) => `\u2066${name}\u2069`;

const fileOf = ({ filename, size, place }: Attached, words: Words) => ({
  name: leftToRight(oneLine(filename)),
  size: sizeIn(words, size),
  place,
});
