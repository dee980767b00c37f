import { allDialects } from '../../src/api/dialects.ts';
import type { DialectName } from '../../src/domain/key-limits.ts';
import type { Dialect } from '../../src/http/dialect.ts';
import { reply, route } from '../../src/http/route.ts';
import { anything, array, integer, named, object, openObject, record, text } from '../../src/lib/schema.ts';

/**
 * Every dialect as it is, with a few routes more that show what the way of a request does: who was recognised, and what
 * becomes of input that is wrong. Dialects that have no operations yet are tried this way as well.
 */
export const probed = (): Dialect[] =>
  allDialects('key').map((dialect) => ({ ...dialect, routes: [...dialect.routes, ...probesOf(dialect)] }));

/** Where the probe of a dialect is. */
export const probeOf = (name: DialectName) => {
  const { mount, inner } = dialects.find((dialect) => dialect.name === name) as Dialect;
  return `${mount}${inner}/probe`;
};
const dialects = allDialects('key');
export const names = dialects.map(({ name }) => name);

const tag = 'Probe';
const Caller = object({ agent: integer(), permissions: array(text()), address: text(), origin: text() });
const Wanted = named('Wanted', openObject({ name: text({ minLength: 1 }) }, { size: integer() }));

function probesOf({ inner }: Dialect) {
  const at = `${inner}/probe`;
  const common = { tag, access: 'signed-in', returns: anything() } as const;
  const who = route({
    ...common,
    method: 'get',
    path: at,
    summary: 'Who asks',
    query: object({}, { limit: integer({ minimum: 1, maximum: 10 }) }),
    returns: Caller,
    handle: ({ actor, request }) => ({
      agent: actor.id ?? 0,
      permissions: [...actor.permissions],
      address: request.address,
      origin: request.origin,
    }),
  });
  const write = route({
    ...common,
    method: 'post',
    path: at,
    summary: 'Takes a body',
    access: 'leads:write',
    body: Wanted,
    limitBytes: 1000,
    status: 201,
    change: ({ body }) => body,
  });
  const rendered = route({
    ...common,
    method: 'post',
    path: `${at}/rendered`,
    summary: 'Answers with what is JSON already',
    body: Wanted,
    status: 201,
    change: ({ body }) => reply({ json: JSON.stringify({ rendered: body }) }),
  });
  const fleeting = route({
    ...common,
    method: 'post',
    path: `${at}/fleeting`,
    summary: 'Answers with what is there only once',
    body: Wanted,
    change: () => reply({ file: { bytes: Buffer.from('x'), contentType: 'text/plain' } }),
  });
  const one = route({
    ...common,
    method: 'get',
    path: `${at}/things/:id`,
    summary: 'One of many',
    params: object({ id: text({ pattern: '^\\d{1,9}$' }) }),
    handle: ({ params }) => params,
  });
  const bug = route({
    ...common,
    method: 'get',
    path: `${at}/bug`,
    summary: 'Fails',
    handle() {
      throw new TypeError('secret of the implementation');
    },
  });
  const breach = route({
    ...common,
    method: 'get',
    path: `${at}/breach`,
    summary: 'Answers what its contract does not say',
    returns: record(integer()),
    handle: () => reply({ body: { number: 'none' } }),
  });
  return [who, write, rendered, fleeting, one, bug, breach];
}
