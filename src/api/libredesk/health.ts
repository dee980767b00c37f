import { route } from '../../http/route.ts';
import { Done, done } from './envelope.ts';

export const health = route({
  method: 'get',
  path: '/health',
  operationId: 'handleHealthCheck',
  tag: 'Health',
  summary: 'Health Check',
  access: 'public',
  returns: Done,
  handle: () => done,
});
