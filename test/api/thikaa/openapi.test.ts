import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { world } from '../../support/world.ts';

const document = suite('the OpenAPI document of Thikaa');

/**
 * What clients of Thikaa were made from, as far as its operations are here: names of operations, required fields, types
 * and vocabularies. Ours may say more, never something else.
 */
const operations = {
  'get /health': { operationId: 'healthCheck', tags: ['System'], success: '200' },
  'get /leads': { operationId: 'listLeads', tags: ['Leads'], success: '200' },
  'post /leads': { operationId: 'createLead', tags: ['Leads'], success: '201' },
  'get /webhooks': { operationId: 'listWebhooks', tags: ['Webhooks'], success: '200' },
  'post /webhooks': { operationId: 'createWebhook', tags: ['Webhooks'], success: '201' },
};
const requests = {
  CreateLeadRequest: {
    required: ['name'],
    properties: {
      name: 'string',
      email: 'string',
      phone: 'string',
      source: 'string',
      tags: 'array',
      custom_fields: 'object',
    },
  },
  CreateWebhookRequest: {
    required: ['events', 'url'],
    properties: { url: 'string', events: 'array', secret: 'string' },
  },
};
const answers = {
  Lead: {
    id: 'string',
    name: 'string',
    email: 'string',
    phone: 'string',
    source: 'string',
    tags: 'array',
    custom_fields: 'object',
    created_at: 'string',
  },
  LeadList: { data: 'array', total: 'integer' },
  Webhook: { id: 'string', url: 'string', events: 'array', active: 'boolean' },
  WebhookList: { data: 'array' },
};
const webhookEvents = [
  'conversation.started',
  'conversation.ended',
  'message.received',
  'message.sent',
  'lead.captured',
  'appointment.booked',
  'appointment.cancelled',
];

type Schema = {
  type: string;
  required: string[];
  properties: Record<string, Schema>;
  items: Schema;
  enum: string[];
  format: string;
};
type Operation = {
  operationId: string;
  tags: string[];
  security: Record<string, unknown>[];
  parameters: { name: string; schema: Schema & { default: unknown } }[];
  responses: Record<string, { content: Record<string, { schema: { $ref: string } }> }>;
  requestBody: { required: boolean; content: Record<string, { schema: { $ref: string } }> };
};
type Document = {
  openapi: string;
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; securitySchemes: Record<string, Record<string, string>> };
};

async function read(): Promise<Document & { origin: string }> {
  await using here = await world();
  const { status, json } = await here.request('GET /thikaa/api/v1/openapi.json');
  is(status, 200);
  return { ...json, origin: here.origin };
}
const operationIn = ({ paths }: Document, name: string) => {
  const [method = '', path = ''] = name.split(' ');
  return paths[path]?.[method] as Operation;
};
const typesOf = ({ properties }: Schema) =>
  Object.fromEntries(Object.entries(properties).map(([name, { type }]) => [name, type]));
const refOf = (content: Record<string, { schema: { $ref: string } }>) =>
  content['application/json']?.schema.$ref.split('/').at(-1);

document('is version 3.1 and says where it is', async () => {
  const { openapi, servers, origin } = await read();
  is(openapi, '3.1.0');
  equal(servers, [{ url: `${origin}/thikaa/api/v1` }]);
});

document('has the operations under their names', async () => {
  const found = await read();
  for (const [name, { operationId, tags, success }] of Object.entries(operations)) {
    const operation = operationIn(found, name);
    equal([operation.operationId, operation.tags], [operationId, tags], name);
    ok(operation.responses[success], `${name} answers ${success}`);
  }
});

document('asks for a key in the same ways, everywhere but for the health', async () => {
  const found = await read();
  const { ApiKeyAuth, BearerAuth } = found.components.securitySchemes;
  equal([ApiKeyAuth?.type, ApiKeyAuth?.in, ApiKeyAuth?.name], ['apiKey', 'header', 'X-API-Key']);
  equal([BearerAuth?.type, BearerAuth?.scheme], ['http', 'bearer']);
  for (const name of Object.keys(operations)) {
    const { security } = operationIn(found, name);
    equal(security, name === 'get /health' ? [] : [{ ApiKeyAuth: [] }, { BearerAuth: [] }], name);
  }
});

document('pages leads by limit and offset', async () => {
  const { parameters } = operationIn(await read(), 'get /leads');
  const known = parameters.map(({ name, schema }) => [name, schema.type, schema.default]);
  equal(known, [
    ['limit', 'integer', 20],
    ['offset', 'integer', 0],
  ]);
});

document('takes what clients send', async () => {
  const { components } = await read();
  for (const [name, { required, properties }] of Object.entries(requests)) {
    const schema = components.schemas[name] as Schema;
    equal([...schema.required].sort(), required, name);
    equal(typesOf(schema), properties, name);
  }
  is(components.schemas.CreateLeadRequest?.properties.email?.format, 'email');
  is(components.schemas.CreateWebhookRequest?.properties.url?.format, 'uri');
  equal(components.schemas.CreateWebhookRequest?.properties.events?.items.enum, webhookEvents);
});

document('answers what clients read', async () => {
  const found = await read();
  for (const [name, properties] of Object.entries(answers)) {
    const types = typesOf(found.components.schemas[name] as Schema);
    equal(Object.fromEntries(Object.keys(properties).map((key) => [key, types[key]])), properties, name);
  }
  const { created_at, email } = found.components.schemas.Lead?.properties ?? {};
  equal([created_at?.format, email?.format], ['date-time', 'email']);
  is(refOf(operationIn(found, 'get /leads').responses['200']?.content ?? {}), 'LeadList');
  is(refOf(operationIn(found, 'post /leads').responses['201']?.content ?? {}), 'Lead');
  is(refOf(operationIn(found, 'get /webhooks').responses['200']?.content ?? {}), 'WebhookList');
});

document('answers health with a status and the time', async () => {
  const { responses } = operationIn(await read(), 'get /health');
  const schema = responses['200']?.content['application/json']?.schema as unknown as Schema;
  equal(typesOf(schema), { status: 'string', timestamp: 'string' });
  is(schema.properties.timestamp?.format, 'date-time');
});

document.run();
