import { wishesIn } from '../lib/accept.ts';
import type { RequestFacts } from './route.ts';

const JSON_TYPE = /^application\/(json|[\w.+-]+\+json)$/;

/** Whether a program asks: it sends JSON, or wants it and no page. Browsers always say that they take pages. */
export function isProgram(request: Pick<RequestFacts, 'header'>) {
  const [sent = ''] = (request.header('content-type') ?? '').toLowerCase().split(';');
  const wanted = wishesIn(request.header('accept') ?? '').filter(({ quality }) => quality > 0);
  const takesPages = wanted.some(({ value }) => value === 'text/html');
  return JSON_TYPE.test(sent.trim()) || (!takesPages && wanted.some(({ value }) => JSON_TYPE.test(value)));
}
