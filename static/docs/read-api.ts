import type { Api, Dialect, Group, Operation } from './api.ts';
import { acceptedBy, type Credential, readCredentials } from './credentials.ts';
import { type Bag, bagEntries, bagOf, listOf, textOf, textsOf } from './json.ts';
import { readBody, readParameters, readResponses } from './read-parts.ts';
import { resolve } from './references.ts';

const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'];
const RESERVED = 'schemas';

export function readApi(dialect: Dialect, document: unknown): Api {
  const source = bagOf(document);
  const info = bagOf(source.info);
  const credentials = readCredentials(source);
  const base = basePath(source) ?? dialect.mount;
  const operations = readOperations(source, base, credentials);
  return {
    dialect,
    source,
    title: textOf(info.title) || dialect.title,
    version: textOf(info.version),
    description: textOf(info.description),
    base,
    groups: groupsOf(source, operations),
    operations,
    schemas: bagEntries(bagOf(source.components).schemas).map(([name, schema]) => [name, schema]),
    credentials,
  };
}

// Only the path counts: the page talks to the server that served it, whatever name the document was written for.
function basePath({ servers }: Bag) {
  const url = textOf(bagOf(listOf(servers)[0]).url);
  const isReadable = url !== '' && URL.canParse(url, 'http://here');
  return isReadable ? new URL(url, 'http://here').pathname.replace(/\/+$/, '') : null;
}

function readOperations(source: Bag, base: string, credentials: Credential[]) {
  const webhooks = source.webhooks ?? source['x-webhooks'];
  return [
    ...operationsUnder(source, source.paths, { base, isWebhook: false, credentials }),
    ...operationsUnder(source, webhooks, { base: '', isWebhook: true, credentials: [] }),
  ];
}

type Kind = { base: string; isWebhook: boolean; credentials: Credential[] };

function operationsUnder(source: Bag, paths: unknown, kind: Kind) {
  return bagEntries(paths).flatMap(([path, reference]) => {
    const item = resolve(source, reference);
    const methods = METHODS.filter((method) => method in item);
    return methods.map((method) => readOperation(source, { ...kind, path, method, item }));
  });
}

type Place = Kind & { path: string; method: string; item: Bag };

function readOperation(source: Bag, { path, method, item, base, isWebhook, credentials }: Place): Operation {
  const operation = bagOf(item[method]);
  const id = textOf(operation.operationId);
  return {
    id: id && id !== RESERVED ? id : slug(`${isWebhook ? 'webhook' : method} ${path}`),
    isWebhook,
    method: method.toUpperCase(),
    base: basePath(operation) ?? basePath(item) ?? base,
    path,
    summary: textOf(operation.summary) || path,
    description: textOf(operation.description),
    tag: isWebhook ? 'Webhooks sent to you' : (textsOf(operation.tags)[0] ?? 'Other'),
    isDeprecated: operation.deprecated === true,
    permissions: textsOf(operation['x-permission']),
    credentials: acceptedBy(operation, source, credentials),
    parameters: readParameters(source, item.parameters, operation.parameters),
    body: readBody(source, operation.requestBody),
    responses: readResponses(source, operation.responses),
  };
}

const slug = (words: string) => words.replace(/[^\w.]+/g, '-').replace(/^-|-$/g, '');

function groupsOf(source: Bag, operations: Operation[]): Group[] {
  const described = new Map(listOf(source.tags).map((tag) => [textOf(bagOf(tag).name), bagOf(tag)]));
  const names = new Set([...described.keys(), ...operations.map(({ tag }) => tag)]);
  return [...names]
    .map((name) => ({
      name,
      description: textOf(described.get(name)?.description),
      operations: operations.filter(({ tag }) => tag === name),
    }))
    .filter((group) => group.operations.length > 0);
}
