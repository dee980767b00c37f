import { basic, tokenPair } from '../../http/credentials.ts';
import type { Dialect } from '../../http/dialect.ts';
import { routesIn } from '../routes-in.ts';
import * as conversations from './conversations.ts';
import { LibredeskError, presentProblem } from './errors.ts';
import { presentEvent, webhookEvents } from './events.ts';
import * as handling from './handling.ts';
import * as lists from './lists.ts';
import * as messages from './messages.ts';
import * as search from './search.ts';

export const libredesk: Dialect = {
  name: 'libredesk',
  title: 'Libredesk',
  description: 'The helpdesk API of Libredesk.',
  mount: '/libredesk',
  inner: '/api/v1',
  credentials: [basic, tokenPair],
  security: {
    BasicAuth: { type: 'http', scheme: 'basic', description: 'Key and secret as user name and password.' },
    TokenAuth: { type: 'apiKey', in: 'header', name: 'Authorization', description: '`token KEY:SECRET`' },
  },
  presentProblem,
  problemSchema: LibredeskError,
  badParams: 'invalid',
  limits: null,
  routes: [...routesIn(lists, conversations, handling, messages, search)],
  webhookEvents,
  presentEvent,
};
