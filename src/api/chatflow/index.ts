import { bearer } from '../../http/credentials.ts';
import type { Dialect } from '../../http/dialect.ts';
import { ChatflowError, presentProblem } from './errors.ts';

export const chatflow: Dialect = {
  name: 'chatflow',
  title: 'Chatflow',
  description: 'The live-chat API of Chatflow.',
  mount: '/chatflow',
  inner: '/v1',
  credentials: [bearer],
  security: { BearerAuth: { type: 'http', scheme: 'bearer', description: 'The token of an API key.' } },
  presentProblem,
  problemSchema: ChatflowError,
  badParams: 'missing',
  limits: { per_minute: 100, per_second: 20 },
  routes: [],
  webhookEvents: [],
  presentEvent: () => () => null,
};
