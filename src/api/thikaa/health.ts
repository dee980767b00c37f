import { route } from '../../http/route.ts';
import { isoTime } from '../../lib/clock.ts';
import { dateTime, object, oneOf } from '../../lib/schema.ts';

export const health = route({
  method: 'get',
  path: '/api/v1/health',
  operationId: 'healthCheck',
  tag: 'System',
  summary: 'Health check',
  access: 'public',
  returns: object({ status: oneOf('ok'), timestamp: dateTime() }),
  handle: ({ domain }) => ({ status: 'ok' as const, timestamp: isoTime(domain.clock.now()) }),
});
