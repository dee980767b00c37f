import { Problem } from '../lib/problem.ts';
import type { Actor } from './actor.ts';
import type { Core } from './core.ts';
import type { OwnTopic } from './intelligence.ts';
import { managed } from './managed.ts';
import { type Topic, topicRows } from './topic-rows.ts';

export type { Topic };

type Wanted = { name: string; synonyms?: readonly string[]; enabled?: boolean };

/** All of them are looked for in every conversation that is read, and a model is told all of them. */
const MOST = 500;
const MOST_SYNONYMS = 100;
/** Beyond this nobody needs to know exactly how many have a topic. */
export const MOST_COUNTED = 1000;

/** What an organisation wants to see that people write about; else the conversations themselves say what they are about. */
export function topics(core: Core) {
  const { store, ids, clock } = core;
  const rows = topicRows(store);
  const keeping = managed(core, { kind: 'topic', noun: 'topic', permission: 'ai:manage' });

  function get(id: number) {
    const topic = rows.find(id);
    if (!topic) throw Problem.missing('topic', id);
    return topic;
  }

  function create(actor: Actor, { name, synonyms = [], enabled = true }: Wanted) {
    keeping.refuseUnlessMayManage(actor);
    const others = rows.all();
    keeping.refuseTaken(name, others);
    if (others.length >= MOST)
      throw Problem.conflict('too_many_topics', `There are ${MOST} topics. Delete one that nobody needs.`);
    const topic = rows.insert({
      uuid: ids.uuid(),
      name: name.trim(),
      synonyms: JSON.stringify(cleaned(synonyms)),
      enabled: Number(enabled),
      at: clock.now(),
    });
    keeping.recordCreated(actor, topic);
    return topic;
  }

  /** Another name is one in every conversation that has it; what else is new counts from the next reading on. */
  function update(actor: Actor, id: number, wanted: Partial<Wanted>) {
    keeping.refuseUnlessMayManage(actor);
    const before = get(id);
    const { name = before.name, synonyms = synonymsOf(before), enabled = before.enabled === 1 } = wanted;
    keeping.refuseTaken(name, rows.all(), id);
    const topic = rows.save({
      id,
      name: name.trim(),
      synonyms: JSON.stringify(cleaned(synonyms)),
      enabled: Number(enabled),
      at: clock.now(),
    });
    if (topic.name !== before.name) rows.rename(topic, clock.now());
    keeping.recordUpdated(actor, topic, wanted);
    return topic;
  }

  /** It is gone from every conversation that had it. */
  function destroy(actor: Actor, id: number) {
    keeping.refuseUnlessMayManage(actor);
    const topic = get(id);
    rows.remove(id, clock.now());
    keeping.recordDeleted(actor, topic);
  }

  /** Two names for one matter become one: what had the first has the second, which is found by the words of both. */
  function merge(actor: Actor, id: number, intoId: number) {
    keeping.refuseUnlessMayManage(actor);
    const into = get(intoId);
    if (id === intoId) throw Problem.invalid('into_id', 'A topic cannot be merged into itself.');
    const topic = get(id);
    const synonyms = wordsOfBoth(into, topic);
    rows.handOver(id, into, clock.now());
    destroy(actor, id);
    return update(actor, intoId, { synonyms });
  }

  return {
    page: rows.page,
    find: rows.find,
    get,
    create,
    update,
    destroy,
    merge,
    /** How many conversations have it, counted no further than somebody wants to know. */
    held: (id: number) => rows.held(id, MOST_COUNTED),
    /** Those that are looked for. */
    wanted: () => rows.all().filter(({ enabled }) => enabled === 1),
  };
}

export const synonymsOf = ({ synonyms }: Topic): string[] => JSON.parse(synonyms);
export const ownTopic = (topic: Topic): OwnTopic => ({ name: topic.name, synonyms: synonymsOf(topic) });

function wordsOfBoth(into: Topic, topic: Topic) {
  const all = cleaned([...synonymsOf(into), topic.name, ...synonymsOf(topic)]);
  const synonyms = all.filter((word) => word.toLowerCase() !== into.name.toLowerCase());
  if (synonyms.length <= MOST_SYNONYMS) return synonyms;
  const sentence = `Together they have ${synonyms.length} synonyms; a topic has ${MOST_SYNONYMS} at most. Take some away first.`;
  throw Problem.conflict('too_many_synonyms', sentence);
}

/** Each once, in any case. */
function cleaned(synonyms: readonly string[]) {
  const words = synonyms.map((word) => word.trim()).filter((word) => word !== '');
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()];
}
