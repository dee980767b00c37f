import { Problem } from '../lib/problem.ts';
import { isSchema, type JsonSchema, propertiesOf, requiredIn } from '../lib/schema.ts';
import type { Dialect } from './dialect.ts';
import { bodyOf } from './openapi-body.ts';
import { type Route, successStatus } from './route.ts';

/** The OpenAPI 3.1 document of a dialect, made from nothing but its route declarations. */
export function openApi(dialect: Dialect, base: string, version: string) {
  const components: Record<string, JsonSchema> = {};
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of dialect.routes.filter(({ path }) => isDescribed(path))) {
    const path = pathIn(dialect, route.path);
    paths[path] = { ...paths[path], [route.method]: operation(dialect, base, route, components) };
  }
  return {
    openapi: '3.1.0',
    info: { title: `${dialect.title} API`, description: introduction(dialect), version },
    servers: [{ url: base + dialect.inner }],
    tags: [...new Set(dialect.routes.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: { schemas: components, securitySchemes: dialect.security },
  };
}

const PAGES = /^\/(app|csat|docs|setup)(\/|$)/;
const isDescribed = (path: string) => path !== '/' && !PAGES.test(path);
/** Paths are given below the inner prefix; the few above it climb out by their own server entry. */
const pathIn = ({ inner }: Dialect, path: string) =>
  braces(path.startsWith(inner) ? path.slice(inner.length) || '/' : path);
const braces = (path: string) => path.replaceAll(/:(\w+)/g, '{$1}');

function operation(dialect: Dialect, base: string, route: Route, components: Record<string, JsonSchema>) {
  const isAbove = !route.path.startsWith(dialect.inner);
  const hoisted = (schema: JsonSchema) => hoist(schema, components);
  return {
    tags: [route.tag],
    summary: route.summary,
    ...(route.description && { description: route.description }),
    operationId: route.operationId ?? operationIdOf(dialect, route),
    ...(isAbove && { servers: [{ url: base || '/' }] }),
    ...securityOf(dialect, route),
    ...parametersOf(route, hoisted),
    ...bodyOf(route, hoisted),
    responses: responsesOf(dialect, route, hoisted),
  };
}

const operationIdOf = ({ inner }: Dialect, { method, path }: Route) =>
  `${method}${path
    .replace(inner, '')
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}`;

function securityOf(dialect: Dialect, { access }: Route) {
  if (access === 'public') return { security: [] };
  const security = Object.keys(dialect.security).map((name) => ({ [name]: [] }));
  return access === 'signed-in' || access === 'oneself' ? { security } : { security, 'x-permission': access };
}

type Hoist = (schema: JsonSchema) => JsonSchema;

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Makes a repetition safe: it gets the first answer again.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
};

function parametersOf(route: Route, hoisted: Hoist) {
  const parameters = [
    ...parametersIn('path', route.params, hoisted),
    ...parametersIn('query', route.query, hoisted),
    ...(route.change && route.idempotent !== false && route.access !== 'public' ? [idempotencyKey] : []),
  ];
  return parameters.length > 0 ? { parameters } : {};
}

function parametersIn(place: 'path' | 'query', schema: JsonSchema | undefined, hoisted: Hoist) {
  const properties = Object.entries(propertiesOf(schema));
  const required = new Set(requiredIn(schema));
  return properties.map(([name, { description, ...rest }]) => ({
    name,
    in: place,
    required: place === 'path' || (required.has(name) && rest.default === undefined),
    ...(description !== undefined && { description }),
    schema: hoisted(rest),
  }));
}

function responsesOf(dialect: Dialect, route: Route, hoisted: Hoist) {
  const type = route.produces ?? 'application/json';
  const schema = route.returns
    ? hoisted(route.returns)
    : type === 'application/json'
      ? null
      : { type: 'string' };
  const also = Object.entries(route.also ?? {}).map(([status, { description, schema: other }]) => [
    status,
    { description, ...(other && { content: { 'application/json': { schema: hoisted(other) } } }) },
  ]);
  const problem = { 'application/json': { schema: hoisted(dialect.problemSchema) } };
  return {
    [successStatus(route)]: {
      description: route.summary,
      ...(schema && { content: { [type]: { schema } } }),
    },
    ...Object.fromEntries(also),
    ...Object.fromEntries(
      problemStatuses(dialect, route).map(([status, description]) => [
        status,
        { description, content: problem },
      ]),
    ),
  };
}

function problemStatuses(
  dialect: Dialect,
  { access, params, query, body, upload }: Route,
): [number, string][] {
  const takesBody = body !== undefined || upload !== undefined;
  const all: [number, string, boolean][] = [
    [400, 'Malformed request', takesBody],
    [invalidStatus(dialect), 'Invalid input', query !== undefined || takesBody],
    [401, 'Credentials are missing or wrong', access !== 'public'],
    [403, 'Not allowed', access !== 'public'],
    [404, 'Not found', params !== undefined],
    [413, 'A file is too large', upload !== undefined],
    [415, 'Not a form', upload !== undefined],
    [429, 'Too many requests', access !== 'public'],
  ];
  return all.filter(([, , applies]) => applies).map(([status, description]) => [status, description]);
}

/** 400 or 422, as the dialect has it. */
const invalidStatus = (dialect: Dialect) =>
  dialect.presentProblem(Problem.invalid('field', 'is invalid'), { requestId: '', languages: [] }).status;

/** Named schemas go under components once, and are referred to from everywhere. */
function hoist(schema: JsonSchema, components: Record<string, JsonSchema>): JsonSchema {
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, hoistInside(key, value, components)]),
  );
  const { title } = schema;
  if (typeof title !== 'string') return inner;
  components[title] ??= inner;
  return { $ref: `#/components/schemas/${title}` };
}

const LITERAL = new Set(['enum', 'default', 'examples', 'required', 'const']);

function hoistInside(key: string, value: unknown, components: Record<string, JsonSchema>): unknown {
  if (LITERAL.has(key)) return value;
  const hoisted = (inner: unknown) => (isSchema(inner) ? hoist(inner, components) : inner);
  if (Array.isArray(value)) return value.map(hoisted);
  if (key !== 'properties' || !isSchema(value)) return hoisted(value);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, hoisted(inner)]));
}

function introduction({ description, limits, webhookEvents }: Dialect) {
  const limit = limits
    ? `At most ${limits.per_minute} requests a minute and ${limits.per_second} a second per API key, unless the organisation has set other limits.`
    : 'There is no limit on requests unless the organisation sets one; then `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset` (epoch seconds) are on every answer.';
  return [
    description,
    `## Limits\n\n${limit} A refused request gets 429 with \`Retry-After\`.`,
    '## Idempotency\n\nA change sent with an `Idempotency-Key` is made once: a repetition within 24 hours gets the first answer again, with `Idempotent-Replayed: true`. The same key with another body or query is refused.',
    '## Errors\n\nEvery answer carries `X-Request-Id`; name it when you ask about a request.',
    ...(webhookEvents.length > 0
      ? [
          `## Webhooks\n\nDeliveries follow Standard Webhooks: \`webhook-id\`, \`webhook-timestamp\`, \`webhook-signature\`. Events: ${webhookEvents.map((name) => `\`${name}\``).join(', ')}.`,
        ]
      : []),
  ].join('\n\n');
}
