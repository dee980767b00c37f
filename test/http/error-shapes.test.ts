import { suite } from 'uvu';
import { equal, is, match, not } from 'uvu/assert';
import type { DialectName } from '../../src/domain/key-limits.ts';
import { names, probed, probeOf } from '../support/probe.ts';
import { contains } from '../support/scenarios.ts';
import { type World, world } from '../support/world.ts';

const errors = suite('what is wrong with a request');

/** How each dialect sends a key. */
const asBearer = (token: string) => ({ authorization: `Bearer ${token}` });
const asKey = (token: string) => ({ 'x-api-key': token });
const asPair = (token: string) => ({ authorization: `token ${token.replace('.', ':')}` });
const senders: Record<DialectName, (token: string) => Record<string, string>> = {
  native: asBearer,
  thikaa: asKey,
  libredesk: asPair,
  chatflow: asBearer,
  octocom: asKey,
  aimychats: asBearer,
};

/** What goes wrong, and the status and code each dialect has for it. */
type Expected = Record<DialectName, [status: number, code: string]>;
type Fault = {
  name: string;
  send: (here: World, dialect: DialectName) => Promise<Answered>;
  expected: Expected;
};
type Answered = Awaited<ReturnType<World['request']>>;

const send =
  (call: (probe: string) => string, body?: unknown, more: Record<string, string> = {}) =>
  (here: World, dialect: DialectName) =>
    here.request(call(probeOf(dialect)), {
      body,
      headers: { ...senders[dialect](here.people.ada.token), ...more },
    });

const faults: Fault[] = [
  {
    name: 'an unknown path',
    send: send((probe) => `GET ${probe}/nowhere/at/all`),
    expected: {
      native: [404, 'not_found'],
      thikaa: [404, 'not_found'],
      libredesk: [404, 'NotFoundException'],
      chatflow: [404, 'RES-404'],
      octocom: [404, ''],
      aimychats: [404, 'not_found'],
    },
  },
  {
    name: 'a method that is not possible there',
    send: send((probe) => `PUT ${probe}`, {}),
    expected: {
      native: [405, 'method_not_allowed'],
      thikaa: [405, 'method_not_allowed'],
      libredesk: [405, 'GeneralException'],
      chatflow: [405, 'RES-405'],
      octocom: [405, ''],
      aimychats: [405, 'method_not_allowed'],
    },
  },
  {
    name: 'malformed JSON',
    send: send((probe) => `POST ${probe}`, '{"name": '),
    expected: {
      native: [400, 'malformed_json'],
      thikaa: [400, 'malformed_json'],
      libredesk: [400, 'InputException'],
      chatflow: [400, 'VAL-001'],
      octocom: [400, ''],
      aimychats: [400, 'bad_request'],
    },
  },
  {
    name: 'another content type',
    send: send((probe) => `POST ${probe}`, 'name=x', { 'content-type': 'application/x-www-form-urlencoded' }),
    expected: {
      native: [415, 'unsupported_media_type'],
      thikaa: [415, 'unsupported_media_type'],
      libredesk: [415, 'GeneralException'],
      chatflow: [400, 'VAL-001'],
      octocom: [415, ''],
      aimychats: [415, 'unsupported_media_type'],
    },
  },
  {
    name: 'a body over the limit',
    send: send((probe) => `POST ${probe}`, { name: 'x'.repeat(1001) }),
    expected: {
      native: [413, 'payload_too_large'],
      thikaa: [413, 'payload_too_large'],
      libredesk: [413, 'GeneralException'],
      chatflow: [413, 'FILE-413'],
      octocom: [413, ''],
      aimychats: [413, 'payload_too_large'],
    },
  },
  {
    name: 'a body that breaks its schema',
    send: send((probe) => `POST ${probe}`, { size: '7' }),
    expected: {
      native: [422, 'validation_error'],
      thikaa: [400, 'validation_error'],
      libredesk: [400, 'InputException'],
      chatflow: [400, 'VAL-001'],
      octocom: [400, ''],
      aimychats: [422, 'validation_error'],
    },
  },
  {
    name: 'a bad value of a query name',
    send: send((probe) => `GET ${probe}?limit=many`),
    expected: {
      native: [422, 'validation_error'],
      thikaa: [400, 'validation_error'],
      libredesk: [400, 'InputException'],
      chatflow: [400, 'VAL-001'],
      octocom: [400, ''],
      aimychats: [422, 'validation_error'],
    },
  },
  {
    name: 'an id of another form',
    send: send((probe) => `GET ${probe}/things/1%20or%201=1`),
    expected: {
      native: [404, 'not_found'],
      thikaa: [404, 'not_found'],
      libredesk: [400, 'InputException'],
      chatflow: [404, 'RES-404'],
      octocom: [404, ''],
      aimychats: [404, 'not_found'],
    },
  },
  {
    name: 'a bug of ours',
    send: send((probe) => `GET ${probe}/bug`),
    expected: {
      native: [500, 'internal_error'],
      thikaa: [500, 'internal_error'],
      libredesk: [500, 'GeneralException'],
      chatflow: [500, 'SYS-500'],
      octocom: [500, ''],
      aimychats: [500, 'internal_error'],
    },
  },
];

const shapes: Record<DialectName, (code: string, id: string) => unknown> = {
  native: (code, id) => ({ error: { code, request_id: id } }),
  thikaa: (code, id) => ({ error: { code, request_id: id } }),
  libredesk: (code) => ({ status: 'error', error_type: code, data: {} }),
  chatflow: (code, id) => ({ error: { code, request_id: id } }),
  octocom: () => ({}),
  aimychats: (code) => ({ error: { code } }),
};

for (const { name, send: ask, expected } of faults) {
  errors(`${name} is told in the shape of each dialect`, async () => {
    await using here = await world({ dialects: probed() });
    for (const dialect of names) {
      const [status, code] = expected[dialect];
      const answer = await ask(here, dialect);
      is(answer.status, status, `${dialect}: ${answer.text}`);
      const id = answer.headers.get('x-request-id') ?? '';
      match(id, /^req_/);
      match(answer.headers.get('content-type') ?? '', /^application\/json/);
      contains(answer.json, shapes[dialect](code, id), dialect);
      not.match(answer.text, /secret of the implementation|at .*\.ts|<html/i);
      equal(answer.events, []);
    }
  });
}

errors('of a method names those that are possible', async () => {
  await using here = await world({ dialects: probed() });
  for (const name of names) {
    const answer = await here.request(`DELETE ${probeOf(name)}`);
    is(answer.headers.get('allow'), 'GET, HEAD, POST', name);
  }
});

errors('in an answer of ours are a bug of ours', async () => {
  await using here = await world({ dialects: probed() });
  const { status, json } = await here.request(`GET ${probeOf('native')}/breach`, { as: 'ada' });
  is(status, 500);
  is(json.error.code, 'broken_contract');
});

errors('are told per field, all at once', async () => {
  await using here = await world({ dialects: probed() });
  const { json } = await here.request(`POST ${probeOf('aimychats')}`, { as: 'ada', body: { size: '7' } });
  equal(json.error.details.fields, {
    name: ['Name is required'],
    size: ['Size must be an integer'],
  });
});

errors('are named by their rule as well in our own shape, and in no other', async () => {
  await using here = await world({ dialects: probed() });
  const wrong = (dialect: DialectName) =>
    here.request(`POST ${probeOf(dialect)}`, { as: 'ada', body: { size: '7' } });
  equal((await wrong('native')).json.error.details.rules, {
    name: [{ rule: 'required' }],
    size: [{ rule: 'type', type: 'integer' }],
  });
  is((await wrong('thikaa')).json.error.details.rules, undefined);
});

errors('do not come from unknown names in a query or a body', async () => {
  await using here = await world({ dialects: probed() });
  is(
    (await here.request(`GET ${probeOf('thikaa')}?limit=1&sort=up&utm_source=mail`, { as: 'ada' })).status,
    200,
  );
  is(
    (await here.request(`POST ${probeOf('thikaa')}`, { as: 'ada', body: { name: 'x', more: 1 } })).status,
    201,
  );
});

errors('outside of every dialect are told in our own shape', async () => {
  await using here = await world();
  for (const path of ['/nowhere', '/thikaaa/api/v1/leads', '/api/v2/agents', '/thikaa']) {
    const { status, json, headers } = await here.request(`GET ${path}`);
    is(status, 404, path);
    equal(json.error.request_id, headers.get('x-request-id'));
  }
});

errors.run();
