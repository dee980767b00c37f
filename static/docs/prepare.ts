import type { Api, Operation, Parameter } from './api.ts';
import { type Draft, isForm, valueKey } from './draft.ts';
import { exampleOf } from './example.ts';
import { flatten, typesOf } from './flatten.ts';
import { type Bag, bagEntries, textOf } from './json.ts';

/** A request ready to be printed or sent; the credential is added by whoever does that. */
export type Prepared = {
  method: string;
  url: string;
  headers: [name: string, value: string][];
  body: string;
  parts: FormPart[];
};
export type FormPart = { name: string; isFile: boolean; value: string; files: File[] };

export function prepare(api: Api, operation: Operation, draft: Draft, origin: string): Prepared {
  return {
    method: operation.method,
    url: urlOf(api, operation, draft, origin),
    headers: headersOf(operation, draft),
    body: draft.body,
    parts: formFields(api, operation, draft.mediaType).map((field) => ({
      ...field,
      value: draft.fields[field.name] ?? '',
      files: draft.files[field.name] ?? [],
    })),
  };
}

/** The names of what must be filled in before the request can be sent. */
export const missingFrom = (operation: Operation, { values }: Draft) =>
  operation.parameters
    .filter((parameter) => parameter.isRequired && !values[valueKey(parameter)])
    .map(({ name }) => name);

/** The inputs of a multipart body. */
export function formFields(api: Api, operation: Operation, mediaType: string) {
  const content = operation.body?.contents.find((known) => known.mediaType === mediaType);
  if (!content || !isForm(mediaType)) return [];
  const { schema } = flatten(api.source, content.schema);
  return bagEntries(schema.properties).map(([name, field]) => ({ name, isFile: isFile(api.source, field) }));
}

export function isList(source: Bag, schema: Bag) {
  return typesOf(flatten(source, schema).schema).includes('array');
}

function isFile(source: Bag, field: Bag): boolean {
  const { schema } = flatten(source, field);
  const single = isList(source, field) ? flatten(source, schema.items).schema : schema;
  return textOf(single.format) === 'binary' || 'contentMediaType' in single;
}

// The origin stays in front whatever a document calls a path, so that a token never leaves for another host.
function urlOf(api: Api, operation: Operation, draft: Draft, origin: string) {
  const path = operation.path.replace(/\{([^{}]+)\}/g, (_, name) => pathValue(api, operation, draft, name));
  const query = new URLSearchParams(
    operation.parameters.flatMap((parameter) => queryOf(api, parameter, draft)),
  );
  const search = query.size > 0 ? `?${query}` : '';
  return `${origin}${operation.base}/${path.replace(/^\/+/, '')}${search}`;
}

function pathValue(api: Api, operation: Operation, { values }: Draft, name: string) {
  const parameter = operation.parameters.find((known) => known.place === 'path' && known.name === name);
  const typed = values[`path ${name}`];
  return encodeURIComponent(
    typed || String(exampleOf(api.source, parameter?.schema ?? { type: 'string' }, 'request', name)),
  );
}

function queryOf(api: Api, parameter: Parameter, { values }: Draft): [string, string][] {
  const typed = values[valueKey(parameter)];
  if (parameter.place !== 'query' || !typed) return [];
  const single = isList(api.source, parameter.schema) ? typed.split(',').map((part) => part.trim()) : [typed];
  return single.map((value) => [parameter.name, value]);
}

function headersOf(operation: Operation, { values, mediaType, body }: Draft): [string, string][] {
  const typed = operation.parameters
    .filter((parameter) => parameter.place === 'header' && values[valueKey(parameter)])
    .map((parameter): [string, string] => [parameter.name, values[valueKey(parameter)] ?? '']);
  return body ? [...typed, ['Content-Type', mediaType]] : typed;
}
