import type { Analysis, OwnTopic, Parcel, Tokens, Topic } from '../../domain/intelligence.ts';
import { feelings, issueTypes } from '../../domain/intelligence.ts';
import { parsedJson } from '../../lib/json-path.ts';
import { array, type Infer, nullable, number, object, oneOf, text } from '../../lib/schema.ts';
import { accepts } from '../../lib/validate.ts';
import type { Shape } from './wire.ts';

/** What a model is to tell of a conversation. All is required, because strict shapes know nothing optional. */
const Answer = object({
  language: text({ description: 'ISO 639-1 code of the language of the conversation.' }),
  sentiment: oneOf(...feelings),
  sentiment_score: number({ description: 'How the customer feels, from -1 to 1.' }),
  sentiment_reason: text({ description: 'One sentence.' }),
  issue_type: oneOf(...issueTypes),
  issue_reason: text({ description: 'One sentence.' }),
  topics: array(text()),
  title: text({ description: 'At most ten words.' }),
  content: text(),
  action_items: array(
    object({
      text: text(),
      by: nullable(oneOf('contact', 'agent')),
      name: nullable(text({ description: 'Who has to do it, if they are named.' })),
      when: nullable(text({ description: 'As it was said: "until Friday".' })),
    }),
  ),
});
export type Answer = Infer<typeof Answer>;
export const answerShape: Shape = { name: 'analysis', schema: Answer };
const isAnswer = accepts(Answer);

/** Models do not tell how sure they are in a way that one could believe. */
const CONFIDENCE = 0.8;
const MOST_TOPICS = 8;
const LONGEST = { title: 200, content: 5000, topic: 100, reason: 500 };

/** null: it is not what was asked for. Some wrap it into a fence, or into a sentence. */
export function answerIn(said: string): Answer | null {
  const answer = parsedJson(said.slice(said.indexOf('{'), said.lastIndexOf('}') + 1));
  return isAnswer(answer) && answer.content.trim() !== '' ? answer : null;
}

type By = { version: string; model: string; tokens: Tokens };

/** What the model says takes the place of what the built-in engine has found, which knows each message. */
export function analysisBy(answer: Answer, builtIn: Analysis, parcel: Parcel, by: By): Analysis {
  const language = codeOf(answer.language);
  const { script } = builtIn.language;
  return {
    ...by,
    engine: 'model',
    notice: null,
    languages: builtIn.languages,
    language: language === null ? builtIn.language : { code: language, script, confidence: CONFIDENCE },
    sentiment: {
      value: answer.sentiment,
      score: Math.min(1, Math.max(-1, answer.sentiment_score)),
      confidence: CONFIDENCE,
      basis: 'model',
      reason: answer.sentiment_reason.slice(0, LONGEST.reason),
    },
    issue: {
      value: answer.issue_type,
      confidence: CONFIDENCE,
      reason: answer.issue_reason.slice(0, LONGEST.reason),
    },
    topics: topicsIn(answer, parcel.topics),
    summary: {
      title: answer.title.trim().slice(0, LONGEST.title),
      content: answer.content.trim().slice(0, LONGEST.content),
      actionItems: answer.action_items.filter((item) => item.text.trim() !== ''),
      style: parcel.style,
      language: parcel.language ?? language ?? builtIn.summary.language,
    },
  };
}

const codeOf = (said: string) => /^[a-z]{2,3}(?![a-z])/.exec(said.trim().toLowerCase())?.[0] ?? null;

/** Each once; what the organisation has a name for is called so. */
function topicsIn({ topics }: Answer, own: readonly OwnTopic[]): Topic[] {
  const known = new Map(
    own.flatMap(({ name, synonyms }) => [name, ...synonyms].map((word) => [folded(word), name] as const)),
  );
  const found = topics.map((said): Topic => {
    const name = known.get(folded(said));
    return name === undefined
      ? { name: said.trim().slice(0, LONGEST.topic), source: 'phrase', confidence: CONFIDENCE }
      : { name, source: 'own', confidence: CONFIDENCE };
  });
  const once = new Map(found.map((topic) => [folded(topic.name), topic]));
  once.delete('');
  return [...once.values()].slice(0, MOST_TOPICS);
}

const folded = (name: string) => name.trim().toLowerCase();
