import { type Method, type Route, route } from '../../src/http/route.ts';
import { integer, object, oneOf, text } from '../../src/lib/schema.ts';

const id = object({ id: text({ minLength: 1, maxLength: 40 }) });
const query = object({ limit: integer({ minimum: 1, maximum: 100, default: 20 }) });
const returns = object({ status: oneOf('ok') });
const handle = () => ({ status: 'ok' as const });

const ofNoun: [Method, string][] = [
  ['get', ''],
  ['post', ''],
  ['get', '/:id'],
  ['patch', '/:id'],
  ['delete', '/:id'],
  ['get', '/:id/history'],
  ['get', '/:id/messages'],
  ['post', '/:id/messages'],
  ['put', '/:id/status'],
  ['put', '/:id/assignee'],
];

/** So many routes as an API has them: ten for each noun. */
export const manyRoutes = (count: number): Route[] =>
  Array.from({ length: count }, (_, index) => {
    const [method, rest] = ofNoun[index % ofNoun.length] as [Method, string];
    const path = `/api/v1/nouns-${Math.floor(index / ofNoun.length)}${rest}`;
    const contract = {
      method,
      path,
      query,
      returns,
      handle,
      access: 'public',
      summary: path,
      tag: 'Nouns',
    } as const;
    return rest === '' ? route(contract) : route({ ...contract, params: id });
  });

/** One of them that every count has. */
export const knownPath = '/api/v1/nouns-0/42/messages?limit=10';
