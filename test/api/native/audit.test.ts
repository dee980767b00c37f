import { suite } from 'uvu';
import { equal, is, not } from 'uvu/assert';
import { type AuditAction, auditActions } from '../../../src/domain/audit.ts';
import {
  newHours,
  newInbox,
  newPolicy,
  newPrompt,
  newStatus,
  newTag,
  newTeam,
  newTopic,
} from '../../support/arranged.ts';
import { authenticator } from '../../support/authenticator.ts';
import { conversation } from '../../support/desk.ts';
import { asking } from '../../support/exports.ts';
import { setProvider } from '../../support/model-server.ts';
import { signedIn } from '../../support/person.ts';
import { newRule } from '../../support/rules.ts';
import { scenarios } from '../../support/scenarios.ts';
import { emptyWorld, password, type World, world } from '../../support/world.ts';

const audit = suite('the audit log');

type Entry = {
  action: string;
  actor: { kind: string; id: number | null };
  target: { kind: string; id: number } | null;
  address: string;
  request_id: string | null;
};
const entries = async (here: World, query = ''): Promise<Entry[]> =>
  (await here.request(`GET /api/v1/audit?limit=100${query}`, { as: 'ada' })).json.data;
const as = 'ada';
const NOWHERE = 'http://127.0.0.1:9/';
const cy = { email: 'cy@clinic.example', first_name: 'Cy', roles: ['Agent'] };
const hook = { url: 'https://hooks.clinic.example/a', events: ['lead.captured'] };
const bek = (here: World) => `/api/v1/agents/${here.people.bek.id}`;

/** Every act that matters for security, and what the log calls it. */
const acts: [action: AuditAction, act: (here: World) => Promise<unknown>][] = [
  ['session.started', (here) => signedIn(here)],
  [
    'session.refused',
    (here) =>
      here.request('POST /api/v1/sessions', { body: { email: 'ada@clinic.example', password: 'wrong' } }),
  ],
  ['session.ended', async (here) => (await signedIn(here)).request('DELETE /api/v1/sessions/current')],
  ['agent.created', (here) => here.request('POST /api/v1/agents', { as, body: cy })],
  ['agent.updated', (here) => here.request(`PATCH ${bek(here)}`, { as, body: { roles: ['Admin'] } })],
  ['agent.deleted', (here) => here.request(`DELETE ${bek(here)}`, { as })],
  ['agent.password_changed', (here) => here.request(`PATCH ${bek(here)}`, { as, body: { password } })],
  ['agent.totp_enabled', enrol],
  ['agent.totp_disabled', (here) => here.request(`DELETE ${bek(here)}/totp`, { as })],
  ['role.created', (here) => newRole(here)],
  [
    'role.updated',
    async (here) => here.request(`PATCH /api/v1/roles/${await newRole(here)}`, { as, body: { name: 'S' } }),
  ],
  [
    'conversation.erased',
    async (here) =>
      here.request(`DELETE /api/v1/conversations/${(await conversation(here)).id}?permanently=true`, { as }),
  ],
  [
    'contact.erased',
    async (here) =>
      here.request(`DELETE /api/v1/contacts/${(await conversation(here)).contact_id}?permanently=true`, {
        as,
      }),
  ],
  ['contacts.exported', (here) => here.request('GET /api/v1/contacts/export.csv', { as })],
  ['demo.filled', (here) => here.request('POST /api/v1/demo', { as })],
  [
    'demo.removed',
    async (here) => {
      await here.write(() => here.domain.demo.note('tag', 999));
      return here.request('DELETE /api/v1/demo', { as });
    },
  ],
  ['export.created', (here) => asking(here, 'csv')],
  [
    'export.cancelled',
    async (here) => here.request(`POST /api/v1/exports/${await newExport(here)}/cancel`, { as }),
  ],
  ['export.deleted', async (here) => here.request(`DELETE /api/v1/exports/${await newExport(here)}`, { as })],
  ['rule.created', (here) => newRule(here)],
  [
    'rule.updated',
    async (here) =>
      here.request(`PATCH /api/v1/rules/${(await newRule(here)).id}`, { as, body: { enabled: false } }),
  ],
  ['rule.deleted', async (here) => here.request(`DELETE /api/v1/rules/${(await newRule(here)).id}`, { as })],
  ['role.deleted', async (here) => here.request(`DELETE /api/v1/roles/${await newRole(here)}`, { as })],
  ['key.created', (here) => here.request('POST /api/v1/keys', { as, body: { name: 'k' } })],
  ['key.revoked', async (here) => here.request(`DELETE /api/v1/keys/${await newKey(here)}`, { as })],
  ['settings.changed', (here) => here.request('PATCH /api/v1/settings', { as, body: { language: 'ru' } })],
  [
    'business.created',
    (here) => here.request('POST /api/v1/businesses', { as, body: { slug: 'b', name: 'B' } }),
  ],
  ['business.updated', (here) => here.request('PATCH /api/v1/businesses/1', { as, body: { name: 'B' } })],
  ['webhook.created', (here) => newHook(here)],
  [
    'webhook.updated',
    async (here) =>
      here.request(`PATCH /api/v1/webhooks/${await newHook(here)}`, { as, body: { active: false } }),
  ],
  ['webhook.deleted', async (here) => here.request(`DELETE /api/v1/webhooks/${await newHook(here)}`, { as })],
  [
    'webhook.secret_rotated',
    async (here) => here.request(`POST /api/v1/webhooks/${await newHook(here)}/rotate-secret`, { as }),
  ],
  ...arranging('business_hours', '/api/v1/business-hours', newHours),
  [
    'priority.updated',
    (here) => here.request('PATCH /api/v1/priorities/1', { as, body: { sla_policy_id: null } }),
  ],
  ...arranging('sla_policy', '/api/v1/sla-policies', newPolicy),
  ...arranging('team', '/api/v1/teams', newTeam),
  ...arranging('status', '/api/v1/statuses', newStatus),
  ...arranging('tag', '/api/v1/tags', newTag),
  ...arranging('inbox', '/api/v1/inboxes', newInbox),
  [
    'conversation.erased',
    async (here) =>
      here.request(`DELETE /api/v1/conversations/${(await conversation(here)).id}?permanently=true`, { as }),
  ],
  [
    'contact.erased',
    async (here) =>
      here.request(`DELETE /api/v1/contacts/${(await conversation(here)).contact_id}?permanently=true`, {
        as,
      }),
  ],
  ...arranging('topic', '/api/v1/topics', newTopic),
  ...arranging('prompt', '/api/v1/ai/prompts', newPrompt, { title: 'Other' }),
  ['ai_provider.changed', (here) => setProvider(here, NOWHERE)],
  [
    'ai_provider.removed',
    async (here) => {
      await setProvider(here, NOWHERE);
      await here.request('DELETE /api/v1/ai/provider', { as });
    },
  ],
];

type Arranged = 'business_hours' | 'prompt' | 'sla_policy' | 'team' | 'status' | 'tag' | 'topic' | 'inbox';
type Make = (here: World) => Promise<{ id: number }>;
function arranging(kind: Arranged, path: string, make: Make, body: object = { name: 'Other' }): typeof acts {
  const made = async (here: World) => `${path}/${(await make(here)).id}`;
  return [
    [`${kind}.created`, make],
    [`${kind}.updated`, async (here) => here.request(`PATCH ${await made(here)}`, { as, body })],
    [`${kind}.deleted`, async (here) => here.request(`DELETE ${await made(here)}`, { as })],
  ];
}

const newRole = async (here: World) =>
  (await here.request('POST /api/v1/roles', { as, body: { name: 'Sales', permissions: [] } })).json.id;
const newKey = async (here: World) =>
  (await here.request('POST /api/v1/keys', { as, body: { name: 'k' } })).json.id;
const newHook = async (here: World) =>
  (await here.request('POST /api/v1/webhooks', { as, body: hook })).json.id;
const newExport = async (here: World) => (await asking(here, 'csv')).json.id;
async function enrol(here: World) {
  const { json } = await here.request('POST /api/v1/me/totp', { as });
  const code = authenticator(json.secret)(here.clock.now());
  await here.request('PUT /api/v1/me/totp', { as, body: { enrolment: json.enrolment, code } });
}

for (const [action, act] of acts) {
  audit(`holds ${action}, with who, from where and by which request`, async () => {
    await using here = await world();
    await act(here);
    const found = (await entries(here, `&action=${action}`)).filter(({ request_id }) => request_id !== null);
    is(found.length, 1);
    is(found[0]?.address, '127.0.0.1');
    is(found[0]?.request_id?.startsWith('req_'), true);
    const expected =
      action === 'session.refused' ? { kind: 'nobody', id: null } : { kind: 'agent', id: here.people.ada.id };
    equal(found[0]?.actor, expected);
  });
}

audit('holds the setup too, and so everything that it can', async () => {
  await using here = await emptyWorld();
  const token = here.domain.setupToken.issue();
  await here.request('POST /api/v1/setup', {
    body: { token, name: 'Ada', email: 'ada@clinic.example', password },
  });
  const tried = new Set<string>([...acts.map(([action]) => action), 'setup.completed']);
  equal(
    auditActions.filter((action) => !tried.has(action)),
    [],
  );
});

audit('says nothing of what was refused or failed', async () => {
  await using here = await world();
  const before = (await entries(here)).length;
  await here.request('POST /api/v1/agents', { as: 'bek', body: cy });
  await here.request('POST /api/v1/agents', { as, body: { ...cy, email: 'ada@clinic.example' } });
  await here.request('PATCH /api/v1/settings', { as, body: { language: 'de' } });
  is((await entries(here)).length, before);
});

audit('holds no secret', async () => {
  await using here = await world();
  for (const [, act] of acts) await act(here).catch(() => {});
  const { text } = await here.request('GET /api/v1/audit?limit=100', { as });
  not.match(text, /cs_|whsec_|argon2|correct horse|sk-secret|password":/);
});

scenarios(audit, [
  { name: 'is for who may read it', call: 'GET /api/v1/audit', as: 'bek', status: 403 },
  { name: 'can be asked for acts that exist', call: 'GET /api/v1/audit?action=coffee.made', status: 422 },
]);

audit.run();
