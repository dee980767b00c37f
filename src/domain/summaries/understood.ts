import type { Store } from '../../store/store.ts';
import type { Analysis } from '../intelligence.ts';
import type { Topic } from '../topics.ts';

export type Classification = {
  id: number;
  conversation_id: number;
  kind: 'language' | 'sentiment' | 'issue_type' | 'topic';
  value: string;
  score: number | null;
  confidence: number;
  reason: string;
  engine: 'built_in' | 'model';
  engine_version: string;
  model: string | null;
  created_at: number;
};
type Verdict = Pick<Classification, 'kind' | 'value' | 'score' | 'confidence' | 'reason'>;
type HeldTopic = {
  conversationId: number;
  position: number;
  name: string;
  folded: string;
  topicId: number | null;
};

/** What a conversation is, as whoever read it last has it: the verdicts with their reasons, and its topics to be found by. */
export function understood(store: Store) {
  const verdicts = store.rows<[conversationId: number], Classification>(
    'understood.verdicts',
    'select * from classifications where conversation_id = ? order by id',
  );
  const addVerdict = store.change<[Omit<Classification, 'id'>]>(
    'understood.addVerdict',
    `insert into classifications (conversation_id, kind, value, score, confidence, reason, engine, engine_version, model, created_at)
     values (@conversation_id, @kind, @value, @score, @confidence, @reason, @engine, @engine_version, @model, @created_at)`,
  );
  const addTopic = store.change<[HeldTopic]>(
    'understood.addTopic',
    `insert into conversation_topics (conversation_id, position, name, folded, topic_id)
     values (@conversationId, @position, @name, @folded, @topicId)`,
  );
  const topics = store.values<[conversationId: number], string>(
    'understood.topics',
    'select name from conversation_topics where conversation_id = ? order by position',
  );
  const forgetVerdicts = store.change<[conversationId: number]>(
    'understood.forgetVerdicts',
    'delete from classifications where conversation_id = ?',
  );
  const forgetTopics = store.change<[conversationId: number]>(
    'understood.forgetTopics',
    'delete from conversation_topics where conversation_id = ?',
  );

  /** Takes the place of what was understood before. */
  function put(conversationId: number, analysis: Analysis, own: readonly Topic[], at: number) {
    forgetVerdicts.run(conversationId);
    forgetTopics.run(conversationId);
    const { engine, version, model } = analysis;
    const by = { conversation_id: conversationId, engine, engine_version: version, model, created_at: at };
    for (const verdict of verdictsIn(analysis)) addVerdict.run({ ...verdict, ...by });
    for (const [position, { name }] of analysis.topics.entries()) {
      const folded = name.toLowerCase();
      const topicId = own.find((topic) => topic.name.toLowerCase() === folded)?.id ?? null;
      addTopic.run({ conversationId, position, name, folded, topicId });
    }
  }

  return {
    put,
    topicsOf: (conversationId: number) => topics.all(conversationId),
    verdictsOf: (conversationId: number) => verdicts.all(conversationId),
  };
}

function verdictsIn({ language, sentiment, issue, topics }: Analysis): Verdict[] {
  return [
    ...(language.code === null ? [] : [spoken(language.code, language)]),
    { kind: 'sentiment', ...sentiment, score: sentiment.score },
    { kind: 'issue_type', ...issue, score: null },
    ...topics.map(({ name, source, confidence }): Verdict => {
      const reason = source === 'own' ? 'It is one of the topics of the organisation.' : 'It is spoken of.';
      return { kind: 'topic', value: name, score: null, confidence, reason };
    }),
  ];
}

const spoken = (value: string, { script, confidence }: Analysis['language']): Verdict => ({
  kind: 'language',
  value,
  score: null,
  confidence,
  reason: script === null ? '' : `It is written in the script ${script}.`,
});
