import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import { readApi } from '../../../static/docs/read-api.ts';
import { matching } from '../../../static/docs/search.ts';
import { usersOf } from '../../../static/docs/users.ts';

const reading = suite('an OpenAPI document');
const dialect = {
  name: 'acme',
  title: 'Acme',
  mount: '/acme/v1',
  description: '',
  openapi: '/acme/v1/openapi.json',
};
const json = (schema: unknown) => ({ content: { 'application/json': { schema } } });
const document = {
  openapi: '3.1.0',
  info: { title: 'Acme API', version: '2' },
  servers: [{ url: 'https://elsewhere.example/acme/v1/' }],
  security: [{ key: [] }],
  tags: [{ name: 'Tickets', description: 'What people ask.' }],
  paths: {
    '/tickets/{id}': {
      parameters: [{ name: 'id', in: 'path', schema: { type: 'integer' } }],
      get: {
        tags: ['Tickets'],
        operationId: 'getTicket',
        summary: 'Get a ticket',
        'x-permission': 'tickets:read',
        parameters: [{ $ref: '#/components/parameters/page' }],
        responses: {
          200: json({ $ref: '#/components/schemas/Page' }),
          404: { $ref: '#/components/responses/Missing' },
        },
      },
      delete: { operationId: 'schemas', security: [], responses: {}, servers: [{ url: '/acme' }] },
    },
  },
  webhooks: { 'ticket.solved': { post: { requestBody: json({ $ref: '#/components/schemas/Ticket' }) } } },
  components: {
    securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-API-Key' } },
    parameters: { page: { name: 'page', in: 'query', schema: { type: 'integer' } } },
    responses: { Missing: { description: 'No such ticket' } },
    schemas: {
      Ticket: { type: 'object' },
      Page: { properties: { data: { items: { $ref: '#/components/schemas/Ticket' } } } },
      Alone: { type: 'object' },
    },
  },
};
const api = readApi(dialect, document);
const operation = (id: string) => api.operations.find((known) => known.id === id);

reading('keeps the path of its server only, since the page asks the server it came from', () => {
  equal(api.base, '/acme/v1');
  equal(readApi(dialect, {}).base, '/acme/v1');
  equal(operation('getTicket')?.base, '/acme/v1');
  equal(operation('delete-tickets-id')?.base, '/acme');
});

reading('groups operations by tag, described tags first, webhooks last', () => {
  equal(
    api.groups.map(({ name, operations }) => [name, operations.map(({ id }) => id)]),
    [
      ['Tickets', ['getTicket']],
      ['Other', ['delete-tickets-id']],
      ['Webhooks sent to you', ['webhook-ticket.solved']],
    ],
  );
});

reading('joins the parameters of path and operation, and follows references', () => {
  equal(
    operation('getTicket')?.parameters.map(({ name, place, isRequired }) => [name, place, isRequired]),
    [
      ['id', 'path', true],
      ['page', 'query', false],
    ],
  );
  equal(
    operation('getTicket')?.responses.map(({ status, description }) => [status, description]),
    [
      ['200', ''],
      ['404', 'No such ticket'],
    ],
  );
});

reading('says who may call what', () => {
  equal(operation('getTicket')?.permissions, ['tickets:read']);
  equal(
    operation('getTicket')?.credentials.map(({ kind }) => kind),
    ['header'],
  );
  equal(operation('delete-tickets-id')?.credentials, []);
});

reading('knows where a schema is used, also through others', () => {
  equal(
    usersOf(api, 'Ticket').map(({ id }) => id),
    ['getTicket', 'webhook-ticket.solved'],
  );
  equal(usersOf(api, 'Alone'), []);
});

reading('is searched by all typed words', () => {
  const found = (typed: string) =>
    matching(api.groups, typed).flatMap(({ operations }) => operations.map(({ id }) => id));
  equal(found('GET ticket'), ['getTicket']);
  equal(found('solved'), ['webhook-ticket.solved']);
  equal(found('nothing like it'), []);
});

reading('of the wrong shape gives an empty page, not an error', () => {
  for (const wrong of [
    null,
    [],
    'text',
    { paths: [1], tags: 'x', components: 7, info: { title: {} }, security: {} },
  ])
    equal(readApi(dialect, wrong).operations, []);
  const odd = {
    paths: { '/x': { get: { summary: {}, tags: {}, parameters: {}, responses: [null], requestBody: 1 } } },
  };
  equal(
    readApi(dialect, odd).operations.map(({ summary, tag }) => [summary, tag]),
    [['/x', 'Other']],
  );
});

reading.run();
