import { authorizeEverywhere } from '../../domain/actor.ts';
import { reply, route } from '../../http/route.ts';
import { Problem } from '../../lib/problem.ts';
import { object, oneOf } from '../../lib/schema.ts';

export const health = route({
  method: 'get',
  path: '/health',
  tag: 'System',
  summary: 'Whether the process is alive',
  access: 'public',
  returns: object({ status: oneOf('ok') }),
  handle: () => ({ status: 'ok' as const }),
});

export const ready = route({
  method: 'get',
  path: '/ready',
  tag: 'System',
  summary: 'Whether requests can be served',
  description: '503 while the database is being migrated and while the server shuts down.',
  access: 'public',
  returns: object({ status: oneOf('ready') }),
  handle({ server }) {
    if (server.isReady()) return { status: 'ready' as const };
    throw new Problem('unavailable', 'shutting_down', 'The server is shutting down.', {
      headers: { 'Retry-After': '5' },
    });
  },
});

const metrics = {
  method: 'get',
  path: '/metrics',
  tag: 'System',
  summary: 'Figures in Prometheus format',
  produces: 'text/plain',
  returns: null,
  status: 200,
} as const;

const figures = (text: string) =>
  reply({ file: { bytes: Buffer.from(text), contentType: 'text/plain; version=0.0.4; charset=utf-8' } });

/** Who may read them is a setting of the process; a key needs the permission settings:manage. */
export const metricsFor = {
  key: route({
    ...metrics,
    access: 'settings:manage',
    handle({ actor, server }) {
      authorizeEverywhere(actor);
      return figures(server.metrics());
    },
  }),
  public: route({ ...metrics, access: 'public', handle: ({ server }) => figures(server.metrics()) }),
};
