import { agentOf } from '../../domain/actor.ts';
import { verifyPassword } from '../../domain/passwords.ts';
import { Workspace } from '../../domain/settings.shape.ts';
import { type Call, route } from '../../http/route.ts';
import { Problem } from '../../lib/problem.ts';
import { array, type Infer, integer, named, nullable, object, partial, text } from '../../lib/schema.ts';
import { Agent, availability, password, personName, presentAgent } from './agents.shape.ts';
import { hashIfGiven } from './agents.ts';

const tag = 'Me';
const Me = named(
  'Me',
  object({
    agent: Agent,
    permissions: array(text()),
    key_id: nullable(integer()),
    business_id: nullable(integer({ description: 'The only business this key sees; null: all.' })),
    workspace: named('Workspace', Workspace),
  }),
);
const MyChange = named(
  'MyChange',
  partial(
    object({
      first_name: personName,
      last_name: text({ maxLength: 140 }),
      availability,
      password,
      current_password: text({ maxLength: 200, description: 'Needed to set a new password.' }),
    }),
  ),
);
const Enrolment = object({
  secret: text({ description: 'For typing into an authenticator app.' }),
  uri: text({ description: 'The same as an otpauth address, for a QR code.' }),
  enrolment: text({ description: 'Hand it back with the first code.' }),
});

export const getMe = route({
  method: 'get',
  path: '/api/v1/me',
  tag,
  summary: 'Who I am, what I may do, and what everybody here goes by',
  access: 'signed-in',
  returns: Me,
  handle: ({ domain, actor }): Infer<typeof Me> => ({
    agent: presentAgent(domain.agents.get(agentOf(actor)), domain),
    permissions: [...actor.permissions],
    key_id: actor.key?.id ?? null,
    business_id: actor.businessId,
    workspace: domain.settings.workspace(),
  }),
});

export const changeMe = route({
  method: 'patch',
  path: '/api/v1/me',
  tag,
  summary: 'Change my profile or password',
  description: 'A new password ends all my sessions.',
  access: 'oneself',
  body: MyChange,
  returns: Agent,
  async prepare(call) {
    if (call.body.password === undefined) return undefined;
    await refuseWrongPassword(call, call.body.current_password ?? '');
    return hashIfGiven(call.body.password);
  },
  change({ domain, actor, body }, passwordHash) {
    const { first_name: firstName, last_name: lastName, availability: available } = body;
    const wanted = { firstName, lastName, availability: available, passwordHash };
    return presentAgent(domain.agents.update(actor, agentOf(actor), wanted), domain);
  },
});

export const setAvailability = route({
  method: 'put',
  path: '/api/v1/me/availability',
  tag,
  summary: 'Say whether I am there',
  description:
    'Automatic assignment goes to those who are `online`. After five minutes without a request of a browser ' +
    'session, and without this call, whoever is `online` or `away` becomes `offline`, and `online` again when they are back.',
  access: 'oneself',
  body: object({ availability }),
  returns: Agent,
  change: ({ domain, actor, body }) =>
    presentAgent(domain.attendance.choose(actor, body.availability), domain),
});

export const beginTotp = route({
  method: 'post',
  path: '/api/v1/me/totp',
  tag,
  summary: 'Begin one-time passwords',
  description: 'Nothing changes until the first code is confirmed.',
  access: 'oneself',
  idempotent: false,
  returns: Enrolment,
  handle: ({ domain, actor }) => domain.totp.begin(actor),
});

export const confirmTotp = route({
  method: 'put',
  path: '/api/v1/me/totp',
  tag,
  summary: 'Confirm one-time passwords with a first code',
  access: 'oneself',
  idempotent: false,
  body: object({ enrolment: text({ maxLength: 1000 }), code: text({ maxLength: 20 }) }),
  returns: null,
  change: ({ domain, actor, body }) => domain.totp.confirm(actor, body.enrolment, body.code),
});

export const removeTotp = route({
  method: 'delete',
  path: '/api/v1/me/totp',
  tag,
  summary: 'Turn off my one-time passwords',
  access: 'oneself',
  idempotent: false,
  body: object({ current_password: text({ maxLength: 200 }) }),
  returns: null,
  prepare: (call) => refuseWrongPassword(call, call.body.current_password),
  change: ({ domain, actor }) => domain.totp.remove(actor, agentOf(actor)),
});

/** Guessing here is slowed down like guessing at the door: a stolen session must not become an account. */
async function refuseWrongPassword({ domain, actor, request }: Call, typed: string) {
  const agent = domain.agents.get(agentOf(actor));
  const giveBack = domain.signInThrottle.attempt(agent.email, request.address);
  if (await verifyPassword(typed, agent.password_hash)) return giveBack();
  throw Problem.invalid('current_password', 'The current password is wrong.');
}
