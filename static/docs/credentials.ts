import { type Bag, bagEntries, bagOf, listOf, textOf } from './json.ts';
import { resolve } from './references.ts';

export type Credential = {
  name: string;
  kind: 'bearer' | 'basic' | 'token' | 'header' | 'cookie' | 'other';
  header: string;
  description: string;
};

/** Every way in which the document says a caller may prove who they are. */
export const readCredentials = (source: Bag) =>
  bagEntries(bagOf(source.components).securitySchemes).map(([name, scheme]) =>
    credentialOf(name, resolve(source, scheme)),
  );

/** Those of which an operation takes one; what the document says as a whole counts where the operation is silent. */
export function acceptedBy(operation: Bag, source: Bag, known: Credential[]) {
  const alternatives = listOf(operation.security ?? source.security).map(bagOf);
  const names = new Set(alternatives.flatMap((alternative) => Object.keys(alternative)));
  return known.filter(({ name }) => names.has(name));
}

/** The header as a caller sends it; `token` is a key's id and secret joined by a dot. */
export function headerOf(credential: Credential, token: string): [name: string, value: string] | null {
  const [key = '', secret = ''] = token.split(/\.(.*)/s);
  if (credential.kind === 'bearer') return ['Authorization', `Bearer ${token}`];
  if (credential.kind === 'basic') return ['Authorization', `Basic ${base64(`${key}:${secret}`)}`];
  if (credential.kind === 'token') return ['Authorization', `token ${key}:${secret}`];
  if (credential.kind === 'header') return [credential.header, token];
  return null;
}

/** How the header looks, for people. */
export function patternOf({ kind, header }: Credential) {
  if (kind === 'bearer') return 'Authorization: Bearer TOKEN';
  if (kind === 'basic') return 'Authorization: Basic base64(KEY:SECRET)';
  if (kind === 'token') return 'Authorization: token KEY:SECRET';
  if (kind === 'header') return `${header}: TOKEN`;
  if (kind === 'cookie') return `Cookie: ${header}`;
  return '';
}

/** The one that is easiest to send by hand: what goes into a header as it is. */
export const handiest = (credentials: Credential[]) =>
  credentials.find(({ kind }) => kind !== 'cookie' && kind !== 'other') ?? null;

function credentialOf(name: string, scheme: Bag): Credential {
  const header = headerName(textOf(scheme.name));
  return { name, kind: kindOf(scheme, header), header, description: textOf(scheme.description) };
}

function kindOf(scheme: Bag, header: string): Credential['kind'] {
  const http = textOf(scheme.scheme).toLowerCase();
  if (scheme.type === 'http') return http === 'bearer' || http === 'basic' ? http : 'other';
  if (scheme.type !== 'apiKey' || !header) return 'other';
  if (scheme.in === 'cookie') return 'cookie';
  if (scheme.in !== 'header') return 'other';
  return header.toLowerCase() === 'authorization' ? 'token' : 'header';
}

// A name that is no header name would break out of the curl line it is printed in.
const headerName = (name: string) => (/^[\w-]+$/.test(name) ? name : '');
const base64 = (plain: string) => btoa(String.fromCharCode(...new TextEncoder().encode(plain)));
