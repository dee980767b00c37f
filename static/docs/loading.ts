import { useEffect, useState } from 'preact/hooks';
import type { Api, Dialect } from './api.ts';
import { bagOf, listOf, textOf } from './json.ts';
import { readApi } from './read-api.ts';

/** Something that is on its way, has come, or could not be had. */
export type Loaded<T> =
  | { state: 'waiting' }
  | { state: 'here'; value: T }
  | { state: 'failed'; reason: string };

const documents = new Map<string, Promise<Api>>();

export const useDialects = () => useLoaded('dialects', loadDialects);
export const useApi = (dialect: Dialect | undefined) =>
  useLoaded(dialect?.name, async () => (dialect ? loadApi(dialect) : null));

async function loadDialects(): Promise<Dialect[]> {
  return listOf(await getJson('/docs/dialects.json'))
    .map(bagOf)
    .map((entry) => ({
      name: textOf(entry.name),
      title: textOf(entry.title) || textOf(entry.name),
      mount: textOf(entry.mount),
      description: textOf(entry.description),
      openapi: textOf(entry.openapi),
    }));
}

function loadApi(dialect: Dialect) {
  const known =
    documents.get(dialect.name) ?? getJson(dialect.openapi).then((json) => readApi(dialect, json));
  documents.set(dialect.name, known);
  known.catch(() => documents.delete(dialect.name));
  return known;
}

async function getJson(url: string): Promise<unknown> {
  const response = await fetch(url, { credentials: 'omit' });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}

function useLoaded<T>(key: string | undefined, load: () => Promise<T>): Loaded<T> & { retry: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<Loaded<T> & { key?: string }>({ state: 'waiting' });
  useEffect(() => {
    let isCurrent = true;
    const settle = (outcome: Loaded<T>) => isCurrent && setLoaded({ ...outcome, key });
    load().then(
      (value) => settle({ state: 'here', value }),
      (error: Error) => settle({ state: 'failed', reason: error.message }),
    );
    return () => {
      isCurrent = false;
    };
  }, [key, attempt]);
  const current: Loaded<T> = loaded.key === key ? loaded : { state: 'waiting' };
  return { ...current, retry: () => setAttempt(attempt + 1) };
}
