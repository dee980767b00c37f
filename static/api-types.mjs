const JSON_TYPE = 'application/json';
const FORM_TYPE = 'multipart/form-data';

/** The types of everything that the native API takes and answers, from its OpenAPI document: what the UI is checked against. */
export function apiTypes({ components, paths }) {
  const shapes = Object.entries(components.schemas).map(
    ([name, schema]) => `export type ${nameOf(name)} = ${typeOf(schema)};`,
  );
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, operation]) => `  '${method.toUpperCase()} ${path}': ${operationType(operation)};`,
    ),
  );
  return `${HEAD}\n${shapes.join('\n\n')}\n\nexport type Operations = {\n${operations.join('\n')}\n};\n`;
}

const HEAD = '// Written by `npm run docs` from the contracts of the native API; changes here are lost.\n';

function operationType({ parameters = [], requestBody, responses }) {
  const among = (place) => parameters.filter((one) => one.in === place);
  const good = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  const answers = new Set(good.map(([, answer]) => answerType(answer)));
  return `{ params: ${parametersType(among('path'))}; query: ${parametersType(among('query'))}; body: ${bodyType(requestBody)}; answer: ${[...answers].join(' | ')} }`;
}

// An id in a path may be given as the number it is.
const parametersType = (given) =>
  given.length === 0
    ? 'unknown'
    : `{ ${given.map(({ name, required, schema, in: place }) => `${keyOf(name)}${required ? '' : '?'}: ${place === 'path' ? 'number | string' : typeOf(schema)}`).join('; ')} }`;

function bodyType(body) {
  if (!body) return 'undefined';
  const json = body.content[JSON_TYPE];
  const type = json ? typeOf(json.schema) : body.content[FORM_TYPE] ? 'FormData' : 'unknown';
  return body.required === false ? `${type} | undefined` : type;
}

const answerType = (answer) => {
  const schema = answer?.content?.[JSON_TYPE]?.schema;
  return schema ? typeOf(schema) : 'undefined';
};

/** A schema of ours as a type of TypeScript's. */
function typeOf(schema) {
  if (schema.$ref) return nameOf(schema.$ref.replace('#/components/schemas/', ''));
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map(typeOf).map(bracketed).join(' | ');
  if (Array.isArray(schema.type))
    return schema.type
      .map((type) => typeOf({ ...schema, type }))
      .map(bracketed)
      .join(' | ');
  return plainType(schema);
}

function plainType(schema) {
  if (schema.type === 'array') return `${bracketed(schema.items ? typeOf(schema.items) : 'unknown')}[]`;
  if (schema.type === 'object') return objectType(schema);
  return (
    { string: 'string', integer: 'number', number: 'number', boolean: 'boolean', null: 'null' }[
      schema.type
    ] ?? 'unknown'
  );
}

function objectType({ properties = {}, required = [], additionalProperties }) {
  const members = Object.entries(properties).map(
    ([name, schema]) => `${keyOf(name)}${required.includes(name) ? '' : '?'}: ${typeOf(schema)}`,
  );
  if (members.length > 0) return `{ ${members.join('; ')} }`;
  const value = typeof additionalProperties === 'object' ? typeOf(additionalProperties) : 'unknown';
  return `Record<string, ${value}>`;
}

// The language has an Error of its own.
const nameOf = (name) => (name === 'Error' ? 'ErrorAnswer' : name);
const keyOf = (name) => (/^[A-Za-z_]\w*$/.test(name) ? name : `'${name}'`);
const bracketed = (type) => (/[|&]/.test(type) && !type.startsWith('{') ? `(${type})` : type);
