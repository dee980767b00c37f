import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { allDialects } from '../../src/api/dialects.ts';
import type { DialectName } from '../../src/domain/key-limits.ts';
import type { Dialect } from '../../src/http/dialect.ts';
import { Problem, type ProblemKind } from '../../src/lib/problem.ts';

const problems = suite('a problem in the words of each dialect');

const asker = { requestId: 'req_1', languages: ['en'] };
const dialectOf = (name: DialectName) =>
  allDialects('key').find((dialect) => dialect.name === name) as Dialect;
const presented = (name: DialectName, kind: ProblemKind) =>
  dialectOf(name).presentProblem(new Problem(kind, `${kind}_code`, 'A sentence.'), asker);

/** Status by kind, where a dialect differs from what most do; the words beside them are the codes it has. */
const kinds: Record<
  ProblemKind,
  { native: number; chatflow: [number, string]; aimychats: [number, string] }
> = {
  malformed: { native: 400, chatflow: [400, 'VAL-001'], aimychats: [400, 'bad_request'] },
  invalid: { native: 422, chatflow: [400, 'VAL-001'], aimychats: [422, 'validation_error'] },
  unauthenticated: { native: 401, chatflow: [401, 'AUTH-001'], aimychats: [401, 'unauthorized'] },
  forbidden: { native: 403, chatflow: [403, 'AUTH-003'], aimychats: [403, 'forbidden'] },
  missing: { native: 404, chatflow: [404, 'RES-404'], aimychats: [404, 'not_found'] },
  method: { native: 405, chatflow: [405, 'RES-405'], aimychats: [405, 'method_not_allowed'] },
  timeout: { native: 408, chatflow: [503, 'SYS-503'], aimychats: [408, 'service_unavailable'] },
  conflict: { native: 409, chatflow: [409, 'RES-409'], aimychats: [409, 'conflict'] },
  gone: { native: 410, chatflow: [404, 'RES-404'], aimychats: [410, 'gone'] },
  stale: { native: 412, chatflow: [409, 'RES-409'], aimychats: [412, 'conflict'] },
  too_large: { native: 413, chatflow: [413, 'FILE-413'], aimychats: [413, 'payload_too_large'] },
  media_type: { native: 415, chatflow: [400, 'VAL-001'], aimychats: [415, 'unsupported_media_type'] },
  range: { native: 416, chatflow: [416, 'VAL-001'], aimychats: [416, 'range_not_satisfiable'] },
  mismatch: { native: 422, chatflow: [422, 'VAL-001'], aimychats: [422, 'validation_error'] },
  busy: { native: 429, chatflow: [429, 'RATE-001'], aimychats: [429, 'rate_limit_exceeded'] },
  storage_full: { native: 507, chatflow: [503, 'SYS-503'], aimychats: [507, 'storage_full'] },
  unavailable: { native: 503, chatflow: [503, 'SYS-503'], aimychats: [503, 'service_unavailable'] },
  broken: { native: 500, chatflow: [500, 'SYS-500'], aimychats: [500, 'internal_error'] },
};
const all = Object.entries(kinds) as [ProblemKind, (typeof kinds)[ProblemKind]][];
const badRequests = (kind: ProblemKind, usual: number) => (kind === 'invalid' ? 400 : usual);

problems('of every kind have a status and the house shape in our own API', () => {
  for (const [kind, { native }] of all) {
    const { status, body } = presented('native', kind);
    is(status, native, kind);
    equal(body, {
      error: { code: `${kind}_code`, message: 'A sentence.', details: {}, request_id: 'req_1' },
    });
  }
});

problems('are the same in Thikaa, but for invalid input, which is 400', () => {
  for (const [kind, { native }] of all) {
    const { status, body } = presented('thikaa', kind);
    is(status, badRequests(kind, native), kind);
    equal(body, presented('native', kind).body);
  }
});

problems('carry both sentences in Libredesk', () => {
  for (const [kind, { native }] of all) {
    const { status, body } = presented('libredesk', kind);
    is(status, badRequests(kind, native), kind);
    const { error_type: type, ...rest } = body as { error_type: string };
    equal(rest, { status: 'error', message: 'A sentence.', error: 'A sentence.', data: {} });
    is(/^[A-Z][a-zA-Z]+Exception$/.test(type), true, type);
  }
});

problems('have the stable codes of Chatflow', () => {
  for (const [kind, { chatflow }] of all) {
    const { status, body } = presented('chatflow', kind);
    const error = { message: 'A sentence.', message_en: 'A sentence.', details: {}, request_id: 'req_1' };
    equal({ status, body }, { status: chatflow[0], body: { error: { code: chatflow[1], ...error } } }, kind);
  }
});

problems('are one sentence in Octocom', () => {
  for (const [kind, { native }] of all)
    equal(presented('octocom', kind), { status: badRequests(kind, native), body: { error: 'A sentence.' } });
});

problems('have the codes of AimyChats', () => {
  for (const [kind, { aimychats }] of all) {
    const [status, code] = aimychats;
    equal(presented('aimychats', kind), {
      status,
      body: { error: { code, message: 'A sentence.', details: {} } },
    });
  }
});

problems('of fields name them where the shape has room for it', () => {
  const problem = Problem.invalid('title', 'Title is required.');
  const fields = { title: ['Title is required.'] };
  const detailsIn = (name: DialectName) =>
    (dialectOf(name).presentProblem(problem, asker).body as { error: { details: unknown } }).error.details;
  for (const name of ['native', 'thikaa', 'chatflow'] as const) equal(detailsIn(name), { fields }, name);
  equal(detailsIn('aimychats'), { fields: { title: ['Title is required'] } }, 'as the product writes them');
  const { body } = dialectOf('aimychats').presentProblem(problem, asker);
  is((body as { error: { message: string } }).error.message, 'Validation failed');
});

problems.run();
