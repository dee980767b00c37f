import { Problem } from '../lib/problem.ts';
import type { Actor } from './actor.ts';
import type { Core } from './core.ts';
import { managed } from './managed.ts';
import { type Prompt, promptRows } from './prompt-rows.ts';

export type { Prompt, PromptVersion } from './prompt-rows.ts';

type Texts = Pick<Prompt, 'title' | 'body'>;

/** What a language model is told to do with a text. Those of the installation may be reworded, but stay. */
export function prompts(core: Core) {
  const { store, clock, ids } = core;
  const rows = promptRows(store);
  const keeping = managed(core, { kind: 'prompt', noun: 'prompt', permission: 'ai:manage' });

  function get(id: number) {
    const prompt = rows.find(id);
    if (!prompt) throw Problem.missing('prompt', id);
    return prompt;
  }

  function withKey(key: string) {
    const prompt = rows.withKey(key);
    if (prompt?.works_on === 'text') return prompt;
    const known = workingOn('text').map((each) => each.key);
    throw Problem.invalid('prompt_key', `There is no such prompt. There are ${known.join(', ')}.`);
  }

  const workingOn = (what: Prompt['works_on']) => rows.all().filter((each) => each.works_on === what);

  /** What a model is told to do with a conversation: it came with the installation, and stays. */
  function forConversations() {
    const [prompt] = workingOn('conversation');
    if (!prompt) throw new Error('The prompt for conversations is not there');
    return prompt;
  }

  function create(
    actor: Actor,
    { key, title, body, worksOn = 'text' }: Texts & { key: string; worksOn?: Prompt['works_on'] },
    builtin = false,
  ) {
    keeping.refuseUnlessMayManage(actor);
    keeping.refuseTaken(key, rows.all().map(named));
    const at = clock.now();
    const prompt = rows.insert({
      uuid: ids.uuid(),
      key,
      works_on: worksOn,
      title: title.trim(),
      body,
      builtin: Number(builtin),
      created_at: at,
    });
    rows.remember(prompt, actor, at);
    keeping.recordCreated(actor, named(prompt));
    return prompt;
  }

  function update(actor: Actor, id: number, wanted: Partial<Texts>) {
    keeping.refuseUnlessMayManage(actor);
    const before = get(id);
    const { title = before.title, body = before.body } = wanted;
    const at = clock.now();
    const prompt = rows.save({ id, title: title.trim(), body, at });
    rows.remember(prompt, actor, at);
    keeping.recordUpdated(actor, named(prompt), wanted);
    return prompt;
  }

  function destroy(actor: Actor, id: number) {
    keeping.refuseUnlessMayManage(actor);
    const prompt = get(id);
    if (prompt.builtin === 1) {
      const sentence = `The prompt ${prompt.key} came with the installation: it can be reworded, but not deleted.`;
      throw Problem.conflict('builtin_prompt', sentence);
    }
    rows.remove(id);
    keeping.recordDeleted(actor, named(prompt));
  }

  return {
    workingOn,
    forConversations,
    find: rows.find,
    get,
    withKey,
    create,
    update,
    destroy,
    versions: (id: number, before: number, limit: number) => rows.versions(get(id).id, before, limit),
  };
}

const named = ({ id, key }: Prompt) => ({ id, name: key });
