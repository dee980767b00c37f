import { founderFor } from '../../domain/install.ts';
import { hashPassword, refuseWeakPassword } from '../../domain/passwords.ts';
import { language, timezone } from '../../domain/settings.shape.ts';
import { route } from '../../http/route.ts';
import { boolean, email, named, object, text } from '../../lib/schema.ts';
import { Agent, password, personName, presentAgent } from './agents.shape.ts';

const tag = 'Setup';
const Setup = named(
  'Setup',
  object(
    {
      token: text({ maxLength: 200, description: 'From the link that the server prints.' }),
      name: personName,
      email: email(),
      password,
    },
    {
      organisation_name: text({ minLength: 1, maxLength: 200, pattern: '\\S' }),
      timezone,
      language,
      demo: boolean({ description: 'Whether to fill in demo data, which can be removed again in one go.' }),
    },
  ),
);

/** Nothing here sends mail yet. */
const MAIL = false;

export const getSetup = route({
  method: 'get',
  path: '/api/v1/setup',
  tag,
  summary: 'What a page needs to know before anybody has signed in',
  description:
    'Whether the first administrator is still to be made, whose server this is, and what its pages speak until they know ' +
    'their reader.',
  access: 'public',
  returns: object({
    needed: boolean(),
    demo: boolean({ description: 'Whether whoever sets it up may ask for demo data.' }),
    mail: boolean({
      description:
        'Whether a forgotten password can be replaced by mail. While it cannot, an administrator sets a new one ' +
        '(`PATCH /agents/{id}`), or whoever is at the server does: `confab agent password`.',
    }),
    organisation_name: text(),
    language,
  }),
  handle({ domain }) {
    const needed = !domain.agents.haveAdmin();
    const { organisation_name, language: tongue } = domain.settings.get();
    const demo = needed && domain.demo.isPossible();
    return { needed, demo, mail: MAIL, organisation_name, language: tongue };
  },
});

export const setUp = route({
  method: 'post',
  path: '/api/v1/setup',
  tag,
  summary: 'Make the first administrator',
  description: 'Once only, with the token of the setup link.',
  access: 'public',
  idempotent: false,
  body: Setup,
  status: 201,
  returns: object({ agent: Agent }),
  async prepare({ domain, body }) {
    domain.install.refuseSecond();
    domain.setupToken.check(body.token);
    refuseWeakPassword(body.password);
    return hashPassword(body.password);
  },
  change({ domain, actor, body }, passwordHash) {
    const [firstName = '', ...rest] = body.name.trim().split(/\s+/);
    const admin = { email: body.email, firstName, lastName: rest.join(' '), passwordHash };
    const { organisation_name, timezone: zone, language: tongue } = body;
    const wanted = { organisation_name, timezone: zone, language: tongue };
    const agent = domain.install.setUp(actor, admin, wanted);
    if (body.demo && domain.demo.isPossible()) domain.demo.fill(founderFor(actor), agent.id);
    return { agent: presentAgent(agent, domain) };
  },
});
