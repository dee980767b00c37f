import { bearer } from '../../http/credentials.ts';
import type { Dialect } from '../../http/dialect.ts';
import { routesIn } from '../routes-in.ts';
import * as account from './account.ts';
import * as attachments from './attachments.ts';
import * as conversations from './conversations.ts';
import { AimyChatsError, presentProblem } from './errors.ts';
import { presentEvent, webhookEvents } from './events.ts';
import * as exports from './exports.ts';
import * as search from './search.ts';
import * as summaries from './summaries.ts';

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
  routes: routesIn(conversations, search, summaries, attachments, account, exports),
  webhookEvents,
  presentEvent,
};
