import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { world } from '../../support/world.ts';

const document = suite('people, teams and statuses in the OpenAPI document of Libredesk');

/**
 * What clients of Libredesk were made from, as far as these operations are concerned: their names, and the fields and
 * types of what is sent and answered. Ours may say more, never something else.
 */
const operations: Record<string, [operationId: string, tag: string, answer: string]> = {
  'get /agents': ['handleGetAgents', 'Agents', 'AgentListResponse'],
  'post /agents': ['handleCreateAgent', 'Agents', 'AgentResponse'],
  'get /agents/me': ['handleGetCurrentAgent', 'Agents', 'AgentResponse'],
  'put /agents/me/availability': ['handleUpdateAgentAvailability', 'Agents', 'AgentResponse'],
  'delete /agents/{id}': ['handleDeleteAgent', 'Agents', 'SuccessResponse'],
  'get /agents/{id}': ['handleGetAgent', 'Agents', 'AgentResponse'],
  'put /agents/{id}': ['handleUpdateAgent', 'Agents', 'AgentResponse'],
  'delete /agents/{id}/api-key': ['handleRevokeAPIKey', 'Agents', 'SuccessResponse'],
  'post /agents/{id}/api-key': ['handleGenerateAPIKey', 'Agents', 'APIKeyResponse'],
  'get /contacts': ['handleGetContacts', 'Contacts', 'ContactListResponse'],
  'get /contacts/search': ['handleSearchContacts', 'Search', 'ContactSearchResponse'],
  'get /contacts/{id}': ['handleGetContact', 'Contacts', 'ContactResponse'],
  'put /contacts/{id}': ['handleUpdateContact', 'Contacts', 'ContactResponse'],
  'put /contacts/{id}/block': ['handleBlockContact', 'Contacts', 'ContactResponse'],
  'get /contacts/{id}/notes': ['handleGetContactNotes', 'Contact notes', 'ContactNoteListResponse'],
  'post /contacts/{id}/notes': ['handleCreateContactNote', 'Contact notes', 'ContactNoteResponse'],
  'delete /contacts/{id}/notes/{note_id}': ['handleDeleteContactNote', 'Contact notes', 'SuccessResponse'],
  'post /media': ['handleMediaUpload', 'Media', 'MediaResponse'],
  'get /priorities': ['handleGetPriorities', 'Status and priority', 'PriorityListResponse'],
  'get /statuses': ['handleGetStatuses', 'Status and priority', 'StatusListResponse'],
  'post /statuses': ['handleCreateStatus', 'Status and priority', 'StatusResponse'],
  'delete /statuses/{id}': ['handleDeleteStatus', 'Status and priority', 'SuccessResponse'],
  'put /statuses/{id}': ['handleUpdateStatus', 'Status and priority', 'StatusResponse'],
  'get /teams': ['handleGetTeams', 'Teams', 'TeamListResponse'],
  'post /teams': ['handleCreateTeam', 'Teams', 'TeamResponse'],
  'delete /teams/{id}': ['handleDeleteTeam', 'Teams', 'SuccessResponse'],
  'get /teams/{id}': ['handleGetTeam', 'Teams', 'TeamResponse'],
  'put /teams/{id}': ['handleUpdateTeam', 'Teams', 'TeamResponse'],
  'get /health': ['handleHealthCheck', 'Health', 'SuccessResponse'],
};
const answers: Record<string, Record<string, string>> = {
  Agent: {
    id: 'integer',
    created_at: 'string',
    updated_at: 'string',
    first_name: 'string',
    last_name: 'string',
    email: 'string or null',
    type: 'string',
    availability_status: 'string',
    phone_number_country_code: 'string or null',
    phone_number: 'string or null',
    avatar_url: 'string or null',
    enabled: 'boolean',
    last_active_at: 'string or null',
    last_login_at: 'string or null',
    roles: 'array',
    permissions: 'array',
    custom_attributes: 'object',
    teams: 'array',
    api_key: 'string or null',
    api_key_last_used_at: 'string or null',
  },
  AgentCompact: {
    id: 'integer',
    type: 'string',
    first_name: 'string',
    last_name: 'string',
    email: 'string',
    enabled: 'boolean',
    avatar_url: 'string or null',
    created_at: 'string',
    updated_at: 'string',
  },
  Contact: {
    id: 'integer',
    created_at: 'string',
    updated_at: 'string',
    first_name: 'string',
    last_name: 'string',
    email: 'string',
    type: 'string',
    availability_status: 'string',
    avatar_url: 'string or null',
    phone_number: 'string or null',
    phone_number_country_code: 'string or null',
    custom_attributes: 'object or null',
    enabled: 'boolean',
    last_active_at: 'string or null',
    last_login_at: 'string or null',
    roles: 'array or null',
    permissions: 'array or null',
    teams: 'array',
    api_key: 'string or null',
    api_key_last_used_at: 'string or null',
  },
  ContactList: {
    id: 'integer',
    type: 'string',
    first_name: 'string',
    last_name: 'string',
    email: 'string',
    enabled: 'boolean',
    avatar_url: 'string or null',
    created_at: 'string',
    updated_at: 'string',
  },
  ContactSearchResult: { created_at: 'string', first_name: 'string', last_name: 'string', email: 'string' },
  ContactNote: {
    id: 'integer',
    created_at: 'string',
    updated_at: 'string',
    contact_id: 'integer',
    note: 'string',
    user_id: 'integer',
    first_name: 'string',
    last_name: 'string',
    avatar_url: 'string or null',
  },
  Media: {
    id: 'integer',
    created_at: 'string',
    updated_at: 'string',
    uuid: 'string',
    store: 'string',
    filename: 'string',
    content_type: 'string',
    content_id: 'string',
    model_id: 'integer or null',
    model_type: 'string or null',
    disposition: 'string or null',
    size: 'integer',
    meta: 'object',
    url: 'string',
  },
  Priority: { id: 'integer', created_at: 'string', name: 'string' },
  Status: { id: 'integer', created_at: 'string', name: 'string' },
  Team: {
    id: 'integer',
    created_at: 'string',
    updated_at: 'string',
    emoji: 'string or null',
    name: 'string',
    conversation_assignment_type: 'string',
    timezone: 'string',
    business_hours_id: 'integer or null',
    sla_policy_id: 'integer or null',
    max_auto_assigned_conversations: 'integer',
  },
  TeamCompact: { id: 'integer', name: 'string', emoji: 'string or null' },
};
const requests: Record<string, Record<string, string>> = {
  AgentRequest: {
    first_name: 'string',
    last_name: 'string',
    email: 'string',
    roles: 'array',
    send_welcome_email: 'boolean',
    teams: 'array',
    enabled: 'boolean',
    availability_status: 'string',
    new_password: 'string',
  },
  AvailabilityRequest: { status: 'string' },
  BlockContactRequest: { enabled: 'boolean' },
  ContactNoteRequest: { note: 'string' },
  StatusRequest: { name: 'string' },
  TeamRequest: {
    name: 'string',
    emoji: 'string',
    conversation_assignment_type: 'string',
    max_auto_assigned_conversations: 'integer',
    timezone: 'string',
    business_hours_id: 'integer',
    sla_policy_id: 'integer',
  },
};
const contactForm: Record<string, string> = {
  first_name: 'string',
  last_name: 'string',
  email: 'string',
  phone_number: 'string',
  phone_number_country_code: 'string',
  files: 'string',
  avatar_url: 'string or null',
  enabled: 'boolean',
};

type Schema = {
  $ref?: string;
  type?: string;
  anyOf?: Schema[];
  required?: string[];
  properties?: Record<string, Schema>;
};
type Content = Record<string, { schema: Schema }>;
type Operation = {
  operationId: string;
  tags: string[];
  security: Record<string, unknown>[];
  parameters?: { name: string; schema: Schema & { default?: unknown } }[];
  responses: Record<string, { content: Content }>;
  requestBody: { content: Content };
};
type Document = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; securitySchemes: Record<string, Record<string, string>> };
};

async function read(): Promise<Document> {
  await using here = await world();
  return (await here.request('GET /libredesk/api/v1/openapi.json')).json;
}
const operationIn = ({ paths }: Document, name: string) => {
  const [method = '', path = ''] = name.split(' ');
  const operation = paths[path]?.[method];
  ok(operation, `${name} is there`);
  return operation as Operation;
};
const fieldsOf = ({ components }: Document, name: string) => components.schemas[name]?.properties ?? {};
const branchesOf = (schema: Schema = {}): Schema[] => schema.anyOf?.flatMap(branchesOf) ?? [schema];
const typesOf = (schema: Schema | undefined) =>
  branchesOf(schema).map(({ type, $ref }) => ($ref ? 'object' : String(type)));

document('has the operations under their names, answered with 200 in their shapes', async () => {
  const found = await read();
  for (const [name, [operationId, tag, answer]] of Object.entries(operations)) {
    const operation = operationIn(found, name);
    equal([operation.operationId, operation.tags], [operationId, [tag]], name);
    is(
      operation.responses['200']?.content['application/json']?.schema.$ref,
      `#/components/schemas/${answer}`,
      name,
    );
  }
});

document('asks for key and secret in the same two ways, everywhere but for the health', async () => {
  const found = await read();
  const { BasicAuth, TokenAuth } = found.components.securitySchemes;
  equal([BasicAuth?.type, BasicAuth?.scheme], ['http', 'basic']);
  equal([TokenAuth?.type, TokenAuth?.in, TokenAuth?.name], ['apiKey', 'header', 'Authorization']);
  for (const name of Object.keys(operations)) {
    const wanted = name === 'get /health' ? [] : [{ BasicAuth: [] }, { TokenAuth: [] }];
    equal(operationIn(found, name).security, wanted, name);
  }
});

document('answers what clients read, and null only where they expect it', async () => {
  const found = await read();
  for (const [name, fields] of Object.entries(answers))
    for (const [field, wanted] of Object.entries(fields)) {
      const types = typesOf(fieldsOf(found, name)[field]);
      const known = wanted.split(' or ');
      ok(types.length > 0 && types.every((type) => known.includes(type)), `${name}.${field} is ${types}`);
    }
});

document('takes what clients send', async () => {
  const found = await read();
  for (const [name, fields] of Object.entries(requests))
    for (const [field, wanted] of Object.entries(fields))
      ok(typesOf(fieldsOf(found, name)[field]).includes(wanted), `${name}.${field} may be ${wanted}`);
  equal(found.components.schemas.AgentRequest?.required, ['email', 'first_name', 'roles']);
  const required = ['AvailabilityRequest', 'BlockContactRequest', 'ContactNoteRequest', 'StatusRequest'].map(
    (name) => found.components.schemas[name]?.required,
  );
  equal(required, [['status'], ['enabled'], ['note'], ['name']]);
});

document('takes a contact as a form with a picture', async () => {
  const found = await read();
  const { schema } =
    operationIn(found, 'put /contacts/{id}').requestBody.content['multipart/form-data'] ?? {};
  for (const [field, wanted] of Object.entries(contactForm)) {
    const types = typesOf(schema?.properties?.[field]);
    for (const type of wanted.split(' or ')) ok(types.includes(type), `${field} may be ${type}`);
  }
  equal(schema?.required, []);
});

document('pages contacts by number and size', async () => {
  const { parameters = [] } = operationIn(await read(), 'get /contacts');
  const known = parameters.slice(0, 2).map(({ name, schema }) => [name, schema.type, schema.default]);
  equal(known, [
    ['page', 'integer', 1],
    ['page_size', 'integer', 30],
  ]);
});

document.run();
