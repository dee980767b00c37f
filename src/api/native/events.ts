import { authorize } from '../../domain/actor.ts';
import type { Domain } from '../../domain/domain.ts';
import { type Call, reply, route } from '../../http/route.ts';
import { Problem } from '../../lib/problem.ts';
import { integer, object, text } from '../../lib/schema.ts';
import { EventFeed, presentEventRow } from './events.shape.ts';
import { follow } from './live.ts';

const tag = 'Events';
const LONGEST_WAIT_S = 60;

export const listEvents = route({
  method: 'get',
  path: '/api/v1/events',
  tag,
  summary: 'Everything that happened and you may see, oldest first',
  description:
    'A feed to pull: ask again with `after` = `next_after`. With `wait` the answer comes as soon as something ' +
    'happens, or empty after so many seconds. Nothing is missed, however long you were away. 410 says that the log ' +
    'ends before `after`, because a backup was restored: begin again at the end that it names. One account may wait, and ' +
    'listen to live events, a hundred times at once: then it is 429 `too_many_streams`.',
  access: 'events:read',
  query: object({
    after: integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, default: 0 }),
    limit: integer({ minimum: 1, maximum: 1000, default: 100 }),
    wait: integer({ minimum: 0, maximum: LONGEST_WAIT_S, default: 0, description: 'Seconds.' }),
  }),
  returns: EventFeed,
  async handle(call) {
    const { domain, actor, query } = call;
    refuseFuture(query.after, domain.events.newestId());
    domain.listening.refuseMany(actor);
    const end = domain.listening.begin(actor);
    try {
      return await newsFor(call);
    } finally {
      end();
    }
  },
});

type Asked = Pick<
  Call<unknown, { after: number; limit: number; wait: number }>,
  'domain' | 'actor' | 'request' | 'query'
>;

async function newsFor({ domain, actor, request, query: { after, limit, wait } }: Asked) {
  const until = domain.clock.now() + wait * 1000;
  const now = domain.principals.following(actor);
  for (let from = after; ; ) {
    const viewer = now() ?? refuseEnded();
    authorize(viewer, 'events:read');
    const rows = domain.events.after(from, limit);
    const visible = rows.flatMap((event) => domain.heardBy(viewer, event) ?? []);
    from = rows.at(-1)?.id ?? from;
    const isOver = domain.clock.now() >= until || request.signal.aborted;
    if (visible.length > 0 || isOver) return { data: visible.map(presentEventRow), next_after: from };
    await somethingNew(domain, from, until, request.signal);
  }
}

/** Whoever knows more than we do met another database: a backup was restored meanwhile. */
function refuseFuture(after: number, newest: number) {
  if (after <= newest) return;
  const sentence = `The log of events ends at ${newest}: a backup was restored. Go on with after=${newest}.`;
  throw new Problem('gone', 'events_rewound', sentence, { details: { newest } });
}

function refuseEnded(): never {
  throw new Problem('unauthenticated', 'invalid_credentials', 'The API key or session has ended.');
}

function somethingNew({ store, events, clock }: Domain, after: number, until: number, signal: AbortSignal) {
  return new Promise<void>((resolve) => {
    const done = () => {
      unsubscribe();
      cancel();
      signal.removeEventListener('abort', done);
      resolve();
    };
    const unsubscribe = store.onCommit(done);
    const cancel = clock.after(until - clock.now(), done);
    signal.addEventListener('abort', done);
    if (events.newestId() > after) setImmediate(done);
  });
}

export const stream = route({
  method: 'get',
  path: '/api/v1/stream',
  tag,
  summary: 'Live events',
  description:
    'Server-sent events: the same as the feed, as it is committed. `Last-Event-ID` (or `after`) resumes; who is more ' +
    'than 10,000 events behind gets `reset` and should read afresh. `conversation.hidden` says that you may not see it any ' +
    'more. Without an id come `presence`, who is looking at a conversation, and `seen`, how much is unread after you have ' +
    'looked at one elsewhere. Who may not manage users hears of agents what ' +
    'the list of colleagues shows; `object` is then a colleague.',
  access: 'events:read',
  produces: 'text/event-stream',
  query: object({}, { after: text({ pattern: '^\\d{1,15}$' }) }),
  returns: null,
  status: 200,
  handle({ domain, actor, request, query }) {
    const typed = request.header('last-event-id') ?? query.after;
    domain.listening.refuseMany(actor);
    const from = typed !== undefined && /^\d{1,15}$/.test(typed) ? Number(typed) : domain.events.newestId();
    return reply({
      events(subscriber) {
        request.signal.addEventListener('abort', subscriber.close, { once: true });
        const stop = follow({ domain, viewer: actor, origin: request.origin }, from, subscriber);
        const end = domain.listening.begin(actor);
        return () => {
          stop();
          end();
        };
      },
    });
  },
});
