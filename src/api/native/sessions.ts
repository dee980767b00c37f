import { type Actor, agentOf } from '../../domain/actor.ts';
import type { Session as DomainSession } from '../../domain/sessions.ts';
import { type RequestFacts, reply, route } from '../../http/route.ts';
import { CSRF_COOKIE, noSessionCookies, SESSION_COOKIE, sessionCookies } from '../../http/session-cookies.ts';
import { isoTime } from '../../lib/clock.ts';
import { Problem } from '../../lib/problem.ts';
import {
  array,
  boolean,
  dateTime,
  email,
  type Infer,
  integer,
  named,
  object,
  text,
} from '../../lib/schema.ts';
import { Agent, presentAgent } from './agents.shape.ts';
import { idParams, idText } from './shapes.ts';

const tag = 'Sessions';
const Session = named(
  'Session',
  object({
    id: integer(),
    address: text(),
    user_agent: text(),
    current: boolean(),
    created_at: dateTime(),
    expires_at: dateTime(),
  }),
);
const SignIn = named(
  'SignIn',
  object(
    { email: email(), password: text({ minLength: 1, maxLength: 200 }) },
    {
      code: text({
        maxLength: 20,
        description: 'The one-time password, when one is needed (`totp_required`).',
      }),
    },
  ),
);
const SignedIn = named('SignedIn', object({ agent: Agent, csrf_token: text(), expires_at: dateTime() }));

export const signIn = route({
  method: 'post',
  path: '/api/v1/sessions',
  tag,
  summary: 'Sign in',
  description:
    `Sets the cookies ${SESSION_COOKIE} and ${CSRF_COOKIE}; send the latter's value as X-CSRF-Token with every change. ` +
    'Send the id of the agent as X-Expected-Agent too: once somebody else has signed in in the same browser, the answer ' +
    'is 409 `another_agent`, and nobody acts in their name.',
  access: 'public',
  body: SignIn,
  status: 201,
  returns: SignedIn,
  idempotent: false,
  async prepare({ domain, body, request }) {
    const giveBack = domain.signInThrottle.attempt(body.email, request.address);
    const checked = await domain.sessions.check(body);
    if (!(checked instanceof Problem) || checked.code === 'totp_required') giveBack();
    return checked;
  },
  change({ domain, body, request }, checked) {
    const origin = originOf(request);
    if (checked instanceof Problem) {
      domain.sessions.noteRefusal(body.email, checked.code, origin);
      // Returned, not thrown: the answer is a refusal, but what was noted of it stays.
      return checked;
    }
    const { session, token } = domain.sessions.start(checked, origin);
    return reply({
      body: {
        agent: presentAgent(domain.agents.get(checked.agent.id), domain),
        csrf_token: session.csrf_token,
        expires_at: isoTime(session.expires_at),
      },
      cookies: sessionCookies(token, session.csrf_token),
    });
  },
});

export const listSessions = route({
  method: 'get',
  path: '/api/v1/sessions',
  tag,
  summary: 'Where you are signed in',
  access: 'oneself',
  returns: object({ data: array(Session) }),
  handle: ({ domain, actor }) => ({
    data: domain.sessions.ofAgent(agentOf(actor)).map((session) => presentSession(session, actor)),
  }),
});

export const listAgentSessions = route({
  method: 'get',
  path: '/api/v1/agents/:id/sessions',
  tag,
  summary: 'Where an agent is signed in',
  access: 'users:manage',
  params: idParams,
  returns: object({ data: array(Session) }),
  handle: ({ domain, actor, params }) => ({
    data: domain.sessions
      .ofAgent(domain.agents.get(domain.idOf('agents', params.id)).id)
      .map((session) => presentSession(session, actor)),
  }),
});

export const endAgentSession = route({
  method: 'delete',
  path: '/api/v1/agents/:id/sessions/:session_id',
  tag,
  summary: 'Sign an agent out somewhere',
  access: 'users:manage',
  params: object({ id: idText, session_id: integer({ minimum: 1 }) }),
  returns: null,
  change: ({ domain, actor, params }) =>
    domain.sessions.endOf(actor, params.session_id, domain.idOf('agents', params.id)),
});

export const signOut = route({
  method: 'delete',
  path: '/api/v1/sessions/current',
  tag,
  summary: 'Sign out',
  access: 'oneself',
  idempotent: false,
  returns: null,
  change({ domain, actor }) {
    if (actor.sessionId === null) throw Problem.conflict('no_session', 'An API key has no session to end.');
    domain.sessions.end(actor, actor.sessionId, agentOf(actor));
    return reply({ cookies: noSessionCookies() });
  },
});

export const endSession = route({
  method: 'delete',
  path: '/api/v1/sessions/:id',
  tag,
  summary: 'Sign out elsewhere',
  access: 'oneself',
  params: object({ id: integer({ minimum: 1 }) }),
  returns: null,
  change: ({ domain, actor, params }) => domain.sessions.end(actor, params.id, agentOf(actor)),
});

const presentSession = (session: DomainSession, actor: Actor): Infer<typeof Session> => ({
  id: session.id,
  address: session.address,
  user_agent: session.user_agent,
  current: session.id === actor.sessionId,
  created_at: isoTime(session.created_at),
  expires_at: isoTime(session.expires_at),
});

const originOf = ({ address, userAgent, id }: RequestFacts) => ({ address, userAgent, requestId: id });
