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

  return {
    page: rows.page,
    find: rows.find,
    get,
    create,
    update,
    destroy,
    /** Those that are looked for. */
    wanted: () => rows.all().filter(({ enabled }) => enabled === 1),
  };
}

export const synonymsOf = ({ synonyms }: Topic): string[] => JSON.parse(synonyms);
export const ownTopic = (topic: Topic): OwnTopic => ({ name: topic.name, synonyms: synonymsOf(topic) });

/** Each once, in any case. */
function cleaned(synonyms: readonly string[]) {
  const words = synonyms.map((word) => word.trim()).filter((word) => word !== '');
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()];
}
