import { apiKeyHeader } from '../../http/credentials.ts';
import type { Dialect } from '../../http/dialect.ts';
import { OctocomError, presentProblem } from './errors.ts';

export const octocom: Dialect = {
  name: 'octocom',
  title: 'Octocom',
  description: 'The support-bot API of Octocom.',
  mount: '/octocom',
  inner: '/rest/v1',
  credentials: [apiKeyHeader],
  security: {
    ApiKeyAuth: { type: 'apiKey', in: 'header', name: 'X-API-Key', description: 'The token of an API key.' },
  },
  presentProblem,
  problemSchema: OctocomError,
  badParams: 'missing',
  limits: null,
  routes: [],
  webhookEvents: [],
  presentEvent: () => () => null,
};
