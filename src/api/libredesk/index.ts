import { basic, tokenPair } from '../../http/credentials.ts';
import type { Dialect } from '../../http/dialect.ts';
import { routesIn } from '../routes-in.ts';
import * as agentKeys from './agent-keys.ts';
import * as agents from './agents.ts';
import * as ai from './ai.ts';
import * as contactChange from './contact-change.ts';
import * as contactNotes from './contact-notes.ts';
import * as contactSearch from './contact-search.ts';
import * as contacts from './contacts.ts';
import * as conversations from './conversations.ts';
import { LibredeskError, presentProblem } from './errors.ts';
import { presentEvent, webhookEvents } from './events.ts';
import * as handling from './handling.ts';
import * as health from './health.ts';
import * as lists from './lists.ts';
import * as me from './me.ts';
import * as media from './media.ts';
import * as messages from './messages.ts';
import * as search from './search.ts';
import * as statuses from './statuses.ts';
import * as teams from './teams.ts';

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
  routes: [
    ...routesIn(lists, conversations, handling, messages, search, media),
    ...routesIn(agents, me, agentKeys, contacts, contactChange, contactNotes, contactSearch),
    ...routesIn(teams, statuses, health, ai),
  ],
  webhookEvents,
  presentEvent,
};
