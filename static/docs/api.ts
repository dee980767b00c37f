import type { Credential } from './credentials.ts';
import type { Bag } from './json.ts';

/** One OpenAPI document, read into what the pages show. */
export type Api = {
  dialect: Dialect;
  source: Bag;
  title: string;
  version: string;
  description: string;
  base: string;
  groups: Group[];
  operations: Operation[];
  schemas: [name: string, schema: Bag][];
  credentials: Credential[];
};

/** An entry of `/docs/dialects.json`. */
export type Dialect = { name: string; title: string; mount: string; description: string; openapi: string };

export type Group = { name: string; description: string; operations: Operation[] };

export type Operation = {
  id: string;
  /** A webhook is a request that the server sends, so it can be read but not tried. */
  isWebhook: boolean;
  method: string;
  /** What stands before the path: the document's base, or one that the operation has of its own. */
  base: string;
  path: string;
  summary: string;
  description: string;
  tag: string;
  isDeprecated: boolean;
  permissions: string[];
  /** The credentials of which one is needed; none for a public operation. */
  credentials: Credential[];
  parameters: Parameter[];
  body: Body | null;
  responses: Response[];
};

export type Parameter = {
  name: string;
  place: 'path' | 'query' | 'header';
  isRequired: boolean;
  description: string;
  schema: Bag;
};

export type Content = { mediaType: string; schema: Bag; example: unknown };
export type Body = { isRequired: boolean; description: string; contents: Content[] };
export type Response = { status: string; description: string; headers: Parameter[]; contents: Content[] };
