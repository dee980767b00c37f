import { apiKeyHeader, bearer } from '../../http/credentials.ts';
import type { Dialect } from '../../http/dialect.ts';
import { HouseError } from '../house-errors.ts';
import { presentProblem } from './errors.ts';
import { presentEvent, webhookEvents } from './events.ts';
import { health } from './health.ts';
import { createLead, listLeads } from './leads.ts';
import { createWebhook, listWebhooks } from './webhooks.ts';

export const thikaa: Dialect = {
  name: 'thikaa',
  title: 'Thikaa',
  description: 'Conversations, leads, appointments and bots, as Thikaa clients expect them.',
  mount: '/thikaa',
  inner: '/api/v1',
  credentials: [apiKeyHeader, bearer],
  security: {
    ApiKeyAuth: { type: 'apiKey', in: 'header', name: 'X-API-Key', description: 'The token of an API key.' },
    BearerAuth: { type: 'http', scheme: 'bearer', description: 'The token of an API key.' },
  },
  presentProblem,
  problemSchema: HouseError,
  badParams: 'missing',
  limits: null,
  routes: [health, listLeads, createLead, listWebhooks, createWebhook],
  webhookEvents,
  presentEvent,
};
