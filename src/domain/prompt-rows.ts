import type { Store } from '../store/store.ts';
import type { Actor } from './actor.ts';

export type Prompt = {
  id: number;
  uuid: string;
  key: string;
  works_on: 'text' | 'conversation';
  title: string;
  body: string;
  builtin: number;
  version: number;
  created_at: number;
  updated_at: number;
};
/** What a prompt said once. Its number does for an id within its prompt. */
export type PromptVersion = Pick<Prompt, 'id' | 'title' | 'body' | 'created_at'> & {
  actor_kind: string;
  actor_id: number | null;
};
type Edited = Pick<Prompt, 'id' | 'title' | 'body'> & { at: number };
type New = Omit<Prompt, 'id' | 'version' | 'updated_at'>;
type Remembered = {
  prompt_id: number;
  version: number;
  title: string;
  body: string;
  actor_kind: string;
  actor_id: number | null;
  created_at: number;
};

/** The tables of prompts and of what they said before. */
export function promptRows(store: Store) {
  const all = store.rows<[], Prompt>('prompts.all', 'select * from prompts order by id');
  const byId = store.rows<[id: number], Prompt>('prompts.byId', 'select * from prompts where id = ?');
  const byKey = store.rows<[key: string], Prompt>('prompts.byKey', 'select * from prompts where key = ?');
  const insert = store.rows<[New], Prompt>(
    'prompts.insert',
    `insert into prompts (uuid, key, works_on, title, body, builtin, created_at, updated_at)
     values (@uuid, @key, @works_on, @title, @body, @builtin, @created_at, @created_at) returning *`,
  );
  const save = store.rows<[Edited], Prompt>(
    'prompts.save',
    `update prompts set title = @title, body = @body, version = version + 1, updated_at = @at
     where id = @id returning *`,
  );
  const remember = store.change<[Remembered]>(
    'prompts.remember',
    `insert into prompt_versions (prompt_id, version, title, body, actor_kind, actor_id, created_at)
     values (@prompt_id, @version, @title, @body, @actor_kind, @actor_id, @created_at)`,
  );
  const versions = store.rows<[promptId: number, before: number, limit: number], PromptVersion>(
    'prompts.versions',
    `select version as id, title, body, actor_kind, actor_id, created_at from prompt_versions
     where prompt_id = ? and version < ?
     order by version desc limit ?`,
  );
  const remove = store.change<[id: number]>('prompts.remove', 'delete from prompts where id = ?');

  return {
    all: () => all.all(),
    find: (id: number) => byId.get(id),
    withKey: (key: string) => byKey.get(key),
    insert: (prompt: New) => insert.one(prompt),
    save: (edited: Edited) => save.one(edited),
    remember: ({ id, version, title, body }: Prompt, { kind, id: actorId }: Actor, at: number) =>
      void remember.run({
        prompt_id: id,
        version,
        title,
        body,
        actor_kind: kind,
        actor_id: actorId,
        created_at: at,
      }),
    versions: (promptId: number, before: number, limit: number) => versions.all(promptId, before, limit),
    remove: (id: number) => void remove.run(id),
  };
}
