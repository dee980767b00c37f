import type { Analysis, Parcel } from '../../domain/intelligence.ts';
import { recognise } from './recognising/recognise.ts';
import { feelingOf } from './understanding/feeling.ts';
import { issueOf } from './understanding/issue.ts';
import { type Reading, readingOf, subjectOf } from './understanding/reading.ts';
import { utterancesIn } from './understanding/speakers.ts';
import { summaryOf } from './understanding/summary.ts';
import { topicsOf } from './understanding/topics.ts';
import { vocabularyOf } from './vocabulary/index.ts';

/** Goes up with every change of words or rules that changes results: what an older one found can be found anew. */
export const ENGINE_VERSION = '1';

/**
 * Understands a conversation without a network, a model or a database: the same parcel always gives the same result. Plain
 * data goes in and comes out, so that it can run on a thread.
 */
export function analysisOf(parcel: Parcel): Analysis {
  const reading = readingOf(utterancesIn(parcel.messages));
  const subject = subjectOf(parcel.subject, reading);
  const sentiment = feelingOf(reading);
  const issue = issueOf(reading, sentiment);
  return {
    language: reading.tongue,
    languages:
      reading.messages === parcel.messages
        ? reading.tongues
        : parcel.messages.map(({ text }) => recognise(text)),
    sentiment,
    issue,
    topics: topicsOf(reading, subject, parcel.topics),
    summary: summaryOf(reading, parcel, issue.value),
    engine: 'built_in',
    version: ENGINE_VERSION,
    model: null,
    tokens: { in: 0, out: 0 },
    notice: noticeFor(reading, parcel.language),
  };
}

/** What the built-in engine could not do, for people to read. */
function noticeFor({ tongue, vocabulary }: Reading, asked: string | null) {
  const notices: string[] = [];
  if (tongue.code === null)
    notices.push('The language was not recognised: sentiment and issue type are guesses.');
  else if (vocabulary === null)
    notices.push(`There is no list of words for ${tongue.code}: sentiment and issue type are guesses.`);
  if (asked !== null && asked !== tongue.code)
    notices.push(
      vocabularyOf(asked) === null
        ? `The built-in engine has no words for a summary in ${asked}: those around what was said are English, what was said is not translated.`
        : `The built-in engine cannot translate: what was said stays in its own language, only the words around it are in ${asked}.`,
    );
  return notices.length === 0 ? null : notices.join(' ');
}
