import type { IncomingHttpHeaders } from 'node:http';
import { Problem } from '../lib/problem.ts';

export type Credentials = { key: string; secret: string };
/** One way in which a dialect takes API keys. */
export type CredentialKind = {
  /** null when the request holds none of this kind. */
  read(headers: IncomingHttpHeaders): Credentials | null;
  /** How `WWW-Authenticate` asks for it. */
  scheme: string;
  parameters?: string;
};

export const bearer: CredentialKind = {
  scheme: 'Bearer',
  read: ({ authorization }) => afterScheme(authorization, 'bearer', fromToken),
};
export const apiKeyHeader: CredentialKind = {
  scheme: 'ApiKey',
  parameters: 'header="X-API-Key"',
  read: ({ 'x-api-key': header }) => (typeof header === 'string' ? fromToken(header.trim()) : null),
};
export const basic: CredentialKind = {
  scheme: 'Basic',
  parameters: 'charset="UTF-8"',
  read: ({ authorization }) =>
    afterScheme(authorization, 'basic', (encoded) =>
      split(Buffer.from(encoded, 'base64').toString('utf8'), ':'),
    ),
};
/** `Authorization: token key:secret`. */
export const tokenPair: CredentialKind = {
  scheme: 'token',
  read: ({ authorization }) => afterScheme(authorization, 'token', (pair) => split(pair, ':')),
};

function afterScheme<T>(header: string | undefined, scheme: string, read: (rest: string) => T) {
  if (header === undefined || header.slice(0, scheme.length + 1).toLowerCase() !== `${scheme} `) return null;
  return read(header.slice(scheme.length + 1).trim());
}

const fromToken = (token: string) => split(token, '.');

function split(joined: string, by: string): Credentials {
  const at = joined.indexOf(by);
  if (at < 1 || joined.length > 500)
    throw new Problem('unauthenticated', 'invalid_credentials', 'This is not an API key.');
  return { key: joined.slice(0, at), secret: joined.slice(at + 1) };
}
