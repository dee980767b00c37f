import { bearer } from '../../http/credentials.ts';
import type { Dialect } from '../../http/dialect.ts';
import { AimyChatsError, presentProblem } from './errors.ts';

export const aimychats: Dialect = {
  name: 'aimychats',
  title: 'AimyChats',
  description: 'The conversation-summary API of AimyChats.',
  mount: '/aimychats',
  inner: '/v1',
  credentials: [bearer],
  security: { BearerAuth: { type: 'http', scheme: 'bearer', description: 'The token of an API key.' } },
  presentProblem,
  problemSchema: AimyChatsError,
  badParams: 'missing',
  limits: null,
  routes: [],
  webhookEvents: [],
  presentEvent: () => () => null,
};
