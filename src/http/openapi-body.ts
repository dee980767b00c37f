import type { JsonSchema } from '../lib/schema.ts';
import type { FileRule, Route, Upload } from './route.ts';

/** What a request may carry: JSON, a form with files, or either. `hoisted` refers to schemas that have a name. */
export function bodyOf(route: Route, hoisted: (schema: JsonSchema) => JsonSchema) {
  const { body, upload, bodyOptional } = route;
  const json = body && (!upload || upload.alsoJson) && { 'application/json': { schema: hoisted(body) } };
  const form = upload && formTypes(upload, hoisted(formOf(upload, body)));
  return json || form ? { requestBody: { required: !bodyOptional, content: { ...form, ...json } } } : {};
}

const formTypes = ({ alsoEncoded }: Upload, schema: JsonSchema) => ({
  'multipart/form-data': { schema },
  ...(alsoEncoded && { 'application/x-www-form-urlencoded': { schema } }),
});

/** Text fields and files, side by side as they are sent. */
function formOf({ files }: Upload, body: JsonSchema = { properties: {}, required: [] }): JsonSchema {
  const { title: _, properties, required = [], ...rest } = body;
  const needed = Object.keys(files).filter((field) => !files[field]?.optional);
  return {
    type: 'object',
    ...rest,
    properties: {
      ...(properties as Record<string, JsonSchema>),
      ...Object.fromEntries(Object.entries(files).map(([field, rule]) => [field, fileSchema(rule)])),
    },
    required: [...(required as string[]), ...needed],
  };
}

function fileSchema({ most = 1, description }: FileRule): JsonSchema {
  const file = { type: 'string', format: 'binary' };
  return {
    ...(most > 1 ? { type: 'array', items: file, maxItems: most } : file),
    ...(description && { description }),
  };
}
